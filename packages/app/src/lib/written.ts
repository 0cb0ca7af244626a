import type { UserId } from '@parley/contracts/ids'
import type * as database from './outbox-database.ts'
import { forgetRemembered, listRemembered, readRemembered, remember } from './remembered.ts'

/** The messages that somebody wrote on this device and nobody has yet. */
export type WrittenStore = Pick<typeof database, 'listWritten' | 'giveWritten' | 'deleteWritten'>

/** What is written in a talk stays with the talk, whoever's it becomes. */
const OF_TALKS = ['draft.', 'question.', 'outbox.']

const openStore = (): Promise<WrittenStore> => import('./outbox-database.ts')

/** Of the lock of the tab that sends what somebody wrote, and of the channel on which tabs hear that it has changed. */
export function outboxName(userId: UserId): string {
  return `parley.outbox.${userId}`
}

/** Under which a draft in a chat is remembered: the next one here may be in the same chat. */
export function draftKey(userId: UserId, place: string): string {
  return `chat.${userId}.${place}`
}

/** Messages and turns that are only on this device. */
export async function countUnsent(userId: UserId, open = openStore): Promise<number> {
  const turns = listRemembered('outbox.').flatMap((key) => JSON.parse(readRemembered(key) || '[]') as { state: string }[])
  const messages = await (await open()).listWritten(userId)
  return [...turns, ...messages.map(({ entry }) => entry)].filter(({ state }) => state !== 'sent').length
}

/** A guest has become somebody who had an account: what they were about to say is the account's. */
export async function giveAllWritten(guest: UserId, account: UserId, open = openStore): Promise<void> {
  for (const key of listRemembered(draftKey(guest, ''))) giveDraft(key, draftKey(account, key.slice(draftKey(guest, '').length)))
  await (await open()).giveWritten(guest, account)
  tell(account)
}

/** Over no other. */
export function giveDraft(key: string, to: string): void {
  const draft = readRemembered(key)
  if (draft && !readRemembered(to)) remember(to, draft)
  forgetRemembered(key)
}

/** They leave: nothing that they wrote stays here. */
export async function forgetWritten(userId: UserId, open = openStore): Promise<void> {
  for (const prefix of [draftKey(userId, ''), ...OF_TALKS]) listRemembered(prefix).forEach(forgetRemembered)
  await (await open()).deleteWritten(userId)
  tell(userId)
}

function tell(userId: UserId): void {
  const channel = new BroadcastChannel(outboxName(userId))
  // A channel has no target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(null)
  channel.close()
}
