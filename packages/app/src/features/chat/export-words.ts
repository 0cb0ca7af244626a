import type { MessageView } from '@parley/contracts/chat'
import type { Language } from '@parley/contracts/language'
import type { UserId } from '@parley/contracts/ids'
import { toField } from './mentions.ts'

export interface ExportWords {
  when: (time: number) => string
  gone: string
  edited: string
  erased: (message: MessageView, isMine: boolean) => string
  /** That what follows says anew, and better, what somebody said: these words, or what was taken back. */
  correction: (corrected: string) => string
  /** A translation, and into what. */
  translated: (text: string, language: Language, isUncertain: boolean) => string
}

/** A chat as plain text: when, who, what, and what its reader read of it; one message a paragraph. */
export function exportWords(messages: readonly MessageView[], me: UserId, words: ExportWords): string {
  const lines = messages.flatMap((message) => {
    const { notice, sender, createdAt, editedAt, body, mentions, attachments, erasedBy, quote } = message
    const corrected = quote?.corrected ?? null
    if (notice) return []
    const files = attachments.map(({ name }) => `[${name}]`)
    const said = erasedBy
      ? [words.erased(message, sender?.id === me)]
      : [corrected !== null && words.correction(corrected), toField(body, mentions), translationOf(message, words), ...files].filter(
          Boolean,
        )
    const edited = editedAt !== null && !erasedBy ? ` (${words.edited})` : ''
    return [`${words.when(createdAt)}  ${sender?.name ?? words.gone}${edited}\n${said.join('\n')}\n`]
  })
  return lines.join('\n')
}

function translationOf({ translation, mentions }: MessageView, words: ExportWords): string {
  if (translation?.state !== 'done' && translation?.state !== 'uncertain') return ''
  return words.translated(toField(translation.text, mentions), translation.language, translation.state === 'uncertain')
}
