import type { UPLOAD_FIELD, UPLOAD_MAX_BYTES } from '@parley/contracts/attachments'
import type { AttachmentView } from '@parley/contracts/chat'
import { ERROR_CODES, type ErrorCode } from '@parley/contracts/errors'

// Written out, because contracts/attachments.ts would bring zod into the page.
const FIELD: typeof UPLOAD_FIELD = 'file'
const MAX_BYTES: typeof UPLOAD_MAX_BYTES = 26_214_400

export class UploadError extends Error {
  override name = 'UploadError'
  readonly code: ErrorCode

  constructor(code: ErrorCode) {
    super(code)
    this.code = code
  }
}

export interface UploadOptions {
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** Sends one file to the server. Rejects with an `UploadError`, or with the signal's reason. */
export function uploadFile(file: File, { onProgress, signal }: UploadOptions): Promise<AttachmentView> {
  return new Promise((resolve, reject) => {
    if (file.size > MAX_BYTES) return reject(new UploadError('too-large'))
    // Not fetch(): that tells nothing while a body goes out.
    const request = new XMLHttpRequest()
    request.open('POST', '/api/uploads')
    request.setRequestHeader('x-parley', '1')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      if (request.status < 300) resolve(request.response as AttachmentView)
      else reject(new UploadError(codeOf(request.response)))
    })
    request.addEventListener('error', () => reject(new UploadError('unavailable')))
    signal.addEventListener('abort', () => {
      request.abort()
      reject(signal.reason as Error)
    })
    const form = new FormData()
    form.append(FIELD, file)
    request.send(form)
  })
}

function codeOf(answer: unknown): ErrorCode {
  const code: unknown = typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : null
  return ERROR_CODES.find((known) => known === code) ?? 'internal'
}
