import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { InboxFrame } from '@parley/contracts/apply-inbox-frame'
import { useLanguage } from '../../lib/i18n.ts'
import type { AnswerKeeper } from '../../lib/keep-answers.ts'
import { isFromKept } from '../../lib/kept.ts'
import { pageKeeper } from '../../lib/offline.ts'
import { pageSocket } from '../../lib/socket.ts'
import { tellWatching } from '../../lib/tell-watching.ts'
import { tryUntilDone } from '../../lib/try-until-done.ts'
import { procedureKey, trpc } from '../../lib/trpc.ts'
import { whenIdle } from '../../lib/when-idle.ts'
import { hasWorkers, tellWorker } from '../../lib/worker.ts'
import { INBOX_LISTS, listInput } from './inbox-lists.ts'
import { InboxSync } from './inbox-sync.ts'
import { changeKeptChat, renewOldChats, toKeptChat } from './kept-chats.ts'
import { MessageNotices } from './notices/message-notices.tsx'
import { pageOutbox } from './page-outbox.ts'
import { forgetPresence, setPresence } from './presence.ts'
import { inOtherLanguage } from './with-fresh.ts'

const KEPT = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } as const

/** While it is there, the inbox is kept by frames, what was read is kept on this device, what was written goes out, and one hears of more. */
export function InboxKeeper({ me }: { me: UserId }) {
  const queries = useQueryClient()
  const language = useLanguage()
  useEffect(() => void chatKeeper(queries), [queries])
  useEffect(
    () =>
      // Where the browser wants no worker, the page needs its network.
      whenIdle(() => void (hasWorkers() && tellWorker(language).catch(() => {}))),
    [language],
  )
  const open = trpc.chat.inbox.useQuery(listInput('open'), KEPT)
  // Both are here before the line is, which brings all that has come since the older of them.
  const requests = trpc.chat.inbox.useQuery(listInput('requests'), KEPT)
  if (!open.data || requests.isLoading) return null
  return <Kept key={me} me={me} firstSeq={Math.min(open.data.inboxSeq, requests.data?.inboxSeq ?? Number.POSITIVE_INFINITY)} />
}

function chatKeeper(queries: QueryClient): Promise<AnswerKeeper> {
  return pageKeeper(queries, { 'chat.load': toKeptChat })
}

function Kept({ me, firstSeq }: { me: UserId; firstSeq: number }) {
  const utils = trpc.useUtils()
  const queries = useQueryClient()
  const [seq] = useState(firstSeq)
  const [listeners] = useState(() => new Set<(frame: InboxFrame) => void>())
  const listen = useCallback(
    (listener: (frame: InboxFrame) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    [listeners],
  )
  const sync = useMemo(
    () =>
      new InboxSync(
        {
          get: (list) => utils.chat.inbox.getData(listInput(list)),
          set: (list, inbox) => void utils.chat.inbox.setData(listInput(list), inbox),
          fetch: (list) => utils.client.chat.inbox.query(listInput(list)),
        },
        me,
      ),
    [utils, me],
  )

  useEffect(() => {
    const socket = pageSocket()
    const outbox = pageOutbox(me)
    const readAnew = (readingLanguage: Language) => {
      utils.auth.me.setData(undefined, (mine) => mine && { ...mine, readingLanguage })
      queries.setQueriesData<ChatState>({ queryKey: procedureKey('chat', 'load') }, (state) => state && inOtherLanguage(state))
      void utils.chat.thread.invalidate()
      void sync.refresh()
    }
    const close = socket.openInbox(seq, me, (frame) => {
      if (frame.type === 'presence') return setPresence(frame.userId, frame.isOnline)
      // Every page shows what is left, by this answer.
      if (frame.type === 'quota-changed') return void utils.auth.me.setData(undefined, (mine) => mine && { ...mine, budget: frame.budget })
      if (frame.type === 'reads-changed') return readAnew(frame.language)
      sync.take(frame)
      for (const listener of listeners) listener(frame)
      void chatKeeper(queries).then((keeper) => changeKeptChat(keeper, frame, me))
      if (frame.type === 'requests-changed') void utils.people.contacts.invalidate()
      if (frame.type === 'message-added' && frame.message.sender?.id === me) void outbox.arrived([frame.message.clientMessageId])
    })
    const lists = () => INBOX_LISTS.flatMap((list) => utils.chat.inbox.getData(listInput(list)) ?? [])
    const load = (conversationId: ConversationId) => utils.client.chat.load.query({ conversationId })
    const renewOld = () => whenIdle(() => void chatKeeper(queries).then((keeper) => renewOldChats(keeper, lists, load)))
    const isKeptInbox = isFromKept(utils.chat.inbox.getData(listInput('open')))
    if (!isKeptInbox) renewOld()
    // What came between the list and the line is not sent: it is asked for, as after a lost line.
    let wasLost = socket.getState() !== 'open' || isKeptInbox
    // What is left is told live alone.
    let isBudgetOld = false
    let stopTrying = () => {}
    const renew = async () => {
      const isNew = await sync.refresh()
      if (isNew) {
        wasLost = false
        renewOld()
      }
      return isNew
    }
    const watch = () => {
      const state = socket.getState()
      // Whatever it is now, the next open line tries anew.
      stopTrying()
      if (state === 'waiting') {
        wasLost = true
        isBudgetOld = true
        forgetPresence()
      } else if (state === 'open' && wasLost) {
        if (isBudgetOld) void utils.auth.me.invalidate()
        isBudgetOld = false
        stopTrying = tryUntilDone(renew)
      }
    }
    watch()
    const stopWatching = socket.subscribe(watch)
    return () => {
      close()
      stopWatching()
      stopTrying()
    }
  }, [me, seq, sync, utils, queries, listeners])
  useEffect(() => tellWatching(pageSocket()), [])
  return <MessageNotices me={me} listen={listen} />
}
