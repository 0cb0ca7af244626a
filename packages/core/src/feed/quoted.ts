import type { UserId } from '@parley/contracts/ids'

/** What a message answers: it is out of sight for who joined later, and for who took it out of their sight. */
export interface Quoted {
  seq: number
  hiddenBy: readonly UserId[]
}

export function isHiddenFrom({ seq, hiddenBy }: Quoted, userId: UserId, joinedSeq: number): boolean {
  return seq < joinedSeq || hiddenBy.includes(userId)
}
