import type { InEveryLanguage } from '../language.ts'

/** What a question seems to be about, by its words alone. */
export type Question = { about: 'how-to-say' | 'meaning'; words: string } | { about: 'manners' | 'mistakes' | 'next' | 'other' }

/** Each with what is asked about as one of its groups. */
const HOW_TO_SAY: InEveryLanguage<RegExp[]> = {
  en: [
    /how (?:do|would|can|could|should|to)(?: (?:i|you|we|one))? say (.+)/iu,
    /what(?:['’]s| is) (?:the )?(?:word|phrase|translation|english|spanish|french|hindi|chinese|mandarin)(?: word)?s? (?:for|of) (.+)/iu,
    /what(?:['’]s| is) (.+?) in (?:english|spanish|french|hindi|chinese|mandarin)/iu,
  ],
  es: [/c[oó]mo (?:se dice|digo|dir[ií]a|se dir[ií]a|puedo decir|decir) (.+)/iu, /cu[aá]l es la palabra (?:para|de) (.+)/iu],
  fr: [/comment (?:dit-on|on dit|dire|je dis|puis-je dire|je peux dire|est-ce qu['’]on dit) (.+)/iu, /quel est le mot pour (.+)/iu],
  hi: [/^(.+?)(?: को)?(?: (?:अंग्रेज़ी|स्पेनिश|फ़्रेंच|हिंदी|चीनी) में)? (?:कैसे|क्या) (?:कह|बोल)/u],
  zh: [
    /^(.+?)(?:用|在)?(?:英语|英文|西班牙语|西语|法语|印地语|中文|汉语)?(?:里|中)?(?:要|应该)?(?:怎么|怎样|如何)(?:说|讲)/u,
    /(?:怎么|如何)(?:说|讲)(.+)/u,
  ],
}

const MEANING: InEveryLanguage<RegExp[]> = {
  en: [
    /what (?:does|do|did) (.+?) mean/iu,
    /(?:what is |what['’]s )?the meaning of (.+)/iu,
    /^translate (.+)/iu,
    /what (?:did|does) (she|he|it|that) (?:just )?say/iu,
    /i (?:don['’]t|didn['’]t|do not|did not) (?:understand|get it)/iu,
  ],
  es: [
    /qu[eé] (?:significa|quiere decir|quer[ií]a decir) (.+)/iu,
    /^traduce (.+)/iu,
    /no (?:lo |la )?(?:entiendo|he entendido)|qu[eé] (?:ha dicho|dice|dijo)/iu,
  ],
  fr: [
    /que (?:veut dire|signifie) (.+)/iu,
    /(?:qu['’]est-ce que|que) (.+?) (?:veut dire|signifie)/iu,
    /^(?:(.+?),? )?[çc]a veut dire quoi/iu,
    /n['’]ai pas compris|ne comprends pas|qu['’]est-ce qu['’](?:elle|il) (?:dit|a dit)/iu,
  ],
  hi: [/^(.+?) (?:का|के) (?:क्या )?(?:मतलब|अर्थ)/u, /समझ (?:में )?नहीं/u],
  zh: [/^(.+?)(?:到底)?是?(?:什么|啥)意思/u, /^翻译(?:一下)?(.+)/u, /不懂|没(?:听|看)?懂|不明白|没明白/u],
}

const JUDGEMENT: InEveryLanguage<RegExp> = {
  en: /\b(was|is|were|did|sound|am)\b.*\b(polite|rude|right|correct|wrong|okay|ok|good|formal|mistakes?|error|well)\b|\bany mistakes?\b/iu,
  es: /educad|cort[eé]s|grosero|correcto|\bbien\b.*\?|est(?:aba|uvo|[aá]) bien|\bmal\b|errores?|falta/iu,
  fr: /\bpoli|impoli|correct|\bfaux\b|c['’][eé]tait bien|\berreurs?\b|\bfautes?\b|c['’]est (?:bon|juste|bien)/iu,
  hi: /शिष्ट|विनम्र|बदतमीज|सही (?:था|थी|है|कहा)|ग़?लत|ठीक (?:था|थी|कहा)|ग़?लती/u,
  zh: /礼貌|客气吗|对吗|对不对|说得对|说对|错|合适/u,
}

/** Asked of politeness, not of grammar. */
const MANNERS = /polite|rude|formal|educad|cort[eé]s|groser|poli|शिष्ट|विनम्र|बदतमीज|礼貌|客气/iu

const NEXT: InEveryLanguage<RegExp> = {
  en: /what (now|next|should i|can i|do i|could i|to say)|how (do|should) i (answer|reply|go on|continue)|help|stuck/iu,
  es: /qu[eé] (digo|hago|puedo|debo|respondo|contesto)|y ahora|c[oó]mo (sigo|respondo|contesto)|ayud/iu,
  fr: /(que|quoi) (dire|faire|r[eé]pondre|dois-je|puis-je)|et maintenant|comment (r[eé]pondre|continuer)|qu['’]est-ce que je (dis|fais|r[eé]ponds)|aide/iu,
  hi: /अब क्या|क्या (कहूँ|बोलूँ|करूँ|जवाब)|मदद|कैसे जवाब/u,
  zh: /怎么办|说什么|怎么回答|怎么说$|接下来|现在呢|帮/u,
}

const QUOTED = /["“”«»„‟「」『』]\s*([^"“”«»„‟「」『』]+?)\s*["“”«»„‟「」『』]|(?<!\p{L})['‘]([^'‘’]+)['’](?!\p{L})/u
/** "How do I say it" without a word to say. */
const ONLY_ME = /^(?:那|我|该|应该|现在|接着|मैं|अब|यह|इसे|it|that|this|eso|esto|lo|ça|cela)+$/iu
const IN_LANGUAGE =
  /\s+(?:in|en) (?:english|spanish|french|hindi|chinese|mandarin|ingl[eé]s|espa[nñ]ol|franc[eé]s|chino|anglais|espagnol|fran[cç]ais|chinois)\b.*$/iu

/** Told by patterns, in whichever of the languages it stands. */
export function readQuestion(text: string): Question {
  const line = text.trim()
  const meaning = wordsAsked(line, MEANING)
  if (meaning !== null) return { about: 'meaning', words: meaning }
  const wanted = wordsAsked(line, HOW_TO_SAY)
  if (wanted && !ONLY_ME.test(wanted)) return { about: 'how-to-say', words: wanted }
  if (wanted || Object.values(NEXT).some((pattern) => pattern.test(line))) return { about: 'next' }
  const isJudged = MANNERS.test(line) || Object.values(JUDGEMENT).some((pattern) => pattern.test(line))
  return { about: isJudged ? (MANNERS.test(line) ? 'manners' : 'mistakes') : 'other' }
}

function wordsAsked(line: string, patterns: InEveryLanguage<RegExp[]>): string | null {
  for (const pattern of Object.values(patterns).flat()) {
    const match = pattern.exec(line)
    const quoted = match && QUOTED.exec(line)
    if (match) return bare(quoted?.[1] ?? quoted?.[2] ?? match[1] ?? '')
  }
  return null
}

function bare(words: string): string {
  return words
    .trim()
    .replace(/^(?:的|了)/u, '')
    .replace(IN_LANGUAGE, '')
    .replaceAll(/^[\s"“”«»„'‘’:,，：]+|[\s"“”«»„'‘’.?？。।!！]+$/gu, '')
}
