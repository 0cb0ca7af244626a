import type { UserId } from '@parley/contracts/ids'
import { describe, expect, test } from 'vitest'
import { mentionAt, toBody, toField, toPieces } from './mentions.ts'

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

test.each([
  ['@', 1, { start: 0, words: '' }],
  ['Hi @An', 6, { start: 3, words: 'An' }],
  ['नमस्ते @आशा', 11, { start: 7, words: 'आशा' }],
  ['me@home', 7, null],
  ['@Ana Luz', 8, null],
])('who is being named in %s', (text, caret, found) => {
  expect(mentionAt(text, caret)).toEqual(found)
})
