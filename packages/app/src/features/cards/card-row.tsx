import type { CardView } from '@parley/contracts/cards'
import { CornerUpLeft, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { formatDay, languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Aside } from '../../ui/aside.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { NoBack } from './no-back.tsx'

/** What was said; a press turns it, and what it means stands under it. */
export function CardRow({ card, onDelete }: { card: CardView; onDelete: () => void }) {
  const { front, frontLanguage, back, backLanguage, from, createdAt } = card
  const id = useId()
  const [isTurned, setTurned] = useState(false)
  return (
    <li className="line-row card-row">
      <button
        type="button"
        className="line-row-door card-turn"
        aria-expanded={isTurned}
        aria-controls={isTurned ? id : undefined}
        onClick={() => setTurned(!isTurned)}
      >
        <span lang={frontLanguage} className="voice card-front">
          {front}
        </span>
      </button>
      {isTurned && (
        <Aside id={id} className="card-back">
          {back ? <p lang={backLanguage}>{back}</p> : <NoBack card={card} />}
        </Aside>
      )}
      <div className="card-foot">
        <span>{m.cards_meta({ language: languageName(frontLanguage), day: formatDay(createdAt) })}</span>
        {from && (
          <Link
            className="link card-where"
            to={from.kind === 'talk' ? `/practice/${from.conversationId}` : `/chats/${from.conversationId}?at=${from.seq}`}
          >
            <CornerUpLeft size={16} strokeWidth={2} aria-hidden />
            {m.cards_where()}
          </Link>
        )}
      </div>
      <IconButton label={m.cards_delete()} className="card-delete" onClick={onDelete}>
        <Trash2 size={20} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </li>
  )
}
