import type { Socket } from '../../lib/socket.ts'

/** Resolves as soon as there is a line to the server, or after `wait` ms without one. */
export function lineOpens(socket: Pick<Socket, 'getState' | 'subscribe'>, wait: number): Promise<void> {
  if (socket.getState() === 'open') return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      unsubscribe()
      resolve()
    }
    const timer = setTimeout(end, wait)
    const unsubscribe = socket.subscribe(() => {
      if (socket.getState() === 'open') end()
    })
  })
}
