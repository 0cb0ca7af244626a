import type { Language } from '@parley/contracts/language'
import { expect, it } from 'vitest'
import { markFound } from './mark-found.ts'

it.each<[Language, string, string, string]>([
  ['en', 'We meet at the Louvre', 'louvre', 'We meet at the [Louvre]'],
  ['en', 'We meet at the Louvre', 'meet lou', 'We [meet] at the [Louvre]'],
  ['en', 'We meet at the Louvre', 'lou meet', 'We [meet] at the Louvre'],
  ['fr', 'À bientôt, Élodie', 'bientot elo', 'À [bientôt], [Élodie]'],
  ['hi', 'नमस्ते, आप कैसे हैं?', 'कै', 'नमस्ते, आप [कैसे] हैं?'],
  ['zh', '我们明天去北京大学', '明天', '我们[明天]去北京大学'],
  ['en', 'Nothing of it', '&', 'Nothing of it'],
  ['en', '', 'x', ''],
])('marks in %s %j what %j finds', (language, text, words, marked) => {
  const pieces = markFound(text, language, words, language)
  expect(pieces.map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text)).join('')).toBe(marked)
})
