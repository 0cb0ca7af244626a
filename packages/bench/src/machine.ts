import { readFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from '@parley/dev/programs'
import type { Cores } from './pin.ts'
import { type Place, withClient } from './place.ts'

/** On what a result was measured, and against what. */
export async function describeMachine(place: Place, cores: Cores | null): Promise<Record<string, unknown>> {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'packages/bench/package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const settings = await withClient(await place.createDatabase('bench_settings'), async (client) => {
    const { rows } = await client.query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings WHERE name IN ('server_version', 'fsync', 'full_page_writes', 'synchronous_commit', 'shared_buffers')`,
    )
    return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
  })
  return {
    node: process.version,
    kernel: release(),
    cpu: cpus()[0]?.model.trim(),
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    pinned: cores,
    postgres: settings,
    packages: Object.fromEntries(Object.entries(dependencies).filter(([name]) => !name.startsWith('@parley/'))),
  }
}
