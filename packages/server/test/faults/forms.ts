import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sharpImages } from '@parley/providers/images/sharp'
import { diskStorage } from '@parley/providers/storage/disk'
import type { Storage } from '@parley/providers/storage/port'
import { createWorld, ORIGIN, type World } from '../world.ts'

export interface FileWorld extends World {
  /** Every file in the storage, the unfinished too. */
  files(): Promise<string[]>
  storage: Storage
}

/** The real server, with the real storage in a folder of its own and the real maker of images. */
export async function createFileWorld(options: Parameters<typeof createWorld>[0] = {}): Promise<FileWorld> {
  const directory = await mkdtemp(join(tmpdir(), 'parley-files-'))
  const overrides = { storage: diskStorage({ directory }), images: sharpImages({ directory }) }
  const world = await createWorld({ ...options, overrides })
  const close = world[Symbol.asyncDispose].bind(world)
  return Object.assign(world, {
    files: async () =>
      (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name),
    storage: overrides.storage,
    async [Symbol.asyncDispose]() {
      await close()
      await rm(directory, { recursive: true, force: true })
    },
  })
}

export interface Part {
  /** In a `Content-Disposition` of a form's field. */
  disposition?: string
  type?: string
  body: Uint8Array | string
}

export const BOUNDARY = 'parley-boundary'
export const FILE = 'name="file"; filename="list.txt"'

/** A form as a browser would write it, of whatever parts. */
export function form(parts: Part[], boundary = BOUNDARY): Buffer {
  const written = parts.flatMap(({ disposition = FILE, type, body }) => [
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${type ? `Content-Type: ${type}\r\n` : ''}\r\n`,
    body,
    '\r\n',
  ])
  return Buffer.concat([...written, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece as string)))
}

export interface RawUpload {
  cookie?: string
  path?: string
  body: Uint8Array | AsyncIterable<Uint8Array>
  /** Whole lines. */
  headers?: string[]
  contentType?: string
  /** How many bytes of the body are sent before the line is cut; all, and then the answer is waited for, when it is not given. */
  cutAfter?: number
  /** What the headers say; `chunked` says nothing. */
  length?: number | 'chunked'
}

export interface RawAnswer {
  /** 0: none. */
  status: number
  body: string
  isClosed: boolean
}

/** Sends an upload byte by byte as it is told, and hears what comes back, until the answer is there, the line is closed, or `waitMs` are over. */
export async function upload(url: string, { body, cutAfter, length, ...options }: RawUpload, waitMs = 5_000): Promise<RawAnswer> {
  const bytes = body instanceof Uint8Array ? body : null
  const said = length ?? bytes?.length ?? 'chunked'
  const line = connect(Number(new URL(url).port), '127.0.0.1')
  let heard = ''
  let isClosed = false
  const answered = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, waitMs)
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    line.on('data', (data: Buffer) => {
      heard += data.toString('latin1')
      if (/\r\n\r\n.*[}\]]/s.test(heard)) done()
    })
    line.on('error', done)
    line.on('close', () => {
      isClosed = true
      done()
    })
  })
  const head = [
    `POST ${options.path ?? '/api/uploads'} HTTP/1.1`,
    'Host: parley.test',
    `Content-Type: ${options.contentType ?? `multipart/form-data; boundary=${BOUNDARY}`}`,
    `Cookie: ${options.cookie ?? ''}`,
    said === 'chunked' ? 'Transfer-Encoding: chunked' : `Content-Length: ${said}`,
    ...(options.headers ?? [`Origin: ${ORIGIN}`]),
  ]
  line.write(`${head.join('\r\n')}\r\n\r\n`)
  if (bytes) line.write(bytes.subarray(0, cutAfter))
  else await writeChunks(line, body as AsyncIterable<Uint8Array>, answered)
  if (cutAfter !== undefined) line.end(() => line.destroy())
  await answered
  line.destroy()
  const answer = Buffer.from(/\r\n\r\n(.*)$/s.exec(heard)?.[1] ?? '', 'latin1').toString()
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0), body: answer, isClosed }
}

async function writeChunks(line: ReturnType<typeof connect>, body: AsyncIterable<Uint8Array>, answered: Promise<void>): Promise<void> {
  let isOver = false
  void answered.then(() => (isOver = true))
  for await (const chunk of body) {
    if (isOver || line.destroyed) return
    line.write(`${chunk.length.toString(16)}\r\n`)
    line.write(chunk)
    if (!line.write('\r\n')) await Promise.race([new Promise((resolve) => line.once('drain', resolve)), answered])
  }
  line.write('0\r\n\r\n')
}
