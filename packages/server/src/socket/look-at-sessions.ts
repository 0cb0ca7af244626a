import { CLOSE_CODES } from '@parley/contracts/socket'
import { findOpenSessions } from '@parley/core/auth/store'
import type { Sql } from '@parley/core/db/sql'
import type { Connection } from './connection.ts'

/** Closes those of sessions that ended, and gives the others what their people have chosen: one query, however many there are. */
export async function lookAtSessions(sql: Sql, connections: readonly Connection[], now: number): Promise<void> {
  const asked = connections.map((connection) => ({ connection, actor: connection.actor }))
  const open = await findOpenSessions(sql, [...new Set(connections.map(({ sessionId }) => sessionId))], now)
  for (const { connection, actor } of asked) {
    const choices = open.get(connection.sessionId)
    if (!choices) connection.close(CLOSE_CODES.signedOut, 'session ended')
    // What was heard of while the database answered is newer.
    else if (connection.actor === actor) connection.setChoices(choices)
  }
}
