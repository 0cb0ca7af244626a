import type { emailChange } from '@parley/contracts/auth'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { loadOwner } from './load-owner.ts'
import { createMailLink } from './mail-links.ts'
import { sendMail } from './send-mail.ts'

/**
 * Asks a new address by mail; the old one stays until its link is opened. The answer is the same for an address that is taken.
 * @throws `wrong-credentials`; `not-allowed`.
 */
export async function changeEmail(
  deps: Pick<Deps, 'prisma' | 'ids' | 'clock' | 'log' | 'mail' | 'background' | 'publicUrl'>,
  actor: Actor,
  { email, password }: z.infer<typeof emailChange>,
): Promise<void> {
  const user = await loadOwner(deps, actor, password)
  const taken = (await deps.prisma.user.count({ where: { email, id: { not: actor.userId } } })) > 0
  const url = await deps.prisma.$transaction((db) => createMailLink(deps, db, { purpose: 'CHANGE', userId: actor.userId, email }))
  if (!taken) sendMail(deps, { kind: 'change', to: email, name: user.name, language: actor.readingLanguage, url })
}
