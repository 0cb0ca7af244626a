import { sweepAttachments } from '@parley/core/attachments/sweep-attachments'
import { deleteLapsedGuests } from '@parley/core/auth/delete-lapsed-guests'
import { purgeCards } from '@parley/core/cards/purge-cards'
import type { Deps } from '@parley/core/deps'
import { sweepQuestions } from '@parley/core/learning/sweep-questions'
import { notifyMessages } from '@parley/core/notifications/notify-messages'
import { releaseReserves } from '@parley/core/practice/release-reserves'
import { purgeTalks } from '@parley/core/practice/purge-talks'
import { sweepTranslations } from '@parley/core/translation/sweep-translations'
import { sweepReplies } from '@parley/core/practice/sweep-replies'

const JOBS: { name: string; everyMs: number; run(deps: Deps): Promise<unknown> }[] = [
  { name: 'notify of messages', everyMs: 1_000, run: (deps) => notifyMessages(deps) },
  { name: 'sweep replies', everyMs: 5_000, run: sweepReplies },
  { name: 'sweep translations', everyMs: 5_000, run: sweepTranslations },
  { name: 'sweep questions', everyMs: 5_000, run: sweepQuestions },
  { name: 'purge deleted talks', everyMs: 30_000, run: purgeTalks },
  { name: 'purge deleted cards', everyMs: 30_000, run: purgeCards },
  { name: 'release reserves', everyMs: 60 * 60 * 1000, run: releaseReserves },
  { name: 'sweep attachments', everyMs: 60 * 60 * 1000, run: sweepAttachments },
  { name: 'delete lapsed guests', everyMs: 60 * 60 * 1000, run: deleteLapsedGuests },
]

/**
 * Work that repeats for as long as the server runs, at once for the first time: a server that is often restarted would else never come to
 * it. One that fails is logged and tried again at its next time.
 */
export function startJobs(deps: Deps): Disposable {
  const timers = JOBS.map(({ name, everyMs, run }) => {
    let isRunning = false
    const tick = () => {
      if (isRunning) return
      isRunning = true
      const work = run(deps).finally(() => {
        isRunning = false
      })
      deps.background(name, work)
    }
    tick()
    return setInterval(tick, everyMs)
  })
  return { [Symbol.dispose]: () => timers.forEach((timer) => clearInterval(timer)) }
}
