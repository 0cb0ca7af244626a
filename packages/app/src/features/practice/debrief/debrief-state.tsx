import type { ErrorCode } from '@parley/contracts/errors'
import type { ReplyView } from '@parley/contracts/practice'
import { useState } from 'react'
import { errorCodeText } from '../../../lib/error-words.ts'
import { pageSocket } from '../../../lib/socket.ts'
import { SocketError } from '../../../lib/socket-error.ts'
import { m } from '../../../paraglide/messages.js'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { ArcCaret } from '../../../ui/carets.tsx'

/** Somebody reads. It takes a while, and says so. */
export function DebriefWaiting() {
  return (
    <div role="status" className="grid max-w-stage gap-2 pt-4">
      <p className="debrief-lead">
        {m.debrief_reading()}
        <ArcCaret />
      </p>
      <p className="text-ui text-ink-soft">{m.debrief_reading_wait()}</p>
    </div>
  )
}

/** What happened, what is safe, and the way to ask once more. */
export function DebriefFailed({ reply }: { reply: ReplyView }) {
  const { id: replyId, conversationId, errorCode } = reply
  const [isAsking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<ErrorCode | null>(null)

  const again = () => {
    setAsking(true)
    setRefusal(null)
    // Once it is asked for, a new debrief takes the place of this one.
    pageSocket()
      .request<'reply-retry'>({ type: 'reply-retry', conversationId, replyId })
      .catch((error: unknown) => {
        setAsking(false)
        setRefusal(error instanceof SocketError ? error.code : 'internal')
      })
  }

  const isUnpaid = (refusal ?? errorCode) === 'budget-spent'
  return (
    <div role="alert" className="grid max-w-stage gap-5 pt-4">
      <p className="voice">{isUnpaid ? m.debrief_unpaid() : m.debrief_failed()}</p>
      {refusal && !isUnpaid && <p className="text-ui text-ink-soft">{errorCodeText(refusal)}</p>}
      <div className="flex flex-wrap gap-3">
        <Button busy={isAsking} onClick={again}>
          {m.try_again()}
        </Button>
        <ButtonLink look="bare" to={`/practice/${conversationId}`}>
          {m.debrief_read_talk()}
        </ButtonLink>
      </div>
    </div>
  )
}
