import type { UserId } from '@parley/contracts/ids'
import type { Connection } from './connection.ts'

const NONE: ReadonlySet<Connection> = new Set()

/** The open sockets of this process, also by whose they are: to find somebody's takes no look at everybody's. */
export class Lines {
  readonly #all = new Set<Connection>()
  readonly #byUser = new Map<UserId, Set<Connection>>()

  add(connection: Connection): void {
    this.#all.add(connection)
    const own = this.#byUser.get(connection.userId) ?? new Set()
    this.#byUser.set(connection.userId, own.add(connection))
  }

  remove(connection: Connection): void {
    this.#all.delete(connection)
    const own = this.#byUser.get(connection.userId)
    if (own?.delete(connection) && own.size === 0) this.#byUser.delete(connection.userId)
  }

  of(userId: UserId): ReadonlySet<Connection> {
    return this.#byUser.get(userId) ?? NONE
  }

  [Symbol.iterator](): IterableIterator<Connection> {
    return this.#all.values()
  }
}
