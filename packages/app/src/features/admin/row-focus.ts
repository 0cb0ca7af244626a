import type { InvitationSummary } from '@parley/contracts/invitations'

export function rowId({ id }: Pick<InvitationSummary, 'id'>): string {
  return `invitation-${id}`
}

/** Where the reader is after acting on an invitation: its menu, or its row when there is nothing left to do. */
export function rowFocus(invitation: InvitationSummary | null): HTMLElement | null {
  const row = invitation && document.getElementById(rowId(invitation))
  return row?.querySelector('button') ?? row
}
