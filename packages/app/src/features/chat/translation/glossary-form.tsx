import type { ConversationId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { type FormEvent, useState } from 'react'
import { errorText } from '../../../lib/error-words.ts'
import { LANGUAGE_OPTIONS } from '../../../lib/i18n.ts'
import { trpc } from '../../../lib/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'

export interface GlossaryFormProps {
  conversationId: ConversationId
  /** What I write, and what the other one reads. */
  from: Language
  into: Language | null
  onSaved: () => void
}

/** One more word, and how it is said in another language. */
export function GlossaryForm({ conversationId, from, into, onSaved }: GlossaryFormProps) {
  const [language, setLanguage] = useState(from)
  const [target, setTarget] = useState<Language>(into && into !== from ? into : from === 'en' ? 'es' : 'en')
  const [term, setTerm] = useState('')
  const [translation, setTranslation] = useState('')
  const save = trpc.chat.saveTerm.useMutation({
    onSuccess: () => {
      setTerm('')
      setTranslation('')
      onSaved()
    },
  })
  const canSave = term.trim() !== '' && translation.trim() !== '' && language !== target
  return (
    <form
      className="grid gap-3"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (canSave) save.mutate({ conversationId, language, term, into: target, translation })
      }}
    >
      <div className="grid grid-cols-2 gap-3">
        <Field label={m.translation_term()} value={term} lang={language} maxLength={60} onChange={(event) => setTerm(event.target.value)} />
        <Select label={m.translation_term_in()} value={language} options={LANGUAGE_OPTIONS} onValueChange={setLanguage} />
        <Field
          label={m.translation_term_as()}
          value={translation}
          lang={target}
          maxLength={60}
          onChange={(event) => setTranslation(event.target.value)}
        />
        <Select
          label={m.translation_term_into()}
          value={target}
          options={LANGUAGE_OPTIONS.filter(({ value }) => value !== language)}
          onValueChange={setTarget}
        />
      </div>
      {save.error && (
        <p role="alert" className="text-caption text-danger">
          {errorText(save.error)}
        </p>
      )}
      <Button type="submit" look="quiet" className="justify-self-start" aria-disabled={!canSave} busy={save.isPending}>
        {m.translation_term_add()}
      </Button>
    </form>
  )
}
