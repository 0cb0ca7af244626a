import { errorCode } from '../../../lib/errors.ts'

const ATTEMPTS = 12
/** Time for what was stopped to be stored, ms. */
const PAUSE = 400

export interface FinishSteps {
  end: () => Promise<unknown>
  stop: () => Promise<unknown>
  wait: (ms: number) => Promise<void>
}

/** Ends a talk. As long as something streams it cannot end: that is stopped, and what waited behind it, too. @throws what `end` threw last. */
export async function finishTalk({ end, stop, wait }: FinishSteps): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await end()
      return
    } catch (error) {
      if (errorCode(error) !== 'conflict' || attempt === ATTEMPTS) throw error
    }
    await stop()
    await wait(PAUSE)
  }
}
