import type { Me } from '@parley/contracts/auth'
import type { Language } from '@parley/contracts/language'
import { useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { errorCode, failureText } from '../../lib/errors.ts'
import { LANGUAGE_OPTIONS, languageName, timeZone, useLanguage } from '../../lib/i18n.ts'
import { NAME_MAX_LENGTH } from '../../lib/person-name.ts'
import { Rich } from '../../lib/rich.tsx'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'

export interface StartFormProps {
  token: string
  /** This device sits here already: it goes on instead of starting. */
  seated: boolean
  /** It leads into a chat: whoever is here already goes in as they are, and nobody is coached. */
  isChat: boolean
  me: Me | null
  /** The link closed between looking and starting. */
  onClosed: () => void
  /** The seat is taken, for the first time on this device. */
  onSeat: () => void
}

/** A name, a language, and the button that takes the seat. */
export function StartForm({ token, seated, isChat, me, onClosed, onSeat }: StartFormProps) {
  const interfaceLanguage = useLanguage()
  const [name, setName] = useState(me?.name ?? '')
  const [missing, setMissing] = useState(false)
  const [chosen, setChosen] = useState<Language | null>(null)
  const coachLanguage = chosen ?? interfaceLanguage
  const readingLanguage = isChat ? coachLanguage : interfaceLanguage
  const nameField = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const utils = trpc.useUtils()
  const start = trpc.invitations.start.useMutation({
    onSuccess: async ({ conversationId, chatId }) => {
      if (!seated) onSeat()
      await utils.auth.me.invalidate()
      void navigate(chatId ? `/chats/${chatId}` : conversationId ? `/practice/${conversationId}` : '/home')
    },
    onError: (error) => {
      if (['invitation-closed', 'group-full'].includes(errorCode(error))) onClosed()
    },
  })
  const known = me !== null && (seated || isChat)
  const isPerson = me !== null && me.role !== 'GUEST'
  return (
    <form
      className="grid gap-3.5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (start.isPending) return
        setMissing(!name.trim())
        if (name.trim()) start.mutate({ token, name: name.trim(), readingLanguage, coachLanguage, timeZone: timeZone() })
        else nameField.current?.focus()
      }}
    >
      {!known && (
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-3">
          <Field
            ref={nameField}
            label={m.your_name()}
            autoComplete="given-name"
            maxLength={NAME_MAX_LENGTH}
            required
            value={name}
            error={missing && !name.trim() ? m.name_missing() : undefined}
            onChange={(event) => setName(event.target.value)}
          />
          <Select
            label={isChat ? m.invite_your_language() : m.coach_speaks()}
            value={coachLanguage}
            options={LANGUAGE_OPTIONS}
            onValueChange={setChosen}
          />
        </div>
      )}
      {isChat && me && <p>{m.invite_chat_as({ name: me.name, language: languageName(me.readingLanguage) })}</p>}
      {start.error && (
        <Notice tone="danger" role="alert">
          {failureText(start.error)}
        </Notice>
      )}
      <Button type="submit" look="solid" size="big" busy={start.isPending}>
        {seated ? m.continue_talking() : m.start_talking()}
      </Button>
      <p className="text-caption text-ink-faint empty:hidden">
        {seated && m.invite_seated()}
        {!isPerson && !seated && (
          <Rich
            text={m.auth_invite_later()}
            link={(words) => (
              <Link to={`/login?next=${encodeURIComponent(`/invite/${token}`)}`} className="link text-ink">
                {words}
              </Link>
            )}
          />
        )}
      </p>
    </form>
  )
}
