import type { MessageOutcome } from '@parley/contracts/chat-input'
import { TRANSLATION_FAILURES } from '@parley/contracts/translation'
import { expect, it } from 'vitest'
import { outcomeWords, whyOriginal } from './outcome-words.ts'

const outcome = (state: MessageOutcome['state'], reason: MessageOutcome['reason'] = null): MessageOutcome => ({
  language: 'en',
  state,
  reason,
})

const about = { who: 'Nina', isPhraseBook: false, isUnpaid: false }

it('says in what somebody reads it only when they do', () => {
  for (const state of ['done', 'uncertain'] as const) expect(outcomeWords([outcome(state)], about)).toBe('Nina reads it in English')
  for (const state of ['none', 'pending', 'stale'] as const) expect(outcomeWords([outcome(state)], about)).toBe(null)
  expect(outcomeWords([], about)).toBe(null)
})

it('says that they have the original, and why', () => {
  const spent = outcome('failed', 'budget-spent')
  expect(outcomeWords([spent], about)).toBe('Nina has the original. Your budget for translation is spent.')
  expect(outcomeWords([outcome('done'), spent], { ...about, who: null })).toBe(
    'Some have the original. Your budget for translation is spent.',
  )
  expect(outcomeWords([outcome('done')], { ...about, who: null })).toBe(null)
  expect(outcomeWords([spent], { ...about, isUnpaid: true })).toBe('Nina has the original.')
  expect(outcomeWords([outcome('failed', 'not-good')], { ...about, isUnpaid: true })).toContain('No translation came.')
  expect(whyOriginal('not-good', true)).toContain('phrase book')
  expect(new Set(TRANSLATION_FAILURES.map((reason) => whyOriginal(reason, true))).size).toBe(TRANSLATION_FAILURES.length)
})
