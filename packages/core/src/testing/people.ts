import { randomUUID } from 'node:crypto'
import type { UserId } from '@parley/contracts/ids'
import type { Actor } from '../deps.ts'
import { askPerson } from '../people/ask-person.ts'
import { listContacts } from '../people/list-contacts.ts'
import type { TestDeps } from './deps.ts'

/** Gives somebody an address that nobody else has. */
export async function emailOf(deps: TestDeps, person: Actor): Promise<string> {
  const email = `${randomUUID()}@example.org`
  await deps.prisma.user.update({ where: { id: person.userId }, data: { email } })
  return email
}

/** Asks by mail, until it is there. */
export async function ask(deps: TestDeps, asker: Actor, email: string): Promise<void> {
  await askPerson(deps, asker, { email, isHeard: true })
  await deps.settled()
}

/** Puts people who need not know each other into a group. @returns its id. */
export async function shareGroup(deps: TestDeps, ...people: Actor[]): Promise<string> {
  const id = deps.ids.next()
  await deps.prisma.conversation.create({ data: { id, kind: 'GROUP', createdAt: new Date(), memberCount: people.length } })
  for (const { userId } of people) {
    await deps.prisma.conversationMember.create({ data: { conversationId: id, userId, role: 'MEMBER', joinedSeq: 0 } })
  }
  return id
}

/** Who is in somebody's contacts. */
export async function contactsOf(deps: TestDeps, person: Actor): Promise<UserId[]> {
  return (await listContacts(deps, person)).contacts.map(({ id }) => id)
}

/** Who asks to be in them. */
export async function askersOf(deps: TestDeps, person: Actor): Promise<UserId[]> {
  return (await listContacts(deps, person)).requests.map((request) => request.person.id)
}
