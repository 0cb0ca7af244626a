import { applyChatFrame, type ChatState } from '@parley/contracts/apply-chat-frame'
import type { MessageView } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
import { useCallback, useEffect, useRef, useState } from 'react'
import { announce } from '../../lib/announcer.tsx'
import { errorCode } from '../../lib/errors.ts'
import { isFromKept } from '../../lib/kept.ts'
import { pageSocket } from '../../lib/socket.ts'
import { isPassing } from '../../lib/socket-error.ts'
import type { ChatFrame } from '../../lib/socket-feeds.ts'
import { trpc } from '../../lib/trpc.ts'
import { tryUntilDone } from '../../lib/try-until-done.ts'
import { m } from '../../paraglide/messages.js'
import { personName } from './chat-names.ts'
import { toField } from './mentions.ts'
import { nameMessage } from './nicknames.ts'
import { setPresence } from './presence.ts'
import type { Gap } from './rows.ts'
import { HeardMessages } from './translation/heard-messages.ts'
import { pageWanting } from './translation/page-wanting.ts'
import type { Wording } from './translation/use-translated.ts'
import { useNicknames } from './use-nicknames.ts'
import { useTyping } from './use-typing.ts'
import { withFresh } from './with-fresh.ts'

/** Listens from where the snapshot ends, and keeps the cache entry. `also` hears every frame, too. */
export function useChatFrames(
  state: ChatState,
  me: UserId,
  also: (frame: ChatFrame) => void,
): { gap: Gap | null; typing: readonly UserId[] } {
  const { conversationId, lastSeq } = state
  const utils = trpc.useUtils()
  const socket = pageSocket()
  const { typing, hear, fallSilent } = useTyping()
  const [gap, setGap] = useState<Gap | null>(null)
  // `state` may be another object, with the names that I gave people.
  const wasLost = useRef(isFromKept(utils.chat.load.getData({ conversationId })))
  const firstSeq = useState(lastSeq)[0]
  const heard = useRef(also)
  const names = useNicknames()
  const latestNames = useRef(names)
  useEffect(() => {
    latestNames.current = names
  }, [names])
  const [spoken] = useState(() => new HeardMessages(sayMessage))
  useEffect(() => () => spoken.stop(), [spoken])
  useEffect(() => {
    heard.current = also
  }, [also])

  useEffect(() => {
    let stopTrying = () => {}
    const watch = () => {
      const connection = socket.getState()
      stopTrying()
      if (connection === 'waiting') {
        wasLost.current = true
        setGap(null)
      } else if (connection === 'open' && wasLost.current) stopTrying = tryUntilDone(askWhatNoFrameTells)
    }
    // Who has read is told live alone: what the line missed of it is asked for.
    const askWhatNoFrameTells = (): Promise<boolean> => {
      const before = utils.chat.load.getData({ conversationId })?.place
      return utils.client.chat.load.query({ conversationId }).then(
        (fresh) => {
          set((chat) => withFresh(chat, fresh, me, before))
          return true
        },
        (error: unknown) => {
          const code = errorCode(error)
          if (code === 'not-found') set((chat) => ({ ...chat, isGone: true }))
          return !isPassing(code)
        },
      )
    }
    const set = (change: (chat: ChatState) => ChatState) => utils.chat.load.setData({ conversationId }, (chat) => chat && change(chat))
    watch()
    const stopWatching = socket.subscribe(watch)
    return () => {
      stopWatching()
      stopTrying()
    }
  }, [socket, utils, conversationId, me])

  const take = useCallback(
    (frame: ChatFrame) => {
      if (frame.type === 'presence') return setPresence(frame.userId, frame.isOnline)
      if (frame.type === 'typing-start') {
        if (frame.userId !== me) hear(frame.userId)
        return
      }
      heard.current(frame)
      utils.chat.load.setData({ conversationId }, (state) => state && applyChatFrame(state, frame, me))
      if (frame.type === 'me-changed' || frame.type === 'read-changed') return
      if ('message' in frame && frame.message.threadRootId)
        void utils.chat.thread.invalidate({ conversationId, messageId: frame.message.threadRootId })
      if (frame.type === 'message-translated') {
        // The cache tells of the answer a moment later: until it is drawn one waits for it.
        setTimeout(() => pageWanting().settle([frame.messageId]))
        return spoken.hearTranslation(frame.messageId, frame.translation)
      }
      if (frame.type !== 'message-added') return
      const { sender, notice } = frame.message
      if (sender) fallSilent(sender.id)
      if (sender?.id === me || notice) return
      if (wasLost.current && socket.isCatchingUp(conversationId)) {
        return setGap((before) => ({ firstSeq: before?.firstSeq ?? frame.seq, count: (before?.count ?? 0) + 1 }))
      }
      spoken.hear(nameMessage(frame.message, latestNames.current))
    },
    [utils, socket, conversationId, me, hear, fallSilent, spoken],
  )
  useEffect(() => socket.open(conversationId, firstSeq, take), [socket, conversationId, firstSeq, take])
  return { gap, typing }
}

function sayMessage({ sender, mentions, attachments }: MessageView, { text, language }: Wording): void {
  announce(
    m.chat_says({ who: personName(sender) }),
    text ? { text: toField(text, mentions), lang: language } : m.chat_sent_files({ count: attachments.length }),
  )
}
