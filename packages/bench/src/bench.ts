import type { Cores } from './pin.ts'
import type { Place } from './place.ts'
import type { Profile } from './profile.ts'
import type { Report } from './report.ts'

/** What every bench is given. */
export interface BenchContext {
  profile: Profile
  cores: Cores | null
  place: Place
  /** Stops it between two measurements. */
  signal: AbortSignal
  /** A line for whoever waits. */
  say(words: string): void
  /** Writes CPU profiles of our server. */
  profiled: boolean
}

/** Measures and says what it found. Further figures for the result's file may stand in `details`. */
export type Bench = (context: BenchContext) => Promise<{ report: Report; details: unknown }>
