import type { z } from 'zod'
import { keyRefused, ProviderError } from '../provider-error.ts'

export interface JsonCall {
  provider: string
  url: string
  headers?: Record<string, string>
  /** Absent: a GET. */
  body?: object
  signal: AbortSignal
  /** What an answer that is no success means, where its status does not say so: `busy` may work later. */
  judge?: (status: number, body: string) => 'busy' | 'key' | null
}

/** More than any answer to a call within its limits. */
const ANSWER_MAX_BYTES = 4 * 2 ** 20

/**
 * What the vendor answers, of this shape. Throws the signal's reason, or a `ProviderError` without a cause: those of the libraries hold
 * what people said, and keys.
 */
export async function callJson<T>(schema: z.ZodType<T>, call: JsonCall): Promise<T> {
  const { provider, signal } = call
  const fail = (message: string, retryable = true) => new ProviderError(provider, message, { retryable })
  const orAborted = (message: string) => (): never => {
    throw signal.aborted ? signal.reason : fail(message)
  }
  const response = await send(call).catch(orAborted('no connection'))
  const bytes = await readBytes(response).catch(orAborted('answer was cut'))
  if (!bytes) throw fail('answer too long', false)
  if (!response.ok) throw refusal(call, response.status, bytes)
  try {
    return schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    throw fail('malformed answer')
  }
}

function send({ url, headers, body, signal }: JsonCall): Promise<Response> {
  return fetch(url, {
    signal,
    // It would take the key to somebody else.
    redirect: 'error',
    headers: { accept: 'application/json', ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  })
}

/** `null`: more than anybody asked for. */
async function readBytes(response: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > ANSWER_MAX_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function refusal({ provider, judge }: JsonCall, status: number, bytes: Uint8Array): ProviderError {
  const judged = judge?.(status, Buffer.from(bytes).toString()) ?? null
  const retryable = judged === 'busy' || status === 408 || status === 409 || status === 429 || status >= 500
  if (judged === 'key' || (!retryable && (status === 401 || status === 403))) return keyRefused(provider)
  return new ProviderError(provider, `status ${status}`, { retryable })
}
