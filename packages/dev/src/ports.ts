import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** True when neither address of localhost answers on this port and both can be listened on. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1']) {
    if ((await answers(port, host)) || !(await canListen(port, host))) return false
  }
  return true
}

/** The preferred port, or the next free one after it. */
export async function findPortFrom(preferred: number): Promise<number> {
  for (let port = preferred; port <= Math.min(preferred + 100, 65_535); port++) {
    if (await isPortFree(port)) return port
  }
  throw new Error(`No free port from ${preferred} on`)
}

/** A free port below the range from which systems take outgoing ports, so that a restarting server finds it again. */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    if (await isPortFree(port)) return port
  }
  throw new Error('No free port between 20000 and 29999')
}

// macOS lets one listen on 127.0.0.1 beside a listener on 0.0.0.0, so listening alone proves nothing there.
async function answers(port: number, host: string): Promise<boolean> {
  const socket = connect({ port, host })
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(500) })
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

async function canListen(port: number, host: string): Promise<boolean> {
  const server = createServer()
  try {
    server.listen({ port, host, exclusive: true })
    await once(server, 'listening')
    return true
  } catch (error) {
    return ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '') // a machine without IPv6
  } finally {
    server.close()
  }
}
