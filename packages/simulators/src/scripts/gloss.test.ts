import { describe, expect, it } from 'vitest'
import { countTokens } from '../count-tokens.ts'
import { nameMeaning, wordsIn } from './dictionary.ts'
import { romaniseHindi } from './gloss/devanagari.ts'
import { romaniseChinese } from './gloss/pinyin.ts'
import { type Language, LANGUAGES, wordsOf } from './language.ts'
import { writeReply } from './reply.ts'
import { escape, IDLE, isIn, OPENING, rehearse, sceneHeader, THOROUGH } from './testing/rehearse.ts'

const CAP_TOKENS = 700
/** Letters from end to end; what a word means may end with a hint in brackets. */
const CELL = /^[(（]?\p{L}(?:.*[\p{L}\p{M})）])?$/u

function gloss(line: string, language: Language, coachLanguage: Language) {
  const header = sceneHeader({ role: 'gloss', scene: '', partner: '', language, coachLanguage })
  const text = writeReply(header, [{ role: 'user', text: `<line>${escape(line)}</line>` }])
  const rows = text.split('\n').map((row) => /^(\w+): (.+)$/.exec(row)!.slice(1) as [string, string])
  return {
    text,
    labels: rows.map(([label]) => label),
    means: rows.find(([label]) => label === 'means')![1],
    latin: rows.find(([label]) => label === 'latin')?.[1],
    words: rows.filter(([label]) => label === 'word').map(([, row]) => row.split(' | ')),
  }
}

/** What the partner says in talks about the heating, and in a scene without a script of its own. */
function linesOf(language: Language): string[] {
  const talks = [rehearse(language, THOROUGH[language]), rehearse(language, [...IDLE[language], ...THOROUGH[language]], 'of-my-own')]
  return [OPENING[language], ...talks.flatMap((talk) => talk.map(({ answer }) => answer))]
}

describe.each(LANGUAGES)('a line in %s', (language) => {
  it.each(LANGUAGES.filter((own) => own !== language))('is glossed in %s', (coachLanguage) => {
    for (const line of linesOf(language)) {
      const { text, labels, means, latin, words } = gloss(line, language, coachLanguage)
      const isRomanised = language === 'hi' || language === 'zh'
      expect(labels.slice(0, 2), text).toEqual(isRomanised ? ['means', 'latin'] : ['means', 'word'])
      expect(labels.slice(isRomanised ? 2 : 1).every((label) => label === 'word')).toBe(true)
      expect(isIn(means.replaceAll(/[“«].*?[”»]/g, ''), coachLanguage), means).toBe(true)
      expect(means).not.toMatch(/[{}]|undefined/)
      if (latin) expect(latin, line).not.toMatch(/[\p{Script=Devanagari}\p{Script=Han}，。।]/u)
      let from = 0
      for (const parts of words) {
        expect(parts).toHaveLength(isRomanised ? 3 : 2)
        for (const part of parts) expect(part, line).toMatch(CELL)
        const at = line.toLowerCase().indexOf(parts[0]!.toLowerCase(), from)
        expect(at, `${parts[0]} in ${line}`).toBeGreaterThanOrEqual(0)
        from = at + parts[0]!.length
      }
      expect(countTokens(text)).toBeLessThanOrEqual(CAP_TOKENS)
    }
  })

  it('is known by most of its words', () => {
    const lines = linesOf(language)
    const known = lines.flatMap((line) => wordsIn(line, language)).map(({ word }) => wordsOf(word, language).length)
    const all = lines.flatMap((line) => wordsOf(line, language))
    expect(known.reduce((sum, count) => sum + count, 0) / all.length).toBeGreaterThan(0.75)
  })

  it('says so when it is none of the script’s', () => {
    const line = IDLE[language][0]!
    for (const coachLanguage of LANGUAGES.filter((own) => own !== language)) {
      const { means } = gloss(line, language, coachLanguage)
      expect(means).toMatch(/dictionary|diccionario|dictionnaire|शब्दकोश|词典/)
      expect(isIn(means, coachLanguage), means).toBe(true)
    }
  })

  it('stays as it is for who speaks the language', () => {
    expect(gloss(OPENING[language], language, language).means).toBe(OPENING[language])
  })

  it('is whole in the reader’s language, with what the learner is quoted with', () => {
    const other = language === 'es' ? 'en' : 'es'
    const line = rehearse(language, [IDLE[language][0]!])[0]!.answer
    const quoted = /[“«]\s?(.+?)\s?[”»]/u.exec(line)![1]!
    expect(gloss(line, language, other).means).toContain(quoted)
  })
})

describe('a gloss', () => {
  it('tells of the technician of the line’s own script', () => {
    const line = 'Julián es de confianza, lleva veinte años arreglando mis pisos.'
    expect(gloss(line, 'es', 'en').means).toBe('Julián is reliable, he’s been looking after my flats for twenty years.')
    expect(gloss('你别自己找别人修，那个钱我不出。你到时候在家吗？', 'zh', 'en').means).toContain('I won’t pay for it. Will you be in?')
  })

  it('names the language that the partner asks for', () => {
    expect(gloss('Perdone, no le entiendo. ¿Me lo puede decir en español?', 'es', 'fr').means).toContain('en espagnol')
    expect(gloss('慢一点儿，用中文说。', 'zh', 'en').means).toBe('Slowly, please, and in Chinese.')
  })

  it('keeps to its size with a line as long as a page', () => {
    for (const language of LANGUAGES) {
      const { text } = gloss(THOROUGH[language].join(' ').repeat(3), language, language === 'en' ? 'hi' : 'en')
      expect(countTokens(text)).toBeLessThanOrEqual(CAP_TOKENS)
    }
  })

  it.each([
    ['fr', 'Oui, dites-moi\u202f: vous avez déjà appelé le technicien\u202f?', ['déjà', 'technicien']],
    ['fr', '«\u202fLe thermostat\u202f», d’accord\u202f!', ['thermostat', 'd’accord']],
    ['es', '¿¡Cuándo, cuándo!? —No… «mañana».', ['Cuándo', 'mañana']],
    ['en', '“Tuesday”? -- (Tuesday!) 12:30, okay…', ['Tuesday', 'okay']],
    ['hi', '“मंगलवार”? — हाँ। 12, नहीं!', ['मंगलवार', 'नहीं']],
    ['zh', '“星期二”？！——好……12，不。', ['星期二', '不']],
  ] as const)('has no signs in its cells, in %s: %s', (language, line, words) => {
    const cells = gloss(line, language, language === 'en' ? 'es' : 'en').words
    expect(cells.map(([word]) => word)).toEqual(expect.arrayContaining([...words]))
    for (const cell of cells.flat()) expect(cell).toMatch(CELL)
  })

  it('survives odd lines', () => {
    for (const line of ['', '…', '😀', '<line>', 'a | b\nword: x | y', '$& {q}']) {
      for (const language of LANGUAGES) {
        const { text } = gloss(line, language, language === 'en' ? 'fr' : 'en')
        expect(text).toMatch(/^means: ./)
        expect(text.split('\n').filter((row) => row.startsWith('word: ') && row.split('|').length > 3)).toEqual([])
      }
    }
  })
})

describe('letters', () => {
  it.each([
    ['नमस्ते, बताइए।', 'Namaste, batāie.'],
    ['मंगलवार को हीटिंग चलने लगेगी।', 'Mangalvār ko hīṭing chalne lagegī.'],
    ['समझाइए, दरवाज़ा ठीक करवाना है?', 'Samjhāie, darvāzā ṭhīk karvānā hai?'],
    ['न, ५ पढ़ी', 'Na, 5 paṛhī'],
  ])('of Hindi: %s', (hindi, latin) => expect(romaniseHindi(hindi)).toBe(latin))

  it.each([
    ['好吧，星期二下午我让王师傅过去。', 'Hǎoba, xīngqī’èr xiàwǔ wǒ ràng wáng shīfu guòqù.'],
    ['这个你得问房东。', 'Zhège nǐděi wèn fángdōng.'],
    ['他说“女儿”吗？', 'Tā shuō “nǚ’ér” ma?'],
    ['便宜一点儿，好吗？', 'Piányi yīdiǎnr, hǎo ma?'],
    ['OK，3个', 'OK, 3 gè'],
  ])('of Chinese: %s', (chinese, latin) => expect(romaniseChinese(chinese)).toBe(latin))
})

describe('the dictionary', () => {
  it.each([
    ['es', 'Antes de mandar a nadie', 'en', ['before', 'of; from', 'to send', 'to', 'nobody']],
    ['fr', 'C’est l’appartement ?', 'en', ['it is', 'flat']],
    ['en', 'The boiler isn’t broken.', 'es', ['el; la', 'caldera', 'no', 'roto']],
    ['zh', '师傅星期二来', 'en', ['technician', 'Tuesday', 'to come']],
    ['hi', 'मिस्त्री कब आएगा?', 'fr', ['technicien', 'quand', 'venir']],
  ] as const)('knows words of %s in %j', (language, line, own, meanings) => {
    expect(wordsIn(line, language).map(({ meaning }) => nameMeaning(meaning, own))).toEqual(meanings)
  })
})
