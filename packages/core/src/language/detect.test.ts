import type { Language } from '@parley/contracts/language'
import { expect, it } from 'vitest'
import { detectLanguage } from './detect.ts'

it.each<[string, Language, Language]>([
  ['मैं बहुत ख़ुश हूँ!', 'fr', 'hi'],
  ['你好吗', 'en', 'zh'],
  ['OK 好的', 'en', 'zh'],
  ['Je suis très contente', 'fr', 'fr'],
  ['The train is late and we are not there', 'fr', 'en'],
  ['ok', 'hi', 'hi'],
  ['👍 https://example.org/the/is/are', 'hi', 'hi'],
  ['Hola', 'fr', 'fr'],
  ['¿Cuándo llega el tren? Está muy lejos y no hay taxis', 'en', 'es'],
  ['Carmen', 'es', 'es'],
  ['> Je ne sais pas\nThe answer is in the book', 'en', 'en'],
])('%s of somebody who writes %s is %s', (text, prior, language) => {
  expect(detectLanguage(text, prior)).toBe(language)
})
