import type { UserId } from '@parley/contracts/ids'
import { listSeenPeers } from '@parley/core/feed/sight-store'
import type { Deps } from '@parley/core/deps'
import type { ServerNote } from '@parley/core/feed/bus'
import { createLoader, type Loader } from '../loader.ts'
import type { Connection } from './connection.ts'
import { Several } from './several.ts'

export interface PresencePace {
  /** How long somebody whose last line dropped is still here, ms: a page that is loaded again does not blink. */
  lingerMs: number
  /** How often a server says that it lives, and after what silence its people are gone, ms. */
  beatMs: number
  silenceMs: number
}

const NOBODY: ReadonlySet<UserId> = new Set()

type PresenceDeps = Pick<Deps, 'sql' | 'bus' | 'instance' | 'background'>

/**
 * Who is here, on all servers together: each says who comes to it and goes, and that it lives. What is lost on the way is made up for by
 * the next beat, which says how many there are. Best effort: nothing durable hangs on it.
 */
export class Presence implements Disposable {
  readonly #deps: PresenceDeps
  readonly #pace: PresencePace
  /** Lines of the people who are on this server. */
  readonly #here = new Several<UserId, Connection>()
  /** Of them, who sees none of their screens. */
  readonly #away = new Set<UserId>()
  readonly #elsewhere = new Map<string, { users: Set<UserId>; away: Set<UserId>; heardAt: number }>()
  /** Who wants to know of whom, both ways. */
  readonly #watchers = new Map<UserId, Set<Connection>>()
  readonly #watched = new Map<Connection, ReadonlySet<UserId>>()
  readonly #peers: Loader<UserId, UserId[]>
  /** Whose last line has just dropped. */
  readonly #lingering = new Map<UserId, NodeJS.Timeout>()
  readonly #beat: NodeJS.Timeout
  readonly #startedAt = performance.now()

  constructor(deps: PresenceDeps, pace: PresencePace) {
    this.#deps = deps
    this.#pace = pace
    this.#peers = createLoader(
      async (userIds) => {
        const byUser = Map.groupBy(await listSeenPeers(deps.sql, userIds), ({ userId }) => userId)
        return userIds.map((userId) => byUser.get(userId)?.map(({ peerId }) => peerId) ?? [])
      },
      { gathers: true },
    )
    this.#beat = setInterval(() => this.#sayAlive(), pace.beatMs)
  }

  [Symbol.dispose](): void {
    clearInterval(this.#beat)
    for (const timer of this.#lingering.values()) clearTimeout(timer)
  }

  /** Whether somebody sees a screen of theirs, on any server; `null` as long as this one may not have heard of all. */
  isWatching(userId: UserId): boolean | null {
    if (this.#isOnThis(userId) && !this.#away.has(userId)) return true
    for (const { users, away } of this.#elsewhere.values()) if (users.has(userId) && !away.has(userId)) return true
    return performance.now() - this.#startedAt < this.#pace.silenceMs ? null : false
  }

  /** Somebody follows their inbox here: they are told who is here, and those who may know that they are. */
  async enter(connection: Connection): Promise<void> {
    const { userId } = connection
    const isNew = !this.#isOnThis(userId)
    clearTimeout(this.#lingering.get(userId))
    this.#lingering.delete(userId)
    this.#here.add(userId, connection)
    if (isNew) this.#say({ type: 'people-came', userIds: [userId] })
    this.#look(userId)
    await this.#watch(connection)
    if (isNew && this.#count(userId) === 1) this.#tell(userId, true)
  }

  leave(connection: Connection): void {
    const { userId } = connection
    for (const peerId of this.#watched.get(connection) ?? []) this.#unwatch(connection, peerId)
    this.#watched.delete(connection)
    if (!this.#here.delete(userId, connection)) return
    if (this.#here.count(userId) > 0) return this.#look(userId)
    const timer = setTimeout(() => this.#gone(userId), this.#pace.lingerMs)
    this.#lingering.set(userId, timer.unref())
  }

  /** Whether somebody sees this screen from now on. */
  setWatching(connection: Connection, isWatching: boolean): void {
    connection.isWatching = isWatching
    if (this.#here.count(connection.userId) > 0) this.#look(connection.userId)
  }

  hear(note: Exclude<ServerNote, { type: 'choices-changed' }>): void {
    if (note.type === 'sight-changed') {
      for (const userId of note.userIds)
        for (const line of this.#here.of(userId)) this.#deps.background('see who is here', this.#watch(line))
      return
    }
    if (note.server === this.#deps.instance) return
    const known = this.#elsewhere.get(note.server) ?? { users: new Set<UserId>(), away: new Set<UserId>(), heardAt: 0 }
    this.#elsewhere.set(note.server, known)
    known.heardAt = performance.now()
    switch (note.type) {
      case 'people-came':
        for (const userId of note.userIds) this.#change(userId, () => known.users.add(userId))
        return
      case 'people-went':
        for (const userId of note.userIds) {
          known.away.delete(userId)
          this.#change(userId, () => known.users.delete(userId))
        }
        return
      case 'people-looked':
        for (const userId of note.userIds) known.away.delete(userId)
        return
      case 'people-looked-away':
        for (const userId of note.userIds) known.away.add(userId)
        return
      case 'people-here': {
        const now = new Set(note.userIds)
        known.away = new Set(note.away)
        for (const userId of [...known.users, ...now])
          this.#change(userId, () => (now.has(userId) ? known.users.add(userId) : known.users.delete(userId)))
        return
      }
      case 'server-alive':
        if (note.count !== known.users.size || note.away !== known.away.size) this.#say({ type: 'people-asked', of: note.server })
        return
      case 'people-asked':
        if (note.of !== this.#deps.instance) return
        this.#say({ type: 'people-here', userIds: [...this.#here.keys(), ...this.#lingering.keys()], away: [...this.#away] })
    }
  }

  #sayAlive(): void {
    this.#say({ type: 'server-alive', count: this.#here.size + this.#lingering.size, away: this.#away.size })
    for (const [server, { users, heardAt }] of this.#elsewhere) {
      if (performance.now() - heardAt < this.#pace.silenceMs) continue
      for (const userId of users) this.#change(userId, () => users.delete(userId))
      this.#elsewhere.delete(server)
    }
  }

  /** Whether any of the lines that somebody has here is seen. One who has none any more counts as they did with the last. */
  #look(userId: UserId): void {
    const isWatching = [...this.#here.of(userId)].some((line) => line.isWatching)
    if (isWatching === !this.#away.has(userId)) return
    if (isWatching) this.#away.delete(userId)
    else this.#away.add(userId)
    this.#say({ type: isWatching ? 'people-looked' : 'people-looked-away', userIds: [userId] })
  }

  #gone(userId: UserId): void {
    this.#away.delete(userId)
    this.#change(userId, () => this.#lingering.delete(userId))
    this.#say({ type: 'people-went', userIds: [userId] })
  }

  async #watch(connection: Connection): Promise<void> {
    const found = await this.#peers.load(connection.userId)
    const peers = found.length > 0 ? new Set(found) : NOBODY
    if (!connection.isOpen) return
    for (const peerId of this.#watched.get(connection) ?? []) {
      if (peers.has(peerId)) continue
      this.#unwatch(connection, peerId)
      if (this.#count(peerId) > 0) connection.send({ type: 'presence', userId: peerId, isOnline: false })
    }
    this.#watched.set(connection, peers)
    for (const peerId of peers) {
      const watchers = this.#watchers.get(peerId) ?? new Set()
      const isNew = !watchers.has(connection)
      this.#watchers.set(peerId, watchers.add(connection))
      if (isNew && this.#count(peerId) > 0) connection.send({ type: 'presence', userId: peerId, isOnline: true })
    }
  }

  #unwatch(connection: Connection, peerId: UserId): void {
    const watchers = this.#watchers.get(peerId)
    if (watchers?.delete(connection) && watchers.size === 0) this.#watchers.delete(peerId)
  }

  #change(userId: UserId, change: () => void): void {
    const before = this.#count(userId) > 0
    change()
    const after = this.#count(userId) > 0
    if (before !== after) this.#tell(userId, after)
  }

  /** On how many servers somebody is. */
  #count(userId: UserId): number {
    let count = this.#isOnThis(userId) ? 1 : 0
    for (const { users } of this.#elsewhere.values()) if (users.has(userId)) count += 1
    return count
  }

  #isOnThis(userId: UserId): boolean {
    return this.#here.count(userId) > 0 || this.#lingering.has(userId)
  }

  #tell(userId: UserId, isOnline: boolean): void {
    for (const watcher of this.#watchers.get(userId) ?? []) watcher.send({ type: 'presence', userId, isOnline })
  }

  #say(
    note:
      | { type: 'people-came' | 'people-went' | 'people-looked' | 'people-looked-away'; userIds: UserId[] }
      | { type: 'people-here'; userIds: UserId[]; away: UserId[] }
      | { type: 'people-asked'; of: string }
      | { type: 'server-alive'; count: number; away: number },
  ): void {
    this.#deps.bus.live('servers', { ...note, server: this.#deps.instance })
  }
}
