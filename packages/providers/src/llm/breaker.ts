/** How a call went, for who decides whether to make the next: `unknown` when the caller left before it could tell. */
export type CallOutcome = 'answered' | 'failed' | 'unknown'

/** Leave for one call. Only the first outcome told counts. */
export interface Pass {
  /** The only call that may try whether the server is back. */
  isProbe: boolean
  settle(outcome: CallOutcome): void
}

/** Keeps calls from a server that does not answer. One for each server, shared by its models. */
export interface Breaker {
  /** `null` while it is open: the call is not to be made. */
  enter(): Pass | null
}

const CONSECUTIVE_FAILURES = 5
const WINDOW = 20
const WINDOW_FAILURES = 15
const OPEN_MS = 10_000

/**
 * Opens after five failures in a row, or fifteen of the last twenty calls: a server at which one role's model always fails still
 * serves the others. After 10 s it lets one call through, which closes it or opens it again. `now`: ms of a clock that never goes back.
 */
export function createBreaker(now: () => number = () => performance.now()): Breaker {
  let failures: boolean[] = []
  let openedAt: number | null = null
  let probing = false
  // Calls of an earlier state say nothing about this one.
  let era = 0

  const change = (opened: number | null) => {
    openedAt = opened
    failures = []
    probing = false
    era += 1
  }

  function settle(isProbe: boolean, outcome: CallOutcome): void {
    if (isProbe && outcome === 'unknown') probing = false
    else if (isProbe) change(outcome === 'failed' ? now() : null)
    else if (outcome !== 'unknown') {
      failures = [...failures, outcome === 'failed'].slice(-WINDOW)
      const inRow = failures.slice(-CONSECUTIVE_FAILURES)
      const isDown = inRow.length === CONSECUTIVE_FAILURES && inRow.every(Boolean)
      if (isDown || failures.filter(Boolean).length >= WINDOW_FAILURES) change(now())
    }
  }

  return {
    enter() {
      if (openedAt !== null && (probing || now() - openedAt < OPEN_MS)) return null
      const isProbe = openedAt !== null
      probing = isProbe
      const entered = era
      let told = false
      return {
        isProbe,
        settle(outcome) {
          if (told || entered !== era) return
          told = true
          settle(isProbe, outcome)
        },
      }
    },
  }
}
