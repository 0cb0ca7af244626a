import type { Deps } from '@parley/core/deps'
import { sweepReplies } from '@parley/core/practice/sweep-replies'

const SWEEP_MS = 5_000

/** Work that repeats for as long as the server runs. One that fails is logged and tried again at its next time. */
export function startJobs(deps: Deps): Disposable {
  let isSweeping = false
  const timer = setInterval(() => {
    if (isSweeping) return
    isSweeping = true
    const sweep = sweepReplies(deps).finally(() => {
      isSweeping = false
    })
    deps.background('sweep replies', sweep)
  }, SWEEP_MS)
  return { [Symbol.dispose]: () => clearInterval(timer) }
}
