import type { Vendor } from './wire.ts'

/** `open`: still being answered or hanging. `failed`: by a planned failure or as a bad request. */
export type RequestOutcome = 'open' | 'done' | 'failed' | 'disconnected'

export interface RecordedRequest {
  id: string
  vendor: Vendor
  /** From the scene header, or empty. */
  role: string
  outcome: RequestOutcome
  /** Text deltas written, for a stream. */
  chunks: number
  body: unknown
}

const KEPT = 200

/** The last requests, newest last. */
export class RequestLog {
  #kept: RecordedRequest[] = []

  get all(): readonly RecordedRequest[] {
    return this.#kept
  }

  add(request: RecordedRequest): void {
    this.#kept.push(request)
    if (this.#kept.length > KEPT) this.#kept.shift()
  }

  clear(): void {
    this.#kept = []
  }
}
