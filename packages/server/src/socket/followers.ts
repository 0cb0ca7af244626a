import type { ConversationId } from '@parley/contracts/ids'
import type { Connection } from './connection.ts'

/** Who follows a conversation. */
export class Followers extends Set<Connection> {
  readonly id: ConversationId

  constructor(id: ConversationId) {
    super()
    this.id = id
  }
}
