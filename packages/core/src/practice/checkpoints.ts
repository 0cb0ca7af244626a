import type { ReplyId } from '@parley/contracts/ids'
import type { Deps } from '../deps.ts'
import { checkpointReplies, type ReplyProgress } from './reply-store.ts'
import type { RunningReplies } from './running-replies.ts'
import { CHECKPOINT_MS, LEASE_MS } from './rules.ts'

type CheckpointDeps = Pick<Deps, 'sql' | 'clock' | 'log' | 'replies'>

interface Stream {
  progress(): ReplyProgress
  onGone(): void
}

/** How long a write that does not come back keeps the next one waiting, ms: leases must not end with it. */
const STUCK_MS = 5_000

/** The streams of one process. */
const rounds = new WeakMap<RunningReplies, CheckpointRound>()

/**
 * Writes how far a reply has come and renews its lease; hears of a stop that another process was asked for. All replies of a process are
 * one statement a round. A write that fails is made up for by the next; the lease says when somebody else may close the reply.
 */
export function startCheckpoints(deps: CheckpointDeps, replyId: ReplyId, stream: Stream): { write(): Promise<void>; stop(): void } {
  const round = rounds.get(deps.replies) ?? new CheckpointRound(deps)
  rounds.set(deps.replies, round)
  round.add(replyId, stream)
  return { write: () => round.write([replyId]), stop: () => round.remove(replyId) }
}

class CheckpointRound {
  readonly #deps: CheckpointDeps
  readonly #streams = new Map<ReplyId, Stream>()
  #timer: NodeJS.Timeout | null = null
  #busyUntil: number | null = null

  constructor(deps: CheckpointDeps) {
    this.#deps = deps
  }

  add(replyId: ReplyId, stream: Stream): void {
    this.#streams.set(replyId, stream)
    this.#timer ??= setInterval(() => void this.#go(), CHECKPOINT_MS)
  }

  remove(replyId: ReplyId): void {
    this.#streams.delete(replyId)
    if (this.#streams.size > 0 || !this.#timer) return
    clearInterval(this.#timer)
    this.#timer = null
  }

  async #go(): Promise<void> {
    const now = performance.now()
    if (this.#busyUntil !== null && now < this.#busyUntil) return
    const busyUntil = now + STUCK_MS
    this.#busyUntil = busyUntil
    await this.write([...this.#streams.keys()])
    if (this.#busyUntil === busyUntil) this.#busyUntil = null
  }

  async write(replyIds: readonly ReplyId[]): Promise<void> {
    const { sql, clock, log, replies } = this.#deps
    const written = replyIds.flatMap((replyId) => {
      const stream = this.#streams.get(replyId)
      return stream ? [{ replyId, stream, ...stream.progress() }] : []
    })
    if (written.length === 0) return
    try {
      const { stopRequested, gone } = await checkpointReplies(sql, written, clock.now() + LEASE_MS)
      if (stopRequested.length > 0) replies.end(stopRequested, 'stopped')
      for (const { replyId, stream } of written) if (gone.includes(replyId)) stream.onGone()
    } catch (error) {
      log.warn({ replyIds: written.map(({ replyId }) => replyId), err: error }, 'checkpoint failed')
    }
  }
}
