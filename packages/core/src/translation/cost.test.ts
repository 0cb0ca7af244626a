import type { TranslationEngine } from '@parley/providers/translation/port'
import { expect, it } from 'vitest'
import { boundBack } from './cost.ts'

const engine = (isModel: boolean) => ({ isModel }) as TranslationEngine

it('holds for asking back what models may answer, and for nothing else', () => {
  const asked = ['What is the capital of France?']
  expect(boundBack([engine(true)], 'en', asked)).toBeGreaterThan(1_000)
  expect(boundBack([engine(true), engine(true)], 'en', asked)).toBe(2 * boundBack([engine(true)], 'en', asked))
  expect(boundBack([engine(false)], 'en', asked)).toBe(0)
  expect(boundBack([engine(true)], 'en', ['They come on Monday'])).toBe(0)
})
