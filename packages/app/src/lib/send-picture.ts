import type { UPLOAD_FIELD, UPLOAD_MAX_BYTES } from '@parley/contracts/attachments'
import type { AttachmentView } from '@parley/contracts/chat'
import type { AttachmentId } from '@parley/contracts/ids'
import { ERROR_CODES, type ErrorCode } from '@parley/contracts/errors'

// Written out, because contracts/attachments.ts would bring zod into the page.
const FIELD: typeof UPLOAD_FIELD = 'file'
const MAX_BYTES: typeof UPLOAD_MAX_BYTES = 26_214_400
/** The largest one over a slow line takes minutes. */
const TIMEOUT_MS = 600_000

export type SentPicture = { id: AttachmentId } | { errorCode: ErrorCode }

/** Sends one picture to the server, which has it before it is anybody's. */
export async function sendPicture(file: File): Promise<SentPicture> {
  if (file.size > MAX_BYTES) return { errorCode: 'too-large' }
  const body = new FormData()
  body.append(FIELD, file)
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const answer = await fetch('/api/pictures', { method: 'POST', headers: { 'x-parley': '1' }, body, signal })
    const said: unknown = await answer.json().catch(() => null)
    return answer.ok ? { id: (said as AttachmentView).id } : { errorCode: codeOf(said) }
  } catch {
    return { errorCode: 'unavailable' }
  }
}

function codeOf(said: unknown): ErrorCode {
  const code: unknown = typeof said === 'object' && said !== null && 'code' in said ? said.code : null
  return ERROR_CODES.find((known) => known === code) ?? 'internal'
}
