import type { AttachmentId } from '@parley/contracts/ids'
import { initials } from '../lib/initials.ts'
import { Avatar } from './avatar.tsx'

export interface FaceProps {
  name: string
  /** `null`: initials. */
  pictureId: AttachmentId | null
  size?: 'small' | 'normal' | 'large'
  online?: boolean
}

/** Somebody, or a group. Decorative: the name stands beside it. */
export function Face({ name, pictureId, ...rest }: FaceProps) {
  return <Avatar initials={initials(name)} picture={pictureId ? `/api/pictures/${pictureId}` : undefined} {...rest} />
}
