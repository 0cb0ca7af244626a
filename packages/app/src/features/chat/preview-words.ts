import { type InboxItem, UNREAD_MAX } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { shortName } from './chat-names.ts'
import { erasedWords } from './erased-words.ts'
import { noticeWords } from './notice-words.ts'

export interface PreviewWords {
  text: string
  /** Absent where the words are the interface's. */
  lang?: Language
}

/** What a row of the inbox says of the newest message. In a group, what somebody said whom I have blocked is not shown. */
export function previewWords(
  { preview, kind }: Pick<InboxItem, 'preview' | 'kind'>,
  me: UserId,
  blocked: ReadonlySet<UserId>,
): PreviewWords {
  if (!preview) return { text: m.chat_preview_none() }
  const { sender, notice, erasedBy, excerpt, attachmentCount, language } = preview
  if (notice) return { text: noticeWords(notice, sender, me) }
  const isMine = sender?.id === me
  if (erasedBy) return { text: erasedWords({ erasedBy, sender }, isMine) }
  if (kind === 'group' && sender && blocked.has(sender.id)) return { text: m.chat_hidden({ who: shortName(sender) }) }
  const words = excerpt || m.chat_preview_files({ count: attachmentCount, files: formatNumber(attachmentCount) })
  const lang = excerpt ? { lang: language } : {}
  if (isMine) return { text: m.chat_preview_you({ words }), ...lang }
  return { text: kind === 'group' ? m.chat_preview_who({ who: shortName(sender), words }) : words, ...lang }
}

/** All of a row for a screen reader, after the name. */
export function unreadWords(unread: number): string {
  if (unread >= UNREAD_MAX) return m.chat_unread_many({ unread: formatNumber(UNREAD_MAX - 1) })
  return m.chat_unread({ count: unread, unread: formatNumber(unread) })
}
