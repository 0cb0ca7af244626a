import type { Ear } from './ear.ts'
import type { Role } from './words.ts'

/** One learner at one relay: a turn opens two streams at once and ends when both have ended. */
export interface TalkLine {
  /** Bytes that came so far. */
  readonly bytesRead: number
  turn(listen: (role: Role) => Ear): Promise<void>
  close(): void
}

/** A server between provider and learners, or the provider itself. */
export interface Relay extends AsyncDisposable {
  /** Of the server that is measured; `null` where there is none. */
  pid: number | null
  failed: Promise<never>
  openTalk(): Promise<TalkLine>
}

export interface RelayOptions {
  providerUrl: string
  core: number | undefined
  /** How many talks will be opened. */
  talks: number
  /** What the learner says in each turn. */
  line: string
  profiled: boolean
}

export const ROLES: readonly Role[] = ['partner', 'coach']
