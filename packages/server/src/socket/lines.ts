import type { UserId } from '@parley/contracts/ids'
import type { Connection } from './connection.ts'
import { Several } from './several.ts'

/** The open sockets of this process, also by whose they are: to find somebody's takes no look at everybody's. */
export class Lines {
  readonly #all = new Set<Connection>()
  readonly #byUser = new Several<UserId, Connection>()

  add(connection: Connection): void {
    this.#all.add(connection)
    this.#byUser.add(connection.userId, connection)
  }

  remove(connection: Connection): void {
    this.#all.delete(connection)
    this.#byUser.delete(connection.userId, connection)
  }

  of(userId: UserId): Iterable<Connection> {
    return this.#byUser.of(userId)
  }

  count(userId: UserId): number {
    return this.#byUser.count(userId)
  }

  [Symbol.iterator](): IterableIterator<Connection> {
    return this.#all.values()
  }
}
