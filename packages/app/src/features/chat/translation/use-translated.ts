import type { MessageView, ShowMode } from '@parley/contracts/chat'
import type { Language } from '@parley/contracts/language'
import type { PENDING_MS } from '@parley/contracts/translation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useChatActions } from '../chat-actions.ts'
import { pageWanting } from './page-wanting.ts'
import { type DeviceTranslation, useDeviceTranslation } from './use-device-translation.ts'

// Written out, because the contract would bring more into the page.
const PENDING: typeof PENDING_MS = 30_000

export interface Wording {
  text: string
  language: Language
  /** Not what was said, but what it means. */
  isTranslation: boolean
}

/** How one message stands on screen: what is read first, and what is behind it. */
export interface Translated {
  main: Wording
  /** `null`: there is nothing else, or it is folded away. */
  other: Wording | null
  isOpen: boolean
  /** Its reader has folded it out or away by hand. */
  isPressed: boolean
  /** Its words can be asked about. */
  isLearnt: boolean
  /** Its reader waits for it: nobody had asked for it, or it had not come before. */
  isAsked: boolean
  /** Folds the other wording out or away; `null` when there is none. */
  toggle: (() => void) | null
  again: () => void
  /** What the browser makes of it, when the server has no engine. */
  device: DeviceTranslation | null
}

/** What a reader sees of a message, and asks for its translation when it is on screen and nobody has. */
export function useTranslated(message: MessageView, isMine: boolean): Translated {
  const { id, conversationId, seq, body, language, translation, createdAt, editedAt } = message
  const { showMode: chosen } = useChatActions()
  // What is corrected is how it was said: it stands first, whatever one reads.
  const mode = (message.quote?.corrected ?? null) === null ? chosen : 'original'
  // A press is about what the chat showed then: whoever chooses anew sees what they chose.
  const [flippedIn, setFlippedIn] = useState<ShowMode | null>(null)
  const isFlipped = flippedIn === mode
  const state = isMine ? null : (translation?.state ?? null)
  const isUnderWay = useSyncExternalStore(pageWanting().subscribe, () => pageWanting().isOpen(id))
  const isAsked = isUnderWay && (state === 'none' || state === 'failed')
  const reads = translation?.language

  useEffect(() => {
    if (!reads || (state !== 'none' && state !== 'pending' && state !== 'stale')) return
    const want = () => pageWanting().want({ conversationId, id, seq, language: reads })
    if (state !== 'pending') return want()
    let letGo = () => {}
    // Whoever was at it may be gone.
    const wait = Math.max((editedAt ?? createdAt) + PENDING - Date.now(), PENDING / 10)
    const timer = setTimeout(() => {
      letGo = want()
    }, wait)
    return () => {
      clearTimeout(timer)
      letGo()
    }
  }, [state, conversationId, id, seq, reads, createdAt, editedAt])

  const original: Wording = { text: body, language, isTranslation: false }
  const again = () => reads && pageWanting().again({ conversationId, id, seq, language: reads })
  const device = useDeviceTranslation(message, !isMine)
  const text = translation?.text || device?.text
  const isLearnt = mode === 'learner' && !isMine && translation !== null
  const common = { isPressed: isFlipped, isLearnt, isAsked, again, device }
  if (isMine || !translation || !text) return { ...common, main: original, other: null, isOpen: false, toggle: null }
  const translated: Wording = { text, language: translation.language, isTranslation: true }
  const [main, other] = mode === 'original' || isLearnt ? [original, translated] : [translated, original]
  const isOpen = (mode === 'both' || isLearnt) !== isFlipped
  return { ...common, main, other: isOpen ? other : null, isOpen, toggle: () => setFlippedIn(isFlipped ? null : mode) }
}
