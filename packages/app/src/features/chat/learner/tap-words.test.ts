import type { Language } from '@parley/contracts/language'
import type { UserId } from '@parley/contracts/ids'
import { expect, it } from 'vitest'
import { tapWords } from './tap-words.ts'

const asha = { id: 'asha' as UserId, name: 'Asha', avatarId: null }
const words = (body: string, language: Language) =>
  tapWords(body, [asha], language).flatMap((piece) => (piece.kind === 'word' ? [[piece.text, piece.at]] : []))

it.each([
  ['es', 'Hola, ¿qué tal?', ['Hola', 'qué', 'tal']],
  ['fr', 'L’ami arrive à 20 h', ['L’ami', 'arrive', 'à', 'h']],
  ['zh', '明天我们去北京。', ['明天', '我们', '去', '北京']],
  ['hi', 'कल मिलते हैं।', ['कल', 'मिलते', 'हैं']],
] as const)('finds the words of %s', (language, body, found) => {
  const taps = words(body, language)
  expect(taps.map(([text]) => text)).toEqual(found)
  for (const [text, at] of taps) expect(body.slice(Number(at)).startsWith(String(text))).toBe(true)
})

it('knows where a word stands behind a name and an address', () => {
  const body = '@[0] mira https://parley.example/a, por favor @[7]'
  const taps = tapWords(body, [asha], 'es')
  expect(taps.map((piece) => (piece.kind === 'mention' ? '@' : piece.kind === 'link' ? piece.url : piece.text)).join('')).toBe(
    body.replace('@[0]', '@'),
  )
  expect(words(body, 'es')).toEqual([
    ['mira', 5],
    ['por', 36],
    ['favor', 40],
  ])
})
