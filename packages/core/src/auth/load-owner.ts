import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { verifyPassword } from './passwords.ts'

/** Somebody with a proven address, who has shown the password they have, if they have one. @throws `not-allowed`: a guest; `wrong-credentials`. */
export async function loadOwner(deps: Pick<Deps, 'prisma'>, actor: Actor, password: string | undefined) {
  const user = await deps.prisma.user.findUniqueOrThrow({ where: { id: actor.userId } })
  if (actor.role === 'GUEST') throw new AppError('not-allowed', 'a guest has no account')
  if (user.passwordHash && !(await verifyPassword(password ?? '', user.passwordHash))) throw new AppError('wrong-credentials')
  return user
}
