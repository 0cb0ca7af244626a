import type { Actor } from '../deps.ts'
import { AppError } from '../errors.ts'

/** Lets admins pass. @throws `not-found`: who else asks is told that there is nothing. */
export function requireAdmin(actor: Actor): void {
  if (actor.role !== 'ADMIN') throw new AppError('not-found', 'admins only')
}
