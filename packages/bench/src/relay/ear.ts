import type { HeardStream, StreamPlan } from './streams.ts'
import { type Role, STREAM_ID, streamTokens } from './words.ts'

/** Hears one stream to its end and remembers when it heard how much. */
export class Ear {
  readonly role: Role
  readonly sentAt: number
  readonly #tokens: number
  readonly #lengths: number[] = []
  readonly #heardAt: number[] = []
  #text = ''
  #id: number | null = null

  constructor(role: Role, sentAt: number, plan: StreamPlan) {
    this.role = role
    this.sentAt = sentAt
    this.#tokens = plan.tokens[role]
  }

  hear(text: string, at: number): void {
    this.#text += text
    this.#id ??= idOf(this.#text)
    this.#lengths.push(this.#text.length)
    this.#heardAt.push(at)
  }

  /** The stream is over; `whole` is all of it, where the server says so. Throws when a word was lost, doubled or changed. */
  end(at: number, whole = this.#text): void {
    if (!whole.startsWith(this.#text)) throw new Error(`the ${this.role}'s end is not what was streamed`)
    if (whole.length > this.#text.length) this.hear(whole.slice(this.#text.length), at)
    if (this.#id === null || whole !== streamTokens(this.role, this.#id, this.#tokens).join('')) {
      throw new Error(`the ${this.role}'s stream was not what the provider said: ${JSON.stringify(whole.slice(0, 60))}`)
    }
  }

  /** `null` before the stream has said which it is. */
  get heard(): HeardStream | null {
    if (this.#id === null) return null
    return { id: this.#id, role: this.role, sentAt: this.sentAt, lengths: this.#lengths, heardAt: this.#heardAt }
  }
}

function idOf(text: string): number | null {
  const digits = STREAM_ID.exec(text)?.[1]
  return digits === undefined ? null : Number(digits)
}
