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
  ['Merci beaucoup', 'en', 'fr'],
  ['Bonjour tout le monde', 'en', 'fr'],
  ['À bientôt !', 'en', 'fr'],
  ['Gracias, nos vemos mañana', 'en', 'es'],
  ['Buenos días', 'fr', 'es'],
  ['Good morning', 'hi', 'en'],
  ['See you tomorrow, my friend', 'zh', 'en'],
  ['kya kar rahe ho', 'hi', 'hi'],
  ['ni hao', 'zh', 'zh'],
  ['Message me', 'en', 'en'],
  ['On time', 'en', 'en'],
  ['No problem, Juan', 'en', 'en'],
  ['Merci', 'en', 'en'],
  ['6a0e7967 says 1', 'en', 'en'],
  ['> Je ne sais pas\nThe answer is in the book', 'en', 'en'],
])('%s of somebody who writes %s is %s', (text, prior, language) => {
  expect(detectLanguage(text, prior)).toBe(language)
})

it('takes a single word for what its writer learns', () => {
  expect(detectLanguage('Merci !', 'en', ['fr'])).toBe('fr')
  expect(detectLanguage('Merci !', 'en', ['es'])).toBe('en')
  expect(detectLanguage('Carmen', 'en', ['es'])).toBe('en')
})
