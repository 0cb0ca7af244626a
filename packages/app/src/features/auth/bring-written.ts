import type { Me } from '@parley/contracts/auth'
import type { UserId } from '@parley/contracts/ids'
import { giveAllWritten } from '../../lib/written.ts'

/** Of this tab alone: who stands at the door and may come back from Google as somebody else. */
const KEY = 'parley.guest'

/** A guest has signed in to an account, and what they wrote comes with them. Nobody is kept out because it did not. */
export async function bringWritten(guest: UserId, account: UserId): Promise<void> {
  if (guest !== account) await giveAllWritten(guest, account).catch(() => {})
}

/** Who is at the door. Where it was a guest, and is somebody with an account now, that is what the guest has become. */
export async function noteVisitor(me: Me | null): Promise<void> {
  const guest = swapGuest(me?.role === 'GUEST' ? me.id : null)
  if (guest && me && me.role !== 'GUEST') await bringWritten(guest, me.id)
}

function swapGuest(next: UserId | null): UserId | null {
  try {
    const before = sessionStorage.getItem(KEY)
    if (next) sessionStorage.setItem(KEY, next)
    else sessionStorage.removeItem(KEY)
    return before as UserId | null
  } catch {
    // A private window may refuse.
    return null
  }
}
