import { createHash, generateKeyPair, type JsonWebKey, type KeyObject, sign } from 'node:crypto'
import { promisify } from 'node:util'

export const ID_TOKEN_FAULTS = ['wrong-nonce', 'wrong-audience', 'wrong-issuer', 'expired', 'unsigned', 'foreign-key'] as const
export type IdTokenFault = (typeof ID_TOKEN_FAULTS)[number]

export interface IdTokenClaims {
  iss: string
  aud: string
  sub: string
  /** Epoch seconds. */
  iat: number
  exp: number
  nonce?: string
  [claim: string]: unknown
}

interface SigningKey {
  kid: string
  privateKey: KeyObject
  publicJwk: JsonWebKey
}

/** Far beyond any clock's tolerance. */
const EXPIRED_S = 7200

/** Signs id_tokens with RS256, by `node:crypto` alone, so that a JOSE library is tested against something that is not itself. */
export class IdTokenSigner {
  #own: Promise<SigningKey> | null = null

  /** The JWKS. */
  async certs(): Promise<{ keys: JsonWebKey[] }> {
    const { kid, publicJwk } = await this.#key()
    return { keys: [{ ...publicJwk, kid, alg: 'RS256', use: 'sig' }] }
  }

  async sign(claims: IdTokenClaims, fault: IdTokenFault | null): Promise<string> {
    const { kid, privateKey } = await this.#key()
    const key = fault === 'foreign-key' ? (await createKey()).privateKey : privateKey
    const header = fault === 'unsigned' ? { alg: 'none', typ: 'JWT' } : { alg: 'RS256', kid, typ: 'JWT' }
    const content = `${encode(header)}.${encode(spoil(claims, fault))}`
    const signature = fault === 'unsigned' ? '' : sign('RSA-SHA256', Buffer.from(content), key).toString('base64url')
    return `${content}.${signature}`
  }

  /** Made when first needed: most runs never sign in. */
  #key(): Promise<SigningKey> {
    this.#own ??= createKey()
    return this.#own
  }
}

function spoil(claims: IdTokenClaims, fault: IdTokenFault | null): IdTokenClaims {
  if (fault === 'wrong-nonce') return { ...claims, nonce: 'another-nonce' }
  if (fault === 'wrong-audience') return { ...claims, aud: 'another-client', azp: 'another-client' }
  if (fault === 'wrong-issuer') return { ...claims, iss: 'https://accounts.example.org' }
  if (fault === 'expired') return { ...claims, iat: claims.iat - EXPIRED_S, exp: claims.exp - EXPIRED_S }
  return claims
}

async function createKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const publicJwk = publicKey.export({ format: 'jwk' })
  const kid = createHash('sha256').update(String(publicJwk.n)).digest('hex').slice(0, 40)
  return { kid, privateKey, publicJwk }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
