import type { ClientMessageId, UserId } from '@parley/contracts/ids'
import { announceNow } from '../../lib/announcer.tsx'
import { pageSocket } from '../../lib/socket.ts'
import { outboxName } from '../../lib/written.ts'
import { m } from '../../paraglide/messages.js'
import { Outbox, type OutboxEntry } from './outbox.ts'
import { outboxStorage } from './outbox-storage.ts'

/** After this, what the server could not take goes out again, ms. */
const PAUSE = 5_000

/** By then the frame of what was sent has come; that of a repeat came before, ms. */
const FRAME_COMES = 10_000

let shared: { userId: UserId; outbox: Outbox; stop: () => void } | null = null

/** The page's outbox of who is here now. */
export function pageOutbox(userId: UserId): Outbox {
  if (shared?.userId === userId) return shared.outbox
  shared?.stop()
  shared = { userId, ...start(userId) }
  return shared.outbox
}

function start(userId: UserId): { outbox: Outbox; stop: () => void } {
  const name = outboxName(userId)
  const channel = new BroadcastChannel(name)
  const socket = pageSocket()
  const over = new AbortController()
  const storage = outboxStorage(userId)
  const outbox = new Outbox({
    storage,
    send: async (entry) => {
      await sendEntry(entry)
      setTimeout(lookAt, FRAME_COMES, entry.clientMessageId)
    },
    // A channel has no target.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    tell: () => channel.postMessage(null),
    onFailed: () => announceNow(m.chat_not_sent()),
  })
  // No frame comes without a line: until there is one, what was sent stays in sight.
  const lookAt = (id: ClientMessageId) => {
    if (socket.getState() === 'open') void outbox.arrived([id])
    else if (!over.signal.aborted) setTimeout(lookAt, FRAME_COMES, id)
  }
  const flush = () => {
    if (socket.getState() === 'open') void outbox.flush()
  }
  channel.addEventListener('message', () => void outbox.read().then(flush), { signal: over.signal })
  const stopWatching = socket.subscribe(flush)
  const timer = setInterval(flush, PAUSE)
  void outbox.read()
  const lead = async () => {
    // What no other tab sees, none can send.
    if (!(await storage.isShared())) return outbox.lead()
    // Held for as long as the page lives: the next tab leads when this one is gone.
    await navigator.locks.request(name, { signal: over.signal }, async () => {
      await outbox.lead()
      await new Promise((resolve) => over.signal.addEventListener('abort', resolve))
    })
  }
  lead().catch((error: unknown) => {
    if (!over.signal.aborted) throw error
  })
  return {
    outbox,
    stop: () => {
      over.abort()
      stopWatching()
      clearInterval(timer)
      channel.close()
    },
  }
}

function sendEntry({ conversationId, clientMessageId, body, mentions, attachments, quote, isCorrection }: OutboxEntry): Promise<unknown> {
  return pageSocket().request<'message-send'>({
    type: 'message-send',
    conversationId,
    clientMessageId,
    body,
    mentions: mentions.map(({ id }) => id),
    attachmentIds: attachments.map(({ id }) => id),
    replyToId: quote?.messageId ?? null,
    isCorrection: isCorrection ?? false,
  })
}
