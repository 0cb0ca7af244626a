import type { profileChange } from '@parley/contracts/auth'
import type { Language } from '@parley/contracts/language'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { toChoices } from './choices.ts'

/** Changes what somebody is called, reads, and where their day begins. What is not named stays. */
export async function changeProfile(deps: Pick<Deps, 'prisma' | 'bus'>, actor: Actor, input: z.infer<typeof profileChange>): Promise<void> {
  const { name, readingLanguage, timeZone } = input
  const person = await deps.prisma.user.update({
    where: { id: actor.userId },
    data: { ...(name ? { name } : {}), ...(readingLanguage ? { readingLanguage } : {}), ...(timeZone ? { timeZone } : {}) },
    select: { writes: true, learns: true },
  })
  if (!readingLanguage) return
  const { userId, showsReadMarks } = actor
  const choices = toChoices({ ...(person as { writes: Language[]; learns: Language[] }), readingLanguage, showsReadMarks })
  deps.bus.live('servers', { type: 'choices-changed', userId, ...choices })
}
