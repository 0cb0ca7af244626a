import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, randomUUID, verify } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

export interface ArrivedPush {
  endpoint: string
  /** Decrypted, as the browser has it. */
  text: string
  ttlS: number
  urgency: string
  topic: string
}

/** What tests may do in the same process. */
export interface PushServiceSimulator {
  /** A browser that takes notices of whoever holds this VAPID key. */
  subscribe(applicationServerKey: string): { endpoint: string; p256dh: string; auth: string }
  readonly arrived: ArrivedPush[]
  /** What the next requests get instead: a status, or nothing for ever. */
  readonly failures: (number | 'hang')[]
}

interface Browser {
  ecdh: ECDH
  auth: Buffer
  applicationServerKey: string
}

const DAY_S = 24 * 60 * 60
const CLAIMED_MAX_S = DAY_S
const PAYLOAD_MAX_BYTES = 4_096

/** Adds a push service under `/push`: RFC 8030, with the signatures of RFC 8292, and the browsers behind it, which decrypt by RFC 8291. */
export function registerPushService(app: FastifyInstance, baseUrl: () => string): PushServiceSimulator {
  const browsers = new Map<string, Browser>()
  const simulator: PushServiceSimulator = {
    arrived: [],
    failures: [],
    subscribe(applicationServerKey) {
      const id = randomUUID()
      const ecdh = createECDH('prime256v1')
      const auth = randomBytes(16)
      const p256dh = ecdh.generateKeys().toString('base64url')
      browsers.set(id, { ecdh, auth, applicationServerKey })
      return { endpoint: `${baseUrl()}/push/${id}`, p256dh, auth: auth.toString('base64url') }
    },
  }

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: PAYLOAD_MAX_BYTES }, (_request, body, done) => done(null, body))
    scope.post<{ Params: { id: string }; Body: Buffer }>('/push/:id', async (request, reply) => {
      const failure = simulator.failures.shift()
      if (failure === 'hang') return reply.hijack()
      if (failure) return reply.code(failure).send()
      const { headers, params, body } = request
      const browser = browsers.get(params.id)
      if (!browser) return reply.code(404).send()
      const problem = signatureProblem(headers.authorization ?? '', new URL(baseUrl()).origin, browser.applicationServerKey)
      if (problem) return reply.code(403).send(problem)
      const ttlS = Number(headers.ttl)
      if (!Number.isInteger(ttlS) || ttlS < 0) return reply.code(400).send('TTL')
      const text = headers['content-encoding'] === 'aes128gcm' ? decrypt(body, browser) : null
      if (text === null) return reply.code(400).send('encryption')
      const { urgency = 'normal', topic = '' } = headers as Record<string, string | undefined>
      simulator.arrived.push({ endpoint: `${baseUrl()}/push/${params.id}`, text, ttlS, urgency, topic })
      return reply.code(201).header('location', `${baseUrl()}/push/messages/${randomUUID()}`).send()
    })
  })
  return simulator
}

/** RFC 8292: `vapid t=<JWT>, k=<key>`. */
function signatureProblem(authorization: string, origin: string, applicationServerKey: string): string | null {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+),\s*k=([\w-]+)$/.exec(authorization) ?? []
  const [header = '', claims = '', signature = ''] = token.split('.')
  if (key !== applicationServerKey) return 'key'
  const point = Buffer.from(key, 'base64url')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33, 65).toString('base64url'),
  }
  const publicKey = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const }
  if (!verify('sha256', Buffer.from(`${header}.${claims}`), publicKey, Buffer.from(signature, 'base64url'))) return 'signature'
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; exp: number; sub: string }
  const nowS = Date.now() / 1000
  if (aud !== origin) return 'audience'
  if (!(exp > nowS && exp <= nowS + CLAIMED_MAX_S)) return 'expiry'
  return /^(mailto:|https:)/.test(sub) ? null : 'subject'
}

/** RFC 8291 and 8188: salt, record size, the sender's key, then one record. */
function decrypt(body: Buffer, { ecdh, auth }: Browser): string | null {
  const salt = body.subarray(0, 16)
  const keyLength = body.readUInt8(20)
  const senderKey = body.subarray(21, 21 + keyLength)
  const record = body.subarray(21 + keyLength)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), senderKey])
  const secret = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(senderKey), auth, info, 32))
  const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16))
  const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12))
  try {
    const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(record.subarray(-16))
    const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
    const end = padded.lastIndexOf(2)
    return end < 0 ? null : padded.subarray(0, end).toString()
  } catch {
    return null
  }
}
