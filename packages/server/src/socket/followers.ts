import type { ConversationId } from '@parley/contracts/ids'
import type { Connection } from './connection.ts'

/** Who follows a conversation, and the last `seq` that each has been sent of it. */
export class Followers extends Map<Connection, number> {
  readonly id: ConversationId

  constructor(id: ConversationId) {
    super()
    this.id = id
  }

  /** What everybody here has been sent. */
  get sentSeq(): number {
    let sentSeq = Number.MAX_SAFE_INTEGER
    for (const seq of this.values()) if (seq < sentSeq) sentSeq = seq
    return sentSeq
  }

  /** Lets somebody follow from after `seq` on, or sets back who does already. */
  add(connection: Connection, seq: number): void {
    if (!this.has(connection)) connection.followed.push(this)
    this.set(connection, seq)
  }

  drop(connection: Connection): void {
    if (this.delete(connection)) connection.followed.splice(connection.followed.lastIndexOf(this), 1)
  }
}
