import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { Language } from '@parley/contracts/language'
import { X } from 'lucide-react'
import { errorText } from '../../../lib/error-words.ts'
import { languageName } from '../../../lib/i18n.ts'
import { trpc } from '../../../lib/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { IconButton } from '../../../ui/icon-button.tsx'
import { GlossaryForm } from './glossary-form.tsx'

/** Words that are always said in one way in a chat. In a group its owner and admins choose them. */
export function Glossary({ state: { conversationId, kind, place, peerLanguage }, reads }: { state: ChatState; reads: Language }) {
  const utils = trpc.useUtils()
  const glossary = trpc.chat.glossary.useQuery({ conversationId })
  const refresh = () => utils.chat.glossary.invalidate({ conversationId })
  const remove = trpc.chat.removeTerm.useMutation({ onSuccess: refresh })
  const mayChange = kind === 'direct' || place.role !== 'member'
  const terms = glossary.data?.terms ?? []
  const problem = glossary.error ?? remove.error
  if (!mayChange && terms.length === 0 && !problem) return null
  return (
    <section className="grid gap-3">
      <h3 className="text-ui font-semibold">{m.translation_glossary()}</h3>
      {terms.length === 0 && glossary.data && <p className="text-caption text-ink-faint">{m.translation_glossary_none()}</p>}
      {terms.length > 0 && (
        <ul className="grid">
          {terms.map(({ id, language, term, into, translation }) => (
            <li key={id} className="term-row">
              <span lang={language} className="voice">
                {term}
              </span>
              <span className="text-caption text-ink-faint">{`${languageName(language)} → ${languageName(into)}`}</span>
              <span lang={into} className="voice">
                {translation}
              </span>
              {mayChange && (
                <IconButton label={m.translation_term_remove({ term })} onClick={() => remove.mutate({ conversationId, id })}>
                  <X size={16} strokeWidth={2} aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {problem && (
        <p role="alert" className="text-caption text-danger">
          {errorText(problem)}
        </p>
      )}
      {mayChange && <GlossaryForm conversationId={conversationId} from={reads} into={peerLanguage} onSaved={refresh} />}
    </section>
  )
}
