import type { Me } from '@parley/contracts/auth'
import type { ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { ChatScreen } from '../features/chat/chat-screen.tsx'
import { Inbox } from '../features/chat/inbox.tsx'
import { moreId } from '../features/chat/more-id.ts'
import { useInbox } from '../features/chat/use-inbox.ts'
import { PeoplePicker } from '../features/people/people-picker.tsx'
import type { Reported } from '../features/people/report-panel.tsx'
import { errorText } from '../lib/error-words.ts'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { trpc } from '../lib/trpc.ts'
import { m } from '../paraglide/messages.js'
import { Empty } from '../ui/empty.tsx'
import { OfflineNotice } from '../ui/offline-notice.tsx'
import { Part, Piece } from '../ui/part.tsx'
import { ForMe } from './for-me.tsx'
import { MyFrame } from './my-frame.tsx'

const NEW_CHAT = new Part(() => import('./new-chat-panel.tsx').then((file) => file.NewChatPanel))
const PERSON = new Part(() => import('../features/people/person-panel.tsx').then((file) => file.PersonPanel))
const ASK_FOR_MORE = new Part(() => import('../features/invitations/ask-for-more.tsx').then((file) => file.AskForMore))
const REPORT = new Part(() => import('../features/people/report-panel.tsx').then((file) => file.ReportPanel))

export function Component() {
  useLanguage()
  return <ForMe>{(me) => <Chats me={me} />}</ForMe>
}

/** The inbox, and beside it, or on a phone instead of it, one chat. */
function Chats({ me }: { me: Me }) {
  const { conversationId } = useParams()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const [isNewOpen, setNewOpen] = useState(false)
  const [person, setPerson] = useState<PersonView | null>(null)
  const [reported, setReported] = useState<Reported | null>(null)
  const reportedMessage = useRef<MessageId | null>(null)
  const utils = trpc.useUtils()
  const openDirect = trpc.chat.openDirect.useMutation()
  const blocked = useBlocked()
  // The list says already that nobody is here yet.
  const isEmpty = useInbox('open').items?.length === 0
  // Read when the panel opens: whom a chat is with stays.
  const peerId = conversationId && utils.chat.load.getData({ conversationId })?.peer?.id
  const at = Number(search.get('at')) || null

  const show = (id: ConversationId) => {
    setNewOpen(false)
    setPerson(null)
    void navigate(`/chats/${id}`)
  }
  const report = (next: Reported) => {
    reportedMessage.current = next.message?.messageId ?? null
    setReported(next)
  }
  const write = (userId: UserId) => openDirect.mutate({ userId }, { onSuccess: (direct) => show(direct.conversationId) })

  return (
    <MyFrame me={me} fills={conversationId ? 'deep' : 'page'}>
      <PageTitle>{m.nav_chats()}</PageTitle>
      <div className="chats" data-open={conversationId ? '' : undefined}>
        <Inbox
          me={me.id}
          reads={me.readingLanguage}
          blocked={blocked}
          current={(conversationId as ConversationId | undefined) ?? null}
          onNew={() => setNewOpen(true)}
          notices={!conversationId && <OfflineNotice>{m.chat_offline_inbox()}</OfflineNotice>}
        />
        {conversationId ? (
          <ChatScreen
            key={conversationId}
            me={me}
            conversationId={conversationId as ConversationId}
            at={at}
            blocked={blocked}
            openPerson={setPerson}
            report={(whom, message) => report({ person: whom, message })}
            picker={(chosen, onChange, without) => <PeoplePicker chosen={chosen} onChange={onChange} without={without} />}
            askForMore={<Piece part={ASK_FOR_MORE} partProps={{}} />}
          />
        ) : (
          <section className="convo grid place-content-center p-6 max-md:hidden">{!isEmpty && <Empty line={m.chat_choose()} />}</section>
        )}
      </div>
      <Piece
        part={NEW_CHAT}
        partProps={{ me, open: isNewOpen, onOpenChange: setNewOpen, onPerson: setPerson, onMade: show }}
        over={{ isWanted: isNewOpen, onClose: () => setNewOpen(false) }}
      />
      <Piece
        part={PERSON}
        partProps={{
          person,
          problem: openDirect.error ? errorText(openDirect.error) : null,
          isOpening: openDirect.isPending,
          isHere: person !== null && person.id === peerId,
          onClose: () => {
            setPerson(null)
            openDirect.reset()
          },
          onWrite: write,
          onReport: (whom: PersonView) => {
            setPerson(null)
            report({ person: whom, message: null })
          },
        }}
        over={{ isWanted: person !== null, onClose: () => setPerson(null) }}
      />
      <Piece
        part={REPORT}
        partProps={{
          reported,
          onClose: () => setReported(null),
          // The menu that led here is gone by then.
          focusAfter: () => reportedMessage.current && document.getElementById(moreId(reportedMessage.current)),
        }}
        over={{ isWanted: reported !== null, onClose: () => setReported(null) }}
      />
    </MyFrame>
  )
}

/** Whom I have blocked: asked for once, and anew when I block somebody or let them in again, wherever on the page. */
function useBlocked(): ReadonlySet<UserId> {
  const queries = useQueryClient()
  const utils = trpc.useUtils()
  const { data } = trpc.people.blocked.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY })
  useEffect(
    () =>
      queries.getMutationCache().subscribe(({ type, mutation }) => {
        if (type !== 'updated' || mutation.state.status !== 'success') return
        const path = String(mutation.options.mutationKey?.[0])
        if (path === 'people,block' || path === 'people,unblock') void utils.people.blocked.invalidate()
      }),
    [queries, utils],
  )
  return useMemo(() => new Set(data?.map(({ id }) => id)), [data])
}
