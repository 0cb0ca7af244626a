import { MESSAGE_MAX_LENGTH, type MessageView } from '@parley/contracts/chat'
import { ArrowUp, Check, Eye, Paperclip } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react'
import { currentLanguage } from '../../lib/i18n.ts'
import { isSendKey } from '../../lib/is-send-key.ts'
import { m } from '../../paraglide/messages.js'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ComposerAbout } from './composer-about.tsx'
import { ComposerField } from './composer-field.tsx'
import { MentionPicker } from './mention-picker.tsx'
import { followPicked } from './mentions.ts'
import { UploadList } from './upload-list.tsx'
import type { Writing } from './use-writing.ts'
import { NOTHING } from './use-chat-draft.ts'
import { useMention } from './use-mention.ts'
import { useWillRead } from './translation/use-will-read.ts'
import { WillRead } from './translation/will-read.tsx'
import './composer.css'

export interface ComposerProps {
  writing: Writing
  /** Whom I write to, or the group. */
  name: string
  hasMentions: boolean
  fieldRef: RefObject<HTMLTextAreaElement | null>
  /** Files hang over the chat. */
  isOver?: boolean
  /** Arrow up in an empty field. */
  lastOwn: MessageView | null
}

/** Where I write: what I answer or correct above it, files under it. Enter sends, except while an input method composes. */
export function Composer({ writing, name, hasMentions, fieldRef, isOver = false, lastOwn }: ComposerProps) {
  const { draft, setDraft, about, uploads } = writing
  // The field holds what was said before.
  const isAnew = about?.kind === 'edit' || about?.kind === 'correct'
  const picker = useRef<HTMLInputElement>(null)
  const listId = useId()
  const mention = useMention({ ...writing, isOn: hasMentions, field: fieldRef })
  const willRead = useWillRead(writing.conversationId, isAnew ? NOTHING : draft)
  const isTooLong = draft.text.length > MESSAGE_MAX_LENGTH
  const canSend = !uploads.isBusy && !isTooLong && !writing.isSaving && (draft.text.trim() !== '' || uploads.list.some(({ file }) => file))

  useEffect(() => {
    if (about) fieldRef.current?.focus()
  }, [about, fieldRef])

  const send = () => {
    if (canSend) writing.send()
    fieldRef.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isComposing && mention.onKey(event)) return
    if (isSendKey(event)) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape' && about) {
      event.preventDefault()
      writing.forget()
    } else if (event.key === 'ArrowUp' && draft.text === '' && !about && lastOwn) {
      event.preventDefault()
      writing.edit(lastOwn)
    }
  }

  return (
    <>
      <WillRead looked={willRead} name={name} isGroup={hasMentions} />
      <form
        className={classNames('chat-composer', isOver && 'chat-composer-over')}
        aria-label={m.chat_write({ name })}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          send()
        }}
      >
        {about && <ComposerAbout about={about} onForget={writing.forget} />}
        {writing.problem && (
          <Notice tone="danger" role="alert">
            {writing.problem}
          </Notice>
        )}
        <UploadList uploads={uploads} />
        {mention.options.length > 0 && (
          <MentionPicker id={listId} members={mention.options} active={mention.active} onPick={mention.pick} />
        )}
        <div className="chat-composer-row">
          {!isAnew && (
            <>
              <IconButton label={m.chat_attach()} onClick={() => picker.current?.click()}>
                <Paperclip size={20} strokeWidth={1.75} aria-hidden />
              </IconButton>
              <input
                ref={picker}
                type="file"
                multiple
                hidden
                onChange={(event) => {
                  uploads.add(event.target.files ?? [])
                  event.target.value = ''
                }}
              />
            </>
          )}
          <ComposerField
            label={m.chat_write({ name })}
            value={draft.text}
            lang={currentLanguage()}
            fieldRef={fieldRef}
            onChange={(text, caret) => {
              setDraft({ text, picked: followPicked(draft.text, draft.picked, text, caret) })
              mention.look()
            }}
            onSelect={mention.look}
            onKeyDown={onKeyDown}
            onFiles={uploads.add}
            picker={mention.options.length > 0 ? { id: listId, option: `${listId}-${mention.active}` } : null}
          />
          {!isAnew && (
            <IconButton label={m.translation_preview()} aria-pressed={willRead.isOn} className="will-read-press" onClick={willRead.toggle}>
              <Eye size={20} strokeWidth={1.75} aria-hidden />
            </IconButton>
          )}
          <IconButton
            label={about?.kind === 'edit' ? m.chat_save() : m.chat_send()}
            look="solid"
            type="submit"
            aria-disabled={!canSend}
            aria-busy={writing.isSaving || undefined}
          >
            {about?.kind === 'edit' ? (
              <Check size={20} strokeWidth={1.75} aria-hidden />
            ) : (
              <ArrowUp size={20} strokeWidth={1.75} aria-hidden />
            )}
          </IconButton>
        </div>
        {isTooLong && <p className="px-4 pb-2 text-caption text-danger">{m.chat_too_long()}</p>}
        {uploads.isBusy && (
          <p role="status" className="sr-only">
            {m.chat_uploading()}
          </p>
        )}
      </form>
    </>
  )
}
