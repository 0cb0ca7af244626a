import { Clock, CircleAlert } from 'lucide-react'
import type { UserId } from '@parley/contracts/ids'
import { useSyncExternalStore } from 'react'
import { errorCodeText } from '../../lib/error-words.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { useOnline } from '../../lib/online.ts'
import { pageSocket } from '../../lib/socket.ts'
import { m } from '../../paraglide/messages.js'
import { classNames } from '../../ui/class-names.ts'
import { Correction, isCorrection } from './correction/correction.tsx'
import { toField } from './mentions.ts'
import { MessageFiles } from './message-files.tsx'
import type { OutboxEntry } from './outbox.ts'
import { pageOutbox } from './page-outbox.ts'

/** Said, and not there yet: an outline that fills when the server has it. */
export function WaitingRow({ entry, me }: { entry: OutboxEntry; me: UserId }) {
  const outbox = pageOutbox(me)
  const { body, mentions, attachments, quote, state, clientMessageId } = entry
  const isHalf = state !== 'sent'
  return (
    <div role="article" className="msg msg-me msg-first">
      <span className="sr-only">{m.chat_you()}</span>
      <div
        className={classNames('bubble bubble-me', isHalf && 'bubble-half bubble-in', isCorrection(quote) && !isHalf && 'bubble-correction')}
      >
        {quote && !isCorrection(quote) && (
          <p className="msg-quote">
            <b>{quote.sender?.name}</b>
            <span lang={quote.language}>{quote.excerpt}</span>
          </p>
        )}
        <MessageFiles files={attachments} />
        {quote && isCorrection(quote) && <Correction quote={quote} body={toField(body, mentions)} language={quote.language} />}
        {body && !isCorrection(quote) && (
          <p className="voice msg-words" lang={currentLanguage()}>
            {toField(body, mentions)}
          </p>
        )}
      </div>
      {state === 'failed' ? (
        <NotSent
          entry={entry}
          onAgain={() => void outbox.sendAgain(clientMessageId)}
          onBack={() => void outbox.takeBack(clientMessageId)}
        />
      ) : (
        isHalf && <Waiting />
      )}
    </div>
  )
}

function Waiting() {
  const isOnline = useOnline()
  const socket = pageSocket()
  const isCut = useSyncExternalStore(socket.subscribe, () => socket.getState() === 'waiting')
  return (
    <p className="msg-meta">
      <Clock size={16} strokeWidth={2} aria-hidden />
      {isOnline && !isCut ? m.chat_sending() : m.chat_goes_out()}
    </p>
  )
}

function NotSent({ entry, onAgain, onBack }: { entry: OutboxEntry; onAgain: () => void; onBack: () => void }) {
  return (
    <p className="msg-meta msg-failed">
      <CircleAlert size={16} strokeWidth={2} aria-hidden />
      <span>{failureWords(entry)}</span>
      <button type="button" className="link" onClick={onAgain}>
        {m.chat_send_again()}
      </button>
      <button type="button" className="link" onClick={onBack}>
        {m.chat_take_back()}
      </button>
    </p>
  )
}

function failureWords({ errorCode, attachments }: OutboxEntry): string {
  // Files that waited too long for a line are swept.
  if (errorCode === 'not-found' && attachments.length > 0) return m.chat_files_gone()
  return errorCode && errorCode !== 'internal' ? errorCodeText(errorCode) : m.chat_not_sent()
}
