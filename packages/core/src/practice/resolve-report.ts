import type { practiceResolveReport } from '@parley/contracts/talks'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { requireAdmin } from '../quota/require-admin.ts'
import { deleteReport } from './report-store.ts'

/** Takes a report off the list: it was dealt with, and its words are needed no longer. @throws `not-found`, also for anybody but admins. */
export async function resolveReport(
  deps: Pick<Deps, 'prisma'>,
  actor: Actor,
  { id }: z.infer<typeof practiceResolveReport>,
): Promise<void> {
  requireAdmin(actor)
  if (!(await deleteReport(deps.prisma, id))) throw new AppError('not-found', 'report')
}
