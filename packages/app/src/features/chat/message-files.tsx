import type { AttachmentView } from '@parley/contracts/chat'
import type { ConversationId } from '@parley/contracts/ids'
import { Download, FileText, ImageOff, type LucideIcon } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useOnline } from '../../lib/online.ts'
import { pageSocket } from '../../lib/socket.ts'
import { m } from '../../paraglide/messages.js'
import { formatBytes } from './times.ts'
import { useKeptPicture } from './use-kept-picture.ts'

/** `conversationId`: of the chat with which its pictures are kept. */
export function MessageFiles({ files, conversationId }: { files: readonly AttachmentView[]; conversationId?: ConversationId }) {
  if (files.length === 0) return null
  return (
    <ul className="msg-files" aria-label={m.chat_files()}>
      {files.map((file) => (
        <li key={file.id}>{file.kind === 'image' ? <Picture file={file} conversationId={conversationId} /> : <Document file={file} />}</li>
      ))}
    </ul>
  )
}

function Picture({ file, conversationId }: { file: AttachmentView; conversationId: ConversationId | undefined }) {
  const { id, name, width, height } = file
  const { src, isAway, onLoad, onError } = useKeptPicture(id, conversationId)
  if (isAway) return <AwayFile name={name} icon={ImageOff} />
  return (
    <a href={src} target="_blank" rel="noreferrer">
      {/* Its size keeps the place, so that nothing moves when it comes. */}
      <img
        src={src}
        alt={name}
        width={width ?? 320}
        height={height ?? 240}
        loading="lazy"
        decoding="async"
        className="msg-picture"
        onLoad={onLoad}
        onError={onError}
      />
    </a>
  )
}

function Document({ file: { id, name, bytes } }: { file: AttachmentView }) {
  const socket = pageSocket()
  const isOnline = useOnline()
  const isWaiting = useSyncExternalStore(socket.subscribe, () => socket.getState() === 'waiting')
  if (!isOnline || isWaiting) return <AwayFile name={name} icon={FileText} />
  return (
    <a href={`/api/files/${id}`} download={name} className="msg-file">
      <FileText size={20} strokeWidth={1.75} aria-hidden />
      <span className="grow">
        <b>{name}</b>
        <span className="text-caption">{formatBytes(bytes)}</span>
      </span>
      <Download size={20} strokeWidth={1.75} aria-hidden />
    </a>
  )
}

function AwayFile({ name, icon: Icon }: { name: string; icon: LucideIcon }) {
  return (
    <span className="msg-file">
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      <span className="grow">
        <b>{name}</b>
        <span className="text-caption">{m.chat_file_away()}</span>
      </span>
    </span>
  )
}
