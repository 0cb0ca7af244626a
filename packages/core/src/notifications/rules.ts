import type { ConversationId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { PushNotice } from '@parley/contracts/notifications'
import { toExcerpt } from '../language/excerpt.ts'
import { needsTranslation } from '../translation/view.ts'
import { NOTICE_WORDS } from './words.ts'

/** Minutes after midnight; from one that is not before the other it lasts over midnight. */
export interface QuietHours {
  timeZone: string
  quietFrom: number | null
  quietUntil: number | null
}

/** Whether somebody wants to hear nothing now. `until` is no longer quiet. */
export function isQuiet({ timeZone, quietFrom, quietUntil }: QuietHours, now: number): boolean {
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return false
  const minute = minuteOfDay(timeZone, now)
  return quietFrom < quietUntil ? minute >= quietFrom && minute < quietUntil : minute >= quietFrom || minute < quietUntil
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function minuteOfDay(timeZone: string, now: number): number {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', minute: 'numeric', hourCycle: 'h23' })
  clocks.set(timeZone, clock)
  const parts = new Map(clock.formatToParts(now).map(({ type, value }) => [type, Number(value)]))
  return (parts.get('hour') ?? 0) * 60 + (parts.get('minute') ?? 0)
}

/** A message, and for whom it is. */
export interface Told {
  conversationId: ConversationId
  /** A group's. */
  title: string | null
  isRequest: boolean
  sender: string
  body: string
  language: Language
  revision: number
  mentions: string[]
  /** What they read in this conversation, and everywhere. */
  reads: Language
  readsElsewhere: Language
  translation: { state: 'PENDING' | 'DONE' | 'UNCERTAIN' | 'FAILED'; revision: number; text: string } | null
}

/** Whether a translation may yet come. */
export function awaitsTranslation({ isRequest, body, language, reads, revision, translation }: Told): boolean {
  if (isRequest || !needsTranslation({ body, language }, reads)) return false
  return !translation || translation.state === 'PENDING' || translation.revision < revision
}

/** What is shown of it. Of somebody whom they have not let in, only that they wrote. */
export function toNotice(told: Told): PushNotice {
  const { conversationId, title, isRequest, sender, mentions } = told
  const words = NOTICE_WORDS[told.readsElsewhere]
  const about = { conversationId, tag: conversationId }
  if (isRequest) return { title: sender, body: words.request.replace('{name}', () => sender), lang: told.readsElsewhere, ...about }
  const said = wordsOf(told) ?? { text: words.file, lang: told.readsElsewhere }
  const excerpt = toExcerpt(title ? `${sender}: ${said.text}` : said.text, mentions)
  return { title: title ?? sender, body: excerpt, lang: said.lang, ...about }
}

function wordsOf({ body, language, reads, revision, translation }: Told): { text: string; lang: Language } | null {
  const isThere = translation?.revision === revision && ['DONE', 'UNCERTAIN'].includes(translation.state)
  if (translation && isThere && language !== reads) return { text: translation.text, lang: reads }
  return body.trim() === '' ? null : { text: body, lang: language }
}
