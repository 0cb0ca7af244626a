import type { TranslationView } from '@parley/contracts/translation'
import { expect, it } from 'vitest'
import { translationNotes } from './translation-notes.ts'

const done = { state: 'done', engine: 'deepl', isFallback: false, confidence: 0.9 } as TranslationView

it.each<[string, Partial<TranslationView>, string[], string[]]>([
  ['is certain', {}, [], ['looks right', 'via DeepL']],
  ['has no figure', { confidence: null }, [], ['via DeepL']],
  ['is not certain', { state: 'uncertain', confidence: 0.5 }, ['not certain'], ['not certain', 'via DeepL']],
  ['is of a fallback', { engine: 'google', isFallback: true }, ['via Google, fallback'], ['looks right', 'via Google, fallback']],
  ['is of earlier words', { state: 'stale' }, ['of the words before the edit'], ['of the words before the edit', 'via DeepL']],
  ['is of no engine', { engine: null, confidence: null }, [], []],
])('says whose a translation is to who asks, and to all what they have to know, where it %s', (_, more, always, asked) => {
  expect(translationNotes({ ...done, ...more }, false)).toEqual(always)
  expect(translationNotes({ ...done, ...more }, true)).toEqual(asked)
})
