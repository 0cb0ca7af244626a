import type { QueryClient } from '@tanstack/react-query'
import { AnswerKeeper, type Reduce } from './keep-answers.ts'
import { isFromKept, procedureOf } from './kept.ts'
import { answerStore } from './kept-store.ts'
import { renewOldTalks, type TalkSource, toKeptTalk } from './kept-talks.ts'
import { pageSocket } from './socket.ts'
import { client } from './trpc.ts'
import { whenIdle } from './when-idle.ts'

/** Their frames say what came meanwhile. */
const BY_FRAMES = new Set(['chat.inbox', 'chat.load', 'practice.load'])

const TALKS: TalkSource = {
  list: async () => (await client.practice.list.query({})).talks.map(({ conversationId }) => conversationId),
  load: (conversationId) => client.practice.load.query({ conversationId }),
}

let shared: Promise<AnswerKeeper> | undefined

/** The page's one keeper. From here on it lives as long as the page. */
export function pageKeeper(queries: QueryClient, reduce: Record<string, Reduce>): Promise<AnswerKeeper> {
  shared ??= start(queries, reduce)
  return shared
}

async function start(queries: QueryClient, reduce: Record<string, Reduce>): Promise<AnswerKeeper> {
  const keeper = new AnswerKeeper({ queries, store: await answerStore(), reduce: { 'practice.load': toKeptTalk, ...reduce } })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keeper.flush()
  })
  const socket = pageSocket()
  socket.subscribe(() => {
    const state = socket.getState()
    // Their session was ended from elsewhere. What stands on the page stays until they leave it.
    if (state === 'signed-out') keeper.forget()
    if (state !== 'open') return
    void queries.invalidateQueries({
      predicate: ({ queryKey, state: { data } }) => isFromKept(data) && !BY_FRAMES.has(procedureOf(queryKey)),
    })
    whenIdle(() => void renewOldTalks(keeper, TALKS))
  })
  return keeper
}
