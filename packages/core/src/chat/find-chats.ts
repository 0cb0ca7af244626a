import type { FoundChat, chatFind } from '@parley/contracts/chat-input'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { beginsWords, toWords } from '../language/words.ts'
import { findNamedChats } from './search-store.ts'

/** Conversations that are found by name: whoever has more of that name writes on. */
const CHATS_SHOWN = 20

/** The actor's conversations whose name has words that begin so, those where something was said last first. */
export async function findChats(deps: Pick<Deps, 'sql'>, actor: Actor, { words }: z.infer<typeof chatFind>): Promise<FoundChat[]> {
  const wanted = toWords(words, actor.readingLanguage)
  if (wanted === '') return []
  const chats = await findNamedChats(deps.sql, actor.userId)
  return chats
    .filter(({ title, peer, nickname }) =>
      [title, peer?.name, nickname].some((name) => name && beginsWords(name, wanted, actor.readingLanguage)),
    )
    .slice(0, CHATS_SHOWN)
    .map(({ conversationId, title, pictureId, peer }) => ({ conversationId, title, pictureId, peer }))
}
