import type { MessageView } from '@parley/contracts/chat'
import { memo, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { languageName } from '../../lib/i18n.ts'
import { Aside } from '../../ui/aside.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Part, Piece } from '../../ui/part.tsx'
import { useChatActions } from './chat-actions.ts'
import { personName } from './chat-names.ts'
import { Correction, isCorrection } from './correction/correction.tsx'
import { erasedWords } from './erased-words.ts'
import { HiddenWords } from './hidden-words.tsx'
import { toField } from './mentions.ts'
import { MessageFiles } from './message-files.tsx'
import { MessageMeta } from './message-meta.tsx'
import { MessageMore } from './message-more.tsx'
import { MessageQuote } from './message-quote.tsx'
import { MessageReactions } from './message-reactions.tsx'
import { MessageWords } from './message-words.tsx'
import { type Translated, useTranslated } from './translation/use-translated.ts'
import './translation/translation.css'

const LEARNT = new Part(() => import('./learner/learnt-words.tsx').then((file) => file.LearntWords))

export interface MessageRowProps {
  message: MessageView
  isMine: boolean
  isFirst: boolean
  isLast: boolean
  /** Of mine: how others read it, when that is to be said. */
  readsIn: string | null
  isRead: boolean
  /** The reader was led here. */
  isSought: boolean
}

/** One thing said. Drawn again only when it changes. */
export const MessageRow = memo(function MessageRow({ message, isMine, isFirst, isLast, readsIn, isRead, isSought }: MessageRowProps) {
  const { kind, blocked, openPerson } = useChatActions()
  const [isShown, setShown] = useState(false)
  const { sender, erasedBy } = message
  const isHidden = kind === 'group' && !isShown && !erasedBy && sender !== null && blocked.has(sender.id)
  const translated = useTranslated(message, isMine || isHidden)
  const hasAuthor = kind === 'group' && isFirst && !isMine
  return (
    <div role="article" className={classNames('msg', isMine && 'msg-me', isFirst && 'msg-first', isSought && 'msg-sought')}>
      {hasAuthor && sender ? (
        <button type="button" className="msg-author" onClick={() => openPerson(sender)}>
          {sender.name}
        </button>
      ) : (
        <span className={hasAuthor ? 'msg-author' : 'sr-only'}>{isMine ? m.chat_you() : authorWords(message, translated)}</span>
      )}
      <div className="msg-said">
        {erasedBy ? (
          <p className="bubble bubble-erased">{erasedWords(message, isMine)}</p>
        ) : isHidden ? (
          <HiddenWords sender={sender} onShow={() => setShown(true)} />
        ) : (
          <>
            <div
              className={classNames(
                'bubble',
                isMine && 'bubble-me',
                !isLast && 'bubble-run',
                isCorrection(message.quote) && 'bubble-correction',
              )}
            >
              {message.quote && !isCorrection(message.quote) && <MessageQuote quote={message.quote} />}
              <MessageFiles files={message.attachments} conversationId={message.conversationId} />
              {message.body && <SaidWords message={message} translated={translated} />}
              {translated.other && (
                <Aside className="msg-other">
                  <MessageWords wording={translated.other} mentions={message.mentions} />
                </Aside>
              )}
            </div>
            <MessageMore message={message} isMine={isMine} />
          </>
        )}
      </div>
      {!erasedBy && !isHidden && <MessageReactions message={message} />}
      <MessageMeta
        message={message}
        translated={isMine || erasedBy || isHidden || isInItsLanguage(message) ? null : translated}
        readsIn={readsIn}
        isRead={isRead}
        hasTime={isLast}
      />
    </div>
  )
})

/** What is read first, plain until what a learner needs is here. */
function SaidWords({ message, translated: { main, isLearnt } }: { message: MessageView; translated: Translated }) {
  const { goTo } = useChatActions()
  const { quote, body, mentions, language } = message
  if (quote && isCorrection(quote))
    return <Correction quote={quote} body={toField(body, mentions)} language={language} onGo={() => goTo(quote.messageId)} />
  const plain = <MessageWords wording={main} mentions={mentions} />
  return isLearnt ? <Piece part={LEARNT} partProps={{ message }} waiting={plain} failure="none" /> : plain
}

/** A correction is read as it was said, whatever its reader reads. */
function isInItsLanguage({ quote, language }: MessageView): boolean {
  return isCorrection(quote) && quote?.language === language
}

/** Who speaks, and whether these are their words. */
function authorWords({ sender, language }: MessageView, { main }: Translated): string {
  return main.isTranslation ? m.translation_of({ who: personName(sender), language: languageName(language) }) : personName(sender)
}
