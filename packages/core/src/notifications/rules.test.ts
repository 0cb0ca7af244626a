import type { ConversationId } from '@parley/contracts/ids'
import { describe, expect, it } from 'vitest'
import { awaitsTranslation, isQuiet, type Told, toNotice } from './rules.ts'

const hours = (quietFrom: number | null, quietUntil: number | null, timeZone = 'UTC') => ({ quietFrom, quietUntil, timeZone })
const at = (time: string) => Date.parse(`2026-11-28T${time}:00Z`)

it.each([
  ['none', hours(null, null), '03:00', false],
  ['none of its own length', hours(60, 60), '01:00', false],
  ['before', hours(60, 120), '00:59', false],
  ['its first minute', hours(60, 120), '01:00', true],
  ['its end', hours(60, 120), '02:00', false],
  ['the evening of a night', hours(1_320, 420), '23:00', true],
  ['the morning of a night', hours(1_320, 420), '06:59', true],
  ['the day after it', hours(1_320, 420), '07:00', false],
  ['midnight', hours(0, 60), '00:00', true],
  ['a night elsewhere', hours(1_320, 420, 'Asia/Kolkata'), '16:30', true],
  ['a zone written as an offset', hours(1_320, 420, '+05:30'), '16:30', true],
] as const)('knows quiet hours: %s', (_name, quiet, time, expected) => {
  expect(isQuiet(quiet, at(time))).toBe(expected)
})

const told = (changes: Partial<Told>): Told => ({
  conversationId: 'c' as ConversationId,
  title: null,
  isRequest: false,
  sender: 'Raúl',
  body: '¿Vienes el martes?',
  language: 'es',
  revision: 1,
  mentions: [],
  reads: 'en',
  readsElsewhere: 'en',
  translation: null,
  ...changes,
})
const translation = { state: 'DONE', revision: 1, text: 'Are you coming on Tuesday?' } as const

describe('awaitsTranslation', () => {
  it.each([
    ['nobody has begun', {}, true],
    ['somebody is at it', { translation: { ...translation, state: 'PENDING' } }, true],
    ['it is of an older wording', { revision: 2, translation }, true],
    ['it is there', { translation }, false],
    ['it failed', { translation: { ...translation, state: 'FAILED' } }, false],
    ['none is needed', { reads: 'es' }, false],
    ['there is nothing to translate', { body: '👍' }, false],
    ['they have not let the sender in', { isRequest: true }, false],
  ] as const)('%s', (_name, changes, expected) => {
    expect(awaitsTranslation(told(changes))).toBe(expected)
  })
})

describe('toNotice', () => {
  it.each([
    ['the translation', { translation }, { title: 'Raúl', body: 'Are you coming on Tuesday?', lang: 'en' }],
    ['the original without one', {}, { title: 'Raúl', body: '¿Vienes el martes?', lang: 'es' }],
    ['the original when it says something else now', { revision: 2, translation }, { body: '¿Vienes el martes?', lang: 'es' }],
    ['who said it in a group', { title: 'Louvre', translation }, { title: 'Louvre', body: 'Raúl: Are you coming on Tuesday?' }],
    ['names', { body: '@[0], hola', mentions: ['Nina'] }, { body: '@Nina, hola' }],
    ['that there is a file', { body: ' ' }, { title: 'Raúl', body: 'Sent a file', lang: 'en' }],
    ['of a stranger only the name', { isRequest: true, translation }, { title: 'Raúl', body: 'Raúl wants to write to you.', lang: 'en' }],
    ['a name that looks like a pattern', { isRequest: true, sender: '$&' }, { body: '$& wants to write to you.' }],
  ] as const)('shows %s', (_name, changes, expected) => {
    expect(toNotice(told(changes as Partial<Told>))).toMatchObject({ ...expected, conversationId: 'c', tag: 'c' })
  })

  it('is short', () => {
    expect(toNotice(told({ title: 'Louvre', body: 'x'.repeat(3_000) })).body.length).toBeLessThanOrEqual(140)
  })
})
