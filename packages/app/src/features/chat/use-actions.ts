import type { MessageView } from '@parley/contracts/chat'
import type { MessageId } from '@parley/contracts/ids'
import type { ErrorCode } from '@parley/contracts/errors'
import { leftToTalk } from '@parley/contracts/quota'
import { useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { errorCodeText } from '../../lib/error-words.ts'
import { errorCode } from '../../lib/errors.ts'
import { pageSocket } from '../../lib/socket.ts'
import { SocketError } from '../../lib/socket-error.ts'
import { trpc } from '../../lib/trpc.ts'
import type { ChatActions } from './chat-actions.ts'
import type { ConversationProps } from './conversation.tsx'
import { keepCard } from './learner/keep-card.ts'
import { showModeOf } from './translation/show-mode.ts'
import type { Chat } from './use-chat.ts'
import { useMayErase } from './use-may-erase.ts'
import type { Writing } from './use-writing.ts'

export interface ActionsOf extends Pick<ChatActions, 'goTo'>, Pick<ConversationProps, 'openPerson' | 'report' | 'blocked' | 'budget'> {
  openThread: (messageId: MessageId) => void
  chat: Chat
  writing: Writing
}

export interface Actions {
  actions: ChatActions
  /** Why the last one was refused. */
  problem: string | null
}

/** One object for as long as the chat is open, so that what is drawn is not drawn again. */
export function useActions(of: ActionsOf): Actions {
  const utils = trpc.useUtils()
  const { client } = utils
  const queries = useQueryClient()
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const latest = useRef(of)
  useLayoutEffect(() => {
    latest.current = of
  }, [of])
  const { conversationId, me, state } = of.chat
  const { kind } = state
  const { blocked } = of
  const isSpent = leftToTalk(of.budget) === 0
  const showMode = showModeOf(state.place)
  const mayErase = useMayErase(state)

  const actions = useMemo((): ChatActions => {
    const run = (asked: Promise<unknown>) => {
      setProblem(null)
      asked.catch((error: unknown) => setProblem(error instanceof SocketError ? error.code : errorCode(error)))
    }
    return {
      me,
      conversationId,
      kind,
      blocked,
      showMode,
      isSpent,
      mayErase,
      reply: (message) => latest.current.writing.reply(message),
      edit: (message) => latest.current.writing.edit(message),
      correct: (message) => latest.current.writing.correct(message),
      saveCard: ({ id }) => run(keepCard(client, queries, { conversationId, messageId: id })),
      openThread: (messageId) => latest.current.openThread(messageId),
      openPerson: (person) => latest.current.openPerson(person),
      goTo: (messageId) => latest.current.goTo(messageId),
      report: ({ id, sender }: MessageView) => {
        if (sender) latest.current.report(sender, { conversationId, messageId: id })
      },
      react: (messageId, emoji, isSet) =>
        run(
          pageSocket()
            .request<'reaction-set'>({ type: 'reaction-set', conversationId, messageId, emoji, isSet })
            .then(() => utils.chat.ownSigns.invalidate({ conversationId, messageId })),
        ),
      erase: ({ id }, scope) => run(pageSocket().request<'message-erase'>({ type: 'message-erase', conversationId, messageId: id, scope })),
    }
  }, [me, conversationId, kind, blocked, showMode, isSpent, mayErase, client, utils, queries])
  return { actions, problem: problem && errorCodeText(problem) }
}
