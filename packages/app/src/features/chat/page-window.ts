import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { MessageView } from '@parley/contracts/chat'
import type { MessagePage } from '@parley/contracts/chat-input'

/** Messages away from the end of a chat, in order. */
export interface Window {
  messages: MessageView[]
  hasOlder: boolean
  hasNewer: boolean
}

/** A page in front of what is here; what is in both is there once, as it is here. */
export function withOlder<Shown extends Pick<Window, 'messages' | 'hasOlder'>>(shown: Shown, page: MessagePage): Shown {
  const first = shown.messages[0]?.seq ?? Number.POSITIVE_INFINITY
  return { ...shown, messages: [...page.messages.filter(({ seq }) => seq < first), ...shown.messages], hasOlder: page.hasOlder }
}

export function withNewer(window: Window, page: MessagePage): Window {
  const last = window.messages.at(-1)?.seq ?? 0
  return { ...window, messages: [...window.messages, ...page.messages.filter(({ seq }) => seq > last)], hasNewer: page.hasNewer }
}

/** It has grown until it touches what is loaded at the end: from there on, both are one. `null`: not yet. */
export function joined(window: Window, state: ChatState): ChatState | null {
  const [last, first] = [window.messages.at(-1)?.seq ?? 0, state.messages[0]?.seq ?? 0]
  if (window.hasNewer && last < first) return null
  const before = window.messages.filter(({ seq }) => seq < first)
  return { ...state, messages: [...before, ...state.messages], hasOlder: window.hasOlder }
}
