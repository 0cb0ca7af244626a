import { transaction } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { releaseReserve } from '../quota/reserve-tokens.ts'
import { findReservedBefore } from '../quota/store.ts'

/** What is kept for a debrief longer than this is given back, ms: a talk that goes on keeps anew. */
const KEPT_MS = 24 * 60 * 60 * 1000

/** Gives back what talks have kept for a debrief that nobody came to read. */
export async function releaseReserves(deps: Pick<Deps, 'sql' | 'ids' | 'clock'>): Promise<void> {
  for (const subjectId of await findReservedBefore(deps.sql, deps.clock.now() - KEPT_MS)) {
    await transaction(deps.sql, (sql) => releaseReserve(deps, sql, subjectId))
  }
}
