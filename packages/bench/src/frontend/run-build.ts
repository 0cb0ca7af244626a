import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Children } from '@parley/dev/children'
import { forTests } from '@parley/dev/environment'
import { generate } from '@parley/dev/generated'
import { root } from '@parley/dev/programs'

const BUILD_MS = 120_000

/** Builds into a folder of this name; returns the folder. The app's messages are compiled first where they have changed. */
export async function runBuild(name: 'app' | 'hello' | 'naive', dir: string): Promise<string> {
  if (name === 'app') {
    await using children = new Children(dir)
    await generate(children, forTests(), ['messages'])
  }
  const out = join(dir, name)
  const program = join(root, 'packages/bench/src/frontend/build.ts')
  await promisify(execFile)(process.execPath, [program, name, out], {
    cwd: root,
    timeout: BUILD_MS,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return out
}
