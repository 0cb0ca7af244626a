/** Letters of Devanagari and how IAST writes them; ड़ is ṛ as in Hindi, so ऋ is r̥ as in ISO 15919. By code points, where a sign has no form of its own. */
const VOWELS = pairs('अ a आ ā इ i ई ī उ u ऊ ū ऋ r̥ ए e ऐ ai ओ o औ au ऑ ô ऍ ê ऒ o ऎ e ॐ oṃ')
/** The same as signs on a consonant. */
const SIGNS = pairs(
  '\u093e ā \u093f i \u0940 ī \u0941 u \u0942 ū \u0943 r̥ \u0945 ê \u0946 e \u0947 e \u0948 ai \u0949 ô \u094a o \u094b o \u094c au',
)
const CONSONANTS = pairs(
  `क k ख kh ग g घ gh ङ ṅ च c छ ch ज j झ jh ञ ñ ट ṭ ठ ṭh ड ḍ ढ ḍh ण ṇ त t थ th द d ध dh न n
   प p फ ph ब b भ bh म m य y र r ल l ळ ḷ व v श ś ष ṣ स s ह h`,
)
/** With a dot below. */
const DOTTED = pairs('क q ख x ग ġ ज z झ ž ड ṛ ढ ṛh फ f')
const MARKS = pairs('\u0902 ṃ \u0901 m̐ \u0903 ḥ ऽ ’')
const DOT = '\u093c'
const VIRAMA = '\u094d'
const ZERO = 0x0966

interface Sound {
  text: string
  /** `unwritten`: the `a` of a consonant on which no other vowel stands. */
  kind: 'consonant' | 'vowel' | 'unwritten' | 'mark'
}

/** Hindi in Latin letters, as it is spoken: an `a` that is not written is left out where nobody says it, by rule; rare words come out wrong. */
export function romaniseHindi(text: string): string {
  return text
    .replaceAll(/[।॥]/gu, '.')
    .replaceAll(/[०-९]/gu, (digit) => String(Number(digit.codePointAt(0)) - ZERO))
    .replaceAll(/[\p{Script=Devanagari}\u200c\u200d]+/gu, (word) => withoutUnspoken(soundsOf(word)))
}

function soundsOf(word: string): Sound[] {
  const sounds: Sound[] = []
  // A dotted letter may be one code point or two; joiners say how letters look.
  const chars = [...word.normalize('NFD').replaceAll(/[\u200c\u200d]/gu, '')]
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? ''
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
    if (vowel !== undefined) sounds.push({ text: vowel, kind: 'vowel' })
    else if (char !== DOT && char !== VIRAMA) sounds.push({ text: MARKS.get(char) ?? char, kind: 'mark' })
  }
  return sounds
}

/** From the end to the beginning, as each that goes keeps the one before it (Ohala, Aspects of Hindi Phonology, 1983). */
function withoutUnspoken(sounds: readonly Sound[]): string {
  const left = [...sounds]
  for (let at = left.length - 1; at > 0; at -= 1) {
    if (left[at]?.kind !== 'unwritten') continue
    const isSilent = at === left.length - 1 ? isSilentAtEnd(left, at) : isSilentWithin(left, at)
    if (isSilent) left.splice(at, 1)
  }
  return left.map(({ text }) => text).join('')
}

/** Between a vowel with one consonant and a consonant with a vowel. Words that end in a short `i` or `u` are learned ones, and keep it before that. */
function isSilentWithin(sounds: readonly Sound[], at: number): boolean {
  const [before, consonant, next, after] = [sounds[at - 2], sounds[at - 1], sounds[at + 1], sounds[at + 2]]
  if (!isVowel(before) || consonant?.kind !== 'consonant' || next?.kind !== 'consonant' || !isVowel(after)) return false
  return at + 2 < sounds.length - 1 || !isShort(after)
}

/** Always, but where it is the only vowel, or the consonants before it could not end a word: `satya`, `mitra`, `priya`. */
function isSilentAtEnd(sounds: readonly Sound[], at: number): boolean {
  const [before, last] = [sounds[at - 2], sounds[at - 1]]
  if (!sounds.some((sound, index) => index !== at && isVowel(sound))) return false
  if (last?.text === 'y' && (before?.text === 'i' || before?.text === 'ī')) return false
  return !(before?.kind === 'consonant' && !isSonorant(before) && isSonorant(last))
}

function isVowel(sound: Sound | undefined): boolean {
  return sound?.kind === 'vowel' || sound?.kind === 'unwritten'
}

function isShort(sound: Sound | undefined): boolean {
  return sound?.text === 'i' || sound?.text === 'u'
}

function isSonorant(sound: Sound | undefined): boolean {
  return /^[yrlvmnṇñ]$/u.test(sound?.text ?? '')
}

function pairs(table: string): ReadonlyMap<string, string> {
  const parts = table.split(/\s+/u)
  return new Map(parts.flatMap((letter, index) => (index % 2 === 0 ? [[letter, parts[index + 1] ?? ''] as const] : [])))
}
