import type { MessageView } from '@parley/contracts/chat'
import type { MessageId } from '@parley/contracts/ids'
import { createContext, use, useMemo } from 'react'
import type { Row } from './rows.ts'

export type LoadedMessages = ReadonlyMap<MessageId, MessageView>

/** What of a chat is here, by id. Only quotes look at it, so that a message is not drawn again for another one. */
export const LoadedMessagesContext = createContext<LoadedMessages>(new Map())

export function useLoadedMessages(rows: readonly Row[]): LoadedMessages {
  return useMemo(() => new Map(rows.flatMap((row) => (row.kind === 'message' ? [[row.message.id, row.message] as const] : []))), [rows])
}

/** `null`: it is further up. */
export function useLoadedMessage(id: MessageId): MessageView | null {
  return use(LoadedMessagesContext).get(id) ?? null
}
