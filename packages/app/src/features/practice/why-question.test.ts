import { expect, it } from 'vitest'
import { whyQuestion } from './why-question.ts'

it('asks in the language of the coach, without the stop of the phrase', () => {
  expect(whyQuestion('Necesito que venga un técnico.', 'en')).toBe('Why “Necesito que venga un técnico”?')
  expect(whyQuestion('我明天来。', 'fr')).toBe('Pourquoi «\u00a0我明天来\u00a0»\u202f?')
})

it('stays below the length of a question', () => {
  expect(whyQuestion('a'.repeat(600), 'es').length).toBeLessThan(500)
})
