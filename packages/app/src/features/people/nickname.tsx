import type { UserId } from '@parley/contracts/ids'
import { useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { NAME_MAX_LENGTH } from '../../lib/person-name.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'

/** What I call a contact. Only I see it; empty takes it away. */
export function Nickname({ userId, nickname }: { userId: UserId; nickname: string | null }) {
  const utils = trpc.useUtils()
  const [typed, setTyped] = useState(nickname ?? '')
  const rename = trpc.people.rename.useMutation({
    onSuccess: () => {
      void utils.people.load.invalidate({ userId })
      void utils.people.contacts.invalidate()
      void utils.people.nicknames.invalidate()
    },
  })
  const isChanged = typed.trim() !== (nickname ?? '')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) rename.mutate({ userId, nickname: typed.trim() })
      }}
    >
      <Field
        label={m.people_nickname()}
        hint={m.people_nickname_hint()}
        value={typed}
        maxLength={NAME_MAX_LENGTH}
        error={rename.error ? errorText(rename.error) : undefined}
        onChange={(event) => setTyped(event.target.value)}
        end={
          isChanged ? (
            <Button type="submit" size="small" busy={rename.isPending}>
              {m.chat_save()}
            </Button>
          ) : undefined
        }
      />
    </form>
  )
}
