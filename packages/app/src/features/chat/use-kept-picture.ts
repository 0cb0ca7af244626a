import { hashKey } from '@tanstack/react-query'
import type { AttachmentId, ConversationId } from '@parley/contracts/ids'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { answerKey, keptOwner } from '../../lib/kept.ts'
import { pageSocket } from '../../lib/socket.ts'
import { queryKeyOf } from '../../lib/trpc.ts'
import { whenIdle } from '../../lib/when-idle.ts'

/** Its message is on the page a moment before it is in what is kept of its chat, ms. */
const AFTER_ITS_CHAT = 1_000

export interface KeptPicture {
  src: string
  /** It is not on this device, and the server does not answer. */
  isAway: boolean
  onLoad: () => void
  onError: () => void
}

/** A picture of a chat: from the server, and where that does not answer, as it was kept with its chat when it was seen. */
export function useKeptPicture(id: AttachmentId, conversationId?: ConversationId): KeptPicture {
  const server = `/api/files/${id}`
  const socket = pageSocket()
  const connection = useSyncExternalStore(socket.subscribe, socket.getState)
  const [kept, setKept] = useState<string | null>()
  useEffect(() => (kept ? () => URL.revokeObjectURL(kept) : undefined), [kept])
  const key = conversationId && keyOf(conversationId)
  return {
    src: kept ?? server,
    isAway: kept === null && connection !== 'open',
    onLoad() {
      if (kept === null) setKept(undefined)
      // Where it cannot be kept, it needs the network.
      if (key && !kept) setTimeout(() => whenIdle(() => void keep(key, id, server).catch(() => {})), AFTER_ITS_CHAT)
    },
    onError() {
      if (kept) return setKept(null)
      void read(key, id).then((file) => setKept(file ? URL.createObjectURL(file) : null))
    },
  }
}

function keyOf(conversationId: ConversationId): string {
  return answerKey(keptOwner(), hashKey(queryKeyOf('chat', 'load', { conversationId })))
}

async function keep(key: string, id: AttachmentId, url: string): Promise<void> {
  const store = await openStore()
  if (await store.readFile(key, id)) return
  // It has just come: the browser has it.
  const response = await fetch(url, { cache: 'force-cache' })
  if (response.ok) await store.writeFile(key, id, await response.blob())
}

async function read(key: string | undefined, id: AttachmentId): Promise<Blob | undefined> {
  try {
    return key ? await (await openStore()).readFile(key, id) : undefined
  } catch {
    return undefined // A disk that is broken has nothing, and a page that is out of date does not find it.
  }
}

async function openStore() {
  const { answerStore } = await import('../../lib/kept-store.ts')
  return await answerStore()
}
