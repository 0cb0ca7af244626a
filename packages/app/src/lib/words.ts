import type { Language } from '@parley/contracts/language'
import { plural } from '../paraglide/registry.js'

type Words = Record<string, (inputs?: object) => string>
type WordsFile = { words: (registry: { plural: typeof plural }) => Words }

declare global {
  /** Each file that says something puts the name of its words here when it comes; the build writes that. */
  var parleyWords: Pick<string[], 'push'> | undefined
}

let language: Language = 'en'
let isStarted = false
const said: Words = {}
const files: string[] = Array.isArray(globalThis.parleyWords) ? [...globalThis.parleyWords] : []
const coming = new Map<string, Promise<Words>>()

globalThis.parleyWords = {
  push: (...names) => {
    // Whoever draws it awaits `wordsReady`, and hears of a failure there.
    if (isStarted) for (const name of names) fetchWords(name, language).catch(() => {})
    return files.push(...names)
  },
}

/** Rejects when they did not come; another call tries again. */
function fetchWords(name: string, wanted: Language): Promise<Words> {
  const url = `./${wanted}-${name}.js`
  const known = coming.get(url)
  if (known) return known
  const words = (import(/* @vite-ignore */ url) as Promise<WordsFile>).then((file) => file.words({ plural }))
  coming.set(url, words)
  words.catch(() => coming.delete(url))
  return words
}

/** Its name, where it has no words: that shows what is missing. */
export function say(key: string, inputs?: object): string {
  return said[key]?.(inputs) ?? key
}

export function wordsLanguage(): Language {
  return language
}

/** Before anything is drawn. */
export function startWords(first: Language): void {
  language = first
  isStarted = true
  for (const name of files) fetchWords(name, language).catch(() => {})
}

/** Code has come that says something: its words are here, too. Rejects when they did not come. */
export async function wordsReady(): Promise<void> {
  const wanted = language
  const lists = await Promise.all(files.map((name) => fetchWords(name, wanted)))
  if (wanted === language) Object.assign(said, ...lists)
}

/** Rejects, and leaves everything in the language that it was in, when the words did not come. */
export async function switchWords(next: Language): Promise<void> {
  await Promise.all(files.map((name) => fetchWords(name, next)))
  language = next
  // At once for all that is drawn; for what came meanwhile, before it is drawn.
  await wordsReady()
}
