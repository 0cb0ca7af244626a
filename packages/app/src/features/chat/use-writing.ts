import type { MessageView, Quote } from '@parley/contracts/chat'
import type { ErrorCode } from '@parley/contracts/errors'
import type { ClientMessageId, ConversationId, UserId } from '@parley/contracts/ids'
import { useCallback, useRef, useState } from 'react'
import { errorCodeText } from '../../lib/error-words.ts'
import { pageSocket } from '../../lib/socket.ts'
import { SocketError } from '../../lib/socket-error.ts'
import { isSameBody, pickedIn, toBody, toField } from './mentions.ts'
import { pageOutbox } from './page-outbox.ts'
import { type Draft, useChatDraft } from './use-chat-draft.ts'
import { type Uploads, useUploads } from './use-uploads.ts'

/** Others hear of it so often while I write, ms. */
const TELL = 3_000

export interface About {
  kind: 'reply' | 'edit' | 'correct'
  message: MessageView
}

export interface Writing {
  me: UserId
  conversationId: ConversationId
  draft: Draft
  setDraft: (draft: Draft) => void
  /** What I answer, correct, or say anew; `null`: none. */
  about: About | null
  reply: (message: MessageView) => void
  edit: (message: MessageView) => void
  /** Says somebody else's line anew, and better. */
  correct: (message: MessageView) => void
  forget: () => void
  uploads: Uploads
  send: () => void
  /** An edit is on its way. */
  isSaving: boolean
  /** Why it was refused. */
  problem: string | null
}

/** `thread`: what is written here answers this message, unless another is named. */
export function useWriting(conversationId: ConversationId, me: UserId, thread: MessageView | null = null): Writing {
  const [draft, keepDraft] = useChatDraft(me, conversationId, thread?.id)
  const [about, setAbout] = useState<About | null>(null)
  const [edited, setEdited] = useState<Draft>({ text: '', picked: [] })
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const uploads = useUploads()
  const toldAt = useRef(0)
  const isEdit = about?.kind === 'edit' || about?.kind === 'correct'

  const setDraft = (next: Draft) => {
    setProblem(null)
    if (isEdit) return setEdited(next)
    keepDraft(next)
    if (!next.text || Date.now() - toldAt.current < TELL) return
    toldAt.current = Date.now()
    // Nobody misses it.
    pageSocket()
      .request<'typing-start'>({ type: 'typing-start', conversationId })
      .catch(() => {})
  }
  const forget = useCallback(() => {
    setAbout(null)
    setProblem(null)
  }, [])
  const edit = useCallback((message: MessageView) => {
    setAbout({ kind: 'edit', message })
    setEdited({ text: toField(message.body, message.mentions), picked: pickedIn(message.body, message.mentions) })
  }, [])

  const correct = useCallback((message: MessageView) => {
    setAbout({ kind: 'correct', message })
    setEdited({ text: toField(message.body, message.mentions), picked: pickedIn(message.body, message.mentions) })
  }, [])

  async function save({ message }: About) {
    const { body, mentions } = toBody(edited.text, edited.picked)
    if (isSameBody({ body, mentions }, message)) return forget()
    setSaving(true)
    const editId = crypto.randomUUID() as ClientMessageId
    const error = await pageSocket()
      .request<'message-edit'>({
        type: 'message-edit',
        conversationId,
        messageId: message.id,
        editId,
        body,
        mentions: mentions.map(({ id }) => id),
      })
      .then(
        () => null,
        (thrown: unknown) => (thrown instanceof SocketError ? thrown.code : 'internal'),
      )
    setSaving(false)
    if (error) setProblem(error)
    else forget()
  }

  const send = () => {
    if (about?.kind === 'edit') return void save(about)
    const isCorrection = about?.kind === 'correct'
    const said = isCorrection ? edited : draft
    const { body, mentions } = toBody(said.text, said.picked)
    const answered = about?.message ?? thread
    // Nothing was changed: there is nothing to say.
    if (isCorrection && answered && isSameBody({ body, mentions }, answered)) return forget()
    void pageOutbox(me).add({
      clientMessageId: crypto.randomUUID() as ClientMessageId,
      conversationId,
      body,
      mentions,
      attachments: isCorrection ? [] : uploads.list.flatMap(({ file }) => file ?? []),
      quote: answered && quoteOf(answered, isCorrection),
      isCorrection,
      createdAt: Date.now(),
    })
    // What was being written waits under a correction.
    if (!isCorrection) {
      keepDraft({ text: '', picked: [] })
      uploads.sent()
    }
    forget()
    toldAt.current = 0
  }

  return {
    me,
    conversationId,
    draft: isEdit ? edited : draft,
    setDraft,
    about,
    reply: useCallback((message: MessageView) => setAbout({ kind: 'reply', message }), []),
    edit,
    correct,
    forget,
    uploads,
    send,
    isSaving,
    problem: problem && errorCodeText(problem),
  }
}

function quoteOf({ id, sender, excerpt, language, body, mentions }: MessageView, isCorrected: boolean): Quote {
  return { messageId: id, sender, excerpt, corrected: isCorrected ? toField(body, mentions) : null, language, mentions }
}
