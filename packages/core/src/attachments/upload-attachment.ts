import type { AttachmentView } from '@parley/contracts/chat'
import type { Actor, Deps } from '../deps.ts'
import { type IncomingFile, receiveFile } from './receive-file.ts'

/** Keeps a file for a message that its owner will send. Throws what `receiveFile` throws. */
export async function uploadAttachment(
  deps: Pick<Deps, 'sql' | 'ids' | 'clock' | 'storage' | 'images' | 'background'>,
  actor: Actor,
  file: IncomingFile,
): Promise<AttachmentView> {
  return receiveFile(deps, actor, file, false)
}
