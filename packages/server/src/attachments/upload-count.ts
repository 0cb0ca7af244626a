import type { UserId } from '@parley/contracts/ids'
import { AppError } from '@parley/core/errors'
import type { DoorLimits } from '../door-limits.ts'

export interface UploadCount {
  /** Takes a place until it is disposed of; throws `rate-limited` when somebody has as many as they may, or all are taken. */
  enter(userId: UserId): Disposable
}

/** How many uploads are under way: each holds a connection and, with S3, a few megabytes. */
export function createUploadCount({ uploads, uploadsOfPerson }: Pick<DoorLimits, 'uploads' | 'uploadsOfPerson'>): UploadCount {
  const underWay = new Map<UserId, number>()
  let all = 0
  return {
    enter(userId) {
      const own = underWay.get(userId) ?? 0
      if (own >= uploadsOfPerson || all >= uploads) throw new AppError('rate-limited')
      underWay.set(userId, own + 1)
      all += 1
      return {
        [Symbol.dispose]() {
          all -= 1
          const left = (underWay.get(userId) ?? 1) - 1
          if (left === 0) underWay.delete(userId)
          else underWay.set(userId, left)
        },
      }
    },
  }
}
