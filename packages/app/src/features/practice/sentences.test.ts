import type { Language } from '@parley/contracts/language'
import { expect, test } from 'vitest'
import { Sentences } from './sentences.ts'

/** What is told of a text that comes letter by letter. */
function tellAll(text: string, language: Language): string[] {
  const sentences = new Sentences(language)
  const told = Array.from(text, (_, index) => sentences.take(text.slice(0, index + 1))).flat()
  return [...told, sentences.rest(text)]
}

test.each<[Language, string, string[]]>([
  ['es', '¡Ay, no! ¿Desde cuándo? Mañana va el técnico.', ['¡Ay, no!', '¿Desde cuándo?', 'Mañana va el técnico.']],
  ['en', 'It costs 3.50 a day.\n\nIs that all right?', ['It costs 3.50 a day.', 'Is that all right?']],
  ['fr', 'Ah bon ? Entrez donc !', ['Ah bon ?', 'Entrez donc !']],
  ['hi', 'नमस्ते। आप कैसे हैं? बैठिए।', ['नमस्ते।', 'आप कैसे हैं?', 'बैठिए।']],
  ['zh', '你好。你要什么？请坐。', ['你好。', '你要什么？', '请坐。']],
])('%s is told by sentence', (language, text, expected) => {
  expect(tellAll(text, language)).toEqual(expected)
})

test('nothing is told twice, whatever comes in one piece', () => {
  const sentences = new Sentences('en')
  expect(sentences.take('One. Two. Thr')).toEqual(['One.', 'Two.'])
  expect(sentences.take('One. Two. Thr')).toEqual([])
  expect(sentences.take('One. Tw')).toEqual([])
  expect(sentences.rest('One. Two. Three.')).toBe('Three.')
  expect(sentences.rest('One. Two. Three.')).toBe('')
})

test('an end with other words is told whole', () => {
  const sentences = new Sentences('en')
  sentences.take('One. Two. Thr')
  expect(sentences.take('Uno. Dos. Tres')).toEqual([])
  expect(sentences.rest('Uno. Dos. Tres.')).toBe('Uno. Dos. Tres.')
})
