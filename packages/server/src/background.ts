import { setTimeout as sleep } from 'node:timers/promises'
import type { Deps, Log } from '@parley/core/deps'

export interface Background {
  add: Deps['background']
  /** Done when nothing is left, what was begun meanwhile included; after `patienceMs` in any case, and then the log says what was left. */
  settled(patienceMs: number): Promise<void>
}

/** The work of this process that outlives what asked for it. */
export function createBackground(log: Pick<Log, 'error' | 'warn'>): Background {
  const running = new Map<Promise<void>, string>()
  return {
    add(name, work) {
      const ended = work.then(
        () => {},
        (err: unknown) => log.error({ err, work: name }, 'background work failed'),
      )
      running.set(ended, name)
      void ended.then(() => running.delete(ended))
    },
    async settled(patienceMs) {
      const over = new AbortController()
      const patience = sleep(patienceMs, true, { signal: over.signal }).catch(() => true)
      let isOver: unknown = false
      while (running.size > 0 && !isOver) isOver = await Promise.race([Promise.all(running.keys()).then(() => false), patience])
      over.abort()
      if (running.size > 0) log.warn({ work: [...new Set(running.values())] }, 'left work undone')
    },
  }
}
