import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ProviderError } from '../provider-error.ts'
import { checkKey } from './key.ts'
import type { Storage } from './port.ts'

/** Beside the files, so that a rename moves no bytes. */
const UNFINISHED = 'unfinished'

/** Files in a folder that nobody else may read. Several servers may share it. */
export function diskStorage({ directory }: { directory: string }): Storage {
  const unfinished = join(directory, UNFINISHED)
  // The end of a UUIDv7 is random, its beginning the time.
  const folderOf = (key: string) => join(directory, key.slice(-2))
  const pathOf = (key: string) => join(folderOf(key), key)

  async function write(path: string, source: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void> {
    const file = await ours(open(path, 'wx', 0o600))
    try {
      for await (const chunk of source) {
        signal.throwIfAborted()
        await ours(writeAll(file, chunk))
      }
      signal.throwIfAborted()
      await ours(file.sync())
    } finally {
      await ours(file.close())
    }
  }

  return {
    async put(key, source, signal) {
      checkKey('disk', key)
      signal.throwIfAborted()
      await ours(mkdir(unfinished, { recursive: true, mode: 0o700 }))
      const path = join(unfinished, `${key}.${randomUUID()}`)
      try {
        await write(path, source, signal)
        await ours(mkdir(folderOf(key), { recursive: true, mode: 0o700 }))
        await ours(rename(path, pathOf(key)))
      } catch (error) {
        await ours(rm(path, { force: true }))
        throw error
      }
      await ours(syncFolder(folderOf(key)))
    },

    async open(key, range) {
      checkKey('disk', key)
      const file = await ours(open(pathOf(key), 'r').catch(nullIfMissing))
      if (!file) return null
      const { size } = await ours(file.stat())
      return { size, stream: file.createReadStream(range) }
    },

    async remove(key) {
      checkKey('disk', key)
      await ours(rm(pathOf(key), { force: true }))
    },

    async sweep(before) {
      const names = (await ours(readdir(unfinished).catch(nullIfMissing))) ?? []
      for (const name of names) {
        const path = join(unfinished, name)
        // Every write makes it younger, and whoever ends it takes it away.
        const stats = await ours(stat(path).catch(nullIfMissing))
        if (stats && stats.mtimeMs < before) await ours(rm(path, { force: true }))
      }
    },
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten
}

/** The new name of a file is as durable as the file. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** Without a cause: the system's errors hold paths. */
function ours<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: NodeJS.ErrnoException) => {
    throw new ProviderError('disk', error.code ?? 'unknown', { retryable: true })
  })
}
