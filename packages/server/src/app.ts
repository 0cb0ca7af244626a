import { join, resolve } from 'node:path'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import websocket from '@fastify/websocket'
import { FRAME_MAX_BYTES } from '@parley/contracts/socket'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { isDatabaseDown } from '@parley/core/db/sql'
import { allowedOrigins, type ServerConfig } from './config.ts'
import type { Deps } from '@parley/core/deps'
import { googleFromConfig } from '@parley/providers/from-config'
import { registerGoogle } from './auth/google.ts'
import { createRateLimits } from './rate-limits.ts'
import { type AppRouter, appRouter } from './router.ts'
import { readActor, registerSession } from './session.ts'
import { Outbox } from './socket/outbox.ts'
import { registerSocket } from './socket/route.ts'
import { watch } from './socket/watch.ts'

/** Service restart, RFC 6455: clients come back by themselves. */
const RESTARTING = 1012
/** Pieces that one frame may come in, and pieces of the line that may wait for the rest of one. */
const FRAGMENTS_MAX = 16
const CHUNKS_MAX = 64
/** How long a request may take to come in, ms. */
const REQUEST_MS = 10_000
/** Bytes that a request may bring. */
const BODY_MAX_BYTES = 256 * 1024

/** The door: HTTP and sockets of one process. Closing it ends what it opened. */
export async function createApp(deps: Deps, config: ServerConfig): Promise<FastifyInstance> {
  // Requests are not logged: a URL may hold an invitation's secret.
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_MAX_BYTES,
    // Whoever sends a request letter by letter does not keep a place for ever.
    requestTimeout: REQUEST_MS,
    trustProxy: (_address, hop) => hop < config.TRUST_PROXY,
    routerOptions: { maxParamLength: 2_000 },
    forceCloseConnections: true,
  })
  const origins = allowedOrigins(config)
  const outbox = new Outbox(deps)
  const limits = createRateLimits()

  await app.register(helmet, securityHeaders(config))
  await registerSession(app, config)
  await app.register(websocket, {
    options: {
      maxPayload: FRAME_MAX_BYTES,
      maxFragments: FRAGMENTS_MAX,
      maxBufferedChunks: CHUNKS_MAX,
      perMessageDeflate: false,
      clientTracking: false,
    },
    errorHandler: (error, socket) => {
      deps.log.error({ err: error }, 'socket handler failed')
      socket.terminate()
    },
    preClose: async () => outbox.closeAll(RESTARTING, 'restarting'),
  })
  const watching = watch(deps, outbox)
  app.addHook('onClose', async () => {
    watching[Symbol.dispose]()
    outbox[Symbol.dispose]()
  })

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) return reply.code(status).send({ code: status === 413 ? 'too-large' : 'bad-request' })
    const isDown = isDatabaseDown(error)
    if (!isDown) deps.log.error({ err: error, route: request.routeOptions.url }, 'request failed')
    return reply.code(isDown ? 503 : 500).send({ code: isDown ? 'unavailable' : 'internal' })
  })
  app.get('/api/health', async () => ({ ok: true }))
  app.addHook('onRequest', async (request, reply) => {
    const isFromElsewhere = request.headers.origin ? !origins.has(request.headers.origin) : !request.headers['x-parley']
    if (request.method !== 'GET' && request.method !== 'HEAD' && isFromElsewhere) return reply.code(403).send({ code: 'not-allowed' })
  })
  await app.register(fastifyTRPCPlugin, {
    prefix: '/api/trpc',
    trpcOptions: {
      router: appRouter,
      // Queries come by POST too, so that no secret and no id stands in a URL.
      allowMethodOverride: true,
      createContext: async ({ req, res }) => ({ deps, config, limits, actor: await readActor(deps, req), request: req, reply: res }),
    } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
  })
  registerSocket(app, deps, outbox, origins)
  const google = googleFromConfig(config)
  if (google) await registerGoogle(app, deps, { ...google, publicUrl: deps.publicUrl })
  if (config.APP_DIR) await serveApp(app, config.APP_DIR)
  return app
}

function securityHeaders(config: ServerConfig) {
  const { protocol, host } = new URL(config.PUBLIC_URL)
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", `${protocol === 'https:' ? 'wss' : 'ws'}://${host}`],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' as const },
    hsts: protocol === 'https:',
  }
}

/** The built app: hashed files for ever, its page for every path that is not the server's. */
async function serveApp(app: FastifyInstance, directory: string): Promise<void> {
  const root = resolve(directory)
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(root, 'assets'))
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/ws')
    return isPage ? reply.sendFile('index.html') : reply.code(404).send({ code: 'not-found' })
  })
}
