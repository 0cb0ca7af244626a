import { useState } from 'react'
import { emailProblemText } from '../../lib/email-problem.ts'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'

/** Asks somebody by their address. Whether it is known here is nobody's to learn, so the answer is always the same. */
export function AskByMail() {
  const [email, setEmail] = useState('')
  const [problem, setProblem] = useState<string>()
  const ask = trpc.people.ask.useMutation({ onSuccess: () => setEmail('') })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const found = emailProblemText(email)
        setProblem(found)
        if (!found && !ask.isPending) ask.mutate({ email: email.trim() })
      }}
    >
      <Field
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        label={m.people_ask()}
        hint={ask.isSuccess ? m.people_ask_sent() : m.people_ask_hint()}
        value={email}
        required
        autoComplete="off"
        error={problem ?? (ask.error ? errorText(ask.error) : undefined)}
        onChange={(event) => {
          setEmail(event.target.value)
          setProblem(undefined)
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
