import type { Language } from '@parley/contracts/language'

/** What matters of a browser's voice. */
export type VoiceFacts = Pick<SpeechSynthesisVoice, 'lang' | 'name' | 'localService' | 'default'>

/** Varieties in the order in which they are preferred; others of the language come after them. */
const VARIETIES: Record<Language, readonly string[]> = {
  en: ['en-us', 'en-gb'],
  es: ['es-es', 'es-mx', 'es-us'],
  fr: ['fr-fr', 'fr-ca'],
  hi: ['hi-in'],
  zh: ['zh-cn', 'zh-hans-cn', 'zh-tw'],
}

/** Cantonese is written like Chinese and sounds like another language. */
const FOREIGN = /^(yue|zh-hk|zh-mo|zh-hant-hk)/
const NATURAL = /natural|premium|enhanced|neural|google/i

/** The best voice for a language, `null` when there is none. One on the device goes first: the others send the words to their maker. */
export function chooseVoice<Voice extends VoiceFacts>(voices: readonly Voice[], language: Language): Voice | null {
  const able = voices.filter((voice) => primaryOf(voice) === language && !FOREIGN.test(tagOf(voice)))
  const rank = (voice: Voice) => {
    const variety = VARIETIES[language].indexOf(tagOf(voice))
    return [
      voice.localService ? 0 : 1,
      variety === -1 ? VARIETIES[language].length : variety,
      NATURAL.test(voice.name) ? 0 : 1,
      voice.default ? 0 : 1,
    ]
  }
  return able.toSorted((a, b) => compare(rank(a), rank(b)))[0] ?? null
}

/** Android writes `es_ES`. */
function tagOf({ lang }: VoiceFacts): string {
  return lang.replaceAll('_', '-').toLowerCase()
}

function primaryOf(voice: VoiceFacts): string {
  const primary = tagOf(voice).split('-')[0] ?? ''
  return primary === 'cmn' ? 'zh' : primary
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at])
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0)
}
