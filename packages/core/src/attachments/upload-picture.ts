import type { AttachmentView } from '@parley/contracts/chat'
import type { Actor, Deps } from '../deps.ts'
import { type IncomingFile, receiveFile } from './receive-file.ts'

/** Keeps an image as the picture of a person or a group, small and square. Throws what `receiveFile` throws. */
export async function uploadPicture(
  deps: Pick<Deps, 'sql' | 'ids' | 'clock' | 'storage' | 'images' | 'background'>,
  actor: Actor,
  file: IncomingFile,
): Promise<AttachmentView> {
  return receiveFile(deps, actor, file, true)
}
