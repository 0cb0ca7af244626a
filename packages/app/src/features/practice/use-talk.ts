import type { ErrorCode } from '@parley/contracts/errors'
import type { ClientMessageId, ReplyId, TurnId } from '@parley/contracts/ids'
import type { CoachAsk, ReplyView, TalkSnapshot } from '@parley/contracts/practice'
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import { announceNow } from '../../lib/announcer.tsx'
import { errorCodeText } from '../../lib/error-words.ts'
import { type ConnectionState, pageSocket } from '../../lib/socket.ts'
import { SocketError } from '../../lib/socket-error.ts'
import { createKeeper } from './exchange-blocks.ts'
import { type Exchange, toExchanges } from './exchanges.ts'
import { useLiveList } from './use-live-list.ts'
import { useOutbox } from './use-outbox.ts'
import { useTalkFrames } from './use-talk-frames.ts'

export interface Talk {
  snapshot: TalkSnapshot
  exchanges: Exchange[]
  /** What streams now. */
  live: readonly ReplyView[]
  connection: ConnectionState
  /** Lines that are not turns yet and wait for the line. */
  waitingCount: number
  send: (text: string) => void
  sendAgain: (clientMessageId: ClientMessageId) => void
  takeBack: (clientMessageId: ClientMessageId) => void
  /** Both; or one, while the other goes on. */
  stop: () => void
  stopPartner: () => void
  stopCoach: () => void
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
  useTalkFrames(snapshot)

  const [keep] = useState(createKeeper)
  const exchanges = useMemo(() => keep(toExchanges(snapshot, live, outbox.entries)), [keep, snapshot, live, outbox.entries])
  const stop = useCallback(
    (role?: 'partner' | 'coach') => {
      socket.request<'reply-stop'>({ type: 'reply-stop', conversationId, ...(role && { role }) }).catch(sayRefusal)
    },
    [socket, conversationId],
  )
  const stopBoth = useCallback(() => stop(), [stop])
  const stopPartner = useCallback(() => stop('partner'), [stop])
  const stopCoach = useCallback(() => stop('coach'), [stop])
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

  return { snapshot, exchanges, live, connection, stop: stopBoth, stopPartner, stopCoach, retry, ask, replace, ...outbox }
}

function sayRefusal(error: unknown): void {
  announceNow(errorCodeText(codeOf(error)))
}

function codeOf(error: unknown): ErrorCode {
  return error instanceof SocketError ? error.code : 'internal'
}
