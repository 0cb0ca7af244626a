import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { DurableFrame } from '@parley/contracts/socket'
import { CLOSE_CODES } from '@parley/contracts/socket'
import type { Deps } from '@parley/core/deps'
import { findOpenSessions } from '@parley/core/auth/store'
import { findLastSeqs, loadMembership, READ_LIMIT, readSince } from '@parley/core/feed/read-since'
import type { LiveMessage, Topic } from '@parley/core/feed/bus'
import { renderPracticeEvents } from '@parley/core/practice/render-events'
import { snapshotStreams } from '@parley/core/practice/snapshot-streams'
import type { Connection } from './connection.ts'

type OutboxDeps = Pick<Deps, 'sql' | 'bus' | 'replies' | 'background' | 'log'>

/** Somebody reading a feed; `again`: there may be more than it has read. */
interface Reader {
  again: boolean
  done: Promise<void>
}

/**
 * Brings events and live frames of this process to its sockets. Durable frames are read from the database after each socket's
 * cursor, whoever caused them, so own and others' changes take one path and a missed wake is made up for by the next.
 */
export class Outbox implements Disposable {
  readonly #deps: OutboxDeps
  readonly #connections = new Set<Connection>()
  readonly #followers = new Map<ConversationId, Set<Connection>>()
  readonly #readers = new Map<ConversationId, Reader>()
  /** Conversations of which a socket can take no more now; done when it has been sent what it had missed by then. */
  readonly #held = new Map<Connection, Map<ConversationId, Promise<void>>>()
  readonly #stopListening: (() => void)[]
  /** Why nobody may stay. */
  #closed: { code: number; reason: string } | null = null

  constructor(deps: OutboxDeps) {
    this.#deps = deps
    this.#stopListening = [
      deps.bus.onWake((conversationId) => this.#wake(conversationId)),
      deps.bus.onLive((topic, message) => this.#live(topic, message)),
    ]
  }

  /** How many sockets somebody has open here. */
  count(userId: UserId): number {
    let count = 0
    for (const connection of this.#connections) if (connection.userId === userId) count += 1
    return count
  }

  add(connection: Connection): void {
    this.#connections.add(connection)
    if (this.#closed) connection.close(this.#closed.code, this.#closed.reason)
  }

  remove(connection: Connection): void {
    this.#connections.delete(connection)
    this.#held.delete(connection)
    for (const conversationId of connection.cursors.keys()) this.#unfollow(connection, conversationId)
  }

  /** Backfill, cutover, live: everything after `afterSeq`, then what streams now, then `caught-up`. Throws `not-found`. */
  async open(connection: Connection, conversationId: ConversationId, afterSeq: number): Promise<void> {
    const { lastSeq } = await loadMembership(this.#deps.sql, connection.userId, conversationId)
    // Closed meanwhile: nobody would take it off the list again.
    if (!connection.isOpen) return
    // A cursor from the future belongs to another database: what it has seen is not known here.
    connection.cursors.set(conversationId, Math.min(afterSeq, lastSeq))
    this.#follow(connection, conversationId)
    await this.#read(conversationId)
    for (let held = this.#heldOf(connection, conversationId); held; held = this.#heldOf(connection, conversationId)) await held
    for (const reply of await snapshotStreams(this.#deps, conversationId))
      connection.send({ type: 'reply-snapshot', conversationId, reply })
    connection.send({ type: 'caught-up', conversationId, seq: connection.cursors.get(conversationId) ?? lastSeq })
  }

  /** Finds what a lost wake has left unread: one query, however many conversations are open here. */
  async poll(): Promise<void> {
    const lastSeqs = await findLastSeqs(this.#deps.sql, [...this.#followers.keys()])
    for (const { id, lastSeq } of lastSeqs) {
      const isBehind = [...(this.#followers.get(id) ?? [])].some((connection) => (connection.cursors.get(id) ?? lastSeq) < lastSeq)
      if (isBehind) this.#wake(id)
    }
  }

  /** Closes the sockets of sessions that ended without being heard of: one query, however many there are. */
  async closeEnded(now: number): Promise<void> {
    // Those of now: who comes while the database answers was not asked about.
    const connections = [...this.#connections]
    const open = new Set(await findOpenSessions(this.#deps.sql, [...new Set(connections.map(({ sessionId }) => sessionId))], now))
    for (const connection of connections) if (!open.has(connection.sessionId)) connection.close(CLOSE_CODES.signedOut, 'session ended')
  }

  /** Also whoever comes from now on: they were let in before, and are here only now. */
  closeAll(code: number, reason: string): void {
    this.#closed = { code, reason }
    for (const connection of this.#connections) connection.close(code, reason)
  }

  [Symbol.dispose](): void {
    for (const stop of this.#stopListening) stop()
  }

  #follow(connection: Connection, conversationId: ConversationId): void {
    const followers = this.#followers.get(conversationId) ?? new Set()
    this.#followers.set(conversationId, followers.add(connection))
  }

  #unfollow(connection: Connection, conversationId: ConversationId): void {
    const followers = this.#followers.get(conversationId)
    followers?.delete(connection)
    if (followers?.size === 0) this.#followers.delete(conversationId)
  }

  #wake(conversationId: ConversationId): void {
    if (this.#followers.has(conversationId)) this.#deps.background('read feed', this.#read(conversationId))
  }

  /** Reads until nothing is new, one reader a conversation. Done when what was there at the call has been sent. */
  #read(conversationId: ConversationId): Promise<void> {
    const running = this.#readers.get(conversationId)
    if (running) {
      running.again = true
      return running.done
    }
    const reader: Reader = { again: false, done: Promise.resolve() }
    this.#readers.set(conversationId, reader)
    reader.done = this.#readAll(conversationId, reader)
    return reader.done
  }

  async #readAll(conversationId: ConversationId, reader: Reader): Promise<void> {
    try {
      do {
        reader.again = false
        if (await this.#readOnce(conversationId)) reader.again = true
      } while (reader.again)
    } finally {
      // At once with the last look at `again`, so that nobody sets it on a reader who has left.
      this.#readers.delete(conversationId)
    }
  }

  /** @returns whether there may be more. */
  async #readOnce(conversationId: ConversationId): Promise<boolean> {
    const followers = [...(this.#followers.get(conversationId) ?? [])].filter((connection) => !this.#heldOf(connection, conversationId))
    if (followers.length === 0) return false
    const oldest = Math.min(...followers.map((connection) => connection.cursors.get(conversationId) ?? Number.POSITIVE_INFINITY))
    const events = await readSince(this.#deps.sql, conversationId, oldest)
    const newest = events.at(-1)
    if (!newest) return false
    const frames = await renderPracticeEvents(this.#deps.sql, conversationId, events)
    this.#deliver(conversationId, followers, frames, { after: oldest, newest: newest.seq })
    return events.length === READ_LIMIT
  }

  #deliver(
    conversationId: ConversationId,
    followers: readonly Connection[],
    frames: readonly DurableFrame[],
    read: { after: number; newest: number },
  ): void {
    const texts = frames.map((frame) => ({ seq: frame.seq, text: JSON.stringify(frame) }))
    for (const connection of followers) {
      const cursor = connection.cursors.get(conversationId)
      // One that was set back while this was read is behind what was read: the next read begins there.
      if (cursor === undefined || cursor < read.after) continue
      let sent = cursor
      for (const { seq, text } of texts) {
        if (seq <= sent) continue
        if (connection.isFull) break
        connection.sendText(text)
        sent = seq
      }
      const isAll = sent >= (texts.at(-1)?.seq ?? 0)
      connection.cursors.set(conversationId, isAll ? Math.max(sent, read.newest) : sent)
      if (!isAll) this.#hold(connection, conversationId)
    }
  }

  #heldOf(connection: Connection, conversationId: ConversationId): Promise<void> | undefined {
    return this.#held.get(connection)?.get(conversationId)
  }

  /** Goes on for this socket when its reader has read on; the others do not wait for it. */
  #hold(connection: Connection, conversationId: ConversationId): void {
    const held = this.#held.get(connection) ?? new Map<ConversationId, Promise<void>>()
    this.#held.set(connection, held)
    const goOn = async () => {
      await connection.drained()
      held.delete(conversationId)
      if (connection.isOpen) await this.#read(conversationId)
    }
    const done = goOn()
    held.set(conversationId, done)
    this.#deps.background('wait for a reader', done)
  }

  #live(topic: Topic, message: LiveMessage): void {
    if (message.type === 'reply-stop-requested') {
      this.#deps.replies.end(message.replyIds, 'stopped')
      return
    }
    if (message.type === 'session-ended') {
      for (const connection of this.#connections) {
        if (connection.sessionId === message.sessionId) connection.close(CLOSE_CODES.signedOut, 'signed out')
      }
      return
    }
    const [kind, id] = topic.split(':', 2)
    const text = JSON.stringify(message)
    if (kind === 'conversation') {
      for (const connection of this.#followers.get(id as ConversationId) ?? []) connection.sendLive(text)
    } else {
      for (const connection of this.#connections) if (connection.userId === id) connection.sendLive(text)
    }
  }
}
