import type { ConversationId, UserId } from '@parley/contracts/ids'
import { AppError } from '@parley/core/errors'
import { type EventsOf, renderChatEvents } from '@parley/core/chat/render-chat-events'
import { isDatabaseDown } from '@parley/core/db/sql'
import type { Deps } from '@parley/core/deps'
import type { FeedFrame } from '@parley/core/feed/bus'
import {
  type FeedEvent,
  type FeedPosition,
  findMemberships,
  listMemberships,
  type Membership,
  READ_LIMIT,
  readSince,
  type ReadWish,
} from '@parley/core/feed/read-since'
import { renderPracticeEvents } from '@parley/core/practice/render-events'
import { createLoader, type Loader } from '../loader.ts'
import { type RenderedFrame, renderText } from './feed-ring.ts'

export interface FeedRead {
  frames: RenderedFrame[]
  /** There may be more. */
  isFull: boolean
}

const PRACTICE = new Set<FeedEvent['type']>(['turn-added', 'turn-changed', 'turn-replaced', 'reply-end', 'talk-changed'])

type ReaderDeps = Pick<Deps, 'sql' | 'clock' | 'log'>

/** Reads of the feed: those that are asked for in one turn of the event loop are one query, whoever asks. */
export class FeedReader {
  readonly #reads: Loader<FeedPosition, FeedRead>
  readonly #memberships: Loader<ReadWish, Membership | null>
  readonly #all: Loader<UserId, Membership[]>
  /** Conversations that could not be drawn when they were last read: each is logged once, however often it is tried. */
  readonly #broken = new Set<ConversationId>()
  readonly #log: Deps['log']

  constructor({ sql, clock, log }: ReaderDeps) {
    this.#log = log
    this.#reads = createLoader(
      async (positions) => {
        const reads = await readAll({ sql, clock }, positions)
        reads.forEach((read, index) => this.#note(positions[index]?.conversationId, read))
        return reads
      },
      { gathers: false },
    )
    this.#memberships = createLoader(
      async (wishes) => {
        const found = new Map((await findMemberships(sql, wishes)).map((row) => [row.userId + row.conversationId, row]))
        return wishes.map(({ userId, conversationId }) => found.get(userId + conversationId) ?? null)
      },
      { gathers: true },
    )
    this.#all = createLoader(
      async (userIds) => {
        const byUser = Map.groupBy(await listMemberships(sql, userIds), ({ userId }) => userId)
        return userIds.map((userId) => byUser.get(userId) ?? [])
      },
      { gathers: true },
    )
  }

  /** What comes after a position, rendered. One reader a conversation at a time. */
  read(position: FeedPosition): Promise<FeedRead> {
    return this.#reads.load(position)
  }

  /** @throws `not-found`: it is not theirs, or not there. */
  async loadMembership(wish: ReadWish): Promise<Membership> {
    const membership = await this.#memberships.load(wish)
    if (!membership) throw new AppError('not-found')
    return membership
  }

  /** All conversations in which somebody talks with others, and their inbox. */
  listMemberships(userId: UserId): Promise<Membership[]> {
    return this.#all.load(userId)
  }

  #note(conversationId: ConversationId | undefined, read: FeedRead | Error): void {
    if (!conversationId) return
    if (!(read instanceof Error)) this.#broken.delete(conversationId)
    else if (!this.#broken.has(conversationId)) {
      this.#broken.add(conversationId)
      this.#log.error({ conversationId, err: read }, 'a conversation cannot be drawn')
    }
  }
}

/** One that cannot be drawn is an error of its own: the others are read all the same. */
async function readAll({ sql, clock }: Omit<ReaderDeps, 'log'>, positions: readonly FeedPosition[]): Promise<(FeedRead | Error)[]> {
  const read = await readSince(sql, positions)
  const feeds = [...read].map(([conversationId, events]) => ({ conversationId, events }))
  const isPractice = ({ events }: EventsOf) => events.some(({ type }) => PRACTICE.has(type))
  const drawn = await drawChats(
    sql,
    feeds.filter((feed) => feed.events.length > 0 && !isPractice(feed)),
    clock.now(),
  )
  await Promise.all(
    feeds.filter(isPractice).map(async (feed) => drawn.set(feed.conversationId, await renderTalk(sql, feed).catch(ofItsOwn))),
  )
  return positions.map(({ conversationId, seq }) => {
    const frames = drawn.get(conversationId) ?? []
    if (frames instanceof Error) return frames
    return {
      frames: withoutHoles(conversationId, seq, frames).map(renderText),
      isFull: read.get(conversationId)?.length === READ_LIMIT,
    }
  })
}

type Drawn = Map<ConversationId, readonly FeedFrame[] | Error>

/** All together; where that fails, by halves, until the one is found that is at fault. */
async function drawChats(sql: Deps['sql'], feeds: readonly EventsOf[], at: number): Promise<Drawn> {
  try {
    return await renderChatEvents(sql, feeds, at)
  } catch (error) {
    const reason = ofItsOwn(error)
    const middle = feeds.length >> 1
    if (middle === 0) return new Map(feeds.map(({ conversationId }) => [conversationId, reason]))
    return new Map([...(await drawChats(sql, feeds.slice(0, middle), at)), ...(await drawChats(sql, feeds.slice(middle), at))])
  }
}

/** @throws the error, when it is of the database and so of no conversation alone. */
function ofItsOwn(error: unknown): Error {
  if (!(error instanceof Error) || isDatabaseDown(error)) throw error
  return error
}

async function renderTalk(sql: Deps['sql'], { conversationId, events }: EventsOf): Promise<FeedFrame[]> {
  const frames = new Map((await renderPracticeEvents(sql, conversationId, events)).map((frame) => [frame.seq, frame]))
  return events.map(({ seq }) => {
    const frame = frames.get(seq) ?? { type: 'skipped' as const, conversationId, seq }
    return { frame, onlyFor: null, aboutSeq: seq }
  })
}

/** A number whose translation was made anew since is nobody's: everything below a number that is seen is committed, so nothing comes there. */
function withoutHoles(conversationId: ConversationId, after: number, frames: readonly FeedFrame[]): FeedFrame[] {
  let last = after
  return frames.flatMap((frame) => {
    const { seq } = frame.frame
    const holes = Array.from({ length: seq - last - 1 }, (_hole, index) => last + 1 + index)
    last = seq
    return [
      ...holes.map((hole) => ({ frame: { type: 'skipped' as const, conversationId, seq: hole }, onlyFor: null, aboutSeq: hole })),
      frame,
    ]
  })
}
