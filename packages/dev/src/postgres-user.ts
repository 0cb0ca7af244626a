import { execFile, execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { promisify } from 'node:util'
import { PlainError } from './plain-error.ts'

/** PostgreSQL refuses to run as root. These are the ways to run its programs so that it does not notice, or is not. */
export type Disguise = 'none' | 'namespace' | 'nobody'

const nobody = 65_534

/**
 * Root gets a private user namespace, where its files stay its own. Where namespaces are forbidden (some containers),
 * the programs run as `nobody`, who keeps the right to pass closed folders above the data, and owns the data.
 */
export function chooseDisguise(dataDir: string): Disguise {
  if (process.getuid?.() !== 0) return 'none'
  const owner = existsSync(dataDir) ? statSync(dataDir).uid : 0
  if (owner === 0 && works(prefixOf('namespace'))) return 'namespace'
  if (works(prefixOf('nobody'))) return 'nobody'
  throw new PlainError(
    'PostgreSQL does not run as root, and this machine allows neither user namespaces nor setpriv. Start as an ordinary user, or set DATABASE_URL.',
  )
}

/** Runs one of PostgreSQL's programs. `detached` keeps Ctrl-C away from it. Rejects with its own words when it fails. */
export async function runAs(
  disguise: Disguise,
  program: string,
  args: readonly string[],
  options: { detached?: boolean } = {},
): Promise<void> {
  const [command = program, ...rest] = [...prefixOf(disguise), program, ...args]
  // Output of the daemon goes to its log file; stdin and inherited pipes would otherwise keep callers waiting.
  await promisify(execFile)(command, rest, { timeout: 90_000, env: { ...process.env, LC_MESSAGES: 'C' }, ...options })
}

/** Gives files to whom the disguise shows, where that is somebody else than us. */
export function giveTo(disguise: Disguise, path: string): void {
  if (disguise === 'nobody' && statSync(path).uid !== nobody) execFileSync('chown', ['-R', `${nobody}:${nobody}`, path])
}

function prefixOf(disguise: Disguise): string[] {
  if (disguise === 'namespace') return ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--']
  if (disguise === 'none') return []
  const keep = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  return ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', ...keep, '--']
}

function works([program = '', ...args]: string[]): boolean {
  try {
    execFileSync(program, [...args, 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
