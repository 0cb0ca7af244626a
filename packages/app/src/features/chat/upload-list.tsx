import type { ErrorCode } from '@parley/contracts/errors'
import { CircleAlert, FileText, RotateCw, X } from 'lucide-react'
import { errorCodeText } from '../../lib/error-words.ts'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Upload, Uploads } from './use-uploads.ts'

/** Another try would end the same. */
const FINAL: ReadonlySet<ErrorCode> = new Set(['too-large', 'image-kind', 'bad-request'])

/** Files that will go out with what is being written. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  if (uploads.list.length === 0) return null
  return (
    <ul className="uploads" aria-label={m.chat_files()}>
      {uploads.list.map((upload) => (
        <li key={upload.key} className="upload">
          <Sign upload={upload} />
          <span className="min-w-0 grow">
            <span className="block truncate font-medium">{upload.name}</span>
            <State upload={upload} />
          </span>
          {upload.errorCode && !FINAL.has(upload.errorCode) && (
            <IconButton label={m.chat_file_again({ name: upload.name })} onClick={() => uploads.again(upload.key)}>
              <RotateCw size={16} strokeWidth={2} aria-hidden />
            </IconButton>
          )}
          <IconButton label={m.chat_file_remove({ name: upload.name })} onClick={() => uploads.remove(upload.key)}>
            <X size={16} strokeWidth={2} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}

function Sign({ upload: { file, errorCode } }: { upload: Upload }) {
  if (errorCode) return <CircleAlert size={20} strokeWidth={1.75} aria-hidden className="flex-none text-danger" />
  if (file?.kind === 'image') return <img src={`/api/files/${file.id}`} alt="" className="upload-picture" />
  return <FileText size={20} strokeWidth={1.75} aria-hidden className="flex-none text-ink-soft" />
}

function State({ upload: { file, errorCode, share, name } }: { upload: Upload }) {
  if (errorCode) {
    return (
      <span role="alert" className="block text-caption text-danger">
        {errorCode === 'too-large' ? m.chat_file_too_large() : errorCodeText(errorCode)}
      </span>
    )
  }
  if (file) return null
  return <progress aria-label={m.chat_file_uploading({ name })} value={share} className="upload-bar" />
}
