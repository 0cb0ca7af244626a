import type { Quote } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
import { ASHA, ME, messageOf } from '@parley/contracts/testing/messages'
import { expect, it } from 'vitest'
import { shortName } from './chat-names.ts'
import { nameItem, nameMessage, namePerson, type Nicknames } from './nicknames.ts'
import { itemOf, previewOf } from './testing/inbox.ts'

const asha = { id: ASHA, name: 'Asha Verma', avatarId: null }
const wei = { id: 'wei' as UserId, name: 'Wei', avatarId: null }
const other = { id: 'other' as UserId, name: 'Asha', avatarId: null }
const quote: Quote = {
  messageId: messageOf(2).id,
  sender: asha,
  excerpt: '@Asha Verma',
  language: 'hi',
  corrected: null,
  mentions: [other, asha],
}
const names: Nicknames = new Map([[ASHA, 'My cousin']])

it('stand wherever somebody is named', () => {
  const message = messageOf(1, {
    sender: wei,
    mentions: [asha, wei],
    body: '@[0] and @[1]',
    excerpt: '@Asha Verma and @Wei',
    quote: { ...quote, excerpt: '@Asha Verma, look', corrected: '@Asha Verma, look at @Asha' },
  })
  expect(nameMessage(message, names)).toMatchObject({
    sender: wei,
    mentions: [{ id: ASHA, name: 'My cousin' }, wei],
    excerpt: '@My cousin and @Wei',
    quote: {
      sender: { name: 'My cousin' },
      excerpt: '@My cousin, look',
      corrected: '@My cousin, look at @Asha',
      mentions: [{ name: 'Asha' }, { name: 'My cousin' }],
    },
  })
  expect(nameMessage(messageOf(4, { sender: wei, quote: { ...quote, sender: wei } }), names).quote?.excerpt).toBe('@My cousin')
  const notice = { kind: 'added', person: asha } as const
  expect(nameMessage(messageOf(3, { sender: null, notice }), names).notice).toMatchObject({
    kind: 'added',
    person: { ...asha, name: 'My cousin' },
  })
})

it('stand in a row of the inbox', () => {
  const preview = previewOf({ sender: wei, excerpt: 'Hi @Asha Verma', mentions: [asha] })
  expect(nameItem(itemOf(1, { peer: asha, preview }), names)).toMatchObject({
    peer: { name: 'My cousin' },
    preview: { sender: wei, excerpt: 'Hi @My cousin' },
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
