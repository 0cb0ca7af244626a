import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSimulators } from '@parley/simulators/start'
import { describe, expect, it } from 'vitest'
import { describeStorage } from './conformance.ts'
import { diskStorage } from './disk.ts'
import { fakeStorage } from './fake.ts'
import type { Storage } from './port.ts'
import { s3Storage } from './s3.ts'

const SIGNAL = new AbortController().signal
const OPTIONS = { bucket: 'files', region: 'us-east-1', accessKey: 'key', secretKey: 'secret' }

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

async function makeFolder() {
  const directory = await mkdtemp(join(tmpdir(), 'parley-storage-'))
  return { directory, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) }
}

const filesIn = async (directory: string) =>
  (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())

describeStorage('fake', async () => {
  const storage = fakeStorage()
  return {
    storage,
    kept: async () => storage.files.size,
    async fail() {
      storage.failures = Number.POSITIVE_INFINITY
      return { mend: async () => void (storage.failures = 0) }
    },
    close: async () => {},
  }
})

describeStorage('disk', async () => {
  const folder = await makeFolder()
  const directory = join(folder.directory, 'files')
  const away = join(folder.directory, 'away')
  return {
    storage: diskStorage({ directory }),
    kept: async () => (await filesIn(folder.directory)).length,
    async fail() {
      await rename(directory, away)
      await writeFile(directory, '')
      return {
        async mend() {
          await rm(directory)
          await rename(away, directory)
        },
      }
    },
    close: () => folder[Symbol.asyncDispose](),
  }
})

describeStorage('s3', async () => {
  const { s3, s3Url, close } = await startSimulators()
  return {
    storage: s3Storage({ ...OPTIONS, endpoint: s3Url }),
    kept: async () => s3.objects.size + s3.uploads.size,
    async fail() {
      s3.failures.times = Number.POSITIVE_INFINITY
      return { mend: async () => void (s3.failures.times = 0) }
    },
    close,
  }
})

describe('diskStorage', () => {
  it('shows its files to nobody else, in folders of some', async () => {
    await using folder = await makeFolder()
    const directory = join(folder.directory, 'files')
    const key = '0191d5a0-0000-7000-8000-0000000000ab'
    await diskStorage({ directory }).put(key, one('x'), SIGNAL)
    const mode = async (path: string) => (await stat(join(directory, path))).mode & 0o777
    expect([await mode('.'), await mode('ab'), await mode('unfinished'), await mode(`ab/${key}`)]).toEqual([0o700, 0o700, 0o700, 0o600])
  })

  it('sweeps what a crash left', async () => {
    await using folder = await makeFolder()
    const storage = diskStorage(folder)
    await storage.sweep(Date.now())
    await storage.put(randomUUID(), one('x'), SIGNAL)
    const [old, young] = ['old', 'young'].map((name) => join(folder.directory, 'unfinished', name)) as [string, string]
    for (const path of [old, young]) await writeFile(path, 'half')
    await utimes(old, 1, 1)
    await storage.sweep(Date.now() - 60_000)
    expect((await filesIn(join(folder.directory, 'unfinished'))).map((entry) => entry.name)).toEqual(['young'])
  })

  it('holds a large file in little memory', async () => {
    await using folder = await makeFolder()
    const chunk = Buffer.alloc(64 * 1024, 1)
    let most = 0
    const source = async function* () {
      for (let count = 0; count < 1_600; count += 1) {
        yield chunk
        most = Math.max(most, process.memoryUsage().arrayBuffers)
      }
    }
    const before = process.memoryUsage().arrayBuffers
    await diskStorage(folder).put(randomUUID(), source(), SIGNAL)
    expect(most - before).toBeLessThan(20 * 1024 * 1024)
  })
})

describe('s3Storage', () => {
  it('sweeps what a crash left', async () => {
    await using simulators = await startSimulators()
    const storage: Storage = s3Storage({ ...OPTIONS, endpoint: simulators.s3Url })
    for (const [id, initiatedAt] of [
      ['old', 0],
      ['young', Date.now()],
    ] as const) {
      simulators.s3.uploads.set(id, { bucket: OPTIONS.bucket, key: randomUUID(), initiatedAt, parts: new Map() })
    }
    await storage.sweep(Date.now() - 60_000)
    expect([...simulators.s3.uploads.keys()]).toEqual(['young'])
  })

  it('does not retry a wrong key', async () => {
    await using simulators = await startSimulators()
    const storage = s3Storage({ ...OPTIONS, accessKey: 'invalid', endpoint: simulators.s3Url })
    await expect(storage.put(randomUUID(), one('x'), SIGNAL)).rejects.toMatchObject({ message: 'status 403', retryable: false })
  })

  it('may try again where nobody listens', async () => {
    const simulators = await startSimulators()
    await simulators.close()
    const storage = s3Storage({ ...OPTIONS, endpoint: simulators.s3Url })
    await expect(storage.open(randomUUID())).rejects.toMatchObject({ name: 'ProviderError', retryable: true })
  })
})
