import { UPLOAD_FIELD, UPLOAD_MAX_BYTES } from '@parley/contracts/attachments'
import { AppError } from '@parley/core/errors'
import type { FastifyRequest } from 'fastify'

/** The form has one part, which is the file. Its parser says so of a second, and of the first byte too many. */
export const FORM_LIMITS = {
  parts: 1,
  files: 1,
  fields: 0,
  fieldNameSize: 32,
  fieldSize: 0,
  fileSize: UPLOAD_MAX_BYTES + 1,
  headerPairs: 16,
  headerSize: 8 * 1024,
}
/** What a form may have beside the file, bytes. */
const FRAME_MAX_BYTES = 16 * 1024

export interface FormFile {
  name: string
  /** Ends with the form, and throws `bad-request` when that is not whole or holds more than the file. */
  bytes: AsyncGenerator<Uint8Array>
}

/** The one file of a form. Throws `bad-request` when it is no such form, `too-large` when it says that it is, and what `signal` says. */
export async function readForm(request: FastifyRequest, signal: AbortSignal): Promise<FormFile> {
  if (Number(request.headers['content-length'] ?? 0) > UPLOAD_MAX_BYTES + FRAME_MAX_BYTES) throw new AppError('too-large')
  if (!request.isMultipart()) throw new AppError('bad-request')
  signal.throwIfAborted()
  const parts = request.parts()
  // The parser does not hear of a line that broke before it began, and would wait for ever.
  const gone = new Promise<never>((_resolve, reject) => signal.addEventListener('abort', reject, { once: true }))
  gone.catch(() => {})
  const next = () => Promise.race([parts.next(), gone]).catch(asBadRequest)
  const first = await next()
  if (first.done || first.value.type !== 'file') throw new AppError('bad-request')
  const { file, fieldname, filename } = first.value
  if (fieldname !== UPLOAD_FIELD) {
    file.destroy()
    throw new AppError('bad-request')
  }
  signal.addEventListener('abort', () => file.destroy(new AppError('bad-request')), { once: true })
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      yield* file
    } catch (error) {
      asBadRequest(error)
    } finally {
      file.destroy()
    }
    const more = await next()
    if (!more.done) throw new AppError('bad-request')
  }
  // So browsers write a quote in a name.
  return { name: (filename ?? '').replaceAll('%22', '"'), bytes: bytes() }
}

/** Whatever a parser finds wrong with a form, its sender has made. Without a cause: its words may be theirs. */
function asBadRequest(_error: unknown): never {
  throw new AppError('bad-request')
}
