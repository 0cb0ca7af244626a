import type { Profile } from '../profile.ts'

/** How large the chats of each profile are. */
export const CHAT_SIZES: Record<
  Profile['name'],
  {
    clients: readonly number[]
    room: number
    idle: readonly number[]
    idleMs: number
    storm: number
    history: readonly number[]
    inbox: readonly number[]
    operations: number
  }
> = {
  smoke: {
    clients: [1, 16],
    room: 100,
    idle: [1_000, 4_000],
    idleMs: 1_500,
    storm: 200,
    history: [100, 1_000],
    inbox: [5, 50],
    operations: 50,
  },
  short: {
    clients: [1, 16, 256],
    room: 1_000,
    idle: [2_000, 10_000],
    idleMs: 12_000,
    storm: 2_000,
    history: [1_000, 1_000_000],
    inbox: [10, 5_000],
    operations: 400,
  },
  full: {
    clients: [1, 16, 256],
    room: 1_000,
    idle: [1_000, 5_000, 10_000, 18_000],
    idleMs: 60_000,
    storm: 10_000,
    history: [1_000, 10_000, 100_000, 1_000_000],
    inbox: [10, 100, 5_000],
    operations: 2_000,
  },
}
