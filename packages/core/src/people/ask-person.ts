import type { UserId } from '@parley/contracts/ids'
import type { peopleAsk } from '@parley/contracts/people'
import type { z } from 'zod'
import { sendMail } from '../auth/send-mail.ts'
import { type Sql, transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { befriend, claimMail, findIdByEmail, findNamed, readAsking, saveRequest } from './contact-store.ts'
import { issueLink } from './create-person-link.ts'
import { noteRequests, tellRequests } from './note-requests.ts'
import { askOutcome, mayLookUp } from './rules.ts'
import { lockPeople } from './store.ts'

type AskDeps = Pick<Deps, 'sql' | 'bus' | 'ids' | 'clock' | 'log' | 'mail' | 'background' | 'accounts' | 'publicUrl'>

/**
 * Asks whoever has this address to be a contact: here, told by one mail, if they are here, else by a mail with a link, unless nobody may
 * register, or `isHeard` is false. Neither the answer nor its time tells which it was: all of it is done afterwards.
 * @throws `not-allowed`: a guest.
 */
export async function askPerson(
  deps: AskDeps,
  actor: Actor,
  { email, isHeard }: z.infer<typeof peopleAsk> & { isHeard: boolean },
): Promise<void> {
  if (!mayLookUp(actor.role)) throw new AppError('not-allowed', 'a guest asks nobody')
  if (isHeard) deps.background('ask a person', ask(deps, actor, email))
}

async function ask(deps: AskDeps, actor: Actor, email: string): Promise<void> {
  const personId = await findIdByEmail(deps.sql, email)
  if (!personId) return deps.accounts.registration === 'closed' ? undefined : inviteByMail(deps, actor, email)
  const { asked, isMailed } = await transaction(deps.sql, (sql) => askHere(sql, actor.userId, personId, deps.clock.now()))
  tellRequests(deps, asked)
  if (isMailed) await tellByMail(deps, actor, personId, email)
}

/** @returns for whom it changed who asks them, and whether a mail is to tell it. */
async function askHere(sql: Sql, asker: UserId, personId: UserId, now: number): Promise<{ asked: UserId[]; isMailed: boolean }> {
  await lockPeople(sql, asker, personId)
  const outcome = askOutcome(await readAsking(sql, asker, personId))
  const isNew = outcome === 'asked' && (await saveRequest(sql, asker, personId, now))
  const befriended = outcome === 'befriended' ? await befriend(sql, asker, personId, now) : []
  const asked = isNew ? [personId] : befriended
  await noteRequests(sql, asked, [asker, personId], now)
  return { asked, isMailed: isNew && (await claimMail(sql, asker, personId, now)) }
}

async function tellByMail(deps: AskDeps, actor: Actor, personId: UserId, email: string): Promise<void> {
  const [asker, person] = [await findNamed(deps.sql, actor.userId), await findNamed(deps.sql, personId)]
  if (asker && person)
    sendMail(deps, {
      kind: 'contact-request',
      to: email,
      name: asker.name,
      language: person.readingLanguage,
      url: `${deps.publicUrl}/chats`,
    })
}

async function inviteByMail(deps: AskDeps, actor: Actor, email: string): Promise<void> {
  const asker = await findNamed(deps.sql, actor.userId)
  if (!asker) return
  // Links that others hold go on: each mail has its own.
  const { url } = await issueLink(deps, deps.sql, actor.userId)
  // What its reader reads, nobody knows: what the asker reads is the best guess.
  sendMail(deps, { kind: 'asked', to: email, name: asker.name, language: actor.readingLanguage, url })
}
