import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const CONTRACTS = resolve(import.meta.dirname, '../../contracts/src')

/** Another one whenever what the server answers may mean something else: all of it is said in the contracts. */
export function contractsShape(): string {
  const hash = createHash('sha256')
  for (const file of globSync('*.ts', { cwd: CONTRACTS }).toSorted()) {
    if (!file.endsWith('.test.ts')) hash.update(`${file}\n`).update(readFileSync(resolve(CONTRACTS, file)))
  }
  return hash.digest('base64url').slice(0, 16)
}
