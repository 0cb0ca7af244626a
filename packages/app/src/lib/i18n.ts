import { isLanguage, LANGUAGE_NAMES, LANGUAGES, type Language, pickLanguage } from '@parley/contracts/language'
import { useSyncExternalStore } from 'react'
import { getLocale, overwriteGetLocale, setLocale } from '../paraglide/runtime.js'

let current: Language = 'en'
const watchers = new Set<() => void>()

/** Before the first render: what was chosen here before, else what the browser asks for. */
export function startLanguage(): void {
  const known: string = getLocale()
  current = isLanguage(known) ? known : pickLanguage(navigator.languages)
  overwriteGetLocale(() => current)
  document.documentElement.lang = current
}

export function currentLanguage(): Language {
  return current
}

export function switchLanguage(next: Language): void {
  current = next
  void setLocale(next, { reload: false })
  document.documentElement.lang = next
  for (const watcher of watchers) watcher()
}

/** The language of the interface. Every route starts with it, so that a switch draws all of the page again and loses nothing typed. */
export function useLanguage(): Language {
  return useSyncExternalStore(watch, currentLanguage)
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** For pickers: every language under its own name. */
export const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))

/** The reader's own variety of the interface language (`en-GB`), so that dates come in the order they know. */
function region(): string {
  return navigator.languages.find((tag) => tag.split('-')[0] === current) ?? current
}

/** `es` in an English interface is "Spanish", in a French one "espagnol". */
export function languageName(language: Language, reader = current): string {
  return new Intl.DisplayNames(reader, { type: 'language' }).of(language) ?? LANGUAGE_NAMES[language]
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(region()).format(value)
}

export function formatMinutes(minutes: number): string {
  const words = new Intl.NumberFormat(region(), { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(minutes)
  return words.replace(' ', '\u00a0')
}

/** A day, with the year only when it is another one. `time` is epoch ms. */
export function formatDay(time: number, now = Date.now()): string {
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(region(), { day: 'numeric', month: 'long', ...(!sameYear && { year: 'numeric' }) }).format(time)
}

/** A day and an hour, for what ends soon. */
export function formatDayAndTime(time: number): string {
  return new Intl.DateTimeFormat(region(), { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' }).format(time)
}

const STEPS = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** "yesterday", "3 hours ago". */
export function formatAgo(time: number, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(current, { numeric: 'auto' })
  const past = now - time
  for (const [unit, ms] of STEPS) if (past >= ms) return format.format(-Math.floor(past / ms), unit)
  return format.format(0, 'second')
}

export function timeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
