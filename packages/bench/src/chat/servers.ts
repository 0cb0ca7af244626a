import { findFreePort } from '@parley/dev/ports'
import { startProduct } from '../product.ts'
import { type Spawned, spawnServer } from '../spawned.ts'
import type { Protocol } from './line.ts'

/** A server of chats that is measured. */
export interface ChatServer extends Spawned {
  url: string
  protocol: Protocol
  /** People sign in, and the server knows them. */
  hasSessions: boolean
}

export interface ServerStart {
  databaseUrl: string
  core: number | undefined
  profiled?: boolean
  environment?: Record<string, string>
  nodeFlags?: readonly string[]
}

export async function startOurChat(start: ServerStart): Promise<ChatServer> {
  return { ...(await startProduct(start)), protocol: 'ours', hasSessions: true }
}

/** Files of `peers/`, and in what way each is started. */
const PEERS = {
  'socket.io': { file: 'socket-io', protocol: 'socket.io', environment: {} },
  trpc: { file: 'trpc-socket', protocol: 'trpc', environment: {} },
  ws: { file: 'raw-upgrade', protocol: 'ws', environment: { WS: '1' } },
  raw: { file: 'raw-upgrade', protocol: 'ws', environment: {} },
  prisma: { file: 'insert-chat', protocol: 'ws', environment: { STORE: 'prisma' } },
  pg: { file: 'insert-chat', protocol: 'ws', environment: { STORE: 'pg' } },
  unnest: { file: 'insert-chat', protocol: 'ws', environment: { STORE: 'unnest' } },
  'echo+insert': { file: 'insert-chat', protocol: 'ws', environment: { STORE: 'pg', QUIET: '1' } },
} satisfies Record<string, { file: string; protocol: Protocol; environment: Record<string, string> }>

export type PeerName = keyof typeof PEERS

export async function startPeer(name: PeerName, { databaseUrl, core, environment = {}, nodeFlags = [] }: ServerStart): Promise<ChatServer> {
  const { file, protocol, environment: own } = PEERS[name]
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const given = { NODE_ENV: 'production', PORT: String(port), DATABASE_URL: databaseUrl, ...own, ...environment }
  const spawned = await spawnServer({ file: `packages/bench/src/peers/${file}.ts`, environment: given, nodeFlags, core, url })
  return { ...spawned, url, protocol, hasSessions: false }
}

/** Ours by that name, or one of the peers. */
export function startChat(name: 'ours' | PeerName, start: ServerStart): Promise<ChatServer> {
  return name === 'ours' ? startOurChat(start) : startPeer(name, start)
}
