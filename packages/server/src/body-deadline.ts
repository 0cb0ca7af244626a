import type { FastifyInstance, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    body?: BodyDeadline
  }
}

export interface BodyDeadline {
  /** How long a body may take to come in, ms. */
  totalMs: number
  /** How long none of it may come, ms. */
  silentMs: number
}

/** Node has one limit for all requests, which is that of the longest. Each route has its own here: a body that takes longer is cut. */
export function limitBodies(app: FastifyInstance, usual: BodyDeadline): void {
  app.addHook('onRequest', async (request) => {
    const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
    if (encoding !== undefined || Number(length) > 0) watchBody(request, request.routeOptions.config.body ?? usual)
  })
}

function watchBody({ raw }: FastifyRequest, { totalMs, silentMs }: BodyDeadline): void {
  const { socket } = raw
  let heard = socket.bytesRead
  const cut = () => {
    clear()
    if (!raw.complete) raw.destroy()
  }
  const clear = () => {
    clearTimeout(total)
    clearInterval(silence)
  }
  const total = setTimeout(cut, totalMs)
  const silence =
    silentMs < totalMs
      ? setInterval(() => {
          if (raw.complete || socket.bytesRead === heard) cut()
          heard = socket.bytesRead
        }, silentMs)
      : undefined
  raw.once('close', clear)
}
