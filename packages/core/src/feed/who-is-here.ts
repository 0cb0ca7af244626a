import type { UserId } from '@parley/contracts/ids'

/** Who sees a screen of theirs, on any server. Whoever keeps the sockets answers. */
export class WhoIsHere {
  #answer: (userId: UserId) => boolean | null = () => null

  /** `null`: not known yet, because this process has only just come. */
  isWatching(userId: UserId): boolean | null {
    return this.#answer(userId)
  }

  answerBy(answer: (userId: UserId) => boolean | null): void {
    this.#answer = answer
  }
}
