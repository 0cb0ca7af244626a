import type { TalkSummary } from '@parley/contracts/talks'
import { hashKey, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorCode } from '../../lib/errors.ts'
import { answerKey, keptOwner } from '../../lib/kept.ts'
import { procedureKey, queryKeyOf, trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { showToast } from '../../ui/toast.tsx'
import { hasTalk, type TalkPages, withoutTalk, withTalk } from './talk-pages.ts'
import { failureWords } from './failure-words.ts'
import { talksKey } from './use-talks.ts'

export interface RemoveTalk {
  /** It disappears at once and comes back when the server refuses; `onBack` runs, too, when it is taken back. */
  remove: (talk: TalkSummary, onBack: () => void) => Promise<void>
  /** What did not work, in words. */
  failure: string | null
}

/** What opens it without a network. A store that is broken has nothing. */
async function dropKept(conversationId: TalkSummary['conversationId']): Promise<void> {
  const { answerStore } = await import('../../lib/kept-store.ts')
  const key = answerKey(keptOwner(), hashKey(queryKeyOf('practice', 'load', { conversationId })))
  await (await answerStore()).delete(key).catch(() => {})
}

/** Deletes a talk, with a way back for a while, even from another page. */
export function useRemoveTalk(): RemoveTalk {
  const utils = trpc.useUtils()
  const queryClient = useQueryClient()
  const [failure, setFailure] = useState<string | null>(null)

  async function remove(talk: TalkSummary, onBack: () => void) {
    const { conversationId } = talk
    const hide = () =>
      queryClient.setQueriesData<TalkPages>({ queryKey: talksKey() }, (pages) => pages && withoutTalk(pages, conversationId))
    const show = () => {
      for (const key of places) queryClient.setQueryData<TalkPages>(key, (pages) => pages && withTalk(pages, talk))
      onBack()
    }
    // What its debrief would have cost is free again, or kept again: every talk shows a budget. The open one is told by frames.
    const refetch = () => {
      queryClient.removeQueries({ queryKey: procedureKey('practice', 'load'), type: 'inactive' })
      return Promise.all([utils.practice.list.invalidate(), utils.auth.me.invalidate(), utils.practice.load.invalidate({ conversationId })])
    }

    setFailure(null)
    const places = queryClient
      .getQueriesData<TalkPages>({ queryKey: talksKey() })
      .filter(([, pages]) => pages && hasTalk(pages, conversationId))
      .map(([key]) => key)
    // An answer that is on its way still has it.
    void queryClient.cancelQueries({ queryKey: talksKey() })
    hide()
    try {
      await utils.client.practice.remove.mutate({ conversationId })
    } catch (error) {
      setFailure(`${m.talks_not_deleted()} ${failureWords(error)}`)
      return show()
    }
    showToast({
      text: m.talks_deleted(),
      onUndo: () => {
        show()
        utils.client.practice.restore.mutate({ conversationId }).then(refetch, (error: unknown) => {
          setFailure(errorCode(error) === 'not-found' ? m.talks_not_restored() : failureWords(error))
          hide()
        })
      },
    })
    await Promise.all([refetch(), dropKept(conversationId)])
  }

  return { remove, failure }
}
