import { X } from 'lucide-react'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'
import { useChatActions } from './chat-actions.ts'
import { personName } from './chat-names.ts'
import { useLoadedMessage } from './loaded-messages.ts'
import { readExcerpt } from './translation/read-excerpt.ts'
import type { About } from './use-writing.ts'

/** What is being answered, or said anew. */
export function ComposerAbout({ about: { kind, message }, onForget }: { about: About; onForget: () => void }) {
  const actions = useChatActions()
  const loaded = useLoadedMessage(message.id) ?? message
  // What is said anew is said in its own words.
  const shown = (kind === 'reply' && readExcerpt(loaded, actions)) || message
  const who = personName(message.sender)
  const title = kind === 'edit' ? m.chat_editing() : kind === 'correct' ? m.learner_correcting({ who }) : m.chat_answering({ who })
  return (
    <div className="composer-about">
      <p className="min-w-0 grow">
        <b className="block text-caption font-semibold">{title}</b>
        <span lang={shown.language} className="voice composer-about-words">
          {shown.excerpt || m.chat_quote_empty()}
        </span>
      </p>
      <IconButton label={m.chat_forget()} onClick={onForget}>
        <X size={20} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </div>
  )
}
