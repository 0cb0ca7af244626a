import type { ConversationId } from '@parley/contracts/ids'
import type { TalkSnapshot } from '@parley/contracts/practice'
import type { AnswerKeeper } from './keep-answers.ts'

/** Talks that are kept, whatever became of them elsewhere. */
const MAX_RENEWED = 12

export interface TalkSource {
  /** The ids of those that were had last. */
  list(): Promise<ConversationId[]>
  load(conversationId: ConversationId): Promise<unknown>
}

/** What is kept of a talk on this device. What streams is not said yet: its end comes by a frame, as it does to a line that was lost. */
export function toKeptTalk(data: unknown): TalkSnapshot {
  const talk = data as TalkSnapshot
  return { ...talk, replies: talk.replies.filter(({ state }) => state !== 'streaming') }
}

/** No frame tells that a talk was deleted elsewhere: those that the list does not have are asked for, and go if they are gone. */
export function renewOldTalks(keeper: AnswerKeeper, { list, load }: TalkSource): Promise<void> {
  let known: Promise<ConversationId[]> | undefined
  return keeper.renew({
    procedure: 'practice.load',
    isOld: () => true,
    async ask(data) {
      const { conversationId } = (data as TalkSnapshot).talk
      known ??= list()
      // It goes on from where it was kept when it is opened.
      return (await known).includes(conversationId) ? data : await load(conversationId)
    },
    most: MAX_RENEWED,
  })
}
