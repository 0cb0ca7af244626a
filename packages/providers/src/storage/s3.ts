import { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import { ProviderError } from '../provider-error.ts'
import { checkKey } from './key.ts'
import type { Storage, StoredFile } from './port.ts'

export interface S3StorageOptions {
  /** Root of a server that speaks S3, without the bucket. Default: Amazon's for the region. */
  endpoint?: string
  bucket: string
  region: string
  accessKey: string
  secretKey: string
}

/** Of what goes out at once, and so what one upload holds in memory; S3 takes no smaller ones. */
const PART_BYTES = 5 * 1024 * 1024
const CONNECT_MS = 5_000
/** Without a byte of an answer. */
const SILENT_MS = 30_000

/** Files in a bucket, by name of their key. What is unfinished there nobody can open. */
export function s3Storage(options: S3StorageOptions): Storage {
  const { bucket } = options
  let opened: ReturnType<typeof openSdk> | undefined
  const connect = () => (opened ??= openSdk(options))

  return {
    async put(key, source, signal) {
      checkKey('s3', key)
      signal.throwIfAborted()
      const { Upload, client } = await connect()
      let broken: { reason: unknown } | undefined
      const watched = async function* () {
        try {
          yield* source
        } catch (reason) {
          broken = { reason }
          throw reason
        }
      }
      const upload = new Upload({
        client,
        params: {
          Bucket: bucket,
          Key: key,
          Body: Readable.from(watched(), { objectMode: false }),
          ContentType: 'application/octet-stream',
        },
        queueSize: 1,
        partSize: PART_BYTES,
        leavePartsOnError: false,
      })
      const stop = () => void upload.abort()
      signal.addEventListener('abort', stop)
      try {
        await upload.done()
        signal.throwIfAborted()
      } catch (error) {
        if (signal.aborted) await this.remove(key)
        signal.throwIfAborted()
        throw broken ? broken.reason : asProviderError(error)
      } finally {
        signal.removeEventListener('abort', stop)
      }
    },

    async open(key, range) {
      checkKey('s3', key)
      const { sdk, client } = await connect()
      const ranged = range && { Range: `bytes=${range.start}-${range.end}` }
      const answer = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key, ...ranged })).catch(nullIfMissing)
      if (!answer) return null
      const whole = /\/(\d+)$/.exec(answer.ContentRange ?? '')?.[1]
      return { size: Number(whole ?? answer.ContentLength), stream: answer.Body as Readable } satisfies StoredFile
    },

    async remove(key) {
      checkKey('s3', key)
      const { sdk, client } = await connect()
      await client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key })).catch(nullIfMissing)
    },

    async sweep(before) {
      const { sdk, client } = await connect()
      const { Uploads = [] } = await client.send(new sdk.ListMultipartUploadsCommand({ Bucket: bucket })).catch(asThrown)
      for (const { Key, UploadId, Initiated } of Uploads) {
        if (!Initiated || Initiated.getTime() >= before) continue
        await client.send(new sdk.AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId })).catch(nullIfMissing)
      }
    },
  }
}

/** The SDK is the largest thing that a server without it would load, so that it is loaded by its first use. */
async function openSdk({ endpoint, region, accessKey, secretKey }: S3StorageOptions) {
  const [sdk, { Upload }] = await Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/lib-storage')])
  const client: S3Client = new sdk.S3Client({
    region,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    // Names of buckets in front of a host are Amazon's own way.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: SILENT_MS, throwOnRequestTimeout: true },
    // Servers other than Amazon's do not all know the newer sums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return { sdk, Upload, client }
}

function nullIfMissing(error: unknown): null {
  const { name } = error as { name?: string }
  if (name === 'NoSuchKey' || name === 'NotFound' || name === 'NoSuchUpload') return null
  throw asProviderError(error)
}

function asThrown(error: unknown): never {
  throw asProviderError(error)
}

/** Without a cause: the SDK's errors hold the request. */
function asProviderError(error: unknown): ProviderError {
  const { name = 'unknown', $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
  const status = $metadata?.httpStatusCode
  if (!status) return new ProviderError('s3', name, { retryable: true })
  return new ProviderError('s3', `status ${status}`, { retryable: status >= 500 || status === 429 })
}
