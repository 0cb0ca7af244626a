import type { MessageView } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
import { formatDayAndTime, languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { erasedWords } from './erased-words.ts'
import { nameMessages, type Nicknames } from './nicknames.ts'
import { exportWords } from './export-words.ts'

type Fetch = (afterSeq: number) => Promise<{ messages: MessageView[]; hasMore: boolean }>

/** Saves all of a chat that I may see, as a file of text. */
export async function exportChat({ name, me, names }: { name: string; me: UserId; names: Nicknames }, fetchPage: Fetch): Promise<void> {
  const messages: MessageView[] = []
  for (let page = await fetchPage(0); ; page = await fetchPage(messages.at(-1)?.seq ?? 0)) {
    messages.push(...page.messages)
    if (!page.hasMore || page.messages.length === 0) break
  }
  const text = exportWords(nameMessages(messages, names), me, {
    when: formatDayAndTime,
    gone: m.chat_gone_person(),
    edited: m.chat_edited(),
    erased: erasedWords,
    correction: (corrected) => (corrected ? m.chat_export_correction({ words: corrected }) : m.learner_correction_gone()),
    translated: (words, language, isUncertain) =>
      m.chat_export_translation({
        language: isUncertain ? `${languageName(language)}, ${m.translation_uncertain()}` : languageName(language),
        words,
      }),
  })
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name}.txt`
  link.click()
  URL.revokeObjectURL(url)
}
