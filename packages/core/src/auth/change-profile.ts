import type { profileChange } from '@parley/contracts/auth'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'

/** Changes what somebody is called, reads, and where their day begins. What is not named stays. */
export async function changeProfile(deps: Pick<Deps, 'prisma' | 'bus'>, actor: Actor, input: z.infer<typeof profileChange>): Promise<void> {
  const { name, readingLanguage, timeZone } = input
  await deps.prisma.user.update({
    where: { id: actor.userId },
    data: { ...(name ? { name } : {}), ...(readingLanguage ? { readingLanguage } : {}), ...(timeZone ? { timeZone } : {}) },
  })
  if (readingLanguage) deps.bus.live('servers', { type: 'reads-changed', userId: actor.userId, language: readingLanguage })
}
