import type { Language } from '@parley/contracts/language'
import { type Day, endOfDay } from './days.ts'
import { LIMITS } from './limits.ts'
import { readWhole } from './numbers.ts'

/** The form as it is filled in. */
export interface InvitationDraft {
  label: string
  /** Tokens of the chosen preset; `null`: `ownTokens` counts. */
  presetTokens: number | null
  ownTokens: string
  guests: string
  until: Day
  /** `null`: the guest picks. */
  scene: string | null
  /** `null`: the guest picks. A scene has one: its talk begins at once. */
  language: Language | null
  /** Of the chat that it leads into, instead of a scene; `null`: it leads into none. */
  chatTitle: string | null
}

/** What the server is asked for. */
export interface NewInvitation {
  label: string
  budgetTokens: number
  maxGuests: number
  expiresAt: number
  scene: string | null
  language: Language | null
  chatTitle: string | null
}

export type DraftField = 'label' | 'ownTokens' | 'guests' | 'until' | 'chatTitle'

export type CheckedDraft = { input: NewInvitation; wrong: [] } | { input: null; wrong: DraftField[] }

type Aim = Pick<InvitationDraft, 'scene' | 'language' | 'chatTitle'>

/** The draft with a scene, or with any: a scene takes `fallback` where no language was picked. */
export function withScene<D extends Aim>(draft: D, scene: string | null, fallback: Language): D {
  return { ...draft, scene, chatTitle: null, language: scene === null ? draft.language : (draft.language ?? fallback) }
}

export function withChat<D extends Aim>(draft: D): D {
  return { ...draft, scene: null, chatTitle: draft.chatTitle ?? '' }
}

/** Tokens of one guest, `null` while the number is none. */
export function draftTokens({ presetTokens, ownTokens }: Pick<InvitationDraft, 'presetTokens' | 'ownTokens'>): number | null {
  return presetTokens ?? readWhole(ownTokens, LIMITS.tokens)
}

/** What goes to the server, or the fields to look at again. `now` is epoch ms. */
export function checkDraft(draft: InvitationDraft, now: number): CheckedDraft {
  const label = draft.label.trim()
  const budgetTokens = draftTokens(draft)
  const maxGuests = readWhole(draft.guests, LIMITS.guests)
  const expiresAt = endOfDay(draft.until)
  const isPast = expiresAt === null || expiresAt <= now
  const chatTitle = draft.chatTitle?.trim() ?? null
  if (label === '' || budgetTokens === null || maxGuests === null || isPast || chatTitle === '') {
    const wrong: DraftField[] = []
    if (label === '') wrong.push('label')
    if (budgetTokens === null) wrong.push('ownTokens')
    if (maxGuests === null) wrong.push('guests')
    if (isPast) wrong.push('until')
    if (chatTitle === '') wrong.push('chatTitle')
    return { input: null, wrong }
  }
  const { scene } = draft
  const language = chatTitle === null ? draft.language : null
  return { input: { label, budgetTokens, maxGuests, expiresAt, scene, language, chatTitle }, wrong: [] }
}
