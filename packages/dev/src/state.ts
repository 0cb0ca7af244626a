import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from './plain-error.ts'

/** What one checkout keeps between starts: `.data/state.json`, readable by its owner only. */
export type State = {
  postgres: { port: number; password: string }
  /** 64 hex digits. */
  sessionKey: string
  demoInvitationToken: string
  demoChatToken: string
  setupToken: string
}

/** Makes the folder private and returns its path. */
export function makePrivateDir(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
  return path
}

export function newState(): State {
  return {
    postgres: { port: 0, password: randomBytes(24).toString('base64url') },
    sessionKey: randomBytes(32).toString('hex'),
    demoInvitationToken: randomBytes(32).toString('base64url'),
    demoChatToken: randomBytes(32).toString('base64url'),
    setupToken: randomBytes(32).toString('base64url'),
  }
}

/** Reads the state, adds what is missing, and writes it back when something was. */
export function loadState(dataDir: string): State {
  const fresh = newState()
  const kept = readState(dataDir)
  const state = { ...fresh, ...kept, postgres: { ...fresh.postgres, ...kept?.postgres } }
  if (JSON.stringify(state) !== JSON.stringify(kept)) saveState(dataDir, state)
  return state
}

/** Replaces the file in one step: a crash leaves the old state or the new, never half of one. */
export function saveState(dataDir: string, state: State): void {
  writePrivateFile(join(makePrivateDir(dataDir), 'state.json'), `${JSON.stringify(state, null, 2)}\n`)
}

export function writePrivateFile(path: string, text: string): void {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, text, { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, path)
}

function readState(dataDir: string): Partial<State> | undefined {
  const path = join(dataDir, 'state.json')
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new PlainError(`${path} cannot be read (${(error as Error).message}).`)
  }
  try {
    return JSON.parse(text) as Partial<State>
  } catch {
    throw new PlainError(`${path} is not JSON. It holds the database password: mend it, or delete .data/ to begin anew.`)
  }
}
