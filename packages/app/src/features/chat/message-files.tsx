import type { AttachmentView } from '@parley/contracts/chat'
import { Download, FileText } from 'lucide-react'
import { m } from '../../paraglide/messages.js'
import { formatBytes } from './times.ts'

export function MessageFiles({ files }: { files: readonly AttachmentView[] }) {
  if (files.length === 0) return null
  return (
    <ul className="msg-files" aria-label={m.chat_files()}>
      {files.map((file) => (
        <li key={file.id}>{file.kind === 'image' ? <Picture file={file} /> : <Document file={file} />}</li>
      ))}
    </ul>
  )
}

function Picture({ file: { id, name, width, height } }: { file: AttachmentView }) {
  return (
    <a href={`/api/files/${id}`} target="_blank" rel="noreferrer">
      {/* Its size keeps the place, so that nothing moves when it comes. */}
      <img
        src={`/api/files/${id}`}
        alt={name}
        width={width ?? 320}
        height={height ?? 240}
        loading="lazy"
        decoding="async"
        className="msg-picture"
      />
    </a>
  )
}

function Document({ file: { id, name, bytes } }: { file: AttachmentView }) {
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
