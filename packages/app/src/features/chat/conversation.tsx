import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { PersonView } from '@parley/contracts/people'
import type { BudgetView } from '@parley/contracts/quota'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { NavigationType, useNavigationType } from 'react-router'
import { goRound } from '../../lib/go-round.ts'
import { PageTitle } from '../../lib/page-title.tsx'
import { useVisibleHeight } from '../../lib/use-visible-height.ts'
import { Part, Piece } from '../../ui/part.tsx'
import { ChatActionsContext } from './chat-actions.ts'
import { ChatDeck } from './chat-deck.tsx'
import { ChatHeader } from './chat-header.tsx'
import { ChatLog } from './chat-log.tsx'
import { chatName } from './chat-names.ts'
import { LoadedMessagesContext, useLoadedMessages } from './loaded-messages.ts'
import { useOutcome } from './translation/use-outcome.ts'
import { useActions } from './use-actions.ts'
import { useChat } from './use-chat.ts'
import { useSought } from './use-sought.ts'
import { useFileDrop } from './use-file-drop.ts'
import { useWriting } from './use-writing.ts'

const THREAD = new Part(() => import('./thread-panel.tsx').then((file) => file.ThreadPanel))
const GROUP = new Part(() => import('./group-panel.tsx').then((file) => file.GroupPanel))

const TRANSLATION = new Part(() => import('./translation/translation-panel.tsx').then((file) => file.TranslationPanel))

const PRACTISE = new Part(() => import('./learner/practise-panel.tsx').then((file) => file.PractisePanel))

const PLACES = ['header', 'stage', 'composer']

export interface ConversationProps {
  state: ChatState
  me: UserId
  /** What I read where I have not chosen anything else. */
  reads: Language
  budget: BudgetView
  /** Where a search led. */
  at: number | null
  /** Whom I have blocked. */
  blocked: ReadonlySet<UserId>
  openPerson: (person: PersonView) => void
  report: (person: PersonView, about: { conversationId: ConversationId; messageId: MessageId }) => void
  /** Chooses people to add to a group. */
  picker: (chosen: readonly PersonView[], onChange: (chosen: PersonView[]) => void, without?: ReadonlySet<UserId>) => ReactNode
  /** Who can give more, for whoever's budget is spent. */
  askForMore: ReactNode
}

export function Conversation(props: ConversationProps) {
  const { state, me, reads, budget, at, blocked, openPerson, report, picker, askForMore } = props
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const chat = useChat(state, me)
  const writing = useWriting(state.conversationId, me)
  const loaded = useLoadedMessages(chat.rows)
  const sought = useSought(chat, at)
  const outcome = useOutcome(state, { me, blocked, budget, reads })
  const [thread, setThread] = useState<MessageId | null>(null)
  const [isGroupOpen, setGroupOpen] = useState(false)
  const [isPractiseOpen, setPractiseOpen] = useState(false)
  const [isTranslationOpen, setTranslationOpen] = useState(false)
  const { actions, problem } = useActions({
    chat,
    writing,
    blocked,
    budget,
    openPerson,
    report,
    openThread: setThread,
    goTo: sought.toMessage,
  })
  const isOver = useFileDrop(root, writing.uploads.add)
  useVisibleHeight(root)
  usePlaceKeys(root)
  useFirstFocus(root)

  const { peer } = state
  const isBlocked = peer !== null && blocked.has(peer.id)
  const openDetails = () => {
    if (state.kind === 'group') setGroupOpen(true)
    else if (peer) openPerson(peer)
  }
  return (
    <ChatActionsContext value={actions}>
      <LoadedMessagesContext value={loaded}>
        <div ref={root} className="chat">
          <PageTitle>{chatName(state)}</PageTitle>
          <ChatHeader
            state={state}
            me={me}
            isBlocked={isBlocked}
            onDetails={openDetails}
            onTranslation={() => setTranslationOpen(true)}
            onPractise={() => setPractiseOpen(true)}
            reads={reads}
          />
          <ChatLog chat={chat} sought={sought} outcome={outcome.said} />
          <ChatDeck
            chat={chat}
            writing={writing}
            problem={problem}
            fieldRef={field}
            isOver={isOver}
            isBlocked={isBlocked}
            isUnpaid={outcome.isUnpaid}
            askForMore={askForMore}
          />
          <Piece
            part={THREAD}
            partProps={{ messageId: thread, onClose: () => setThread(null), state, me }}
            over={{ isWanted: thread !== null, onClose: () => setThread(null) }}
          />
          <Piece
            part={GROUP}
            partProps={{ open: isGroupOpen, onOpenChange: setGroupOpen, state, me, openPerson, picker }}
            over={{ isWanted: isGroupOpen, onClose: () => setGroupOpen(false) }}
          />
          <Piece
            part={TRANSLATION}
            partProps={{ open: isTranslationOpen, onOpenChange: setTranslationOpen, state, reads }}
            over={{ isWanted: isTranslationOpen, onClose: () => setTranslationOpen(false) }}
          />
          <Piece
            part={PRACTISE}
            partProps={{ open: isPractiseOpen, onOpenChange: setPractiseOpen, conversationId: state.conversationId }}
            over={{ isWanted: isPractiseOpen, onClose: () => setPractiseOpen(false) }}
          />
        </div>
      </LoadedMessagesContext>
    </ChatActionsContext>
  )
}

/** F6 goes round the places of a chat, Shift+F6 back. */
function usePlaceKeys(root: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.defaultPrevented || !root.current) return
      event.preventDefault()
      goRound(root.current, PLACES, event.shiftKey ? -1 : 1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [root])
}

/** Whoever came here from something that is gone, a button that joined for instance, goes on from the field; on a phone, where that would
 * bring up the keyboard, from the heading. */
function useFirstFocus(root: React.RefObject<HTMLElement | null>): void {
  const isLoad = useNavigationType() === NavigationType.Pop
  useEffect(() => {
    if (isLoad || document.activeElement !== document.body) return
    const field = matchMedia('(pointer: fine)').matches ? root.current?.querySelector<HTMLElement>('textarea') : null
    const place = field ?? root.current?.querySelector<HTMLElement>('[data-place="header"]')
    place?.focus({ preventScroll: true })
  }, [root, isLoad])
}
