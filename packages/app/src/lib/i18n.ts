import { isLanguage, LANGUAGE_NAMES, LANGUAGES, type Language, pickLanguage } from '@parley/contracts/language'
import { useSyncExternalStore } from 'react'
import { startWords, switchWords, wordsLanguage } from './words.ts'

/** Outside of `remembered`: it has always been this key, and readers keep their language. */
const KEY = 'PARAGLIDE_LOCALE'

const watchers = new Set<() => void>()

/** Before the first render: what was chosen here before, else what the browser asks for. */
export function startLanguage(): void {
  const known = readChosen()
  startWords(known !== null && isLanguage(known) ? known : pickLanguage(navigator.languages))
  document.documentElement.lang = currentLanguage()
}

export const currentLanguage = wordsLanguage

/** Draws the page in another language once its words are here. `false`, and the page stays as it is, when they did not come. */
export async function switchLanguage(next: Language): Promise<boolean> {
  const came = await switchWords(next).then(
    () => true,
    () => false,
  )
  if (!came) return false
  keepChosen(next)
  document.documentElement.lang = next
  for (const watcher of watchers) watcher()
  return true
}

function readChosen(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function keepChosen(language: Language): void {
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // Private windows may refuse: the language lasts as long as the page.
  }
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
export function region(): string {
  return navigator.languages.find((tag) => tag.split('-')[0] === currentLanguage()) ?? currentLanguage()
}

/** `es` in an English interface is "Spanish", in a French one "espagnol". */
export function languageName(language: Language, reader = currentLanguage()): string {
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
  const format = new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto' })
  const past = now - time
  for (const [unit, ms] of STEPS) if (past >= ms) return format.format(-Math.floor(past / ms), unit)
  return format.format(0, 'second')
}

export function timeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
