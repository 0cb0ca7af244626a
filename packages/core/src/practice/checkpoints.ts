import type { ReplyId } from '@parley/contracts/ids'
import type { Deps } from '../deps.ts'
import { checkpointReply, type ReplyProgress } from './reply-store.ts'
import { CHECKPOINT_MS, LEASE_MS } from './rules.ts'

/**
 * Writes how far a reply has come and renews its lease, one write at a time; hears of a stop that another process was asked for.
 * A write that fails is made up for by the next; the lease says when somebody else may close the reply.
 */
export function startCheckpoints(
  deps: Pick<Deps, 'sql' | 'clock' | 'log' | 'replies'>,
  replyId: ReplyId,
  { progress, onGone }: { progress(): ReplyProgress; onGone(): void },
): { write(): Promise<void>; stop(): void } {
  let isWriting = false
  const write = async () => {
    if (isWriting) return
    isWriting = true
    try {
      const state = await checkpointReply(deps.sql, replyId, progress(), deps.clock.now() + LEASE_MS)
      if (state === 'stop-requested') deps.replies.end([replyId], 'stopped')
      if (state === 'gone') onGone()
    } catch (error) {
      deps.log.warn({ replyId, err: error }, 'checkpoint failed')
    } finally {
      isWriting = false
    }
  }
  const timer = setInterval(() => void write(), CHECKPOINT_MS)
  return { write, stop: () => clearInterval(timer) }
}
