import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { MessageOutcome } from '@parley/contracts/chat-input'
import type { BudgetView } from '@parley/contracts/quota'
import { expect, it } from 'vitest'
import { isUnpaid } from './is-unpaid.ts'

const budget = (left: number | null, reserved = 0): BudgetView => ({
  granted: left === null ? null : 25_000,
  spent: 0,
  left,
  reserved,
  needed: 0,
})
const direct: Pick<ChatState, 'kind' | 'peerLanguage'> = { kind: 'direct', peerLanguage: 'es' }
const group: Pick<ChatState, 'kind' | 'peerLanguage'> = { kind: 'group', peerLanguage: null }
const refused: MessageOutcome[] = [{ language: 'es', state: 'failed', reason: 'budget-spent' }]
const done: MessageOutcome[] = [{ language: 'es', state: 'done', reason: null }]
const unknown: MessageOutcome[] = [{ language: 'es', state: 'failed', reason: 'not-good' }]

it.each([
  ['nothing is left', direct, budget(0), null, true],
  ['all that is left is kept for debriefs', direct, budget(8_000, 8_000), null, true],
  ['nothing is left, and what was kept from before still came', direct, budget(0), done, true],
  ['a little is left, and did not pay', direct, budget(900), refused, true],
  ['a little is left, and paid', direct, budget(900), done, false],
  ['a little is left, and the sentence is not known', direct, budget(900), unknown, false],
  ['more came since', direct, budget(20_000), refused, false],
  ['the limit is gone', direct, budget(null), refused, false],
  ['the other one reads what I write', { kind: 'direct', peerLanguage: 'en' }, budget(0), null, false],
  ['their account is gone', { kind: 'direct', peerLanguage: null }, budget(0), null, false],
  ['somebody in a group did not get it', group, budget(0), refused, true],
  ['everybody in a group reads what I write', group, budget(0), null, false],
] as const)('%s', (_what, chat, mine, outcomes, expected) => {
  expect(isUnpaid(chat, { budget: mine, reads: 'en' }, outcomes)).toBe(expected)
})
