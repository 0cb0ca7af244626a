import { IMAGE_MAX_SIDE, PICTURE_SIDE, UPLOAD_MAX_BYTES } from '@parley/contracts/attachments'
import type { AttachmentView } from '@parley/contracts/chat'
import type { AttachmentId } from '@parley/contracts/ids'
import { ProviderError } from '@parley/providers/provider-error'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { bareFilm } from './bare-film.ts'
import { removeFiles } from './remove-files.ts'
import { isInBoxes, isShownImage, isUnreadImage, safeName } from './rules.ts'
import { sniff, SNIFF_BYTES } from './sniff.ts'
import { finishUpload, openUpload, type StoredUpload } from './store.ts'

export interface IncomingFile {
  /** As its sender calls it. */
  name: string
  /** Ends when all of it has come, and throws when it has not. */
  bytes: AsyncIterable<Uint8Array>
  signal: AbortSignal
}

type ReceiveDeps = Pick<Deps, 'sql' | 'ids' | 'clock' | 'storage' | 'images' | 'background'>

/**
 * Keeps a file of somebody's: an image is made anew, a film is bared of what it says of its
 * maker, everything else is kept as it came. Whatever goes wrong, and wherever, nothing of
 * it is left. Throws `rate-limited` when they have uploaded enough, `too-large`, `image-kind` for an image of a kind that is not
 * read here, and `bad-request` for what is empty, an image or film that cannot be read, and a picture that is no image.
 */
export async function receiveFile(deps: ReceiveDeps, actor: Actor, file: IncomingFile, isPicture: boolean): Promise<AttachmentView> {
  const upload = { id: deps.ids.next() as AttachmentId, ownerId: actor.userId, isPicture, now: deps.clock.now() }
  const isOpen = await transaction(deps.sql, (sql) => openUpload(sql, upload))
  if (!isOpen) throw new AppError('rate-limited')
  try {
    const stored = await store(deps, upload.id, file, isPicture)
    if (!(await transaction(deps.sql, (sql) => finishUpload(sql, upload, stored)))) throw new AppError('rate-limited')
    return { id: upload.id, kind: stored.width === null ? 'file' : 'image', ...stored }
  } catch (error) {
    // What cannot be removed now is nobody's, and the next sweep's. Its failure is not what went wrong.
    const removal = removeFiles(deps, [upload.id])
    deps.background('remove files', removal)
    await Promise.allSettled([removal])
    throw error
  }
}

async function store(deps: ReceiveDeps, id: AttachmentId, file: IncomingFile, isPicture: boolean): Promise<StoredUpload> {
  const counted = new Counted(file.bytes)
  const { head, whole, close } = await peek(counted)
  try {
    if (head.length === 0) throw new AppError('bad-request')
    const mediaType = sniff(head)
    if (isShownImage(mediaType)) return await storeImage(deps, id, { ...file, bytes: whole }, isPicture)
    if (isPicture) throw new AppError('bad-request')
    if (isUnreadImage(mediaType)) throw new AppError('image-kind')
    await deps.storage.put(id, isInBoxes(mediaType) ? bareFilm(whole) : whole, file.signal)
    return { name: safeName(file.name, mediaType), mediaType, bytes: counted.bytes, width: null, height: null }
  } catch (error) {
    if (error instanceof ProviderError) throw new AppError(error.retryable ? 'provider-failed' : 'bad-request', undefined, { cause: error })
    throw error
  } finally {
    await close()
  }
}

async function storeImage(deps: ReceiveDeps, id: AttachmentId, file: IncomingFile, isPicture: boolean): Promise<StoredUpload> {
  const shape = isPicture ? ({ fit: 'square', side: PICTURE_SIDE } as const) : ({ fit: 'within', side: IMAGE_MAX_SIDE } as const)
  const { bytes, mediaType, width, height } = await deps.images.encode(file.bytes, shape, file.signal)
  await deps.storage.put(id, one(bytes), file.signal)
  return { name: safeName(file.name, mediaType), mediaType, bytes: bytes.length, width, height }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Counts what comes, and throws `too-large` with the first byte too many. */
class Counted {
  bytes = 0
  readonly #source: AsyncIterable<Uint8Array>

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#source) {
      this.bytes += chunk.length
      if (this.bytes > UPLOAD_MAX_BYTES) throw new AppError('too-large')
      yield chunk
    }
  }
}

interface Peeked {
  head: Uint8Array
  whole: AsyncIterable<Uint8Array>
  close(): Promise<unknown>
}

/** The beginning of a source, and all of it. */
async function peek(source: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const reader = source[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let length = 0
  while (length < SNIFF_BYTES) {
    const next = await reader.next()
    if (next.done) break
    chunks.push(next.value)
    length += next.value.length
  }
  const begin = Buffer.concat(chunks)
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield begin
    for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value
  }
  return { head: begin.subarray(0, SNIFF_BYTES), whole: whole(), close: async () => reader.return?.() }
}
