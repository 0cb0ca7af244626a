import { useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'

/** Asks somebody by their address. Whether it is known here is nobody's to learn, so the answer is always the same. */
export function AskByMail() {
  const [email, setEmail] = useState('')
  const ask = trpc.people.ask.useMutation({ onSuccess: () => setEmail('') })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (email.trim() && !ask.isPending) ask.mutate({ email: email.trim() })
      }}
    >
      <Field
        type="email"
        label={m.people_ask()}
        hint={ask.isSuccess ? m.people_ask_sent() : m.people_ask_hint()}
        value={email}
        required
        autoComplete="off"
        error={ask.error ? errorText(ask.error) : undefined}
        onChange={(event) => {
          setEmail(event.target.value)
          ask.reset()
        }}
        end={
          <Button type="submit" size="small" busy={ask.isPending}>
            {m.people_ask_go()}
          </Button>
        }
      />
      <p role="status" className="sr-only">
        {ask.isSuccess && m.people_ask_sent()}
      </p>
    </form>
  )
}
