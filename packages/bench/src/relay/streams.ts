import type { Role } from './words.ts'

/** How the fake provider streams. */
export interface StreamPlan {
  tokens: Record<Role, number>
  /** ms from the request to the first token: least and most. */
  firstTokenMs: readonly [number, number]
  /** Tokens a second of one stream: least and most. */
  tokensPerSecond: readonly [number, number]
}

/** As the cost model has a turn: user 60 to 80 tokens, partner 140, coach 80. */
export const RELAY_PLAN: StreamPlan = { tokens: { partner: 140, coach: 80 }, firstTokenMs: [180, 600], tokensPerSecond: [60, 120] }

/** What the provider wrote, and when, on the clock of the machine (`now` of cpu.ts). */
export interface WrittenStream {
  id: number
  role: Role
  /** When its request had come in whole. */
  askedAt: number
  /** By token: when the write that completed it was begun. Shorter than the plan for a stream that still runs. */
  writtenAt: number[]
}

/** What a client heard of a stream: after each piece, how many UTF-16 code units there were, and when. */
export interface HeardStream {
  id: number
  role: Role
  sentAt: number
  lengths: number[]
  heardAt: number[]
}
