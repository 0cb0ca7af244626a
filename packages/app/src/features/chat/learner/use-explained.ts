import { type Explained } from '@parley/contracts/learning'
import type { MessageView } from '@parley/contracts/chat'
import type { ErrorCode } from '@parley/contracts/errors'
import { type GlossWord, glossWordAt } from '@parley/contracts/gloss'
import { sentenceAt } from '@parley/contracts/sentences'
import { useQuery } from '@tanstack/react-query'
import { errorCode } from '../../../lib/errors.ts'
import { trpc } from '../../../lib/trpc.ts'

export interface ExplainedWord {
  state: 'waiting' | 'here' | 'failed'
  /** `null`: nothing was said of it. */
  word: GlossWord | null
  refused: ErrorCode | null
  askAgain: () => void
}

/** What a word of a message means where it stands. Its whole sentence is asked for once, and is there for its other words. */
export function useExplained({ id, conversationId, revision, body, language, translation }: MessageView, at: number): ExplainedWord {
  const { client } = trpc.useUtils()
  const sentence = sentenceAt(body, language, at)
  const asked = useQuery<Explained>({
    queryKey: ['explained', id, revision, translation?.language, sentence?.from],
    queryFn: () => client.learning.explain.mutate({ conversationId, messageId: id, at }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    // Each time costs something: only a person asks again.
    retry: false,
    retryOnMount: false,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
  const { data, error, isFetching, refetch } = asked
  return {
    state: isFetching ? 'waiting' : data ? 'here' : 'failed',
    word: data ? glossWordAt(data.gloss, data.sentence, at - data.from) : null,
    refused: error ? errorCode(error) : null,
    askAgain: () => void refetch(),
  }
}
