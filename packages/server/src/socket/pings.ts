import type { WebSocket } from 'ws'

/** Parts of the time between two pings: sockets of one part are tried together, and no two parts at once. */
const PARTS = 25

/** Tries open sockets by one timer, however many there are: one that has not answered by the next time is cut. */
export class Pings implements Disposable {
  readonly #parts = Array.from({ length: PARTS }, () => new Set<WebSocket>())
  readonly #timer: NodeJS.Timeout
  readonly #silent = new WeakSet<WebSocket>()
  /** One for all: called with the socket as its `this`. */
  readonly #answered: (this: WebSocket) => void
  #next = 0

  constructor(everyMs: number) {
    const silent = this.#silent
    this.#answered = function answered() {
      silent.delete(this)
    }
    this.#timer = setInterval(() => this.#tryNext(), everyMs / PARTS).unref()
  }

  add(socket: WebSocket): void {
    // Behind the one that is tried next: a whole round from now.
    this.#parts[(this.#next + PARTS - 1) % PARTS]?.add(socket)
    socket.on('pong', this.#answered)
  }

  remove(socket: WebSocket): void {
    for (const part of this.#parts) if (part.delete(socket)) return
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer)
  }

  #tryNext(): void {
    for (const socket of this.#parts[this.#next] ?? []) {
      if (this.#silent.has(socket)) socket.terminate()
      else {
        this.#silent.add(socket)
        socket.ping()
      }
    }
    this.#next = (this.#next + 1) % PARTS
  }
}
