import multipart from '@fastify/multipart'
import { attachmentId, type AttachmentId } from '@parley/contracts/ids'
import { openAttachment } from '@parley/core/attachments/open-attachment'
import { openPicture } from '@parley/core/attachments/open-picture'
import { uploadAttachment } from '@parley/core/attachments/upload-attachment'
import { uploadPicture } from '@parley/core/attachments/upload-picture'
import type { Actor, Deps } from '@parley/core/deps'
import { AppError } from '@parley/core/errors'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DoorLimits } from '../door-limits.ts'
import type { Limit, RateLimits } from '../rate-limits.ts'
import type { ReadActor } from '../session.ts'
import { retryAfter } from '../retry-after.ts'
import { HTTP_STATUS } from '../trpc.ts'
import { FORM_LIMITS, readForm } from './read-form.ts'
import { sendFile } from './send-file.ts'
import { createUploadCount } from './upload-count.ts'

/** How long a refused upload may go on, so that its sender hears why, ms. */
const LINGER_MS = 1_000

interface Served {
  door: DoorLimits
  limits: RateLimits
  readActor: ReadActor
}

/** Uploads, and what was uploaded. The only bodies that come as forms. */
export async function registerAttachments(app: FastifyInstance, deps: Deps, served: Served): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: FORM_LIMITS, throwFileSizeLimit: false })
    scope.setErrorHandler((error, request, reply) => {
      if (!(error instanceof AppError)) throw error
      if (error.code === 'provider-failed') deps.log.error({ err: error.cause, route: request.routeOptions.url }, 'storage failed')
      const headers = { 'cache-control': 'no-store', ...retryAfter(error.code, error) }
      return reply.code(HTTP_STATUS[error.code]).headers(headers).send({ code: error.code })
    })
    scope.addHook('onResponse', async ({ raw }) => {
      if (raw.complete) return
      raw.resume()
      const timer = setTimeout(() => raw.destroy(), LINGER_MS)
      raw.once('close', () => clearTimeout(timer))
    })
    registerUploads(scope, deps, served)
    registerFiles(scope, deps, served)
  })
}

function registerUploads(scope: FastifyInstance, deps: Deps, served: Served): void {
  const { door } = served
  const count = createUploadCount(door)
  const config = { body: { totalMs: door.uploadMs, silentMs: door.uploadSilentMs } }
  const upload = (keep: typeof uploadAttachment) => async (request: FastifyRequest, reply: FastifyReply) => {
    const signal = whenGone(reply)
    const actor = await loadActor(served, request, 'uploadByPerson')
    using _place = count.enter(actor.userId)
    const file = await readForm(request, signal)
    return await keep(deps, actor, { ...file, signal })
  }
  scope.post('/api/uploads', { config }, upload(uploadAttachment))
  scope.post('/api/pictures', { config }, upload(uploadPicture))
}

function registerFiles(scope: FastifyInstance, deps: Deps, served: Served): void {
  const serve = (open: typeof openAttachment) => async (request: FastifyRequest, reply: FastifyReply) => {
    const actor = await loadActor(served, request, 'fileByPerson')
    const id = parseId((request.params as { id: string }).id)
    return sendFile(request, reply, id, await open(deps, actor, id))
  }
  // A HEAD of Fastify's own making would read all of a file to throw it away.
  scope.get('/api/files/:id', { exposeHeadRoute: false }, serve(openAttachment))
  scope.get('/api/pictures/:id', { exposeHeadRoute: false }, serve(openPicture))
}

async function loadActor({ limits, readActor }: Served, request: FastifyRequest, limit: Limit): Promise<Actor> {
  const actor = await readActor(request)
  if (!actor) {
    await limits.take('requestFromAddress', request.ip)
    throw new AppError('not-signed-in')
  }
  await limits.take(limit, actor.userId)
  return actor
}

function parseId(text: string): AttachmentId {
  const id = attachmentId.safeParse(text.toLowerCase())
  if (!id.success) throw new AppError('not-found')
  return id.data
}

/** Aborts when whoever waits for this answer no longer does. */
function whenGone(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  const look = () => {
    if (!reply.raw.writableFinished) controller.abort(new AppError('bad-request', 'the line broke'))
  }
  if (reply.raw.destroyed) look()
  else reply.raw.once('close', look)
  return controller.signal
}
