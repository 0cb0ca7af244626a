import type { MessageView } from '@parley/contracts/chat'
import { toField } from './mentions.ts'

/** A chat as plain text: when, who, what; one message a paragraph. */
export function exportWords(
  messages: readonly MessageView[],
  words: { when: (time: number) => string; gone: string; erased: string },
): string {
  const lines = messages.flatMap(({ notice, sender, createdAt, body, mentions, attachments, erasedBy }) => {
    if (notice) return []
    const files = attachments.map(({ name }) => `[${name}]`)
    const said = erasedBy ? [words.erased] : [toField(body, mentions), ...files].filter(Boolean)
    return [`${words.when(createdAt)}  ${sender?.name ?? words.gone}\n${said.join('\n')}\n`]
  })
  return lines.join('\n')
}
