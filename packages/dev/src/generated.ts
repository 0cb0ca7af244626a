import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Children, indent } from './children.ts'
import type { Environment } from './environment.ts'
import { PlainError } from './plain-error.ts'
import { packageProgram, root } from './programs.ts'
import { makePrivateDir, writePrivateFile } from './state.ts'

/** The flags of the root `postinstall` script. */
const paraglideFlags =
  'compile --project packages/app/project.inlang --outdir packages/app/src/paraglide --strategy localStorage preferredLanguage baseLocale --no-emit-readme --no-emit-git-ignore'.split(
    ' ',
  )

const sources = {
  prisma: { from: ['prisma/schema', 'prisma.config.ts'], to: 'packages/core/src/db/generated/client.ts' },
  messages: { from: ['packages/app/messages', 'packages/app/project.inlang/settings.json'], to: 'packages/app/src/paraglide/messages.js' },
}

/** Compiles messages again whenever they change, for as long as `children` live. */
export function watchMessages(children: Children, environment: Environment): void {
  children.start(packageProgram('messages', '@inlang/paraglide-js', [...paraglideFlags, '--watch'], root, environment))
}

/** Brings generated code up to date where its sources have changed since we last looked (a `git pull` does not). */
export async function generate(children: Children, environment: Environment, kinds: readonly (keyof typeof sources)[]): Promise<void> {
  const path = join(makePrivateDir(join(root, '.data')), 'generated.json')
  const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {}
  const stale = kinds.filter((kind) => known[kind] !== digest(kind) || !existsSync(join(root, sources[kind].to)))
  if (stale.length === 0) return
  const commands = {
    prisma: () => packageProgram('prisma-generate', 'prisma', ['generate'], root, environment),
    messages: () => packageProgram('messages-compile', '@inlang/paraglide-js', [...paraglideFlags, '--silent'], root, environment),
  }
  await Promise.all(
    stale.map(async (kind) => {
      const before = digest(kind)
      const { code, lines } = await children.run(commands[kind]())
      if (code !== 0) throw new PlainError(`Generating ${kind} failed:\n${indent(lines.slice(-15))}`)
      known[kind] = before
    }),
  )
  writePrivateFile(path, JSON.stringify(known))
}

function digest(kind: keyof typeof sources): string {
  const hash = createHash('sha256')
  for (const file of sources[kind].from.flatMap((source) => filesIn(join(root, source)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
