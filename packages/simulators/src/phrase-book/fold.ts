import type { InEveryLanguage, Language } from '../scripts/language.ts'

const APOSTROPHE = /['’ʼ‘`´]|&#39;|&apos;/g

/** Lower case, without accents, nuktas and nasal signs, which people leave out. */
function strip(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(APOSTROPHE, "'")
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll(/[\u0300-\u036f\u093c\u0901\u0902\u200c\u200d]/g, '')
}

const ENGLISH_ENDS: Record<string, string> = { m: 'am', re: 'are', ve: 'have', ll: 'will', d: 'would', s: 'is' }
const ENGLISH_SHORT: Record<string, string> = {
  im: 'i am',
  ive: 'i have',
  youre: 'you are',
  theyre: 'they are',
  thats: 'that is',
  whats: 'what is',
  wheres: 'where is',
  hows: 'how is',
  lets: 'let is',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  isnt: 'is not',
  arent: 'are not',
  havent: 'have not',
  couldnt: 'could not',
  cant: 'can not',
  cannot: 'can not',
  "can't": 'can not',
  "won't": 'will not',
  u: 'you',
  r: 'are',
  ur: 'your',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  tmrw: 'tomorrow',
  okay: 'ok',
  gonna: 'going to',
  wanna: 'want to',
}

function foldEnglish(word: string): string {
  const short = ENGLISH_SHORT[word]
  if (short) return short
  const [, base, end] = /^(.+)'(m|re|ve|ll|d|s)$/.exec(word) ?? []
  if (base && end) return `${base} ${ENGLISH_ENDS[end]}`
  return word.replace(/^(.+)n't$/, '$1 not').replaceAll("'", '')
}

const SPANISH_SHORT: Record<string, string> = {
  q: 'que',
  k: 'que',
  xq: 'por que',
  pq: 'por que',
  tb: 'tambien',
  tmb: 'tambien',
  okey: 'ok',
}

function foldSpanish(word: string): string {
  return SPANISH_SHORT[word] ?? word.replace(/(a|i)da(s?)$/, '$1do$2').replaceAll("'", '')
}

const FRENCH_SHORT: Record<string, string> = {
  ne: '',
  stp: 'sil te plait',
  svp: 'sil te plait',
  pk: 'pourquoi',
  pq: 'pourquoi',
  bcp: 'beaucoup',
  rdv: 'rendez vous',
  dsl: 'desole',
  tkt: 'tinquiete',
  okay: 'ok',
  "t'es": 'tu es',
  "t'as": 'tu as',
  "j'suis": 'je suis',
}

/** Without `ne`, which is written but seldom said, and `l'`. */
function foldFrench(word: string): string {
  return (
    FRENCH_SHORT[word] ??
    word
      .replace(/^[ln]'/, '')
      .replace(/ee(s?)$/, 'e$1')
      .replaceAll("'", '')
  )
}

const HINDI_SHORT: Record<string, string> = {
  रही: 'रहा',
  रहे: 'रहा',
  गई: 'गया',
  गयी: 'गया',
  गए: 'गया',
  गये: 'गया',
  थी: 'था',
  थे: 'था',
  हुई: 'हुआ',
  हुए: 'हुआ',
}

/** Whoever speaks or is spoken to, man or woman, is understood alike. */
function foldHindi(word: string): string {
  return HINDI_SHORT[word] ?? word.replace(/(?<=..)(?:ती|ते)$/, 'ता').replace(/(?<=.)(?:गी|गे)$/, 'गा')
}

const FOLD: InEveryLanguage<(word: string) => string> = {
  en: foldEnglish,
  es: foldSpanish,
  fr: foldFrench,
  hi: foldHindi,
  zh: (word) => (word === '您' ? '你' : word),
}

/** What counts of a word as it is typed: none, one or several words. */
export function foldWord(word: string, language: Language): string[] {
  return FOLD[language](strip(word)).split(' ').filter(Boolean)
}
