import type { PersonReportView } from '@parley/contracts/people'
import type { Actor, Deps } from '../deps.ts'
import { requireAdmin } from '../quota/require-admin.ts'
import { findPersonReports } from './report-store.ts'

/** What was reported of people and nobody has dealt with, newest first. @throws `not-found`: for anybody but admins. */
export async function listPersonReports(deps: Pick<Deps, 'prisma'>, actor: Actor): Promise<PersonReportView[]> {
  requireAdmin(actor)
  return findPersonReports(deps.prisma)
}
