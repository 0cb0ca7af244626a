import { createHash, randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { S3Error, signatureProblem } from './s3-signature.ts'

export interface S3Upload {
  bucket: string
  key: string
  initiatedAt: number
  parts: Map<number, Buffer>
}

/** What tests may look at in the same process. */
export interface S3Simulator {
  /** By `bucket/key`. */
  objects: Map<string, Buffer>
  /** Multipart uploads that were begun and neither completed nor aborted, by id. */
  uploads: Map<string, S3Upload>
  /** Of the next requests: how many fail, and with which status. A client's own retries count. */
  failures: { times: number; status: number }
}

const PREFIX = '/s3'
const BODY_LIMIT = 64 * 1024 * 1024
/** Of all parts but the last. */
const PART_MIN_BYTES = 5 * 1024 * 1024

type Query = Partial<Record<'uploads' | 'uploadId' | 'partNumber', string>>
type ObjectRequest = FastifyRequest<{ Params: { bucket: string; '*': string }; Querystring: Query; Body: Buffer | undefined }>

/** Adds S3's REST interface in path style, under `/s3`: objects, ranges and multipart uploads. Any bucket is there. */
export function registerS3(app: FastifyInstance): S3Simulator {
  const simulator: S3Simulator = { objects: new Map(), uploads: new Map(), failures: { times: 0, status: 503 } }
  const { objects, uploads } = simulator

  function takeUpload({ params, query }: ObjectRequest): S3Upload {
    const upload = uploads.get(query.uploadId ?? '')
    if (!upload || upload.bucket !== params.bucket || upload.key !== params['*']) throw new S3Error(404, 'NoSuchUpload')
    return upload
  }

  function put(request: ObjectRequest, reply: FastifyReply): FastifyReply {
    const body = request.body ?? Buffer.alloc(0)
    if (request.query.uploadId) takeUpload(request).parts.set(Number(request.query.partNumber), body)
    else objects.set(nameOf(request), body)
    return reply.header('etag', etag(body)).send()
  }

  function post(request: ObjectRequest, reply: FastifyReply): FastifyReply {
    const { bucket, '*': key } = request.params
    if (request.query.uploads !== undefined) {
      const id = randomUUID()
      uploads.set(id, { bucket, key, initiatedAt: Date.now(), parts: new Map() })
      return sendXml(reply, `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`)
    }
    const body = complete(takeUpload(request), String(request.body))
    uploads.delete(request.query.uploadId ?? '')
    objects.set(nameOf(request), body)
    return sendXml(reply, `<CompleteMultipartUploadResult><ETag>${etag(body)}</ETag></CompleteMultipartUploadResult>`)
  }

  function remove(request: ObjectRequest, reply: FastifyReply): FastifyReply {
    if (request.query.uploadId) {
      takeUpload(request)
      uploads.delete(request.query.uploadId)
    } else objects.delete(nameOf(request))
    return reply.code(204).send()
  }

  function get(request: ObjectRequest, reply: FastifyReply): FastifyReply {
    if (request.params['*'] === '') return list(request, reply)
    const body = objects.get(nameOf(request))
    if (!body) throw new S3Error(404, 'NoSuchKey')
    void reply.type('application/octet-stream').headers({ etag: etag(body), 'accept-ranges': 'bytes' })
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
    if (!range) return reply.send(body)
    const start = Number(range[1])
    if (start >= body.length) throw new S3Error(416, 'InvalidRange')
    const end = Math.min(range[2] ? Number(range[2]) : body.length, body.length - 1)
    void reply.code(206).header('content-range', `bytes ${start}-${end}/${body.length}`)
    return reply.send(body.subarray(start, end + 1))
  }

  function list(request: ObjectRequest, reply: FastifyReply): FastifyReply {
    if (request.query.uploads === undefined) throw new S3Error(501, 'NotImplemented')
    const rows = [...uploads].filter(([, upload]) => upload.bucket === request.params.bucket)
    const xml = rows.map(
      ([id, { key, initiatedAt }]) =>
        `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${new Date(initiatedAt).toISOString()}</Initiated></Upload>`,
    )
    return sendXml(reply, `<ListMultipartUploadsResult>${xml.join('')}</ListMultipartUploadsResult>`)
  }

  void app.register(
    async (scope) => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) => done(null, body))
      scope.addHook('onRequest', async (request) => {
        const problem = signatureProblem(request.headers)
        if (problem) throw new S3Error(403, problem)
        if (simulator.failures.times === 0) return
        simulator.failures.times -= 1
        throw new S3Error(simulator.failures.status, 'SlowDown')
      })
      scope.setErrorHandler((error, _request, reply) => {
        if (error instanceof S3Error) return sendXml(reply.code(error.status), `<Error><Code>${error.code}</Code></Error>`)
        throw error
      })
      scope.get('/:bucket/*', get)
      scope.put('/:bucket/*', put)
      scope.post('/:bucket/*', post)
      scope.delete('/:bucket/*', remove)
    },
    { prefix: PREFIX },
  )
  return simulator
}

/** The parts that the client names, in the order it names them. */
function complete({ parts }: S3Upload, xml: string): Buffer {
  const named = [...xml.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => ({
    number: Number(/<PartNumber>(\d+)</.exec(part)?.[1]),
    etag: /<ETag>(.*?)</.exec(part)?.[1]?.replaceAll('&quot;', '"'),
  }))
  const bodies = named.map((part, index) => {
    const body = parts.get(part.number)
    if (!body || part.etag !== etag(body)) throw new S3Error(400, 'InvalidPart')
    if (index > 0 && part.number <= (named[index - 1]?.number ?? 0)) throw new S3Error(400, 'InvalidPartOrder')
    if (index < named.length - 1 && body.length < PART_MIN_BYTES) throw new S3Error(400, 'EntityTooSmall')
    return body
  })
  return Buffer.concat(bodies)
}

const nameOf = ({ params }: ObjectRequest) => `${params.bucket}/${params['*']}`
const etag = (body: Buffer) => `"${createHash('md5').update(body).digest('hex')}"`

function sendXml(reply: FastifyReply, xml: string): FastifyReply {
  return reply.type('application/xml').send(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)
}
