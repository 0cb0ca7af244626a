import { resultsDir } from './place.ts'
import { SESSION_KEY } from './people.ts'
import { type Spawned, spawnServer } from './spawned.ts'
import { findFreePort } from '@parley/dev/ports'
import { SERVER_FLAGS } from '@parley/dev/programs'

export interface Product extends Spawned {
  /** Origin, without a slash at its end. */
  url: string
}

export interface ProductOptions {
  databaseUrl: string
  core: number | undefined
  /** Root of a server that speaks Anthropic's protocol. */
  providerUrl?: string
  /** The built app, to serve it. */
  appDir?: string
  /** Writes a CPU profile to `.data/bench/profiles` when it ends. */
  profiled?: boolean
  /** Beside the product's own. */
  environment?: Record<string, string>
  nodeFlags?: readonly string[]
}

/** The real server as in production, but run from its sources; one proxy is trusted, so that requests may come from many addresses. */
export async function startProduct({
  databaseUrl,
  core,
  providerUrl,
  appDir,
  profiled = false,
  environment = {},
  nodeFlags = [],
}: ProductOptions): Promise<Product> {
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const server = await spawnServer({
    file: 'packages/server/src/main.ts',
    nodeFlags: [...SERVER_FLAGS, ...nodeFlags, ...(profiled ? ['--cpu-prof', `--cpu-prof-dir=${resultsDir()}/profiles`] : [])],
    environment: {
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PUBLIC_URL: url,
      SESSION_KEY,
      HOST: '127.0.0.1',
      PORT: String(port),
      TRUST_PROXY: '1',
      LOG_LEVEL: 'error',
      ANTHROPIC_API_KEY: 'bench',
      ANTHROPIC_BASE_URL: providerUrl ?? 'http://127.0.0.1:9',
      ...(appDir === undefined ? {} : { APP_DIR: appDir }),
      ...environment,
    },
    core,
    url: `http://127.0.0.1:${port}/api/health`,
  })
  return { ...server, url }
}
