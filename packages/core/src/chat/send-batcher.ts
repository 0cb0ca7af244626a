import type { Pool } from 'pg'
import { isDatabaseDown } from '../db/sql.ts'
import { AppError } from '../errors.ts'
import { type Appended, appendMessages, type NewMessage } from './append-store.ts'

/** Messages of one trip to the database. */
const BATCH_MAX = 200
/** Trips at once: while one waits for the disk, the next is filled. */
const TRIPS_MAX = 2

interface Waiting {
  message: NewMessage
  now: number
  resolve: (appended: Appended) => void
  reject: (error: unknown) => void
}

/**
 * Stores what many people say at once in few trips: the first goes at once, the others go together when it is back. Each is stored wholly
 * or not at all; what cannot be stored takes no other along. What goes together stays in the order of its arrival.
 */
export class SendBatcher {
  readonly #sql: Pool
  #waiting: Waiting[] = []
  #trips = 0
  /** A key of a message under way: its repeat waits for it, else both would be new. */
  readonly #underWay = new Set<string>()

  constructor(sql: Pool) {
    this.#sql = sql
  }

  append(message: NewMessage, now: number): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ message, now, resolve, reject })
      this.#go()
    })
  }

  #go(): void {
    while (this.#trips < TRIPS_MAX && this.#waiting.length > 0) {
      const batch = this.#take()
      if (batch.length === 0) return
      this.#trips += 1
      void this.#send(batch).finally(() => {
        this.#trips -= 1
        for (const { message } of batch) this.#underWay.delete(keyOf(message))
        this.#go()
      })
    }
  }

  #take(): Waiting[] {
    const batch: Waiting[] = []
    const left: Waiting[] = []
    for (const waiting of this.#waiting) {
      const key = keyOf(waiting.message)
      if (batch.length === BATCH_MAX || this.#underWay.has(key)) left.push(waiting)
      else {
        this.#underWay.add(key)
        batch.push(waiting)
      }
    }
    this.#waiting = left
    return batch
  }

  async #send(batch: readonly Waiting[]): Promise<void> {
    try {
      const appended = await appendMessages(
        this.#sql,
        batch.map(({ message }) => message),
        Math.max(...batch.map(({ now }) => now)),
      )
      batch.forEach(({ resolve }, index) => resolve(appended[index] as Appended))
    } catch (error) {
      const refusal = isUnanswered(error) ? new AppError('unavailable', 'the database does not answer', { cause: error }) : error
      // A database that is away says so to all; for anything else one of them may be to blame, and the others are not.
      if (batch.length === 1 || refusal !== error || isDatabaseDown(error)) for (const { reject } of batch) reject(refusal)
      else for (const waiting of batch) await this.#send([waiting])
    }
  }
}

/** Nothing came back in time: one by one, each would wait as long again. */
function isUnanswered(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout'
}

function keyOf({ senderId, clientMessageId }: NewMessage): string {
  return `${senderId}:${clientMessageId}`
}
