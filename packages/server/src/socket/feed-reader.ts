import type { ConversationId, UserId } from '@parley/contracts/ids'
import { AppError } from '@parley/core/errors'
import { renderChatEvents } from '@parley/core/chat/render-chat-events'
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

/** Reads of the feed: those that are asked for in one turn of the event loop are one query, whoever asks. */
export class FeedReader {
  readonly #reads: Loader<FeedPosition, FeedRead>
  readonly #memberships: Loader<ReadWish, Membership | null>
  readonly #all: Loader<UserId, Membership[]>

  constructor({ sql, clock }: Pick<Deps, 'sql' | 'clock'>) {
    this.#reads = createLoader((positions) => readAll({ sql, clock }, positions), { gathers: false })
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

  /** All conversations in which somebody talks with others. */
  listMemberships(userId: UserId): Promise<Membership[]> {
    return this.#all.load(userId)
  }
}

async function readAll({ sql, clock }: Pick<Deps, 'sql' | 'clock'>, positions: readonly FeedPosition[]): Promise<FeedRead[]> {
  const read = await readSince(sql, positions)
  const feeds = [...read].map(([conversationId, events]) => ({ conversationId, events }))
  const isPractice = ({ events }: { events: readonly FeedEvent[] }) => events.some(({ type }) => PRACTICE.has(type))
  const rendered = await renderChatEvents(
    sql,
    feeds.filter((feed) => feed.events.length > 0 && !isPractice(feed)),
    clock.now(),
  )
  await Promise.all(
    feeds
      .filter(isPractice)
      .map(async ({ conversationId, events }) => rendered.set(conversationId, await renderTalk(sql, conversationId, events))),
  )
  return positions.map(({ conversationId, seq }) => ({
    frames: withoutHoles(conversationId, seq, rendered.get(conversationId) ?? []).map(renderText),
    isFull: read.get(conversationId)?.length === READ_LIMIT,
  }))
}

async function renderTalk(sql: Deps['sql'], conversationId: ConversationId, events: readonly FeedEvent[]): Promise<FeedFrame[]> {
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
