import type { Deps } from '../deps.ts'
import { openSetup } from './open-setup.ts'

/** At the very first start: the secret of a new one-time link. `null` when there is an admin, or a link was given out before. */
export async function offerFirstSetup(deps: Pick<Deps, 'prisma' | 'clock' | 'ids'>): Promise<string | null> {
  if ((await deps.prisma.setupLink.count()) > 0) return null
  const secret = deps.ids.secret()
  return (await openSetup(deps, secret)) === 'open' ? secret : null
}
