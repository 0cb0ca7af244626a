import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toWords } from './words.ts'

describe('the words of a text', () => {
  it.each([
    ['en', 'The cat, the CAT & the café!', 'the cat cafe'],
    ['en', "don't stop e-mailing", "don't stop e mailing"],
    ['fr', 'L’été à Genève', 'l’ete a geneve'],
    ['de', 'Straße GROẞ', 'straße groß'],
    ['tr', 'İstanbul', 'istanbul'],
    ['vi', 'Tiếng Việt', 'tieng viet'],
    ['hi', 'नमस्ते, आप कैसे हैं?', 'नमस्ते आप कैसे हैं'],
    ['hi', 'ज़रूर ज़रूर', 'ज़रूर'],
    ['zh', '我们明天去北京大学。', '我们 明天 去 北京 大学'],
    ['ja', '東京へ行きます', '東京 へ 行き ます'],
    ['ar', 'مُحَمَّد', 'مُحَمَّد'],
    ['ko', '안녕하세요 세계', '안녕하세요 세계'],
    ['en', 'e\u0301te\u0301 été', 'ete'],
    ['en', '12.5 and 2026', '12.5 and 2026'],
    ['en', '👍 … — ’', ''],
    ['en', '', ''],
    ['en', '\u202e\u200b\ufeff', ''],
  ])('in %s, of %j', (language, text, words) => expect(toWords(text, language)).toBe(words))

  it('are found again however they were typed', () => {
    const forms = ['Crème', 'creme', 'CRÈME', 'cre\u0300me']
    expect(new Set(forms.map((form) => toWords(form, 'fr')))).toEqual(new Set(['creme']))
    expect(new Set(['कि', 'की', 'क'].map((form) => toWords(form, 'hi'))).size).toBe(3)
  })

  it('of plain text are the same as the segmenter of each language finds', () => {
    const text = fc.string({ unit: fc.constantFrom(...`aB09_'.:,;-" \n/@!`.split('')), maxLength: 40 })
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'es', 'fr', 'hi', 'zh'), (plain, language) => {
        // A letter that is not ASCII, and is no word of its own there, leads the other way.
        expect(toWords(plain, language)).toBe(toWords(`${plain} …`, language))
      }),
    )
  })

  it('are so many, and so long', () => {
    expect(toWords(Array.from({ length: 3_000 }, (_, index) => `w${index}`).join(' '), 'en').split(' ')).toHaveLength(2_000)
    expect(toWords('x'.repeat(16_000), 'en')).toHaveLength(60)
    expect(toWords('𠮷'.repeat(8_000), 'en').isWellFormed()).toBe(true)
  })
})

describe('words in the database', () => {
  let deps: TestDeps
  beforeAll(async () => {
    deps = await createTestDeps()
  })
  afterAll(() => deps[Symbol.asyncDispose]())

  const index = async (lists: string[]) =>
    deps.sql.query(`SELECT array_to_tsvector(string_to_array(list, ' ')) FROM unnest($1::text[]) list`, [lists])

  it('are taken, whichever letters they are made of', async () => {
    const texts: string[] = []
    for (let code = 1; code <= 0x10ffff; code += 1) {
      const letter = String.fromCodePoint(code)
      // Scripts one by one, alone and with company; of ideographs and what is far, every so many.
      if (code < 0x3400 || code % 31 === 0) texts.push(letter, `a${letter}`, `${letter}\u0301b`)
    }
    for (let at = 0; at < texts.length; at += 40_000) {
      const lists = texts.slice(at, at + 40_000).map((text) => toWords(text.toWellFormed(), 'en'))
      expect(lists.filter((list) => list !== '' && list.split(' ').includes(''))).toEqual([])
      await index(lists)
    }
  })

  it('are taken, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { minLength: 50, maxLength: 50 }), async (texts) => {
        await index(texts.map((text) => toWords(text.replaceAll('\u0000', '').toWellFormed(), 'hi')))
      }),
      { numRuns: 20 },
    )
  })
})
