import type { ReportView } from '@parley/contracts/talks'
import type { Actor, Deps } from '../deps.ts'
import { requireAdmin } from '../quota/require-admin.ts'
import { findReports } from './report-store.ts'

/** What was reported and nobody has dealt with, newest first. @throws `not-found`: for anybody but admins. */
export async function listReports(deps: Pick<Deps, 'prisma'>, actor: Actor): Promise<ReportView[]> {
  requireAdmin(actor)
  return findReports(deps.prisma, actor.readingLanguage)
}
