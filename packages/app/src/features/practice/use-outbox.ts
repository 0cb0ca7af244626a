import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import type { TurnView } from '@parley/contracts/practice'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { announceNow } from '../../lib/announcer.tsx'
import { readRemembered, remember } from '../../lib/remembered.ts'
import { pageSocket } from '../../lib/socket.ts'
import { m } from '../../paraglide/messages.js'
import { Outbox, type OutboxEntry } from './outbox.ts'
import { createTurnSender } from './send-turns.ts'

/** After this, what the server could not take goes out again, ms. */
const PAUSE = 5_000

/** What I write, from the key press until it is a turn. It goes out whenever there is a line, in order. */
export function useOutbox(conversationId: ConversationId, turns: readonly TurnView[]) {
  const [outbox, flush] = useMemo(() => createSendingOutbox(conversationId), [conversationId])
  const entries = useSyncExternalStore(outbox.subscribe, outbox.getEntries)

  useEffect(() => {
    const socket = pageSocket()
    const flushWhenOpen = () => {
      if (socket.getState() === 'open') flush()
    }
    flushWhenOpen()
    const stopWatching = socket.subscribe(flushWhenOpen)
    const timer = setInterval(flushWhenOpen, PAUSE)
    return () => {
      stopWatching()
      clearInterval(timer)
    }
  }, [flush])

  useEffect(() => outbox.remove(new Set(turns.map(({ clientMessageId }) => clientMessageId))), [outbox, turns])

  const send = useCallback(
    (text: string) => {
      outbox.add(crypto.randomUUID() as ClientMessageId, text)
      flush()
    },
    [outbox, flush],
  )
  const sendAgain = useCallback(
    (clientMessageId: ClientMessageId) => {
      outbox.mark(clientMessageId, 'waiting')
      flush()
    },
    [outbox, flush],
  )
  const takeBack = useCallback((clientMessageId: ClientMessageId) => outbox.remove(new Set([clientMessageId])), [outbox])
  return { entries, waitingCount: entries.filter(({ state }) => state === 'waiting').length, send, sendAgain, takeBack }
}

function createSendingOutbox(conversationId: ConversationId): [Outbox, () => void] {
  const key = `outbox.${conversationId}`
  const outbox = new Outbox({ read: () => readRemembered(key), write: (value) => remember(key, value) })
  const sendAll = createTurnSender(outbox, ({ clientMessageId, text }: OutboxEntry) =>
    pageSocket().request<'turn-send'>({ type: 'turn-send', conversationId, clientMessageId, text }),
  )
  const failed = () => outbox.getEntries().filter(({ state }) => state === 'failed').length
  return [
    outbox,
    () => {
      const before = failed()
      void sendAll().then(() => {
        if (failed() > before) announceNow(m.practice_not_sent())
      })
    },
  ]
}
