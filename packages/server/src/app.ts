import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import websocket from '@fastify/websocket'
import { FRAME_MAX_BYTES } from '@parley/contracts/socket'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { isDatabaseDown } from '@parley/core/db/sql'
import { registerAttachments } from './attachments/route.ts'
import { limitBodies } from './body-deadline.ts'
import { allowedOrigins, type ServerConfig } from './config.ts'
import { limitConnections } from './connection-limit.ts'
import { DOOR_LIMITS, type DoorLimits, IDLE_BEHIND_PROXY_MS } from './door-limits.ts'
import type { Deps } from '@parley/core/deps'
import { googleFromConfig } from '@parley/providers/from-config'
import { registerGoogle } from './auth/google.ts'
import { createRateLimits } from './rate-limits.ts'
import { retryAfter } from './retry-after.ts'
import { type AppRouter, appRouter } from './router.ts'
import { createActorReader, registerSession } from './session.ts'
import { Outbox } from './socket/outbox.ts'
import { isOfTheLine } from './socket/errors.ts'
import { registerSocket, SOCKET_PATH } from './socket/route.ts'
import { codeOf, HTTP_STATUS } from './trpc.ts'
import { watch } from './socket/watch.ts'

/** Service restart, RFC 6455: clients come back by themselves. */
const RESTARTING = 1012
/** Far below the defaults, which are wide enough to fill a memory. Its types do not know all of it, so it stands by itself. */
const SOCKET_OPTIONS = {
  maxPayload: FRAME_MAX_BYTES,
  /** Pieces that one frame may come in, and pieces of the line that may wait for the rest of one. */
  maxFragments: 16,
  maxBufferedChunks: 64,
  /** How long a closing socket may take before it is cut, ms. */
  closeTimeout: 2_000,
  perMessageDeflate: false,
  clientTracking: false,
}
/** Bytes that a request may bring. */
const BODY_MAX_BYTES = 256 * 1024

/** The door: HTTP and sockets of one process. Closing it ends what it opened. */
export async function createApp(deps: Deps, config: ServerConfig, given: Partial<DoorLimits> = {}): Promise<FastifyInstance> {
  const door = { ...DOOR_LIMITS, ...(config.TRUST_PROXY > 0 ? { idleMs: IDLE_BEHIND_PROXY_MS } : {}), ...given }
  // Requests are not logged: a URL may hold an invitation's secret.
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_MAX_BYTES,
    // Whoever sends a request letter by letter, or nothing, does not keep a place for ever.
    requestTimeout: door.uploadMs,
    keepAliveTimeout: door.idleMs,
    http: { headersTimeout: door.requestMs, requestTimeout: door.uploadMs, connectionsCheckingInterval: door.lookMs },
    trustProxy: (_address, hop) => hop < config.TRUST_PROXY,
    routerOptions: { maxParamLength: 2_000 },
    // A request that is here when this server leaves is answered: by nobody else.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  })
  app.server.maxConnections = door.connections
  if (config.TRUST_PROXY === 0) limitConnections(app.server, door.connectionsOfAddress)
  const origins = allowedOrigins(config)
  const outbox = new Outbox(deps, door)
  const limits = createRateLimits()
  const readActor = createActorReader(deps, { gathers: false })

  await app.register(helmet, securityHeaders(config))
  await registerSession(app, config)
  limitBodies(app, { totalMs: door.requestMs, silentMs: door.requestMs })
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), door.closingMs).unref()
    // What is on the line now is heard, and its answer says that no more is: an idle connection may have a request on its way.
    await sleep(door.lastCallMs)
  })
  await app.register(websocket, {
    options: SOCKET_OPTIONS,
    errorHandler: (error, socket) => {
      // A frame or a line that broke is its client's doing: ws says the code by which it closes.
      if (isOfTheLine(error)) return
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
    const code = isDown ? 'unavailable' : 'internal'
    return reply.code(HTTP_STATUS[code]).headers(retryAfter(code, error)).send({ code })
  })
  app.get('/api/health', async () => ({ ok: true }))
  app.addHook('onRequest', async (request, reply) => {
    // tRPC makes a URL of it.
    if (!URL.canParse(`http://${request.headers.host}`)) return reply.code(400).send({ code: 'bad-request' })
    // The plug-in opens a socket at any address, for anybody, before it sees that nobody serves it there.
    if (request.ws && request.routeOptions.url !== SOCKET_PATH) return reply.code(404).send({ code: 'not-found' })
    const isFromElsewhere = request.headers.origin ? !origins.has(request.headers.origin) : !request.headers['x-parley']
    if (request.method !== 'GET' && request.method !== 'HEAD' && isFromElsewhere) return reply.code(403).send({ code: 'not-allowed' })
  })
  // tRPC answers with a web Response, of which Fastify would make one stream and then another.
  app.addHook('onSend', async (_request, reply, payload) => {
    if (!(payload instanceof Response)) return payload
    reply.code(payload.status).headers(Object.fromEntries(payload.headers))
    return await payload.text()
  })
  await app.register(fastifyTRPCPlugin, {
    prefix: '/api/trpc',
    trpcOptions: {
      router: appRouter,
      // Queries come by POST too, so that no secret and no id stands in a URL.
      allowMethodOverride: true,
      responseMeta: ({ errors: [error] }) => (error ? { headers: retryAfter(codeOf(error), error.cause) } : {}),
      createContext: async ({ req, res }) => ({ deps, config, limits, actor: await readActor(req), request: req, reply: res }),
    } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
  })
  registerSocket(app, deps, outbox, { origins, door, limits, readActor: createActorReader(deps, { gathers: true }) })
  await registerAttachments(app, deps, { door, limits, readActor })
  const google = googleFromConfig(config)
  if (google) await registerGoogle(app, deps, { ...google, readActor, publicUrl: deps.publicUrl })
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
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
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
    // What the build has made small is sent so to whoever can read it, under the name of the file it was made of.
    preCompressed: true,
    globIgnore: ['**/*.{br,gz}'],
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(root, 'assets'))
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    // A file of another version is not the page, whatever a browser would make of that.
    if (request.url.startsWith('/assets/')) return reply.code(404).type('text/plain').send('not found')
    const isPage = request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/ws')
    return isPage ? reply.sendFile('index.html') : reply.code(404).send({ code: 'not-found' })
  })
}
