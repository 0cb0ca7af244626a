import { countWords } from '@parley/contracts/coach-note'
import { describe, expect, it } from 'vitest'
import { COACH_MAX_WORDS, watchNote } from './coach-contract.ts'

const task = { line: 'Necesito que viene un técnico.', language: 'es', coachLanguage: 'en' } as const
const GOOD = 'quote: que viene\nsay: que venga\nnote: A wish takes the subjunctive.'

describe('a note', () => {
  it('lets a good note through at every step of its stream', () => {
    const findBreach = watchNote(task)
    for (let end = 0; end <= GOOD.length; end += 1) expect(findBreach(GOOD.slice(0, end), false)).toBe(null)
    expect(findBreach(GOOD, true)).toBe(null)
  })

  it.each([
    ['silence', '', null],
    ['tactics without a quote', 'note: Ask for a day.', null],
    ['a next line', 'say: ¿Qué día?\nnote: Ask for a day.', null],
    ['words the learner never said', 'quote: que vienes\nsay: que venga\nnote: No.', 'quote-not-said'],
    ['another letter case', 'quote: Que viene\nsay: que venga\nnote: No.', 'quote-not-said'],
    ['praise of words', 'quote: que viene\nnote: Clear.', null],
    ['a quote without a reason', 'quote: que viene', 'not-a-note'],
    ['31 words', `note: ${'word '.repeat(31)}`, 'too-long'],
    ['30 words', `note: ${'word '.repeat(30)}`, null],
    ['a correction without a reason', 'quote: que viene\nsay: que venga', 'no-reason'],
    ['two corrections', `${GOOD}\nquote: técnico\nsay: fontanero\nnote: No.`, 'more-than-one'],
    ['two reasons', `${GOOD}\nnote: And be polite.`, 'more-than-one'],
    [
      'a reason in another language',
      'quote: que viene\nsay: que venga\nnote: El deseo pide el subjuntivo y es más amable.',
      'other-language',
    ],
    ['a reason in another script', 'quote: que viene\nsay: que venga\nnote: 表达愿望要用虚拟式，这样更有礼貌。', 'other-language'],
    ['words to say in another language', 'say: Could you come on Tuesday at ten?\nnote: Ask for a day.', 'other-language'],
    ['the same words as better ones', 'quote: que viene\nsay: que viene\nnote: No.', 'nothing-better'],
    ['prose', 'Great job! You did well.', 'not-a-note'],
  ])('%s', (_name, text, breach) => expect(watchNote(task)(text, true)).toBe(breach))

  it('stops a stream as soon as the quote is known to be invented', () => {
    const findBreach = watchNote(task)
    expect(findBreach('quote: no lo dije', false)).toBe(null)
    expect(findBreach('quote: no lo dije\nsay: x', false)).toBe('quote-not-said')
  })

  it.each([
    ['en', 'word '],
    ['en', 'a '],
    ['zh', '我'],
    ['hi', 'शब्द '],
  ] as const)('stops a stream of %s at its 31st word, however it comes: %s', (coachLanguage, word) => {
    const findBreach = watchNote({ ...task, coachLanguage })
    const whole = `note: ${word.repeat(40)}`
    const end = Array.from({ length: whole.length }, (_, index) => index + 1).find((length) => findBreach(whole.slice(0, length), false))
    const words = (length: number) => countWords(whole.slice('note: '.length, length), coachLanguage)
    expect([words((end ?? 0) - 1), words(end ?? 0)]).toEqual([COACH_MAX_WORDS, COACH_MAX_WORDS + 1])
  })
})
