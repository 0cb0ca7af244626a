import { readFile } from 'node:fs/promises'
import { importPKCS8, SignJWT } from 'jose'
import { z } from 'zod'
import { keyRefused } from '../provider-error.ts'

/** Of a key file that Google makes for a service account. */
const account = z.object({ client_email: z.string().min(1), private_key_id: z.string().min(1), private_key: z.string().min(1) })

const AUDIENCE = 'https://translation.googleapis.com/'
const VALID_S = 3600
const RENEW_MS = 3_000_000

/**
 * Access tokens that a service account signs for itself, which Google takes instead of those that it gives for such a word:
 * https://google.aip.dev/auth/4111. Nobody is asked. `keyFile`: its key, as Google's console gives it.
 */
export function googleAccessToken({ keyFile }: { keyFile: string }, now: () => number = Date.now): () => Promise<string> {
  let kept: { token: Promise<string>; since: number } | null = null

  async function sign(since: number): Promise<string> {
    const { client_email: email, private_key_id: kid, private_key: pem } = account.parse(JSON.parse(await readFile(keyFile, 'utf8')))
    const issuedAt = Math.floor(since / 1000)
    return new SignJWT()
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .setIssuer(email)
      .setSubject(email)
      .setAudience(AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + VALID_S)
      .sign(await importPKCS8(pem, 'RS256'))
  }

  return async () => {
    if (kept && now() - kept.since < RENEW_MS) return kept.token
    const since = now()
    // Without a cause: it may hold the key.
    const token = sign(since).catch(() => {
      kept = null
      throw keyRefused('google')
    })
    kept = { token, since }
    return token
  }
}
