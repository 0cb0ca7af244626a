import type { FollowedTopic } from '@parley/core/feed/bus'
import type { Redis } from 'ioredis'
import { inParts } from './in-parts.ts'

/** Channels of one command. */
const CHANNELS = 500

/**
 * Which channels this process hears: what is wanted here, told to Redis in one command a turn, and all of it again whenever Redis is back.
 * While it is away nothing is queued.
 */
export class RedisTopics {
  readonly #redis: Redis
  readonly #channelOf: (topic: FollowedTopic) => string
  readonly #onFollowed: (topics: readonly FollowedTopic[]) => void
  readonly #wanted = new Set<FollowedTopic>()
  /** Wanted or no longer so since this turn began. */
  readonly #changed = new Set<FollowedTopic>()

  /** `onFollowed`: from now on these are heard. */
  constructor(redis: Redis, channelOf: (topic: FollowedTopic) => string, onFollowed: (topics: readonly FollowedTopic[]) => void) {
    this.#redis = redis
    this.#channelOf = channelOf
    this.#onFollowed = onFollowed
    redis.on('ready', () => this.#subscribe([...this.#wanted]))
  }

  follow(topic: FollowedTopic): void {
    this.#wanted.add(topic)
    this.#change(topic)
  }

  unfollow(topic: FollowedTopic): void {
    this.#wanted.delete(topic)
    this.#change(topic)
  }

  #change(topic: FollowedTopic): void {
    if (this.#changed.size === 0) setImmediate(() => this.#tell())
    this.#changed.add(topic)
  }

  #tell(): void {
    const changed = [...this.#changed]
    this.#changed.clear()
    // Ready is what it is told of anew.
    if (this.#redis.status !== 'ready') return
    this.#subscribe(changed.filter((topic) => this.#wanted.has(topic)))
    const unwanted = changed.filter((topic) => !this.#wanted.has(topic))
    for (const topics of inParts(unwanted, CHANNELS)) this.#redis.unsubscribe(...topics.map(this.#channelOf)).catch(() => {})
  }

  #subscribe(all: readonly FollowedTopic[]): void {
    for (const topics of inParts(all, CHANNELS)) {
      // A line that breaks is told of by its own event, and all is followed again when it is back.
      this.#redis.subscribe(...topics.map(this.#channelOf)).then(
        () => this.#onFollowed(topics),
        () => {},
      )
    }
  }
}
