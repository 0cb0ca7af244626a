import type { Deps } from '../deps.ts'
import { hashSecret } from './secret.ts'

export type SetupState = 'open' | 'used' | 'unknown'

/** What the link that makes the first admin is still good for. */
export async function viewSetup(deps: Pick<Deps, 'prisma'>, secret: string): Promise<SetupState> {
  const link = await deps.prisma.setupLink.findUnique({ where: { tokenHash: hashSecret(secret) } })
  if (!link) return 'unknown'
  return link.usedAt ? 'used' : 'open'
}
