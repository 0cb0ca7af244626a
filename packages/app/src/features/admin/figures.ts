import type { InvitationSummary } from '@parley/contracts/invitations'

/** What the sentence above the table says. */
export interface Overview {
  open: number
  guests: number
  spentTokens: number
}

export function overview(invitations: readonly InvitationSummary[]): Overview {
  const figures: Overview = { open: 0, guests: 0, spentTokens: 0 }
  for (const { state, seatsTaken, spentTokens } of invitations) {
    if (state === 'open') figures.open += 1
    figures.guests += seatsTaken
    figures.spentTokens += spentTokens
  }
  return figures
}

export function newestFirst(invitations: readonly InvitationSummary[]): InvitationSummary[] {
  return [...invitations].sort((a, b) => b.createdAt - a.createdAt)
}

/** Nobody gets in any more, and time alone does not change that. */
export function isOver({ state }: Pick<InvitationSummary, 'state'>): boolean {
  return state === 'expired' || state === 'revoked'
}

/** Tokens that are in guests' hands: a budget is given with a seat. */
export function grantedTokens({ budgetTokens, seatsTaken }: Pick<InvitationSummary, 'budgetTokens' | 'seatsTaken'>): number {
  return budgetTokens * seatsTaken
}

export function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0
}
