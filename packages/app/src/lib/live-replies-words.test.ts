import { expect, test } from 'vitest'
import { wholeWords } from './live-replies-words.ts'

test.each([
  ['', 0, ''],
  ['Ya', 0, ''],
  ['Ya, pe', 0, 'Ya, '],
  ['Ya, pero la', 4, 'Ya, pero '],
  ['¿Seguro?', 0, '¿Seguro?'],
  ['l’ea', 0, ''],
  ['हीटिंग ख़राब है', 0, 'हीटिंग ख़राब '],
  ['हीटिंग ख़राब है।', 0, 'हीटिंग ख़राब है।'],
  ['暖气坏了', 0, '暖气坏'],
  ['暖气坏了，', 2, '暖气坏了，'],
])('of %j, %i shown already, %j may be seen', (text, shown, seen) => {
  expect(text.slice(0, wholeWords(text, shown))).toBe(seen)
})
