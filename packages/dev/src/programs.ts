import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Command } from './children.ts'
import type { Environment } from './environment.ts'

/**
 * With what Node runs the server. Its own limit for new objects grows with the machine's memory; clearing that much away takes 25 ms on
 * one core, which a twentieth of all calls waited for; with half of this, what thousands who come at once ask for is taken for old too soon,
 * and a hundredth waits for a second. And it would let the heap double before it looks at old objects: what those who come
 * leave behind, two thirds of the memory of each, then stays with the process. Looking after 40 % costs a twentieth of what it can do.
 */
export const SERVER_FLAGS = ['--max-semi-space-size=16', '--heap-growing-percent=40']

/** The checkout's root. */
export const root = join(import.meta.dirname, '../../..')

/** A command that runs a package's own JavaScript program with our Node, without shells and shims in between. */
export function packageProgram(
  name: string,
  packageName: string,
  args: readonly string[],
  cwd: string,
  environment: Environment,
  binName = packageName.split('/').at(-1) ?? packageName,
): Command {
  const folder = join(cwd, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: string | Record<string, string> }
  const file = typeof bin === 'string' ? bin : bin[binName]
  if (!file) throw new Error(`${packageName} has no program ${binName}`)
  return { name, program: process.execPath, args: [join(folder, file), ...args], cwd, environment }
}

/** A command that runs one of our own TypeScript files, named from the root. */
export function ownProgram(name: string, file: string, environment: Environment, nodeFlags: readonly string[] = []): Command {
  return { name, program: process.execPath, args: [...nodeFlags, join(root, file)], cwd: root, environment }
}

/** The first of these programs that PATH leads to. */
export function findOnPath(names: readonly string[], path = process.env.PATH ?? ''): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file))
}
