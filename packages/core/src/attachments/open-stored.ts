import type { Readable } from 'node:stream'
import type { AttachmentId } from '@parley/contracts/ids'
import { ProviderError } from '@parley/providers/provider-error'
import type { ByteRange } from '@parley/providers/storage/port'
import type { Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { isShownImage } from './rules.ts'
import type { FileRow } from './store.ts'

export interface OpenFile extends FileRow {
  /** A browser may show it; everything else it only saves. */
  isShown: boolean
  /** Throws `not-found` when the storage has lost it. */
  read(range?: ByteRange): Promise<Readable>
}

export function openStored({ storage }: Pick<Deps, 'storage'>, id: AttachmentId, row: FileRow): OpenFile {
  return {
    ...row,
    isShown: isShownImage(row.mediaType),
    async read(range) {
      const file = await storage.open(id, range).catch((error: unknown) => {
        if (error instanceof ProviderError) throw new AppError('provider-failed', undefined, { cause: error })
        throw error
      })
      if (!file) throw new AppError('not-found')
      return file.stream
    },
  }
}
