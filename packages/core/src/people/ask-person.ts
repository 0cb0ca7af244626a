import type { peopleAsk } from '@parley/contracts/people'
import type { z } from 'zod'
import { sendMail } from '../auth/send-mail.ts'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { befriend, findIdByEmail, findNameOf, readAsking, saveRequest } from './contact-store.ts'
import { issueLink } from './create-person-link.ts'
import { askOutcome, mayLookUp } from './rules.ts'
import { lockPeople } from './store.ts'

type AskDeps = Pick<Deps, 'sql' | 'ids' | 'clock' | 'log' | 'mail' | 'background' | 'accounts' | 'publicUrl'>

/**
 * Asks whoever has this address to be a contact: here if they are here, else by a mail with a link, unless nobody may register. Neither
 * the answer nor its time tells which it was: all of it is done afterwards. @throws `not-allowed`: a guest.
 */
export async function askPerson(deps: AskDeps, actor: Actor, { email }: z.infer<typeof peopleAsk>): Promise<void> {
  if (!mayLookUp(actor.role)) throw new AppError('not-allowed', 'a guest asks nobody')
  deps.background('ask a person', ask(deps, actor, email))
}

async function ask(deps: AskDeps, actor: Actor, email: string): Promise<void> {
  const personId = await findIdByEmail(deps.sql, email)
  if (!personId) return deps.accounts.registration === 'closed' ? undefined : inviteByMail(deps, actor, email)
  await transaction(deps.sql, async (sql) => {
    await lockPeople(sql, actor.userId, personId)
    const outcome = askOutcome(await readAsking(sql, actor.userId, personId))
    if (outcome === 'befriended') await befriend(sql, actor.userId, personId, deps.clock.now())
    if (outcome === 'asked') await saveRequest(sql, actor.userId, personId, deps.clock.now())
  })
}

async function inviteByMail(deps: AskDeps, actor: Actor, email: string): Promise<void> {
  const name = await findNameOf(deps.sql, actor.userId)
  if (name === null) return
  // Links that others hold go on: each mail has its own.
  const { url } = await issueLink(deps, deps.sql, actor.userId)
  // What its reader reads, nobody knows: what the asker reads is the best guess.
  sendMail(deps, { kind: 'asked', to: email, name, language: actor.readingLanguage, url })
}
