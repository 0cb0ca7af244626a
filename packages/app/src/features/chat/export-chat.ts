import type { MessageView } from '@parley/contracts/chat'
import { formatDayAndTime } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { exportWords } from './export-words.ts'

type Fetch = (afterSeq: number) => Promise<{ messages: MessageView[]; hasMore: boolean }>

/** Saves all of a chat that I may see, as a file of text. */
export async function exportChat(name: string, fetchPage: Fetch): Promise<void> {
  const messages: MessageView[] = []
  for (let page = await fetchPage(0); ; page = await fetchPage(messages.at(-1)?.seq ?? 0)) {
    messages.push(...page.messages)
    if (!page.hasMore || page.messages.length === 0) break
  }
  const text = exportWords(messages, { when: formatDayAndTime, gone: m.chat_gone_person(), erased: m.chat_quote_empty() })
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name}.txt`
  link.click()
  URL.revokeObjectURL(url)
}
