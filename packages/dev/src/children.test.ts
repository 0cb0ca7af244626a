import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Children, type Command } from './children.ts'
import { endOrphans } from './orphans.ts'
import { descendantsOf, identityOf } from './processes.ts'

let dir: string
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'parley-children-'))))
afterEach(() => rmSync(dir, { recursive: true }))

function shell(name: string, script: string): Command {
  return { name, program: 'sh', args: ['-c', script], cwd: dir, environment: { PATH: process.env.PATH ?? '' } }
}

test('output goes to a private log, a line can be waited for, and a one-shot tells how it ended', async () => {
  await using children = new Children(dir)
  const child = children.start(shell('talker', 'echo one; echo two >&2; exec sleep 60'))
  expect(await child.waitFor((line) => (line === 'two' ? line.length : undefined), 5_000)).toBe(3)
  expect(await children.run(shell('once', 'echo out; echo err >&2; exit 3'))).toMatchObject({ code: 3, stdout: ['out'] })
  expect(readFileSync(join(dir, 'logs/talker.log'), 'utf8').split('\n').sort()).toEqual(['', 'one', 'two'])
  expect(statSync(join(dir, 'logs/talker.log')).mode & 0o777).toBe(0o600)
})

test('a child that ends unasked is reported with its last lines', async () => {
  await using children = new Children(dir)
  children.start(shell('shaky', 'for n in $(seq 20); do echo line $n; done; exit 1'))
  const { message } = await children.failed
  expect(message).toMatch(/^shaky ended/)
  expect(message).toContain('line 20')
  expect(message).not.toContain('line 5\n')
})

test('waiting for a child that ends is an error with its words', async () => {
  await using children = new Children(dir)
  const child = children.start(shell('mute', 'echo sorry; exit 1'))
  await expect(child.waitFor(() => undefined, 5_000)).rejects.toThrow(/mute ended[^]*sorry/)
})

test('a program that does not exist is an ending, not a crash', async () => {
  await using children = new Children(dir)
  const outcome = await children.run({ ...shell('nowhere', ''), program: '/nowhere/at/all' })
  expect(outcome).toMatchObject({ code: null, lines: [expect.stringContaining('ENOENT')] })
})

test('stopping is polite first, then forceful, and reaches grandchildren', async () => {
  const children = new Children(dir)
  const polite = children.start(shell('polite', 'trap "echo bye; exit 0" TERM; echo up; while :; do sleep 0.05; done'))
  const deaf = children.start(shell('deaf', `trap "" TERM; sh -c 'trap "" TERM; while :; do sleep 0.05; done' & echo up; wait`))
  await Promise.all([polite, deaf].map((child) => child.waitFor((line) => line === 'up' || undefined, 5_000)))
  const ledger = JSON.parse(readFileSync(join(dir, 'running.json'), 'utf8')) as { pid: number }[]
  const known = ledger.flatMap(({ pid }) => [pid, ...descendantsOf(pid)])
  expect(known.length).toBeGreaterThan(ledger.length)
  // Those of the shells: what they call comes and goes.
  expect(descendantsOf(process.pid)).toEqual(expect.arrayContaining(ledger.map(({ pid }) => pid)))
  await children.stop(300)
  expect(polite.tail(1)).toEqual(['bye'])
  expect(known.map(identityOf).filter(Boolean)).toEqual([])
  expect(() => children.start(shell('late', 'true'))).toThrow('Stopped.')
})

test('a successor ends what a killed launcher has left, and nobody else', async () => {
  await using children = new Children(dir)
  const child = children.start(shell('left', 'echo up; exec sleep 60'))
  await child.waitFor((line) => line === 'up' || undefined, 5_000)
  const ledger = JSON.parse(readFileSync(join(dir, 'running.json'), 'utf8')) as { pid: number }[]
  writeFileSync(join(dir, 'running.json'), JSON.stringify([...ledger, { name: 'stranger', pid: process.pid, identity: 'boot:1' }]))
  expect(await endOrphans(dir)).toEqual(['left'])
  expect(identityOf(ledger[0]?.pid ?? 0)).toBeUndefined()
})
