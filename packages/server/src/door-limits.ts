import type { PresencePace } from './socket/presence.ts'

/** How much of this server, and for how long, somebody holds who says nothing, or whose line went dead. */
export interface DoorLimits extends PresencePace {
  /** How long a request may take to come in, its headers included, ms. */
  requestMs: number
  /** How long an upload may take to come in, and how long none of it may come, ms. */
  uploadMs: number
  uploadSilentMs: number
  /** Uploads that may be under way: of one person, and of all. */
  uploadsOfPerson: number
  uploads: number
  /** How long a connection may stand idle after a request, ms. */
  idleMs: number
  /** How often requests that take too long are looked for, ms. */
  lookMs: number
  /** How long this server still listens after it was told to close, ms. */
  lastCallMs: number
  /** How long requests may go on after this server was told to close, ms. */
  closingMs: number
  /** How often an open socket is tried, ms: one that has not answered by the next time is cut. */
  pingMs: number
  /** Sockets that one person may have open: tabs and devices. */
  socketsOfPerson: number
  /** Connections that one address may have open where no proxy stands in front: a school behind one address has many. */
  connectionsOfAddress: number
  /** Connections that this process may have open. */
  connections: number
}

export const DOOR_LIMITS: DoorLimits = {
  lingerMs: 4_000,
  beatMs: 2_000,
  silenceMs: 7_000,
  requestMs: 8_000,
  uploadMs: 10 * 60 * 1000,
  uploadSilentMs: 15_000,
  uploadsOfPerson: 10,
  uploads: 200,
  idleMs: 8_000,
  lookMs: 1_000,
  lastCallMs: 250,
  closingMs: 5_000,
  pingMs: 25_000,
  socketsOfPerson: 30,
  connectionsOfAddress: 1_000,
  connections: 120_000,
}

/** A reverse proxy keeps its connections for a minute, and must not find one closed. */
export const IDLE_BEHIND_PROXY_MS = 72_000
