/** Letters of Devanagari, and how they are written in Latin ones: with marks instead of doubled letters. */
const VOWELS = pairs('अ a आ ā इ i ई ī उ u ऊ ū ऋ ri ए e ऐ ai ओ o औ au ऑ o ऍ e')
/** The same as signs on a consonant, by their code points from U+093E. */
const SIGNS = pairs('\u093e ā \u093f i \u0940 ī \u0941 u \u0942 ū \u0943 ri \u0945 e \u0947 e \u0948 ai \u0949 o \u094b o \u094c au')
const CONSONANTS = pairs(
  `क k ख kh ग g घ gh ङ ṅ च ch छ chh ज j झ jh ञ ñ ट ṭ ठ ṭh ड ḍ ढ ḍh ण ṇ त t थ th द d ध dh न n
   प p फ ph ब b भ bh म m य y र r ल l व v श sh ष sh स s ह h ळ l`,
)
/** With a dot below. */
const DOTTED = pairs('क q ख kh ग g ज z ड ṛ ढ ṛh फ f')
const MARKS = pairs('\u0902 n \u0901 n \u0903 h ऽ ’')
const ANUSVARA = '\u0902'
const DOT = '\u093c'
const VIRAMA = '\u094d'

interface Sound {
  text: string
  kind: 'consonant' | 'vowel' | 'unwritten' | 'mark'
}

/** Hindi in Latin letters. The vowel that is not written is dropped where it is not spoken, by rule; rare words come out wrong. */
export function romaniseHindi(text: string): string {
  const latin = text
    .normalize('NFC')
    .replaceAll(/[।॥]/gu, '.')
    .replaceAll(/[०-९]/gu, (digit) => String(digit.codePointAt(0)! - 0x966))
    .replaceAll(/\p{Script=Devanagari}+/gu, (word) => withoutUnspoken(soundsOf(word)))
  return latin.replaceAll(/(^|[.!?…:]\s+)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

function soundsOf(word: string): Sound[] {
  const sounds: Sound[] = []
  const chars = [...word]
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at]!
    const plain = CONSONANTS.get(char)
    if (plain !== undefined) {
      const isDotted = chars[at + 1] === DOT
      if (isDotted) at += 1
      sounds.push({ text: (isDotted && DOTTED.get(char)) || plain, kind: 'consonant' })
      const next = chars[at + 1] ?? ''
      if (next === VIRAMA) at += 1
      else if (!SIGNS.has(next)) sounds.push({ text: 'a', kind: 'unwritten' })
      continue
    }
    const vowel = VOWELS.get(char) ?? SIGNS.get(char)
    const mark = char === ANUSVARA ? nasalBefore(chars[at + 1]) : MARKS.get(char)
    if (vowel) sounds.push({ text: vowel, kind: 'vowel' })
    else if (mark) sounds.push({ text: mark, kind: 'mark' })
  }
  return sounds
}

/** A nasal is spoken where the next consonant is. */
function nasalBefore(next: string | undefined): string {
  if (next === undefined || !CONSONANTS.has(next)) return 'n'
  return 'पफबभम'.includes(next) ? 'm' : 'n'
}

/** From the end: silent at the end of a word, and between a vowel with one consonant and a consonant with a vowel. */
function withoutUnspoken(sounds: readonly Sound[]): string {
  const left = [...sounds]
  const isVowel = (sound: Sound | undefined) => sound?.kind === 'vowel' || sound?.kind === 'unwritten'
  for (let at = left.length - 1; at > 0; at -= 1) {
    if (left[at]!.kind !== 'unwritten') continue
    const isLast = at === left.length - 1 && left.some((sound, index) => index !== at && isVowel(sound))
    const opens = left[at - 1]?.kind === 'consonant' && isVowel(left[at - 2])
    const closes = left[at + 1]?.kind === 'consonant' && isVowel(left[at + 2])
    if (isLast || (opens && closes)) left.splice(at, 1)
  }
  return left.map(({ text }) => text).join('')
}

function pairs(table: string): ReadonlyMap<string, string> {
  const parts = table.split(/\s+/u)
  return new Map(parts.flatMap((letter, index) => (index % 2 === 0 ? [[letter, parts[index + 1]!] as const] : [])))
}
