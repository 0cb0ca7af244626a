import type { MessageView } from '@parley/contracts/chat'
import { useChatActions } from './chat-actions.ts'
import { toPieces } from './mentions.ts'

/** What was said, as it was said: names can be pressed, and addresses lead out. */
export function MessageWords({ message: { body, mentions, language } }: { message: MessageView }) {
  const { me, openPerson } = useChatActions()
  return (
    <p className="voice msg-words" lang={language}>
      {toPieces(body, mentions).map((piece, index) => {
        if (piece.kind === 'text') return piece.text
        if (piece.kind === 'link') {
          return (
            <a key={index} href={piece.url} target="_blank" rel="noreferrer noopener" className="msg-link">
              {piece.url}
            </a>
          )
        }
        const { person } = piece
        if (person.id === me) return <mark key={index}>@{person.name}</mark>
        return (
          <button key={index} type="button" className="mention" onClick={() => openPerson(person)}>
            @{person.name}
          </button>
        )
      })}
    </p>
  )
}
