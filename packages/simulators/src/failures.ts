import type { Refusal, Vendor } from './wire.ts'

/** What may befall a reply that streams. */
export const REPLY_FAILURES = [
  'status-429',
  'status-529',
  'status-500',
  'hang-first-byte',
  'hang-mid-stream',
  'malformed-sse',
  'truncated-utf8',
  'cut-mid-stream',
  'error-event-mid-stream',
  'drip',
  'wrong-usage',
] as const

export const FAILURE_KINDS = [...REPLY_FAILURES, 'fewer-translations', 'html-entities', 'moved-placeholders'] as const

/** Of those that leave a stream whole: late or odd, and not broken. */
const WHOLE: readonly string[] = [
  'hang-first-byte',
  'drip',
  'wrong-usage',
  'fewer-translations',
  'html-entities',
  'moved-placeholders',
] satisfies Failure['kind'][]

export interface Failure {
  /** Only requests to this vendor, of this role, or whose body has this text. Absent: any request. */
  match?: { vendor?: Vendor; role?: string; contains?: string }
  /** How many matching requests fail. A client's own retries count. */
  times: number
  kind: (typeof FAILURE_KINDS)[number]
  /** Text deltas that still come before a mid-stream failure; 3 by default. */
  afterChunks?: number
  /** `drip` only: milliseconds between characters; 400 by default. */
  everyMs?: number
}

/** Overloaded is 529 at Anthropic, DeepL's own 529 too, and 503 elsewhere. */
export function refusalOf(failure: Failure | null): Refusal | null {
  const kind = failure?.kind
  return kind === 'status-429' || kind === 'status-529' || kind === 'status-500' ? kind : null
}

/** Whether the stream does not reach its end. */
export function isMidStream(failure: Failure | null): failure is Failure {
  return failure !== null && !refusalOf(failure) && !WHOLE.includes(failure.kind)
}

/** Failures asked for, oldest first. */
export class FailurePlan {
  #planned: Failure[] = []

  get planned(): readonly Failure[] {
    return this.#planned
  }

  add(failure: Failure): void {
    this.#planned.push({ ...failure })
  }

  clear(): void {
    this.#planned = []
  }

  /** The failure that this request must suffer, used up by one. */
  take({ vendor, role, body }: { vendor: Vendor; role: string; body: unknown }): Failure | null {
    const found = this.#planned.find(({ match }) => {
      if (match?.vendor !== undefined && match.vendor !== vendor) return false
      if (match?.role !== undefined && match.role !== role) return false
      return match?.contains === undefined || JSON.stringify(body).includes(JSON.stringify(match.contains).slice(1, -1))
    })
    if (!found) return null
    found.times -= 1
    this.#planned = this.#planned.filter(({ times }) => times > 0)
    return found
  }
}
