import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ProviderError } from '../provider-error.ts'

/**
 * Writes a source to a file without a name: it is gone with its handle, also when the process is killed. A slow line so holds no memory.
 * What the source throws passes through as it is.
 */
export async function spool(directory: string, source: AsyncIterable<Uint8Array>): Promise<FileHandle> {
  const file = await ours(openNameless(directory))
  try {
    for await (const chunk of source) await ours(file.writeFile(chunk))
    return file
  } catch (error) {
    await file.close()
    throw error
  }
}

async function openNameless(directory: string): Promise<FileHandle> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const path = join(directory, `spool-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await rm(path)
  return file
}

/** What went in, from its beginning. */
export async function readSpool(file: FileHandle): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe((await file.stat()).size)
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, at)
    if (bytesRead === 0) throw new ProviderError('spool', 'shorter than it was', { retryable: true })
    at += bytesRead
  }
  return bytes
}

/** Without a cause: the system's errors hold paths. */
function ours<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: NodeJS.ErrnoException) => {
    throw new ProviderError('spool', error.code ?? 'unknown', { retryable: true })
  })
}
