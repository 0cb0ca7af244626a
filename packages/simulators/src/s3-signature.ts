import type { IncomingHttpHeaders } from 'node:http'

/** An answer as S3 words it. */
export class S3Error extends Error {
  override readonly name = 'S3Error'
  readonly status: number
  readonly code: string

  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/[a-z0-9-]+\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=[0-9a-f]{64}$/

/** What is wrong with a request's signature of version 4, by its form: the secret is not known here. `null`: nothing. */
export function signatureProblem(headers: IncomingHttpHeaders): string | null {
  const match = AUTHORIZATION.exec(headers.authorization ?? '')
  if (!match) return 'AccessDenied'
  const signed = match[2]?.split(';') ?? []
  const isWhole = ['host', 'x-amz-date', 'x-amz-content-sha256'].every((name) => signed.includes(name) && headers[name])
  if (!isWhole || !/^\d{8}T\d{6}Z$/.test(String(headers['x-amz-date']))) return 'SignatureDoesNotMatch'
  return match[1] === 'invalid' ? 'InvalidAccessKeyId' : null
}
