import { applyTalkFrame } from '@parley/contracts/apply-talk-frame'
import type { ReplyView, TalkSnapshot } from '@parley/contracts/practice'
import { useCallback, useEffect, useState } from 'react'
import { announce, announceNow } from '../../lib/announcer.tsx'
import { pageLiveReplies } from '../../lib/live-replies.ts'
import { type ConversationFrame, pageSocket } from '../../lib/socket.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { type Announcement, Announcements } from './announcements.ts'
import { shortName } from './short-name.ts'

/** Listens from where the snapshot ends, and keeps the cache entry and the streams. */
export function useTalkFrames({ talk, replies, lastSeq }: TalkSnapshot): void {
  const { conversationId } = talk
  const utils = trpc.useUtils()
  const live = pageLiveReplies()
  const [announcements] = useState(() => new Announcements())
  const partner = shortName(talk.scene.partnerName)

  // After the facts are drawn, so that words never leave the screen in between.
  useEffect(() => {
    for (const reply of replies) {
      if (reply.state === 'streaming') live.restore(reply)
      else live.end(reply.id)
    }
  }, [live, replies])

  const take = useCallback(
    (frame: ConversationFrame) => {
      if (frame.type === 'reply-start' || frame.type === 'reply-snapshot') {
        live.restore(frame.reply)
        say(announcements.started(frame.reply), partner, frame.reply.text)
        return
      }
      if (frame.type === 'reply-delta') return live.delta(frame)
      utils.practice.load.setData({ conversationId }, (state) => state && applyTalkFrame(state, frame))
      if (frame.type === 'reply-end') sayEnd(announcements, frame.reply, partner)
    },
    [utils, live, conversationId, announcements, partner],
  )

  const firstSeq = useState(lastSeq)[0]
  useEffect(() => pageSocket().open(conversationId, firstSeq, take), [conversationId, firstSeq, take])
}

function sayEnd(announcements: Announcements, reply: ReplyView, partner: string): void {
  if (reply.role !== 'examiner') say(announcements.ended(reply), partner, reply.text)
  else if (reply.state === 'done') announce(m.debrief_ready())
}

function say(announcements: Announcement[], name: string, text: string): void {
  for (const announcement of announcements) {
    if (announcement === 'answering') announce(m.practice_answering({ name }))
    else if (announcement === 'answer') announce(`${m.practice_partner_said({ name })} ${text}`)
    else if (announcement === 'note') announce(m.practice_has_note())
    else if (announcement === 'advice') announce(m.coach_has_answered())
    else if (announcement === 'advice-failed') announce(m.coach_failed())
    else announceNow(text ? m.practice_cut_off({ name }) : m.practice_no_answer({ name }))
  }
}
