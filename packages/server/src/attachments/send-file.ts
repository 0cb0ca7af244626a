import type { OpenFile } from '@parley/core/attachments/open-stored'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { parseRange } from './range.ts'

/** A file never changes. One that was taken back stays at most a day with whoever has seen it. */
const CACHE = 'private, max-age=86400, immutable'

const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"
/** In a tab of its own, a browser draws a picture on a page that it makes itself, with styles in it. */
const SHOWN_POLICY = `${POLICY}; style-src 'unsafe-inline'; img-src 'self'`

/** Sends a file, or the part that is asked for, so that a browser runs nothing of it whatever it holds. */
export async function sendFile(request: FastifyRequest, reply: FastifyReply, id: string, file: OpenFile): Promise<FastifyReply> {
  const etag = `"${id}"`
  void reply.headers({
    'cache-control': CACHE,
    vary: 'cookie',
    etag,
    'accept-ranges': 'bytes',
    'content-security-policy': file.isShown ? SHOWN_POLICY : POLICY,
    'x-content-type-options': 'nosniff',
  })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  const asked = request.headers['if-range'] ?? etag
  const range = parseRange(asked === etag ? request.headers.range : undefined, file.bytes)
  if (range === 'unsatisfiable') {
    void reply.header('cache-control', 'no-store').header('content-range', `bytes */${file.bytes}`)
    return reply.code(416).send({ code: 'bad-request' })
  }
  const stream = await file.read(range ?? undefined)
  if (range) void reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`)
  return reply
    .headers({
      'content-type': file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType,
      'content-length': range ? range.end - range.start + 1 : file.bytes,
      'content-disposition': disposition(file),
    })
    .send(stream)
}

/** RFC 6266: a name for all, and the whole one for those that read it. */
function disposition({ isShown, name }: OpenFile): string {
  const plain = name.replaceAll(/[^\w .()-]/g, '_')
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`
}
