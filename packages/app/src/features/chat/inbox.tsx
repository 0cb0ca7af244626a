import type { InboxList as ListName } from '@parley/contracts/apply-inbox-frame'
import type { InboxItem } from '@parley/contracts/chat'
import type { ConversationId } from '@parley/contracts/ids'
import { Archive, ArrowLeft, MailQuestion, Plus, UserPlus } from 'lucide-react'
import { type ReactNode, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import { formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { FoundList } from './found-list.tsx'
import { InboxList } from './inbox-list.tsx'
import { SearchField } from './search-field.tsx'
import type { RowReader } from './translation/use-own-words.ts'
import { useInbox } from './use-inbox.ts'
import './inbox.css'

export interface InboxProps extends RowReader {
  current: ConversationId | null
  onNew: () => void
  /** What stands above the list: that there is no network. */
  notices: ReactNode
}

/** Whom I talk with, and what they said last. */
export function Inbox({ me, reads, blocked, current, onNew, notices }: InboxProps) {
  const [list, setList] = useState<ListName>('open')
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words.trim())
  const open = useInbox('open')
  const { contactRequests } = open
  const asking = useInbox('requests').items
  const requests = asking?.length ?? 0
  const place = useRef<HTMLElement>(null)
  const toOpen = useCallback(() => setList('open'), [])
  const goTo = (next: ListName) => {
    setList(next)
    // The door that had the focus stays behind.
    place.current?.focus()
  }
  useLetIn({ current, open: open.items, asking, onLetIn: toOpen })
  const titles = { open: m.nav_chats(), archived: m.chat_archived(), requests: m.chat_requests() }
  const empties = {
    open: <EmptyInbox onNew={onNew} />,
    archived: <Nothing words={m.chat_archived_none()} />,
    requests: <Nothing words={m.chat_requests_none()} />,
  }

  return (
    <section ref={place} className="inbox" aria-label={m.nav_chats()} data-place="inbox" tabIndex={-1}>
      <header className="inbox-head">
        {list !== 'open' && (
          <IconButton label={m.chat_back()} onClick={() => goTo('open')}>
            <ArrowLeft size={20} strokeWidth={1.75} aria-hidden />
          </IconButton>
        )}
        <h1 className="text-title font-semibold">{titles[list]}</h1>
        <IconButton label={m.chat_new()} onClick={onNew} className="ms-auto">
          <Plus size={20} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </header>
      <SearchField reads={reads} value={words} onChange={setWords} />
      {notices}
      {wanted ? (
        <FoundList words={wanted} me={me} />
      ) : (
        <>
          {list === 'open' && contactRequests > 0 && (
            <button type="button" className="inbox-door" onClick={onNew}>
              <UserPlus size={20} strokeWidth={1.75} aria-hidden />
              <span className="grow">{m.people_requests()}</span>
              <span className="unread">{formatNumber(contactRequests)}</span>
            </button>
          )}
          {list === 'open' && requests > 0 && (
            <button type="button" className="inbox-door" onClick={() => goTo('requests')}>
              <MailQuestion size={20} strokeWidth={1.75} aria-hidden />
              <span className="grow">{m.chat_requests()}</span>
              <span className="unread">{formatNumber(requests)}</span>
            </button>
          )}
          <InboxList
            key={list}
            list={list}
            me={me}
            reads={reads}
            blocked={blocked}
            current={current}
            label={titles[list]}
            empty={empties[list]}
          />
          {list === 'open' && (
            <button type="button" className="inbox-door mt-2" onClick={() => goTo('archived')}>
              <Archive size={20} strokeWidth={1.75} aria-hidden />
              <span className="grow">{m.chat_archived()}</span>
            </button>
          )}
        </>
      )}
    </section>
  )
}

interface LettingIn {
  current: ConversationId | null
  open: readonly InboxItem[] | undefined
  asking: readonly InboxItem[] | undefined
  onLetIn: () => void
}

/** Whom I let write while I look at their chat is among the chats from then on, and so am I. */
function useLetIn({ current, open, asking, onLetIn }: LettingIn): void {
  const asked = useRef<ConversationId | null>(null)
  const has = (items: readonly InboxItem[] | undefined) => items?.some(({ conversationId }) => conversationId === current) ?? false
  const [isAsking, isOpen] = [has(asking), has(open)]
  useEffect(() => {
    if (isAsking) asked.current = current
    else if (isOpen && current !== null && asked.current === current) {
      asked.current = null
      onLetIn()
    }
  }, [current, isAsking, isOpen, onLetIn])
}

function EmptyInbox({ onNew }: { onNew: () => void }) {
  return (
    <div className="p-2.5">
      <Empty
        line={m.chat_empty_line()}
        action={
          <Button look="solid" onClick={onNew}>
            {m.chat_new()}
          </Button>
        }
      >
        {m.chat_empty()}
      </Empty>
    </div>
  )
}

function Nothing({ words }: { words: string }) {
  return <p className="p-2.5 text-ui text-ink-soft">{words}</p>
}
