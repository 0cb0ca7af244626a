import type { ErrorCode } from '@parley/contracts/errors'
import type { ClientMessageId, ConversationId, ReplyId, TurnId } from '@parley/contracts/ids'
import type { CoachAsk, ReplyView, TalkSnapshot } from '@parley/contracts/practice'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { announce, announceNow } from '../../lib/announcer.tsx'
import { errorCodeText } from '../../lib/errors.ts'
import { pageLiveReplies } from '../../lib/live-replies.ts'
import { type ConversationFrame, type ConnectionState, pageSocket } from '../../lib/socket.ts'
import { SocketError } from '../../lib/socket-error.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { type Announcement, Announcements } from './announcements.ts'
import { applyFrame } from './apply-frame.ts'
import { type Exchange, toExchanges } from './exchanges.ts'
import { shortName } from './short-name.ts'
import { useOutbox } from './use-outbox.ts'

export interface Talk {
  snapshot: TalkSnapshot
  exchanges: Exchange[]
  connection: ConnectionState
  /** Lines that are not turns yet and wait for the line. */
  waitingCount: number
  send: (text: string) => void
  sendAgain: (clientMessageId: ClientMessageId) => void
  takeBack: (clientMessageId: ClientMessageId) => void
  stop: () => void
  /** Asks once more for a reply that failed or was cut off. */
  retry: (replyId: ReplyId) => void
  /** Asks the coach for something. Resolves to the reply, or to the code of a refusal, which the caller shows where it was asked. */
  ask: (ask: CoachAsk['ask']) => Promise<{ replyId: ReplyId } | { refused: ErrorCode }>
  /** Says the last turn anew; the same `editId` is the same edit. Resolves to the code of a refusal, or `null`. */
  replace: (turnId: TurnId, editId: ClientMessageId, text: string) => Promise<ErrorCode | null>
}

/** A loaded talk and everything one can do in it. */
export function useTalk(snapshot: TalkSnapshot): Talk {
  const { conversationId } = snapshot.talk
  const socket = pageSocket()
  const connection = useSyncExternalStore(socket.subscribe, socket.getState)
  const live = useLiveList(conversationId)
  const outbox = useOutbox(conversationId, snapshot.turns)
  useFrames(snapshot)

  const exchanges = useMemo(() => toExchanges(snapshot, live, outbox.entries), [snapshot, live, outbox.entries])
  const stop = useCallback(() => {
    socket.request<'reply-stop'>({ type: 'reply-stop', conversationId }).catch(sayRefusal)
  }, [socket, conversationId])
  const retry = useCallback(
    (replyId: ReplyId) => {
      socket.request<'reply-retry'>({ type: 'reply-retry', conversationId, replyId }).catch(sayRefusal)
    },
    [socket, conversationId],
  )

  const ask = useCallback(
    (wanted: CoachAsk['ask']) =>
      socket
        .request<'coach-ask'>({ type: 'coach-ask', conversationId, askId: crypto.randomUUID() as ClientMessageId, ask: wanted })
        .catch((error: unknown) => ({ refused: codeOf(error) })),
    [socket, conversationId],
  )
  const replace = useCallback(
    (turnId: TurnId, editId: ClientMessageId, text: string) =>
      socket.request<'turn-replace'>({ type: 'turn-replace', conversationId, turnId, editId, text }).then(() => null, codeOf),
    [socket, conversationId],
  )

  return { snapshot, exchanges, connection, stop, retry, ask, replace, ...outbox }
}

function sayRefusal(error: unknown): void {
  announceNow(errorCodeText(codeOf(error)))
}

function codeOf(error: unknown): ErrorCode {
  return error instanceof SocketError ? error.code : 'internal'
}

function useLiveList(conversationId: ConversationId): readonly ReplyView[] {
  const live = pageLiveReplies()
  const subscribe = useCallback((wake: () => void) => live.subscribe(conversationId, wake), [live, conversationId])
  return useSyncExternalStore(subscribe, () => live.list(conversationId))
}

/** Listens from where the snapshot ends, and keeps the cache entry and the streams. */
function useFrames({ talk, replies, lastSeq }: TalkSnapshot): void {
  const { conversationId } = talk
  const utils = trpc.useUtils()
  const live = pageLiveReplies()
  const [announcements] = useState(() => new Announcements())
  const partner = shortName(talk.scene.partnerName)

  // After the facts are drawn, so that words never leave the screen in between.
  useEffect(() => {
    for (const reply of replies) {
      if (reply.state === 'streaming') live.restore(reply)
      else live.end(reply.id)
    }
  }, [live, replies])

  const take = useCallback(
    (frame: ConversationFrame) => {
      if (frame.type === 'reply-start' || frame.type === 'reply-snapshot') {
        live.restore(frame.reply)
        say(announcements.started(frame.reply), partner, frame.reply.text)
        return
      }
      if (frame.type === 'reply-delta') return live.delta(frame)
      utils.practice.load.setData({ conversationId }, (state) => state && applyFrame(state, frame))
      if (frame.type === 'reply-end') say(announcements.ended(frame.reply), partner, frame.reply.text)
    },
    [utils, live, conversationId, announcements, partner],
  )

  const firstSeq = useState(lastSeq)[0]
  useEffect(() => pageSocket().open(conversationId, firstSeq, take), [conversationId, firstSeq, take])
}

function say(announcements: Announcement[], name: string, text: string): void {
  for (const announcement of announcements) {
    if (announcement === 'answering') announce(m.practice_answering({ name }))
    else if (announcement === 'answer') announce(`${m.practice_partner_said({ name })} ${text}`)
    else if (announcement === 'note') announce(m.practice_has_note())
    else announceNow(text ? m.practice_cut_off({ name }) : m.practice_no_answer({ name }))
  }
}
