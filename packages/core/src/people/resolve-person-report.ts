import type { peopleResolveReport } from '@parley/contracts/people'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { requireAdmin } from '../quota/require-admin.ts'
import { resolveOne } from './report-store.ts'

/** Takes a report off the list: it was dealt with. @throws `not-found`, also for anybody but admins. */
export async function resolvePersonReport(
  deps: Pick<Deps, 'prisma' | 'clock'>,
  actor: Actor,
  { id }: z.infer<typeof peopleResolveReport>,
): Promise<void> {
  requireAdmin(actor)
  if (!(await resolveOne(deps.prisma, id, deps.clock.now()))) throw new AppError('not-found', 'report')
}
