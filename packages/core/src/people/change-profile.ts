import type { peopleChangeProfile, ProfileView } from '@parley/contracts/people'
import type { z } from 'zod'
import { toChoices } from '../auth/choices.ts'
import { isUniqueViolation } from '../db/prisma.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { listDirectPeers } from '../feed/sight-store.ts'
import { isReserved } from './rules.ts'
import { loadProfile, updateProfile } from './store.ts'

/**
 * Changes how somebody is found, what they write and learn, and what of them others see. What is not named stays.
 * @throws `conflict`: the handle is somebody else's, or nobody's to have.
 */
export async function changeProfile(
  deps: Pick<Deps, 'sql' | 'prisma' | 'bus'>,
  actor: Actor,
  { handle, ...change }: z.infer<typeof peopleChangeProfile>,
): Promise<ProfileView> {
  if (handle && isReserved(handle)) throw new AppError('conflict', 'a reserved handle')
  try {
    await updateProfile(deps.prisma, actor.userId, handle === undefined ? change : { ...change, handle: handle || null })
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError('conflict', 'a handle that is taken')
    throw error
  }
  if (change.showsPresence !== undefined) {
    const userIds = [actor.userId, ...(await listDirectPeers(deps.sql, actor.userId))]
    deps.bus.live('servers', { type: 'sight-changed', userIds })
  }
  const profile = await loadProfile(deps.sql, actor.userId)
  if (change.writes || change.learns || change.showsReadMarks !== undefined) {
    const choices = toChoices({ ...profile, readingLanguage: actor.readingLanguage })
    deps.bus.live('servers', { type: 'choices-changed', userId: actor.userId, ...choices })
  }
  return profile
}
