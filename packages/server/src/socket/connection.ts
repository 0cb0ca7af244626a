import type { ConversationId, SessionId, UserId } from '@parley/contracts/ids'
import { CLOSE_CODES, type ServerFrame } from '@parley/contracts/socket'
import type { Actor } from '@parley/core/deps'
import type { WebSocket } from 'ws'

/** Bytes that may wait for a reader. Past it the socket is closed: the reader comes back and catches up. */
export const MAX_WAITING_BYTES = 256 * 1024

/** How long a closing socket may take before it is cut, ms. */
const CLOSE_GRACE_MS = 2_000

/** One open socket of somebody, and which conversations it follows how far. */
export class Connection {
  readonly userId: UserId
  readonly sessionId: SessionId
  /** Last `seq` sent, by conversation. */
  readonly cursors = new Map<ConversationId, number>()
  readonly #socket: WebSocket

  constructor(socket: WebSocket, actor: Actor) {
    this.#socket = socket
    this.userId = actor.userId
    this.sessionId = actor.sessionId
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  send(frame: ServerFrame): void {
    this.sendText(JSON.stringify(frame))
  }

  /** Sends a frame that is already JSON, the same to many. */
  sendText(text: string): void {
    if (!this.isOpen) return
    if (this.#socket.bufferedAmount > MAX_WAITING_BYTES) {
      this.close(CLOSE_CODES.tooSlow, 'too slow')
      return
    }
    this.#socket.send(text)
  }

  close(code: number, reason: string): void {
    if (!this.isOpen) return
    this.#socket.close(code, reason)
    setTimeout(() => this.#socket.terminate(), CLOSE_GRACE_MS).unref()
  }
}
