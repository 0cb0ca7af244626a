import { EDIT_MS, type MemberRole } from '@parley/contracts/chat'
import { GROUP_ACTS, may, outranks } from '@parley/contracts/group-roles'
import { describe, expect, it } from 'vitest'
import { isOneEmoji, mayEdit, toBody } from './rules.ts'

const ROLES: MemberRole[] = ['owner', 'admin', 'member']
const FAMILY = '👩‍👩‍👧‍👦'
const ZALGO = `Z${'\u0351\u036f\u0343\u0322'.repeat(500)}`

describe('what a role may do in a group', () => {
  it.each<[MemberRole, readonly string[]]>([
    ['owner', GROUP_ACTS],
    ['admin', ['rename', 'picture', 'add', 'link', 'remove', 'erase']],
    ['member', []],
  ])('as %s is %j', (role, acts) => expect(GROUP_ACTS.filter((act) => may(role, act))).toEqual(acts))

  it('reaches those below, and nobody beside', () => {
    const pairs = ROLES.flatMap((role) => ROLES.filter((other) => outranks(role, other)).map((other) => `${role} ${other}`))
    expect(pairs).toEqual(['owner admin', 'owner member', 'admin member'])
  })
})

describe('what was written', () => {
  it.each([
    ['blanks around it', '  Hola \n', 'Hola'],
    ['blanks in it', 'a\n\n  b\tc', 'a\n\n  b\tc'],
    ['half a letter', 'a\ud800b', 'a\ufffdb'],
    ['marks on marks', ZALGO, ZALGO],
    ['a turn of direction', 'a\u202etxt.exe\u202c', 'a\u202etxt.exe\u202c'],
    ['a family', FAMILY, FAMILY],
    ['joiners that Hindi needs', 'क्‍ष', 'क्‍ष'],
    ['letters that are not composed', 'e\u0301', 'e\u0301'],
    ['markup', '<b onclick=x>&amp;', '<b onclick=x>&amp;'],
  ])('with %s is kept', (_name, text, body) => expect(toBody(text, 0)).toBe(body))

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\u00a0\u3000'],
    ['what nobody sees', '\u200b\u2060\u00ad'],
    ['a turn of direction alone', '\u202e\u2066'],
    ['tags without a flag', '\u{e0041}\u{e0042}\u{e007f}'],
    ['fillers', '\u3164\u115f\uffa0'],
    ['a sign for another form', '\ufe0f'],
  ])('as %s is nothing, unless something comes with it', (_name, text) => {
    expect(() => toBody(text, 0)).toThrow('empty message')
    expect(toBody(text, 1)).toBe(text.trim())
  })

  it.each([
    ['4,000 letters', 'x'.repeat(4_000), null],
    ['one more', 'x'.repeat(4_001), 'too-large'],
    ['4,000 letters between blanks', ` ${'x'.repeat(4_000)} `, null],
    ['1,400 families, which are 15,400 units', FAMILY.repeat(1_400), null],
    ['1,500 families, which are 16,500', FAMILY.repeat(1_500), 'too-large'],
    ['one letter of a page', `e${'\u0301'.repeat(15_999)}`, null],
    ['one letter of more', `e${'\u0301'.repeat(16_000)}`, 'too-large'],
    ['4,000 Chinese letters beyond the first plane', '𠮷'.repeat(4_000), null],
    ['one more of those', '𠮷'.repeat(4_001), 'too-large'],
  ])('of %s is short enough or not', (_name, text, code) => {
    if (code) expect(() => toBody(text, 0)).toThrow(expect.objectContaining({ code }))
    else expect(toBody(text, 0)).toBe(text.trim())
  })

  it('may be changed for a day', () => {
    expect([0, EDIT_MS - 1, EDIT_MS, 2 * EDIT_MS].map((age) => mayEdit(1_000, 1_000 + age))).toEqual([true, true, false, false])
  })
})

describe('a sign', () => {
  it.each(['👍', '👍🏽', '❤️', '1️⃣', '#️⃣', '🇮🇳', FAMILY, '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '👁️‍🗨️', '🫠'])('is %s', (text) => expect(isOneEmoji(text)).toBe(true))
  it.each(['', 'a', '1', '#', '👍👍', '👍 ', ' 👍', 'a👍', '\u200d', '\ufe0f', '🏽x', 'क्ष', '\ud83d', '👍\u202e'])('is not %j', (text) =>
    expect(isOneEmoji(text)).toBe(false),
  )
})
