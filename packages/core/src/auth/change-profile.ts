import type { profileChange } from '@parley/contracts/auth'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'

/** Changes what somebody is called, reads, and where their day begins. What is not named stays. */
export async function changeProfile(deps: Pick<Deps, 'prisma'>, actor: Actor, input: z.infer<typeof profileChange>): Promise<void> {
  const { name, readingLanguage, timeZone } = input
  await deps.prisma.user.update({
    where: { id: actor.userId },
    data: { ...(name ? { name } : {}), ...(readingLanguage ? { readingLanguage } : {}), ...(timeZone ? { timeZone } : {}) },
  })
}
