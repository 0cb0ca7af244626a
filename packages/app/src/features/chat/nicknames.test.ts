import type { UserId } from '@parley/contracts/ids'
import { expect, it } from 'vitest'
import { shortName } from './chat-names.ts'
import { nameMessage, namePerson, type Nicknames } from './nicknames.ts'
import { ASHA, ME, messageOf } from './testing/messages.ts'

const asha = { id: ASHA, name: 'Asha Verma', avatarId: null }
const wei = { id: 'wei' as UserId, name: 'Wei', avatarId: null }
const names: Nicknames = new Map([[ASHA, 'My cousin']])

it('stand wherever somebody is named', () => {
  const message = messageOf(1, {
    sender: wei,
    mentions: [asha, wei],
    body: '@[0] and @[1]',
    excerpt: '@Asha Verma and @Wei',
    quote: { messageId: messageOf(2).id, sender: asha, excerpt: 'x', language: 'hi', corrected: null },
  })
  expect(nameMessage(message, names)).toMatchObject({
    sender: wei,
    mentions: [{ id: ASHA, name: 'My cousin' }, wei],
    excerpt: '@My cousin and @Wei',
    quote: { sender: { name: 'My cousin' } },
  })
  const notice = { kind: 'added', person: asha } as const
  expect(nameMessage(messageOf(3, { sender: null, notice }), names).notice).toMatchObject({
    kind: 'added',
    person: { ...asha, name: 'My cousin' },
  })
})

it('are whole where only the first of the names stands', () => {
  expect(shortName(namePerson(asha, names))).toBe('My cousin')
  expect(shortName(asha)).toBe('Asha')
})

it('leave everything else as it is, and make the same thing of the same', () => {
  const other = messageOf(1, { sender: { ...wei, id: ME } })
  expect(nameMessage(other, names)).toBe(other)
  expect(namePerson(wei, names)).toBe(wei)
  const message = messageOf(2)
  expect(nameMessage(message, names)).toBe(nameMessage(message, names))
  expect(nameMessage(nameMessage(message, names), names).sender?.name).toBe('My cousin')
})
