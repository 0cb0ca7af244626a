/** What a typical turn costs, partner and coach together, in tokens: turns are an estimate for people, tokens are the rule. */
export const TOKENS_PER_TURN = 620

/**
 * A budget as its owner sees it. `granted` and `left` are `null` when unlimited. `reserved` is the part of `left` that is kept for the
 * debriefs of open talks. `needed`: what has to be free for one more answer in the talk that was answered last, which reads all of it
 * again; 0 before the first. Tokens throughout.
 */
export interface BudgetView {
  granted: number | null
  spent: number
  left: number | null
  reserved: number
  needed: number
}

/** What is left for talking: `null` when unlimited. */
export function leftToTalk({ left, reserved }: BudgetView): number | null {
  return left === null ? null : Math.max(0, left - reserved)
}

/** Nothing is left for talking, and nothing is wrong with what is left: it is kept for debriefs. */
export function isAllKept(budget: BudgetView): boolean {
  return leftToTalk(budget) === 0 && budget.left !== 0
}

/** How many turns `tokens` are good for, about. */
export function aboutTurns(tokens: number): number {
  return Math.round(tokens / TOKENS_PER_TURN)
}

/** How many turns the talk that was answered last may still have, about: its last answers are not begun without what they may cost. */
export function turnsInTalk(budget: BudgetView): number | null {
  const left = leftToTalk(budget)
  return left === null ? null : aboutTurns(Math.max(0, left - budget.needed))
}

/** Below this share, or with this many turns, a budget is low: its owner is warned. */
const LOW_SHARE = 0.1
const LOW_TURNS = 2

export function isLow(budget: BudgetView): boolean {
  const left = leftToTalk(budget)
  return budget.granted !== null && left !== null && (left < budget.granted * LOW_SHARE || aboutTurns(left) <= LOW_TURNS)
}

/** The same for the talk that was answered last, which ends before the budget does. */
export function isLowInTalk(budget: BudgetView): boolean {
  return isLow(budget) || (turnsInTalk(budget) ?? Infinity) <= LOW_TURNS
}

/** A budget that an admin gives by name. */
export interface QuotaPreset {
  id: string
  name: string
  tokens: number
}

/** What a role gets once, when somebody gets the role; `null` = unlimited, but metered. */
export interface RoleAllowance {
  role: 'GUEST' | 'USER' | 'POWER_USER' | 'ADMIN'
  tokens: number | null
}
