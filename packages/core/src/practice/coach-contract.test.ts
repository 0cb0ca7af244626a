import { describe, expect, it } from 'vitest'
import { findBreach } from './coach-contract.ts'

const task = { line: 'Necesito que viene un técnico.', language: 'es', coachLanguage: 'en' } as const
const GOOD = 'quote: que viene\nsay: que venga\nnote: A wish takes the subjunctive.'

describe('findBreach', () => {
  it('lets a good note through at every step of its stream', () => {
    for (let end = 0; end <= GOOD.length; end += 1) expect(findBreach(GOOD.slice(0, end), task, false)).toBe(null)
    expect(findBreach(GOOD, task, true)).toBe(null)
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
    ['prose', 'Great job! You did well.', 'not-a-note'],
  ])('%s', (_name, text, breach) => expect(findBreach(text, task, true)).toBe(breach))

  it('stops a stream as soon as the quote is known to be invented', () => {
    expect(findBreach('quote: no lo dije', task, false)).toBe(null)
    expect(findBreach('quote: no lo dije\nsay: x', task, false)).toBe('quote-not-said')
  })
})
