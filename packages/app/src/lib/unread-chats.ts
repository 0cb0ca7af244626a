import { createContext } from 'react'

/** What waits in the chats: messages, and people who ask. */
export const UnreadChats = createContext(0)
