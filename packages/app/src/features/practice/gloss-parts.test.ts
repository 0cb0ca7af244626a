import type { GlossWord } from '@parley/contracts/gloss'
import { describe, expect, test } from 'vitest'
import { glossParts } from './gloss-parts.ts'

const words = (...list: string[]): GlossWord[] => list.map((word) => ({ word, latin: '', means: 'x' }))

/** "before|text|after", and a star where the text is explained. */
const seen = (line: string, of: GlossWord[], isWhole = true) =>
  glossParts(line, of, isWhole).map(({ before, text, after, word }) => `${before}|${text}|${after}${word ? '*' : ''}`)

describe('gloss parts', () => {
  test.each([
    ['signs go with their words', 'Dígame, ¿qué pasa?', words('Dígame', 'qué', 'pasa'), ['|Dígame|,*', '¿|qué|*', '|pasa|?*']],
    ['what is not explained stands between', 'Ya, con el piso.', words('Ya', 'piso'), ['|Ya|,*', '|con el|', '|piso|.*']],
    ['and at the ends', 'Ya, con el piso.', words('con el'), ['|Ya,|', '|con el|*', '|piso.|']],
    ['Chinese has no spaces', '你好，“请问”哪里？', words('你好', '请问', '哪里'), ['|你好|，*', '“|请问|”*', '|哪里|？*']],
    ['Hindi ends with a danda', 'हाँ, बताइए।', words('हाँ', 'बताइए'), ['|हाँ|,*', '|बताइए|।*']],
    ['straight quotes open the next word', 'Dijo "ya" hoy.', words('Dijo', 'ya', 'hoy'), ['|Dijo|*', '"|ya|"*', '|hoy|.*']],
    ['the same word twice', 'no, no', words('no', 'no'), ['|no|,*', '|no|*']],
    ['nothing is explained', 'Ya.', [], []],
  ])('%s', (_name, line, of, expected) => {
    expect(seen(line, of)).toEqual(expected)
  })

  test('until it is whole, the rest is left out', () => {
    expect(seen('Dígame, ¿qué pasa?', words('Dígame', 'qué'), false)).toEqual(['|Dígame|,*', '¿|qué|*'])
  })

  test('places are those of the line', () => {
    const line = 'Ya, con el piso, y ya.'
    for (const { at, text } of glossParts(line, words('Ya', 'piso', 'ya'), true)) expect(line.slice(at, at + text.length)).toBe(text)
  })
})
