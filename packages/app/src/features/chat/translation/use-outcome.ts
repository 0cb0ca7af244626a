import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { MessageId, UserId } from '@parley/contracts/ids'
import { useEffect } from 'react'
import { trpc } from '../../../lib/trpc.ts'
import { shortName } from '../chat-names.ts'
import { isUnpaid, type Payer } from './is-unpaid.ts'
import { isWorded } from './is-worded.ts'
import { outcomeWords } from './outcome-words.ts'
import { usePhraseBook } from './use-phrase-book.ts'

export interface SaidOutcome {
  messageId: MessageId
  words: string
}

export interface Writer extends Payer {
  me: UserId
  /** Whom they have blocked. */
  blocked: ReadonlySet<UserId>
}

export interface Outcome {
  /** `null`: nothing is to be said of it. */
  said: SaidOutcome | null
  /** What I write goes out as I write it: my budget is spent. */
  isUnpaid: boolean
}

/** How others read the newest that I said. Each translation takes a number of the chat, so it is asked again until all of them are there. */
export function useOutcome(state: ChatState, { me, blocked, budget, reads }: Writer): Outcome {
  const { conversationId, kind, peer, lastSeq } = state
  const newest = state.messages.findLast(
    ({ sender, notice, erasedBy, body }) => sender?.id === me && !notice && !erasedBy && isWorded(body),
  )
  const messageId = newest?.id
  const mayKnow = kind === 'group' || (peer !== null && !blocked.has(peer.id) && haveLetIn(state, peer.id))
  const isPhraseBook = usePhraseBook()
  const input = { conversationId, messageId: messageId as MessageId }
  const { data, refetch } = trpc.chat.outcomes.useQuery(input, { enabled: false })
  const outcomes = data && data.revision === newest?.revision ? data.outcomes : null
  const isSettled = outcomes?.every((outcome) => outcome.state === 'done' || outcome.state === 'uncertain') ?? false
  const isWanted = mayKnow && messageId !== undefined && !isSettled
  useEffect(() => {
    if (isWanted && lastSeq > 0) void refetch()
  }, [isWanted, lastSeq, refetch])
  const known = mayKnow ? outcomes : null
  const isSpent = isUnpaid(state, { budget, reads }, known)
  const words = known && outcomeWords(known, { who: peer && shortName(peer), isPhraseBook, isUnpaid: isSpent })
  return { said: messageId && words ? { messageId, words } : null, isUnpaid: isSpent }
}

/** Neither of us is a stranger to the other any more, as far as it shows: they have read here, or said something. */
function haveLetIn({ place, marks, messages }: ChatState, peerId: UserId): boolean {
  if (place.request === 'pending') return false
  return marks.some(({ userId }) => userId === peerId) || messages.some(({ sender }) => sender?.id === peerId)
}
