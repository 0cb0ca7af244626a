import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { UserId } from '@parley/contracts/ids'
import { expect, it } from 'vitest'
import { typingWords } from './typing-words.ts'

const [ASHA, RAVI] = ['asha', 'ravi'] as UserId[] as [UserId, UserId]
const state = {
  peer: null,
  messages: [{ sender: { id: ASHA, name: 'Asha Rao' } }, { sender: { id: RAVI, name: 'Ravi' } }],
} as unknown as ChatState

it.each<[string | null, UserId[], UserId[]]>([
  [null, [], []],
  ['Asha is writing', [ASHA], []],
  ['Several people are writing', [ASHA, RAVI], []],
  ['Ravi is writing', [ASHA, RAVI], [ASHA]],
  [null, [ASHA], [ASHA]],
])('says "%s" when %j write, of whom %j are blocked', (words, typing, blocked) => {
  expect(typingWords(typing, state, new Set(blocked))).toBe(words)
})
