import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../scripts/language.ts'
import { formsOf, type Phrase, type Slot } from './phrase.ts'
import { PHRASES } from './phrases.ts'
import { translateWords } from './translate.ts'
import { keysOf, kindOf } from './trie.ts'
import { splitMarks } from './typography.ts'

const PAIRS = LANGUAGES.flatMap((from) => LANGUAGES.filter((to) => to !== from).map((to) => [from, to] as const))

/** What fills the slots of a form: a number for each kind of number, and what all languages write alike. */
const FILLED: Record<string, string> = {
  n: '5',
  name: 'Nora',
  who: 'Nora',
  friend: 'Nora',

  x: '<x id="0"/>',
  date: '<x id="1"/>',
}
const IN_LANGUAGE: Record<string, Record<string, string>> = {
  en: { day: 'on Monday', weekday: 'Monday', month: 'May', time: '7:30', language: 'French', place: 'London' },
  es: { day: 'el lunes', weekday: 'el lunes', month: 'mayo', time: '7:30', language: 'francés', place: 'Londres' },
  fr: { day: 'lundi', weekday: 'lundi', month: 'mai', time: '7:30', language: 'français', place: 'Londres' },
  hi: { day: 'सोमवार को', weekday: 'सोमवार', month: 'मई', time: '7:30 बजे', language: 'फ़्रेंच', place: 'लंदन' },
  zh: { day: '周一', weekday: '周一', month: '5月', time: '7:30', language: '法语', place: '伦敦' },
}

function fill(form: string, language: string): string {
  const filled = form.replaceAll(/\{(\w+)\}/g, (_all, slot: string) => FILLED[slot] ?? IN_LANGUAGE[language]![slot]!)
  return filled.replace(/^([¿¡]?)(\p{Ll})/u, (_all, sign: string, letter: string) => sign + letter.toUpperCase())
}

/** Slots that the same words may fill. */
const ALIKE = [/\{(?:n|time|date|who|x)\}/g, /\{(?:place|who|friend|name)\}/g, /\{(?:day|weekday)\}/g]

const first = (phrase: Phrase, language: (typeof LANGUAGES)[number]) => fill(formsOf(phrase[language])[0]!, language)

describe('the book', () => {
  it('is large, also in phrases with slots', () => {
    expect(PHRASES.length).toBeGreaterThanOrEqual(300)
    expect(PHRASES.filter(({ en }) => formsOf(en)[0]!.includes('{')).length).toBeGreaterThanOrEqual(60)
  })

  it.each(PAIRS)('says every phrase of %s first in %s', (from, to) => {
    const said = PHRASES.map((phrase) => [first(phrase, from), translateWords(first(phrase, from), from, to)])
    expect(said).toEqual(PHRASES.map((phrase) => [first(phrase, from), first(phrase, to)]))
  })

  it.each(LANGUAGES)('has no form of two meanings in %s', (language) => {
    const meanings = new Map<string, Phrase>()
    const doubled: string[] = []
    for (const phrase of PHRASES) {
      for (const form of formsOf(phrase[language])) {
        const plain = [...keysOf(form, language), /[?？]$/.test(form)].join(' ')
        for (const key of ALIKE.map((alike, index) => plain.replaceAll(alike, `{${index}}`))) {
          if ((meanings.get(key) ?? phrase) !== phrase) doubled.push(form)
          meanings.set(key, phrase)
        }
      }
    }
    expect(doubled).toEqual([])
  })

  it('closes a phrase with the same mark, and fills the same slots, in all languages', () => {
    const shapeOf = (form: string) =>
      [splitMarks(form).marks, ...[...form.matchAll(/\{\w+\}/g)].map(([slot]) => kindOf(slot.slice(1, -1) as Slot)).sort()].join()
    const wrong = PHRASES.filter((phrase) => new Set(LANGUAGES.map((language) => shapeOf(formsOf(phrase[language])[0]!))).size > 1)
    expect(wrong.map(({ en }) => en)).toEqual([])
  })

  it('is printed as each language is', () => {
    const wrong = PHRASES.flatMap((phrase) => [
      ...formsOf(phrase.en).filter((form) => !/^[A-Z{][^'"¿¡]*[.?!,…]$/.test(form)),
      ...formsOf(phrase.es).filter((form) => !/^[¿¡]?[A-ZÁÉÍÓÚ{][^'"]*[.?!,…]$/.test(form) || form.includes('?') !== form.includes('¿')),
      ...formsOf(phrase.fr).filter((form) => !/^[A-ZÀÂÉÈÊÎÔÇŒ{][^'"]*[.?!,…]$/.test(form) || /[^\u202f][;!?]|[^\u00a0]:/.test(form)),
      ...formsOf(phrase.hi).filter((form) => !/^[^'"A-Za-z.]*[।?!,…]$/.test(form.replaceAll(/\{\w+\}/g, ''))),
      ...formsOf(phrase.zh).filter((form) => !/[。？！，…]$/.test(form) || /[,.?!;:\s]/.test(form)),
    ])
    expect(wrong).toEqual([])
  })
})

/** Texts and what is made of them. */
const MADE: readonly [string, string, string, string, string][] = [
  ['the talk of a wedding', 'fr', 'hi', 'J’arrive le 10 au soir', 'मैं 10 की शाम को पहुँच रही हूँ।'],
  [
    'two sentences',
    'hi',
    'fr',
    'कुछ रंगीन, बस काला नहीं। माँ ने तुम्हारे लिए साड़ी चुन भी ली है।',
    'Quelque chose de coloré, tout sauf du noir. Maman t’a déjà choisi un sari.',
  ],
  ['a comma of its own', 'hi', 'en', 'शाम को ठंड हो जाती है, एक शॉल ज़रूर ले आना।', 'It gets cold in the evening, do bring a shawl.'],
  ['an exclamation', 'hi', 'fr', 'और हाँ, मेहँदी वाली रात मत भूलना!', 'Et n’oublie pas la soirée henné\u202f!'],
  [
    'three kinds of marks',
    'fr',
    'zh',
    'Évidemment\u202f! Je prends mes billets ce soir. Je dois porter quoi\u202f?',
    '当然！我今晚就买票。我该穿什么？',
  ],
  [
    'a name, a date and a place',
    'fr',
    'es',
    'Camille\u202f! La date est fixée\u00a0: le mariage est le 12 décembre, à Jaipur. Tu viens, n’est-ce pas\u202f?',
    '¡Camille! La fecha está fijada: la boda es el 12 de diciembre, en Jaipur. Vienes, ¿verdad?',
  ],
  ['a day', 'fr', 'en', 'On dîne jeudi\u202f?', 'Shall we have dinner on Thursday?'],
  ['no mark', 'fr', 'es', 'On se retrouve devant l’entrée', 'Quedamos delante de la entrada.'],
  [
    'a plain apostrophe and no accents',
    'fr',
    'en',
    "J'arrive dans 10 minutes, desole pour le retard !!",
    'I’ll be there in 10 minutes, sorry I’m late!!',
  ],
  ['short spellings', 'es', 'fr', 'q haces manana?', 'Tu fais quoi demain\u202f?'],
  ['capitals', 'en', 'es', 'SEE YOU TOMORROW', 'Nos vemos mañana.'],
  ['blanks', 'en', 'hi', '  how   are you  ?  ', '  कैसे हो?  '],
  ['no nuktas and another nasal sign', 'hi', 'en', 'मैं बहुत खुश हूं', 'I’m so happy!'],
  ['full width', 'zh', 'en', '７点见！', 'See you at ７!'],
  ['half width', 'zh', 'fr', '你好吗?', 'Comment ça va\u202f?'],
  ['no comma after an opener', 'en', 'zh', 'ok see you tomorrow', '好的，明天见。'],
  ['none between Chinese signs', 'zh', 'hi', '好的明天见', 'ठीक है, कल मिलते हैं।'],
  ['a mention', 'en', 'es', 'Thanks, <x id="0"/>!', '¡Gracias, <x id="0"/>!'],
  ['a mention that moves', 'en', 'hi', 'How do you say <x id="0"/> in Hindi?', '<x id="0"/> को हिंदी में क्या कहते हैं?'],
  ['a masked hour', 'en', 'fr', 'See you at <x id="3"/>', 'On se voit à <x id="3"/>\u00a0h.'],
  ['an hour of two masks', 'fr', 'en', 'On se voit à <x id="0"/>h<x id="1"/>.', 'See you at <x id="0"/>h<x id="1"/>.'],
  ['a masked date', 'en', 'zh', 'I arrive on the <x id="0"/>th in the evening', '我<x id="0"/>号晚上到。'],
  ['an ordinal', 'zh', 'en', '我22号晚上到。', 'I arrive on the 22nd in the evening.'],
  ['one o’clock', 'en', 'es', 'See you at 1', 'Nos vemos a la 1.'],
  ['a weekday alone', 'en', 'es', 'Monday?', '¿El lunes?'],
  ['emoji', 'en', 'fr', 'Thanks 😊 See you tomorrow 👍🏽', 'Merci 😊 À demain 👍🏽'],
  ['a masked emoji', 'en', 'fr', 'How are you? <x id="0"/>', 'Comment ça va\u202f? <x id="0"/>'],
  ['lines', 'en', 'zh', 'Hi!\nHow are you?\n\nTake care', '嗨！\n你好吗？\n\n保重。'],
  ['a question that is said as one only by its mark', 'es', 'en', '¿Todo bien?', 'Is everything OK?'],
  ['the same without it', 'es', 'en', 'Todo bien.', 'Everything’s fine.'],
  ['a statement that is asked', 'en', 'es', 'Maybe?', '¿Quizás?'],
  ['a name after what is said to them', 'en', 'zh', 'See you on Friday, Camille.', '周五见，Camille。'],
  ['entities', 'en', 'es', 'Thanks &lt;3 &amp; I&#39;m on my way', 'Gracias &lt;3 &amp; Voy de camino.'],
  ['a line break before all', 'en', 'es', '\n Hi\n', '\nHola.\n'],
  ['quotation marks', 'en', 'fr', '"Thanks."', '«\u00a0Merci.\u00a0»'],
  ['quotation marks before a mark', 'en', 'es', '“Thanks”!', '«Gracias»!'],
  ['a regional tag', 'en-GB', 'zh-Hans', 'Thanks.', '谢谢。'],
]

describe('a translation', () => {
  it.each(MADE)('understands %s', (_what, from, to, text, translated) => {
    expect(translateWords(text, from, to)).toBe(translated)
  })

  it.each([
    ['unknown words', 'The parliament adjourned.'],
    ['unknown words after known ones', 'Thanks. The parliament adjourned.'],
    ['two known halves without a mark', 'see you tomorrow where are you'],
    ['what only looks like a name', 'See you tomorrow, honestly.'],
    ['another language', 'Merci beaucoup'],
    ['letters from right to left', 'شكرا جزيلا'],
    ['a long text', 'lorem ipsum '.repeat(834)],
    ['an entity of letters', 'Thanks &amp; all of it'],
  ])('has no words for %s', (_what, text) => {
    expect(translateWords(text, 'en', 'hi')).toBeNull()
  })

  it.each([
    ['fr', 'de'],
    ['de', 'fr'],
    ['', 'fr'],
    ['fr', ''],
  ])('has none from %s into %s', (from, to) => {
    expect(translateWords('Merci', from, to)).toBeNull()
  })

  it.each(['', ' ', '\n', '10:30', '👍🏽 🇫🇷', '<x id="0"/> <x id="1"/>', '…?!', '&amp;', '5 €'])('leaves %j as it is', (text) => {
    expect(translateWords(text, 'en', 'hi')).toBe(text)
  })

  it('leaves a text that is to stay in its language', () => {
    expect(translateWords('Whatever this is', 'en', 'en')).toBe('Whatever this is')
    expect(translateWords('Whatever this is', 'en', 'en-GB')).toBe('Whatever this is')
  })

  it('does not see marks of direction', () => {
    expect(translateWords('\u200fThanks.\u202c', 'en', 'es')).toBe('Gracias.')
  })

  it('keeps every mask, once', () => {
    const masksOf = (text: string) => (text.match(/<x id="\d+"\/>/g) ?? []).sort()
    const text = 'Hi <x id="0"/>! See you at <x id="1"/> <x id="2"/> How do you say <x id="3"/> in French? Thanks, <x id="4"/> <x id="5"/>'
    for (const to of ['es', 'fr', 'hi', 'zh']) expect(masksOf(translateWords(text, 'en', to)!)).toEqual(masksOf(text))
  })

  it('understands every form of every phrase', () => {
    for (const language of LANGUAGES) {
      const to = language === 'en' ? 'fr' : 'en'
      for (const phrase of PHRASES) {
        for (const form of formsOf(phrase[language])) expect(translateWords(fill(form, language), language, to), form).not.toBeNull()
      }
    }
  })

  it('of 10,000 characters is whole', () => {
    const text = 'See you tomorrow, thanks! '.repeat(385).trim()
    expect(text.length).toBeGreaterThan(10_000)
    expect(translateWords(text, 'en', 'fr')).toBe('À demain, merci\u202f! '.repeat(385).trim())
  })

  it('is fast', () => {
    const texts = PHRASES.slice(0, 500).flatMap((phrase) => [first(phrase, 'fr'), `${first(phrase, 'fr')} ${first(phrase, 'fr')}`])
    /** Of the processor, which other tests take from us at times. */
    const spentMs = Array.from({ length: 8 }, () => {
      const before = process.cpuUsage()
      for (const text of texts) translateWords(text, 'fr', 'hi')
      return process.cpuUsage(before).user / 1_000
    })
    expect(texts).toHaveLength(1_000)
    expect(Math.min(...spentMs)).toBeLessThan(100)
  })
})
