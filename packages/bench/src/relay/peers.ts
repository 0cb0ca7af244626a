import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findFreePort } from '@parley/dev/ports'
import { type Spawned, spawnServer } from '../spawned.ts'
import type { Ear } from './ear.ts'
import { anthropicBody, anthropicText, openHttpLine } from './http-line.ts'
import { openRawSocket } from './raw-socket.ts'
import { type Relay, type RelayOptions, ROLES, type TalkLine } from './relays.ts'
import type { Role } from './words.ts'

/** The provider itself: what measuring alone costs. */
export async function startDirect({ providerUrl, line }: RelayOptions): Promise<Relay> {
  const openTalk = async () =>
    openHttpLine((role) => ({ url: `${providerUrl}/v1/messages`, body: anthropicBody(role, line) }), anthropicText)
  return { pid: null, failed: new Promise(() => {}), openTalk, [Symbol.asyncDispose]: async () => {} }
}

/** A bare HTTP pipe, without any SDK. */
export async function startPipe(options: RelayOptions): Promise<Relay> {
  const { url, spawned } = await startPeer('pipe', options)
  const openTalk = async () => openHttpLine((role) => ({ url, body: anthropicBody(role, options.line) }), anthropicText)
  return { ...spawned, openTalk }
}

/** A chat route as the AI SDK's guide has it. */
export async function startAiSdk(options: RelayOptions): Promise<Relay> {
  const { url, spawned } = await startPeer('ai-sdk', options)
  const textOf = (data: string) => (data.includes('"text-delta"') ? (JSON.parse(data) as { delta: string }).delta : '')
  const openTalk = async () => openHttpLine((role) => ({ url, body: JSON.stringify({ role, line: options.line }) }), textOf)
  return { ...spawned, openTalk }
}

/** Fastify, the same socket library and the same vendor SDK as ours; one JSON frame a token. */
export async function startJsonFrames(options: RelayOptions): Promise<Relay> {
  const { url, spawned } = await startPeer('json-frames', options)
  return { ...spawned, openTalk: () => openFrameLine(`${url.replace('http', 'ws')}/ws`, options.line) }
}

/** The same server, which reads with the SDK and says nothing before the end: nobody who uses the SDK can be cheaper. */
export async function startSdkOnly(options: RelayOptions): Promise<Relay> {
  const { url, spawned } = await startPeer('json-frames', options, { WHOLE: '1' })
  return { ...spawned, openTalk: () => openFrameLine(`${url.replace('http', 'ws')}/ws`, options.line) }
}

/** Portkey's gateway as it comes, passing Anthropic's protocol through. */
export async function startPortkey(options: RelayOptions): Promise<Relay> {
  const port = await findFreePort()
  const folder = dirname(createRequire(import.meta.url).resolve('@portkey-ai/gateway/package.json'))
  const url = `http://127.0.0.1:${port}`
  const spawned = await spawnServer({
    file: join(folder, 'build/start-server.js'),
    args: ['--headless', `--port=${port}`],
    environment: { NODE_ENV: 'production' },
    core: options.core,
    url,
  })
  const headers = {
    authorization: 'Bearer bench',
    'x-portkey-provider': 'anthropic',
    'x-portkey-custom-host': `${options.providerUrl}/v1`,
  }
  const openTalk = async () =>
    openHttpLine((role) => ({ url: `${url}/v1/messages`, headers, body: anthropicBody(role, options.line) }), anthropicText)
  return { ...spawned, openTalk }
}

async function startPeer(
  name: string,
  { providerUrl, core }: RelayOptions,
  additions: Record<string, string> = {},
): Promise<{ url: string; spawned: Spawned }> {
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const environment = { PORT: String(port), PROVIDER_URL: providerUrl, NODE_ENV: 'production', ...additions }
  return { url, spawned: await spawnServer({ file: `packages/bench/src/peers/${name}.ts`, environment, core, url }) }
}

type PeerFrame = { type: 'token'; role: Role; text: string } | { type: 'end'; role: Role } | { type: 'error' }

async function openFrameLine(url: string, line: string): Promise<TalkLine> {
  let ears = new Map<Role, Ear>()
  let turn = Promise.withResolvers<void>()
  turn.promise.catch(() => {}) // heard only while a turn runs
  const onText = (text: string, at: number) => {
    try {
      const frame = JSON.parse(text) as PeerFrame
      if (frame.type === 'token') ears.get(frame.role)?.hear(frame.text, at)
      else if (frame.type === 'error') throw new Error('the peer failed')
      else {
        ears.get(frame.role)?.end(at)
        ears.delete(frame.role)
        if (ears.size === 0) turn.resolve()
      }
    } catch (error) {
      turn.reject(error)
    }
  }
  const socket = await openRawSocket(url, {}, { onText, onEnd: (reason) => turn.reject(new Error(reason)) })
  return {
    get bytesRead() {
      return socket.bytesRead
    },
    turn(listen) {
      ears = new Map(ROLES.map((role) => [role, listen(role)]))
      turn = Promise.withResolvers()
      socket.send(JSON.stringify({ type: 'turn', line }))
      return turn.promise
    },
    close: () => socket.close(),
  }
}
