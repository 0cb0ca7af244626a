import type { ConversationId, UserId } from '@parley/contracts/ids'
import { CLOSE_CODES } from '@parley/contracts/socket'
import type { Deps } from '@parley/core/deps'
import { inboxOf } from '@parley/core/feed/append-inbox'
import { conversationsOf, type FeedFrame, type LiveMessage, type ServerNote, type Topic } from '@parley/core/feed/bus'
import type { Membership } from '@parley/core/feed/read-since'
import { type TranslateDeps, translateMessages } from '@parley/core/translation/translate-messages'
import { snapshotStreams } from '@parley/core/practice/snapshot-streams'
import { DOOR_LIMITS } from '../door-limits.ts'
import type { Connection } from './connection.ts'
import { FeedReader } from './feed-reader.ts'
import { FeedRing, type RenderedFrame, renderText } from './feed-ring.ts'
import { Followers } from './followers.ts'
import { frameText } from './frame-run.ts'
import { Lines } from './lines.ts'
import { lookAtFeeds } from './look-at-feeds.ts'
import { lookAtSessions } from './look-at-sessions.ts'
import { Openings } from './openings.ts'
import { Presence, type PresencePace } from './presence.ts'
import { Readers } from './readers.ts'
import { WantedTranslations } from './wanted-translations.ts'

type OutboxDeps = Pick<Deps, 'replies' | 'background' | 'presence'> & TranslateDeps

/**
 * Brings events and live frames of this process to its sockets. Durable frames are read from the database after each socket's
 * cursor, whoever caused them, so own and others' changes take one path and a missed wake is made up for by the next.
 */
export class Outbox implements Disposable {
  readonly #deps: OutboxDeps
  readonly #connections = new Lines()
  readonly #followers = new Map<ConversationId, Followers>()
  readonly #readers = new Readers((conversationId) => this.#readOnce(conversationId))
  readonly #feed: FeedReader
  readonly #ring = new FeedRing()
  readonly presence: Presence
  /** Conversations of which a socket can take no more now; done when it has been sent what it had missed by then. */
  readonly #held = new Map<Connection, Map<ConversationId, Promise<void>>>()
  readonly #openings = new Openings()
  readonly #stopListening: (() => void)[]
  /** Why nobody may stay. */
  #closed: { code: number; reason: string } | null = null

  constructor(deps: OutboxDeps, pace: PresencePace = DOOR_LIMITS) {
    this.#deps = deps
    this.#feed = new FeedReader(deps)
    this.presence = new Presence(deps, pace)
    deps.presence.answerBy((userId) => this.presence.isWatching(userId))
    this.#stopListening = [
      deps.bus.onWake((conversationId, fresh) => this.#wake(conversationId, fresh)),
      deps.bus.onLive((topic, message) => this.#live(topic, message)),
      deps.bus.onFollowed((topics) => deps.background('look at what is followed', this.poll(conversationsOf(topics)))),
    ]
  }

  /** How many sockets somebody has open here. */
  count(userId: UserId): number {
    return this.#connections.count(userId)
  }

  add(connection: Connection): void {
    if (this.count(connection.userId) === 0) this.#deps.bus.follow(`user:${connection.userId}`)
    this.#connections.add(connection)
    if (this.#closed) connection.close(this.#closed.code, this.#closed.reason)
  }

  remove(connection: Connection): void {
    this.#connections.remove(connection)
    if (this.count(connection.userId) === 0) this.#deps.bus.unfollow(`user:${connection.userId}`)
    this.#held.delete(connection)
    this.presence.leave(connection)
    for (const { id } of connection.followed.toReversed()) this.#unfollow(connection, id)
  }

  /** All that somebody talks in with others, and their inbox: asked for once for what is opened together. */
  listMemberships(connection: Connection): Promise<Membership[]> {
    return this.#feed.listMemberships(connection.userId)
  }

  /** Backfill, cutover, live: everything after `afterSeq`, then what streams now, then `caught-up`. Throws `not-found`. */
  async open(
    connection: Connection,
    conversationId: ConversationId,
    afterSeq: number,
    known: Promise<Membership[]> | null = null,
  ): Promise<void> {
    using opening = this.#openings.begin(conversationId)
    const found = (await known)?.find((membership) => membership.conversationId === conversationId)
    const membership = found ?? (await this.#feed.loadMembership({ userId: connection.userId, conversationId }))
    // A cursor from the future belongs to another database: what it has seen is not known here.
    if (!this.#follow(connection, membership, Math.min(afterSeq, membership.lastSeq))) return
    await this.#catchUp(connection, membership, opening.isWoken)
    connection.send({ type: 'caught-up', conversationId, seq: this.#cursorOf(connection, conversationId) ?? membership.lastSeq })
  }

  /** What changes for this person alone after `inboxSeq`, and everything that is said to them anywhere from now on. */
  async openInbox(connection: Connection, inboxSeq: number, known = this.listMemberships(connection)): Promise<void> {
    const inboxId = inboxOf(connection.userId)
    // What their inbox says of a conversation is for whoever follows all that they are in: that is done before.
    const following = known.then((memberships) => {
      for (const membership of memberships) {
        const isFollowed = this.#cursorOf(connection, membership.conversationId) !== undefined
        if (membership.conversationId !== inboxId && !isFollowed) this.#follow(connection, membership, membership.lastSeq)
      }
      return memberships
    })
    await this.open(connection, inboxId, inboxSeq, following)
    if (connection.isOpen) await this.presence.enter(connection)
  }

  async #catchUp(connection: Connection, { conversationId, kind, lastSeq }: Membership, isWoken: boolean): Promise<void> {
    const after = this.#cursorOf(connection, conversationId) ?? Number.POSITIVE_INFINITY
    // Nobody has said that there is more since it was asked: what comes now is heard of.
    const isThere = !isWoken && after >= lastSeq
    const kept = isThere || isWoken ? null : this.#ring.read(conversationId, after, lastSeq)
    if (kept) this.#deliver(conversationId, [connection], kept, after)
    else if (!isThere) await this.#readers.read(conversationId)
    for (let held = this.#heldOf(connection, conversationId); held; held = this.#heldOf(connection, conversationId)) await held
    if (kind !== 'PRACTICE') return
    for (const reply of await snapshotStreams(this.#deps, conversationId))
      connection.send({ type: 'reply-snapshot', conversationId, reply })
  }

  /** Finds what a lost wake has left unread. */
  poll(ids: readonly ConversationId[] = [...this.#followers.keys()]): Promise<void> {
    return lookAtFeeds(this.#deps.sql, this.#followers, ids, (id) => this.#wake(id, undefined))
  }

  /** Finds which sessions ended, and what their people have chosen, where it was not heard of. */
  lookAtSessions(now: number): Promise<void> {
    return lookAtSessions(this.#deps.sql, [...this.#connections], now)
  }

  /** Also whoever comes from now on: they were let in before, and are here only now. */
  closeAll(code: number, reason: string): void {
    this.#closed = { code, reason }
    for (const connection of this.#connections) connection.close(code, reason)
  }

  [Symbol.dispose](): void {
    for (const stop of this.#stopListening) stop()
    this.presence[Symbol.dispose]()
  }

  /** @returns whether it follows now: one that has closed meanwhile does not, nobody would take it off the list again. */
  #follow(connection: Connection, membership: Membership, seq: number): boolean {
    const { conversationId, joinedSeq } = membership
    if (!connection.isOpen) return false
    const known = this.#followers.get(conversationId)
    if (!known) this.#deps.bus.follow(`conversation:${conversationId}`)
    const followers = known ?? new Followers(conversationId)
    this.#followers.set(conversationId, followers)
    followers.add(connection, Math.max(seq, joinedSeq - 1))
    // By the one string that all share: a database makes a new one for each.
    connection.setPlace(followers.id, membership)
    return true
  }

  #unfollow(connection: Connection, conversationId: ConversationId): void {
    const followers = this.#followers.get(conversationId)
    followers?.drop(connection)
    if (followers?.size !== 0) return
    this.#followers.delete(conversationId)
    this.#deps.bus.unfollow(`conversation:${conversationId}`)
    this.#ring.forget(conversationId)
  }

  /** Frames that are at hand go out at once to whoever has everything before them; for the others the feed is read. */
  #wake(conversationId: ConversationId, fresh: readonly FeedFrame[] | undefined): void {
    this.#openings.wake(conversationId)
    const followers = this.#followers.get(conversationId)
    if (!followers) return
    const [first, ...more] = fresh ?? []
    if (first && !this.#readers.has(conversationId)) {
      const frames = [first, ...more].map(renderText)
      const after = first.frame.seq - 1
      const ready: Connection[] = []
      for (const [connection, cursor] of followers)
        if (cursor === after && !this.#heldOf(connection, conversationId)) ready.push(connection)
      this.#ring.keep(conversationId, frames)
      this.#deliver(conversationId, ready, frames, after)
      if (ready.length === followers.size) return
    }
    this.#deps.background('read feed', this.#readers.read(conversationId))
  }

  /** @returns whether there may be more. */
  async #readOnce(conversationId: ConversationId): Promise<boolean> {
    const readers: Connection[] = []
    let oldest = Number.POSITIVE_INFINITY
    for (const [connection, cursor] of this.#followers.get(conversationId) ?? []) {
      if (this.#heldOf(connection, conversationId)) continue
      readers.push(connection)
      oldest = Math.min(oldest, cursor)
    }
    if (readers.length === 0) return false
    const { frames, isFull } = await this.#feed.read({ conversationId, seq: oldest })
    if (frames.length === 0) return false
    this.#ring.keep(conversationId, frames)
    this.#deliver(conversationId, readers, frames, oldest)
    return isFull
  }

  /** Frames that follow `after` without a hole. */
  #deliver(conversationId: ConversationId, connections: readonly Connection[], frames: readonly RenderedFrame[], after: number): void {
    const changes = frames.flatMap(({ frame, membership }) => (frame.type === 'member-changed' && membership?.now ? membership : []))
    const wanted = new WantedTranslations()
    const followers = this.#followers.get(conversationId)
    for (const connection of connections) {
      // Who follows no more is sent no more; one that was set back while this was read is behind it: the next read begins there.
      const cursor = followers?.get(connection)
      if (cursor === undefined || cursor < after) continue
      // Who was out and is in again sees nothing of what was said meanwhile, though it stands before their return.
      const back = changes.findLast(({ userId }) => userId === connection.userId)
      if (back?.now) connection.setPlace(conversationId, back.now)
      for (const frame of frames) {
        if (frame.seq <= cursor) continue
        if (connection.isFull) {
          this.#hold(connection, conversationId)
          break
        }
        connection.sendFeed(conversationId, frame)
        followers?.set(connection, frame.seq)
        wanted.note(connection, connection.languageIn(conversationId), frame)
        if (this.#changesRights(connection, frame)) break
      }
    }
    const translations = wanted.list()
    if (translations.length > 0) this.#deps.background('translate', translateMessages(this.#deps, translations))
  }

  /** Follows what this person has been let into, and leaves what they are out of. @returns whether nothing more of this feed is theirs. */
  #changesRights(connection: Connection, { frame, membership }: RenderedFrame): boolean {
    if (frame.type === 'member-changed' && frame.userId === connection.userId && !frame.member) {
      this.#unfollow(connection, frame.conversationId)
      return true
    }
    if (frame.type !== 'me-changed' || !membership) return false
    const { about, now } = membership
    if (!now) this.#unfollow(connection, about)
    else if (this.#cursorOf(connection, about) !== undefined) connection.setPlace(about, now)
    else if (this.#follow(connection, now, frame.item?.lastSeq ?? now.lastSeq)) this.#wake(about, undefined)
    return false
  }

  /** The last `seq` that this socket has been sent; `undefined`: it does not follow. */
  #cursorOf(connection: Connection, conversationId: ConversationId): number | undefined {
    return this.#followers.get(conversationId)?.get(connection)
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
      if (held.size === 0) this.#held.delete(connection)
      if (connection.isOpen) await this.#readers.read(conversationId)
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
      for (const connection of this.#connections)
        if (connection.sessionId === message.sessionId) connection.close(CLOSE_CODES.signedOut, 'signed out')
      return
    }
    if (topic === 'servers') {
      const note = message as ServerNote
      if (note.type !== 'choices-changed') this.presence.hear(note)
      else for (const connection of this.#connections.of(note.userId)) connection.setChoices(note)
      return
    }
    const [kind, id] = topic.split(':', 2)
    const bytes = frameText(JSON.stringify(message))
    if (kind === 'conversation') {
      for (const connection of this.#followers.get(id as ConversationId)?.keys() ?? [])
        if (message.type !== 'read-changed' || connection.actor.showsReadMarks) connection.sendBytes(bytes)
    } else {
      for (const connection of this.#connections.of(id as UserId)) connection.sendBytes(bytes)
    }
  }
}
