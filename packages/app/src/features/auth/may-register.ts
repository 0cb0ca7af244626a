import type { Me, Registration } from '@parley/contracts/auth'

/** Whether this visitor may make an account. A guest was invited. */
export function mayRegister(registration: Registration, visitor: Me | null): boolean {
  return registration === 'open' || (registration === 'invite' && visitor?.role === 'GUEST')
}
