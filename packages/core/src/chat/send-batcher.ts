import { setTimeout as sleep } from 'node:timers/promises'
import type { ConversationId } from '@parley/contracts/ids'
import { DatabaseError, type Pool } from 'pg'
import { isDatabaseDown, isLockedOut, isUnanswered } from '../db/sql.ts'
import { AppError } from '../errors.ts'
import { type Appended, appendMessages, findLocked, type NewMessage } from './append-store.ts'

/** Messages of one trip to the database. */
const BATCH_MAX = 200
/** Trips at once: while one waits for the disk, the next is filled. */
const TRIPS_MAX = 2
/** How often it is looked whether a conversation that somebody has locked is free again, ms. */
const LOOK_MS = 50

export interface SendPace {
  /** After so long without an answer to a trip the database counts as silent, ms: more than a slow one takes. */
  silentMs: number
  /** How long a message waits for a conversation that is locked, ms: less than a client waits for its answer. */
  patienceMs: number
}

export const SEND_PACE: SendPace = { silentMs: 1_500, patienceMs: 5_000 }

interface Waiting {
  message: NewMessage
  now: number
  since: number
  resolve: (appended: Appended) => void
  reject: (error: unknown) => void
}

/**
 * Stores what many people say at once in few trips: the first goes at once, the others go together when it is back. Each is stored wholly
 * or not at all; what cannot be stored takes no other along, and what must wait for a lock keeps no other waiting. What goes together stays
 * in the order of its arrival. What gets no answer is refused as `unavailable`, and may have been stored: its repeat is the same message.
 */
export class SendBatcher {
  readonly #sql: Pool
  readonly #pace: SendPace
  #waiting: Waiting[] = []
  #trips = 0
  /** A key of a message under way: its repeat waits for it, else both would be new. */
  readonly #underWay = new Set<string>()
  /** What was said in conversations that somebody else has locked, in the order of its arrival. */
  readonly #apart = new Map<ConversationId, Waiting[]>()
  /** A trip has not been answered for long: until one is, what comes is refused at once, but for one message that tries. */
  #isSilent = false

  constructor(sql: Pool, pace = SEND_PACE) {
    this.#sql = sql
    this.#pace = pace
  }

  append(message: NewMessage, now: number): Promise<Appended> {
    return new Promise((resolve, reject) => {
      if (this.#isSilent && this.#trips > 0) {
        reject(unavailable())
        return
      }
      this.#waiting.push({ message, now, since: performance.now(), resolve, reject })
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
      if (this.#apart.has(waiting.message.conversationId)) this.#setApart([waiting])
      else if (batch.length === BATCH_MAX || this.#underWay.has(key)) left.push(waiting)
      else {
        this.#underWay.add(key)
        batch.push(waiting)
      }
    }
    this.#waiting = left
    return batch
  }

  async #send(batch: readonly Waiting[]): Promise<void> {
    const timer = setTimeout(() => this.#fallSilent(batch), this.#pace.silentMs)
    try {
      const appended = await appendMessages(
        this.#sql,
        batch.map(({ message }) => message),
        Math.max(...batch.map(({ now }) => now)),
      )
      clearTimeout(timer)
      this.#isSilent = false
      batch.forEach(({ resolve }, index) => resolve(appended[index] as Appended))
    } catch (error) {
      clearTimeout(timer)
      if (error instanceof DatabaseError) this.#isSilent = false
      await this.#sendApart(batch, error)
    }
  }

  /** A database that is away says so to all; for anything else one of them may be to blame, and the others are not. */
  async #sendApart(batch: readonly Waiting[], error: unknown): Promise<void> {
    if (isUnanswered(error)) for (const { reject } of batch) reject(unavailable(error))
    else if (isDatabaseDown(error) && !isLockedOut(error)) for (const { reject } of batch) reject(error)
    else if (batch.length === 1) {
      if (isLockedOut(error)) this.#setApart(batch)
      else batch[0]?.reject(error)
    } else {
      const locked = isLockedOut(error) ? await this.#findLocked(batch.map(({ message }) => message.conversationId)) : new Set()
      const isLocked = ({ message }: Waiting) => locked.has(message.conversationId)
      this.#setApart(batch.filter(isLocked))
      const free = batch.filter((waiting) => !isLocked(waiting))
      if (locked.size > 0 && free.length > 0) await this.#send(free)
      else for (const waiting of free) await this.#send([waiting])
    }
  }

  #setApart(batch: readonly Waiting[]): void {
    const isFirst = this.#apart.size === 0 && batch.length > 0
    for (const waiting of batch) {
      const { conversationId } = waiting.message
      const apart = this.#apart.get(conversationId) ?? []
      apart.push(waiting)
      this.#apart.set(
        conversationId,
        apart.sort((a, b) => a.since - b.since),
      )
    }
    if (isFirst) void this.#lookAtLocks()
  }

  /** Lets those go on whose conversation is free, and refuses those who have waited for too long. */
  async #lookAtLocks(): Promise<void> {
    while (this.#apart.size > 0) {
      await sleep(LOOK_MS)
      const locked = await this.#findLocked([...this.#apart.keys()])
      for (const [conversationId, apart] of this.#apart) {
        const refusedBefore = performance.now() - this.#pace.patienceMs
        const left = apart.filter(({ since }) => since > refusedBefore)
        for (const { since, reject } of apart) if (since <= refusedBefore) reject(unavailable())
        this.#apart.set(conversationId, left)
        if (locked.has(conversationId) && left.length > 0) continue
        this.#apart.delete(conversationId)
        this.#waiting.unshift(...left)
      }
      this.#go()
    }
  }

  /** None, when that cannot be said: their own trip says why. */
  #findLocked(ids: readonly ConversationId[]): Promise<ReadonlySet<ConversationId>> {
    return findLocked(this.#sql, ids).catch(() => new Set())
  }

  /** Refuses all that wait: what comes next would only wait as long again. */
  #fallSilent(batch: readonly Waiting[]): void {
    this.#isSilent = true
    const waiting = [...batch, ...this.#waiting, ...[...this.#apart.values()].flat()]
    this.#waiting = []
    this.#apart.clear()
    for (const { reject } of waiting) reject(unavailable())
  }
}

function unavailable(cause?: unknown): AppError {
  return new AppError('unavailable', 'the database does not answer', { cause })
}

function keyOf({ senderId, clientMessageId }: NewMessage): string {
  return `${senderId}:${clientMessageId}`
}
