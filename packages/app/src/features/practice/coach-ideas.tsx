import { type Idea, parseIdeas } from '@parley/contracts/ideas'
import type { ReplyState, TalkView } from '@parley/contracts/practice'
import { ArrowDownLeft } from 'lucide-react'
import { currentLanguage } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { ArcCaret } from '../../ui/carets.tsx'

export interface CoachIdeasProps {
  text: string
  talk: TalkView
  state: ReplyState
  onSay: ((phrase: string) => void) | undefined
}

/** Three things to say, easy to hard. Each is a button as soon as its phrase is whole. */
export function CoachIdeas({ text, talk, state, onSay }: CoachIdeasProps) {
  const ideas = parseIdeas(text)
  const isStreaming = state === 'streaming'
  return (
    <>
      <ul className="ideas">
        {ideas.map((idea, index) => {
          const isLast = index === ideas.length - 1
          const words = <IdeaWords idea={idea} talk={talk} isWriting={isStreaming && isLast} />
          return (
            <li key={index}>
              {onSay && (!isLast || idea.means !== '' || state === 'done') ? (
                <button type="button" className="idea" onClick={() => onSay(idea.say)}>
                  <span className="sr-only" lang={currentLanguage()}>
                    {m.practice_say_this()}{' '}
                  </span>
                  {words}
                  <ArrowDownLeft size={16} strokeWidth={2} aria-hidden />
                </button>
              ) : (
                <div className="idea">{words}</div>
              )}
            </li>
          )
        })}
      </ul>
      {isStreaming && ideas.length === 0 && <ArcCaret />}
    </>
  )
}

function IdeaWords({ idea, talk, isWriting }: { idea: Idea; talk: TalkView; isWriting: boolean }) {
  return (
    <span className="min-w-0 grow">
      <span lang={talk.language} className="voice idea-say">
        {idea.say}
        {isWriting && !idea.means && <ArcCaret />}
      </span>
      {idea.means && (
        <span lang={talk.coachLanguage} className="idea-means">
          {idea.means}
          {isWriting && <ArcCaret />}
        </span>
      )}
    </span>
  )
}
