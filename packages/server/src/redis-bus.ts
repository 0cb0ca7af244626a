import { randomUUID } from 'node:crypto'
import type { ConversationId } from '@parley/contracts/ids'
import { sayIn } from '@parley/core/chat/say-in'
import type { Log } from '@parley/core/deps'
import { type Bus, createLocalBus, type FeedFrame, type FollowedTopic, type LiveMessage, type Topic } from '@parley/core/feed/bus'
import { Redis } from 'ioredis'
import { RedisTopics } from './redis-topics.ts'

/** Of what concerns all servers; what is about one conversation or person has a channel of its own, which only those hear who follow it. */
const CHANNEL = 'parley'
const channelOf = (topic: Topic) => (topic === 'servers' ? CHANNEL : `${CHANNEL}:${topic}`)

/** Something that was only just said: what is at hand of it at once, whoever reads it. */
type FreshMessage = Pick<FeedFrame, 'onlyFor' | 'aboutSeq' | 'quoted'> & { frame: Extract<FeedFrame['frame'], { type: 'message-added' }> }

/** What goes over the wire; `from` is the process that said it, which has heard it already. */
type Note = { from: string } & ({ wake: ConversationId; fresh?: FreshMessage[] } | { topic: Topic; message: LiveMessage })

/** Messages longer than this, as JSON, others read for themselves. */
const FRESH_MAX_LENGTH = 16 * 1024

/** A line on which nothing is answered for so long is given up, and made anew, ms. */
const SILENT_MS = 2_000
/** How often whoever only hears asks whether their line still lives, ms. */
const PING_MS = 1_500
/** Bytes that may wait for a Redis that reads slowly, or no more: what is said past it is lost to the others. */
const WAITING_MAX_BYTES = 1024 * 1024

/**
 * One bus for many processes. What is said here is heard here at once, whatever Redis does; the others hear it when it gets
 * through. Nothing waits for Redis and nothing is kept for it: what is lost is found by polling.
 */
export function createRedisBus(url: string, log: Pick<Log, 'warn'>): Bus & { close(): void } {
  const here = createLocalBus()
  const from = randomUUID()
  // Commands fail at once while Redis is away: old news is worth nothing when it is back.
  const line = { socketTimeout: SILENT_MS, connectTimeout: SILENT_MS, retryStrategy }
  const publisher = new Redis(url, { ...line, enableOfflineQueue: false, maxRetriesPerRequest: 0 })
  const subscriber = new Redis(url, { ...line, autoResubscribe: false, maxRetriesPerRequest: null })
  for (const client of [publisher, subscriber]) client.on('error', (err: Error) => log.warn({ reason: err.message }, 'Redis is away'))
  const followedListeners = new Set<(topics: readonly FollowedTopic[]) => void>()
  const topics = new RedisTopics(subscriber, channelOf, (followed) => followedListeners.forEach((listener) => listener(followed)))
  subscriber.on('ready', () => void subscriber.subscribe(CHANNEL).catch((err: unknown) => log.warn({ err }, 'not subscribed')))
  const pings = setInterval(() => {
    // A line that breaks is told of by its own event.
    if (subscriber.status === 'ready') subscriber.ping().catch(() => {})
  }, PING_MS)
  subscriber.on('message', (_channel: string, text: string) => {
    try {
      const note = JSON.parse(text) as Note
      if (note.from === from) return
      if ('wake' in note) here.wake(note.wake, note.fresh?.map(toFrame))
      else here.live(note.topic, note.message)
    } catch (err) {
      // Others may write to this Redis, or speak another version: what is not understood must not end the process.
      log.warn({ kind: err instanceof Error ? err.name : 'unknown' }, 'a note of another server was not understood')
    }
  })
  let isHeard = true
  const tell = (topic: Topic, note: Note) => {
    if (publisher.status === 'ready' && publisher.stream.writableLength > WAITING_MAX_BYTES) return
    publisher.publish(channelOf(topic), JSON.stringify(note)).then(
      () => {
        isHeard = true
      },
      (err: unknown) => {
        // Once, not for every word that streams.
        if (isHeard) log.warn({ reason: err instanceof Error ? err.message : 'unknown' }, 'other servers are not told')
        isHeard = false
      },
    )
  }
  return {
    ...here,
    wake(conversationId, fresh) {
      const carried = (fresh ?? []).flatMap(toFresh)
      // All of it or nothing: what comes first may not be missing.
      const isWhole = carried.length > 0 && carried.length === fresh?.length
      tell(`conversation:${conversationId}`, { from, wake: conversationId, ...(isWhole ? { fresh: carried } : {}) })
      // The others first: it is on its way while everybody here is told.
      here.wake(conversationId, fresh)
    },
    live(topic, message) {
      here.live(topic, message)
      tell(topic, { from, topic, message })
    },
    follow: (topic) => topics.follow(topic),
    unfollow: (topic) => topics.unfollow(topic),
    onFollowed(listener) {
      followedListeners.add(listener)
      return () => followedListeners.delete(listener)
    },
    close() {
      clearInterval(pings)
      publisher.disconnect()
      subscriber.disconnect()
    },
  }
}

function toFresh({ frame, onlyFor, aboutSeq, quoted = null }: FeedFrame): FreshMessage[] {
  const isShort = frame.type === 'message-added' && JSON.stringify(frame).length <= FRESH_MAX_LENGTH
  return isShort ? [{ frame, onlyFor, aboutSeq, quoted }] : []
}

/** As it was where it was said: nobody has brought it into another language yet. */
function toFrame({ frame: { message, seq }, onlyFor, aboutSeq, quoted = null }: FreshMessage): FeedFrame {
  return { ...sayIn('message-added', message, seq, [], Date.now()), onlyFor, aboutSeq, quoted }
}

function retryStrategy(times: number): number {
  return Math.min(times * 100, 2_000)
}
