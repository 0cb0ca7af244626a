import { createHash } from 'node:crypto'

/** What is stored of a 256-bit secret: a dump of the database redeems nothing. */
export function hashSecret(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest())
}
