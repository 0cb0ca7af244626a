import type { MessageView } from '@parley/contracts/chat'
import { useChatActions } from './chat-actions.ts'
import { toPieces } from './mentions.ts'
import type { Wording } from './translation/use-translated.ts'

export interface MessageWordsProps {
  wording: Wording
  mentions: MessageView['mentions']
}

/** What was said, or what it means: names can be pressed, and addresses lead out. A translation is seen to be one. */
export function MessageWords({ wording: { text, language, isTranslation }, mentions }: MessageWordsProps) {
  const { me, openPerson } = useChatActions()
  return (
    <p className={isTranslation ? 'msg-read' : 'voice msg-words'} lang={language}>
      {toPieces(text, mentions).map((piece, index) => {
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
