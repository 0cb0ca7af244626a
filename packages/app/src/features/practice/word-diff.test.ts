import { describe, expect, test } from 'vitest'
import { firstChange, wordDiff } from './word-diff.ts'

/** ~gone~ and *new*. */
function drawn(from: string, to: string, language: string): string | null {
  const marks = { same: '', gone: '~', new: '*' }
  return (
    wordDiff(from, to, language)
      ?.map(({ kind, text }) => `${marks[kind]}${text}${marks[kind]}`)
      .join('') ?? null
  )
}

describe('wordDiff', () => {
  test.each([
    ['a word is replaced', 'Necesito que viene', 'Necesito que venga', 'es', 'Necesito que ~viene~ *venga*'],
    ['in the middle', 'que viene un técnico', 'que venga un técnico', 'es', 'que ~viene~ *venga* un técnico'],
    ['one word alone', 'viene', 'venga', 'es', '~viene~ *venga*'],
    ['a word is added', 'Voy playa', 'Voy a la playa', 'es', 'Voy *a la* playa'],
    ['a word goes', 'Yo soy tengo frío', 'Yo tengo frío', 'es', 'Yo ~soy~ tengo frío'],
    ['capitals are no change', 'necesito que viene', 'Necesito que venga.', 'es', 'Necesito que ~viene~ *venga.*'],
    ['a stop is a small change', 'Hola señora', 'Hola, señora', 'es', 'Hola*,* señora'],
    ['nothing changes', 'Está bien', 'Está bien', 'es', 'Está bien'],
    ['spaces are no change', ' Está  bien ', 'Está bien', 'es', 'Está bien'],
    ['Chinese without spaces', '我昨天去商店', '我昨天去了商店', 'zh', '我昨天去*了*商店'],
    ['Chinese, one replaced', '他是很高', '他长得很高', 'zh', '他~是~*长得*很高'],
    ['Hindi', 'मैं घर जाता हूँ', 'मैं घर जाती हूँ', 'hi', 'मैं घर ~जाता~ *जाती* हूँ'],
    ['French apostrophes', 'Je ai faim', "J'ai faim", 'fr', "~Je ai~ *J'ai* faim"],
    ['nothing in common is better read alone', 'hola qué tal estás', 'Buenos días', 'es', null],
  ])('%s', (_name, from, to, language, expected) => {
    expect(drawn(from, to, language)).toBe(expected)
  })

  test('every word of the correction is there, in order', () => {
    const to = 'Necesito que alguien venga a arreglar la calefacción esta semana.'
    const parts = wordDiff('necesito alguien viene arreglar calefacción en esta semana', to, 'es') ?? []
    const read = parts
      .filter(({ kind }) => kind !== 'gone')
      .map(({ text }) => text)
      .join('')
    expect(read.replaceAll(/\s+/g, ' ')).toBe(to)
  })

  test('long ones are not compared', () => {
    expect(wordDiff('a '.repeat(200), 'a '.repeat(200), 'en')).toBeNull()
  })
})

describe('firstChange', () => {
  test.each([
    ['que viene un', 'que venga un', { gone: 'viene', new: 'venga' }],
    ['voy playa', 'voy a la playa', null],
  ])('%s to %s', (from, to, expected) => {
    expect(firstChange(wordDiff(from, to, 'es') ?? [])).toEqual(expected)
  })
})
