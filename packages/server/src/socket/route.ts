import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { RequestId } from '@parley/contracts/ids'
import { CLOSE_CODES, type ClientFrame } from '@parley/contracts/socket'
import type { Actor, Deps } from '@parley/core/deps'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WebSocket } from 'ws'
import type { DoorLimits } from '../door-limits.ts'
import type { Limit, RateLimits } from '../rate-limits.ts'
import type { ReadActor } from '../session.ts'
import { Connection } from './connection.ts'
import { dispatch, parseFrame } from './dispatch.ts'
import { CLOSES, codeOf, isOfTheLine } from './errors.ts'
import type { Outbox } from './outbox.ts'
import { Pings } from './pings.ts'
import { TokenBucket } from './token-bucket.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null
    /** Of a socket that is let in. */
    response: ServerResponse | null
  }
}

export const SOCKET_PATH = '/ws'
/** Frames that a socket may send at once, and per second after that. */
const FRAME_BURST = 40
const FRAMES_PER_SECOND = 10
/** What waits for its answer before a socket is read no further, in frames and in bytes: what a client sends stays on the line, not in memory. */
const WAITING_FRAMES_MAX = 16
const WAITING_MAX_BYTES = 64 * 1024
/** Frames that come in one piece of the line cannot be left on it: so many are far more than may be sent. */
const FLOOD_FRAMES = 8 * WAITING_FRAMES_MAX
/** Frames over the limit, or that do not parse, before a socket is closed. */
const PATIENCE = 20

/** What each frame takes of what a person has, on all their sockets together. */
const LIMITS_OF = {
  hello: ['frameByPerson'],
  'watch-set': ['frameByPerson'],
  'turn-send': ['frameByPerson', 'turnByPerson'],
  'turn-replace': ['frameByPerson', 'turnByPerson'],
  'reply-retry': ['frameByPerson', 'turnByPerson'],
  'coach-ask': ['frameByPerson', 'askByPerson'],
  'reply-stop': ['frameByPerson'],
  'message-send': ['frameByPerson', 'messageByPerson'],
  'message-edit': ['frameByPerson', 'messageByPerson'],
  'message-erase': ['frameByPerson'],
  'translation-want': ['frameByPerson', 'wantByPerson'],
  'message-read': ['frameByPerson'],
  'reaction-set': ['frameByPerson', 'reactByPerson'],
  'typing-start': ['frameByPerson', 'typingByPerson'],
} satisfies Record<ClientFrame['type'], Limit[]>

interface Served {
  deps: Deps
  outbox: Outbox
  limits: RateLimits
  pings: Pings
}

export function registerSocket(
  app: FastifyInstance,
  deps: Deps,
  outbox: Outbox,
  { origins, door, limits, readActor }: { origins: ReadonlySet<string>; door: DoorLimits; limits: RateLimits; readActor: ReadActor },
): void {
  app.decorateRequest('actor', null)
  app.decorateRequest('response', null)
  const pings = new Pings(door.pingMs)
  app.addHook('onClose', async () => pings[Symbol.dispose]())

  /** Before the upgrade: our own origin, and somebody's session. */
  const admit = async (request: FastifyRequest, reply: FastifyReply) => {
    if (!origins.has(request.headers.origin ?? '')) return reply.code(403).send({ code: 'not-allowed' })
    request.actor = await readActor(request)
    request.response = reply.raw
    if (!request.actor) return reply.code(401).send({ code: 'not-signed-in' })
    if (outbox.count(request.actor.userId) >= door.socketsOfPerson) return reply.code(429).send({ code: 'rate-limited' })
  }

  app.get(SOCKET_PATH, { websocket: true, preValidation: admit }, (socket, request) => {
    const { actor, response, raw } = request
    forgetRequest(socket, raw.socket, response)
    if (!actor) return
    // Of those who were let in at one moment, none had been here yet.
    if (outbox.count(actor.userId) >= door.socketsOfPerson) socket.close(CLOSE_CODES.tooMany, 'too many sockets')
    else serve({ deps, outbox, limits, pings }, new Connection(socket, actor, raw.socket), socket)
  })
}

/** The request and its answer would stay with the socket as long as it lives: by the plug-in's listener, and as what the line still has to say. */
function forgetRequest(socket: WebSocket, line: Socket, response: ServerResponse | null): void {
  response?.detachSocket(line)
  socket.removeAllListeners('error')
}

function serve({ deps, outbox, limits, pings }: Served, connection: Connection, socket: WebSocket): void {
  const bucket = new TokenBucket(FRAME_BURST, FRAMES_PER_SECOND)
  let strikes = 0
  const strike = (code: number, reason: string) => {
    strikes += 1
    if (strikes > PATIENCE) connection.close(code, reason)
  }

  const answer = async (message: string) => {
    // A session that ended says nothing more, whatever is still on the line.
    if (!connection.isOpen) return
    let requestId: RequestId | null = null
    try {
      if (!bucket.take()) {
        strike(CLOSE_CODES.tooMany, 'too many frames')
        connection.send({ type: 'error', requestId: requestIdOf(message), code: 'rate-limited' })
        return
      }
      requestId = requestIdOf(message)
      const frame = parseFrame(message)
      for (const limit of LIMITS_OF[frame.type]) await limits.take(limit, connection.userId)
      const result = await dispatch({ deps, actor: connection.actor, connection, outbox }, frame)
      connection.send({ type: 'ok', requestId: frame.requestId, result })
    } catch (error) {
      const code = codeOf(error)
      if (code === 'internal') deps.log.error({ err: error, requestId }, 'frame failed')
      if (code === 'bad-request') strike(CLOSE_CODES.badFrames, 'bad frames')
      connection.send({ type: 'error', requestId, code })
      const close = CLOSES[code]
      if (close) connection.close(close, code)
    }
  }

  outbox.add(connection)
  // One frame after the other: what a person wrote first, is first.
  let queue = Promise.resolve()
  let waiting = 0
  let waitingBytes = 0
  const isFull = () => waiting >= WAITING_FRAMES_MAX || waitingBytes >= WAITING_MAX_BYTES
  socket.on('message', (data, isBinary) => {
    if (isBinary) {
      connection.close(CLOSE_CODES.badFrames, 'binary frame')
      return
    }
    if (waiting >= FLOOD_FRAMES) {
      connection.close(CLOSE_CODES.tooMany, 'too many frames')
      return
    }
    const message = (data as Buffer).toString()
    const { length } = data as Buffer
    waiting += 1
    waitingBytes += length
    if (isFull()) socket.pause()
    queue = queue.then(async () => {
      await answer(message)
      waiting -= 1
      waitingBytes -= length
      if (socket.isPaused && !isFull()) socket.resume()
    })
  })
  socket.on('error', (error) => {
    // A frame or a line that broke is its client's doing: ws says the code by which it closes.
    if (isOfTheLine(error)) deps.log.info({ code: 'code' in error ? error.code : error.name }, 'line broke')
    else {
      deps.log.error({ err: error }, 'socket handler failed')
      socket.terminate()
    }
  })

  pings.add(socket)
  socket.on('close', () => {
    pings.remove(socket)
    outbox.remove(connection)
  })
}

/** The `requestId` of a message that may not even be a frame. */
function requestIdOf(message: string): RequestId | null {
  return /"requestId"\s*:\s*"([^"\\]{1,64})"/.exec(message)?.[1] ?? null
}
