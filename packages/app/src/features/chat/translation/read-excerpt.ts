import type { MessageView, ShowMode } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'

interface Words {
  excerpt: string
  language: Language
}

/** How a message is quoted where its reader reads its translation; `null`: as it was written. */
export function readExcerpt(
  { sender, translation }: Pick<MessageView, 'sender'> & { translation: Words | null },
  { me, showMode }: { me: UserId; showMode: ShowMode },
): Words | null {
  if (showMode === 'original' || showMode === 'learner' || sender?.id === me || !translation?.excerpt) return null
  return { excerpt: translation.excerpt, language: translation.language }
}
