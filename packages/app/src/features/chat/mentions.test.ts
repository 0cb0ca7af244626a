import type { UserId } from '@parley/contracts/ids'
import { describe, expect, test } from 'vitest'
import { beginsName, followPicked, isSameBody, mentionAt, pickAt, pickedIn, toBody, toField, toPieces } from './mentions.ts'

const person = (name: string) => ({ id: name as UserId, name, avatarId: null })
const ANA = person('Ana')
const ANA_LUZ = person('Ana Luz')

describe('a body', () => {
  test('is cut at names and addresses; what names nobody stays', () => {
    expect(toPieces('Hi @[0], see https://parley.test/a?b=1. @[7]', [ANA])).toEqual([
      { kind: 'text', text: 'Hi ' },
      { kind: 'mention', person: ANA },
      { kind: 'text', text: ', see ' },
      { kind: 'link', url: 'https://parley.test/a?b=1' },
      { kind: 'text', text: '. @[7]' },
    ])
  })

  test('never makes a link of a script', () => {
    expect(toPieces('javascript:alert(1)', [])).toEqual([{ kind: 'text', text: 'javascript:alert(1)' }])
  })

  test('goes into the field and comes back', () => {
    const field = toField('@[0] and @[1] and @[0]', [ANA_LUZ, ANA])
    expect(field).toBe('@Ana Luz and @Ana and @Ana Luz')
    expect(toBody(field, [ANA, ANA_LUZ])).toEqual({ body: '@[0] and @[1] and @[0]', mentions: [ANA_LUZ, ANA] })
  })

  test('names only those that were picked, and lets nobody write a token by hand', () => {
    expect(toBody('@Ana @Bo me@home @[0]', [ANA])).toEqual({ body: '@[0] @Bo me@home @ [0]', mentions: [ANA] })
  })
})

describe('two of one name', () => {
  const first = { ...person('Ann Li'), id: 'first' as UserId }
  const second = { ...person('Ann Li'), id: 'second' as UserId }

  test('are named in the order in which they stand, whichever was picked before', () => {
    const picked = pickAt('@Ann Li and @Ann', [first], 12, second)
    expect(toBody('@Ann Li and @Ann Li', picked)).toEqual({ body: '@[0] and @[1]', mentions: [first, second] })
    expect(pickAt('@A and @Ann Li', [first], 0, second)).toEqual([second, first])
    expect(toBody('@Ann Li, @Ann Li, @Ann Li', [first, second, first]).body).toBe('@[0], @[1], @[0]')
    expect(pickedIn('@[1] @[0] @[1]', [first, second])).toEqual([second, first, second])
  })

  test('stay who they are when one of them is taken out', () => {
    const both = [first, second]
    const text = '@Ann Li and @Ann Li'
    expect(followPicked(text, both, '@Ann Li', 0)).toEqual([second])
    expect(followPicked(text, both, '@Ann Li and ', 12)).toEqual([first])
    expect(followPicked(text, both, `Hi ${text}`, 3)).toEqual(both)
    expect(followPicked('@Ann Li', [first], '@Ann L', 6)).toEqual([first])
  })
})

test('other people are another body', () => {
  const said = toBody('@Ana come', [ANA])
  expect(isSameBody(toBody('@Bo come', [person('Bo')]), said)).toBe(false)
  expect(isSameBody(toBody('@Ana come', [ANA]), said)).toBe(true)
})

test('a name begins with what is written of it', () => {
  expect([beginsName('José Élan', 'el'), beginsName('José Élan', 'JOSE'), beginsName('José Élan', 'lan')]).toEqual([true, true, false])
  expect(beginsName('张伟', '伟')).toBe(true)
})

test.each([
  ['@', 1, { start: 0, words: '' }],
  ['Hi @An', 6, { start: 3, words: 'An' }],
  ['नमस्ते @आशा', 11, { start: 7, words: 'आशा' }],
  ['me@home', 7, null],
  ['@Ana Luz', 8, null],
])('who is being named in %s', (text, caret, found) => {
  expect(mentionAt(text, caret)).toEqual(found)
})
