import { CLOSE_CODES } from '@parley/contracts/socket'
import { findChangedSessions, findSessions } from '@parley/core/auth/store'
import type { Sql } from '@parley/core/db/sql'
import { inParts } from '../in-parts.ts'
import type { Connection } from './connection.ts'

/** Closes those of sessions that ended, and gives the others what their people have chosen. */
export async function lookAtSessions(sql: Sql, connections: readonly Connection[], now: number): Promise<void> {
  for (const part of inParts(connections)) await lookAtPart(sql, part, now)
}

async function lookAtPart(sql: Sql, connections: readonly Connection[], now: number): Promise<void> {
  const ids = connections.map(({ sessionId }) => sessionId)
  const choices = connections.map((connection) => connection.choices)
  const changed = new Set(await findChangedSessions(sql, ids, choices, now))
  if (changed.size === 0) return
  const known = connections.map(({ actor }) => actor)
  const open = await findSessions(sql, [...changed], now)
  for (const [index, connection] of connections.entries()) {
    if (!changed.has(connection.sessionId)) continue
    const session = open.get(connection.sessionId)
    if (!session) connection.close(CLOSE_CODES.signedOut, 'session ended')
    // What was heard of while the database answered is newer.
    else if (connection.actor === known[index]) connection.setChoices(session.actor)
  }
}
