import type { MessagePreviewed } from '@parley/contracts/chat-input'
import type { ConversationId } from '@parley/contracts/ids'
import type { Actor } from '../deps.ts'
import { detectLanguage } from '../language/detect.ts'
import { type DraftDeps, translateDraft } from '../translation/translate-draft.ts'
import { listOtherLanguages } from './member-store.ts'
import { loadOwnChat } from './place-store.ts'
import { toBody } from './rules.ts'

/** Languages that one preview shows. */
const LANGUAGES_MAX = 4

/** What others would read of what the actor is about to say, and what that says again in theirs. @throws `not-found`; `too-large`. */
export async function previewMessage(
  deps: DraftDeps,
  actor: Actor,
  { conversationId, body: text }: { conversationId: ConversationId; body: string },
): Promise<MessagePreviewed> {
  const body = toBody(text, 0)
  const {
    place: { joinedSeq, formality },
  } = await loadOwnChat(deps.sql, actor.userId, conversationId)
  const from = detectLanguage(body, actor.writingLanguage, actor.alsoWrites)
  const languages = (await listOtherLanguages(deps.sql, conversationId, actor.userId)).filter(({ language }) => language !== from)
  const previews = await Promise.all(
    languages.slice(0, LANGUAGES_MAX).map(async ({ language, readers }) => {
      const translation = await translateDraft(deps, { conversationId, payer: actor, joinedSeq, body, from, to: language, formality })
      return { language, readers, ...translation }
    }),
  )
  return { previews }
}
