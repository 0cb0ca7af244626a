import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

interface Line {
  client: Socket
  server: Socket
  isSilent: boolean
}

/** A line between clients and a server, as bad as a test wants it. */
export class Proxy implements AsyncDisposable {
  readonly #target: number
  readonly #server: Server
  readonly #lines = new Set<Line>()

  private constructor(target: number) {
    this.#target = target
    this.#server = createServer((client) => this.#join(client))
  }

  /** Before the server at this address. */
  static async before(url: string): Promise<Proxy> {
    const proxy = new Proxy(Number(new URL(url).port))
    proxy.#server.listen(0, '127.0.0.1')
    await once(proxy.#server, 'listening')
    return proxy
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Both ends hear that the other is gone, in the middle of whatever they say. */
  reset(): void {
    for (const { client, server } of this.#lines) for (const end of [client, server]) end.resetAndDestroy()
  }

  /** One end hears that the other is gone; the other hears nothing any more. */
  resetOnly(end: 'client' | 'server'): void {
    for (const line of this.#lines) {
      silence(line)
      line[end].resetAndDestroy()
    }
  }

  /** Half open: neither hears anything any more, and nobody is told. */
  silence(): void {
    for (const line of this.#lines) silence(line)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { client, server } of this.#lines) for (const end of [client, server]) end.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #join(client: Socket): void {
    const line: Line = { client, server: connect(this.#target, '127.0.0.1'), isSilent: false }
    this.#lines.add(line)
    this.#pass(line, client, line.server)
    this.#pass(line, line.server, client)
  }

  #pass(line: Line, from: Socket, to: Socket): void {
    from.pipe(to)
    from.on('error', () => {})
    from.on('close', () => {
      if (!line.isSilent) to.destroy()
      if (line.client.destroyed && line.server.destroyed) this.#lines.delete(line)
    })
  }
}

/** What is still said is swallowed. */
function silence(line: Line): void {
  line.isSilent = true
  for (const end of [line.client, line.server]) end.unpipe().resume()
}
