import type { PersonView } from '@parley/contracts/people'
import { m } from '../../paraglide/messages.js'
import { shortName } from './chat-names.ts'

/** In place of what somebody said whom I have blocked. A press shows it, this once. */
export function HiddenWords({ sender, onShow }: { sender: PersonView | null; onShow: () => void }) {
  return (
    <p className="bubble bubble-erased">
      {m.chat_hidden({ who: shortName(sender) })}{' '}
      <button type="button" className="link" onClick={onShow}>
        {m.chat_hidden_show()}
      </button>
    </p>
  )
}
