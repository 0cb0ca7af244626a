import type { Server, Socket } from 'node:net'
import { networkOf } from './network-of.ts'

/** Cuts connections of an address that has `max` open. This machine's own are not counted: a proxy, or who tries things out. */
export function limitConnections(server: Pick<Server, 'on'>, max: number): void {
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const network = networkOf(socket.remoteAddress ?? '')
    if (/^127\.|^0:0:0:0::/.test(network)) return
    const count = (open.get(network) ?? 0) + 1
    if (count > max) {
      socket.destroy()
      return
    }
    open.set(network, count)
    socket.once('close', () => {
      const left = (open.get(network) ?? 1) - 1
      if (left > 0) open.set(network, left)
      else open.delete(network)
    })
  })
}
