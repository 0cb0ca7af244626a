import { expect, it } from 'vitest'
import { sentenceAt } from './sentences.ts'

const TWO = 'Hola, ¿qué tal? Mañana voy al Louvre.'

it.each([
  ['the first', TWO, 'es', 0, { from: 0, text: 'Hola, ¿qué tal?' }],
  ['the second', TWO, 'es', 20, { from: 16, text: 'Mañana voy al Louvre.' }],
  ['one of two lines', 'Hola\nMañana', 'es', 6, { from: 5, text: 'Mañana' }],
  ['one without spaces', '你好。明天去卢浮宫吧。', 'zh', 5, { from: 3, text: '明天去卢浮宫吧。' }],
  ['one that ends with a danda', 'नमस्ते। कल मिलते हैं।', 'hi', 10, { from: 8, text: 'कल मिलते हैं।' }],
] as const)('finds %s', (_name, text, language, at, sentence) => {
  expect(sentenceAt(text, language, at)).toEqual(sentence)
})

it.each([
  ['past the end', 'Hola', 9],
  ['in an empty line', 'Hola\n\nAdiós', 5],
])('finds none %s', (_name, text, at) => {
  expect(sentenceAt(text, 'es', at)).toBe(null)
})
