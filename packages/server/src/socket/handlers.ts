import type { ClientFrame, FrameResults } from '@parley/contracts/socket'
import type { Actor, Deps } from '@parley/core/deps'
import type { Connection } from './connection.ts'
import type { Outbox } from './outbox.ts'

export interface FrameContext {
  deps: Deps
  actor: Actor
  connection: Connection
  outbox: Outbox
}

export type FrameOf<T extends ClientFrame['type']> = Extract<ClientFrame, { type: T }>

/** A frame without a handler does not compile. */
export type Handlers = {
  [T in ClientFrame['type']]: (context: FrameContext, frame: FrameOf<T>) => Promise<FrameResults[T]>
}
