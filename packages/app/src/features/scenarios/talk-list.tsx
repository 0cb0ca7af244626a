import type { TalkSummary } from '@parley/contracts/talks'
import { WifiOff } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useOnline } from '../../lib/online.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Part, usePart } from '../../ui/part.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { TalkRow } from './talk-row.tsx'
import { TalkSearch } from './talk-search.tsx'
import { rowId, TALKS_ID } from './talk-words.ts'
import { useRemoveTalk } from './use-remove-talk.ts'
import { useSayFound } from './use-say-found.ts'
import { type Talks, useTalks } from './use-talks.ts'

const RENAME_PANEL = new Part(() => import('./rename-panel.tsx').then((file) => file.RenamePanel))

/** Everything I began here, with a way to find a word again. `titleLang`: of scenes' titles, when it is not the page's. */
export function TalkList({ titleLang }: { titleLang: string | undefined }) {
  const id = useId()
  const section = useRef<HTMLElement>(null)
  const [search, setSearch] = useState('')
  const talks = useTalks(search)
  const { remove, failure } = useRemoveTalk()
  const [renaming, setRenaming] = useState<TalkSummary | null>(null)
  const { component: RenamePanel, failure: panelFailure, ask } = usePart(RENAME_PANEL)
  const isOnline = useOnline()
  const { list } = talks
  useSayFound(search, talks)

  function onRename(talk: TalkSummary) {
    setRenaming(talk)
    ask()
  }

  function onDelete(talk: TalkSummary) {
    const place = list?.indexOf(talk) ?? 0
    const neighbour = list?.[place + 1] ?? list?.[place - 1]
    void remove(talk, () => focusRow(talk))
    // The button that had the focus is gone with its row.
    if (neighbour) focusRow(neighbour)
    else requestAnimationFrame(() => section.current?.focus())
  }

  function clear() {
    setSearch('')
    section.current?.querySelector('input')?.focus()
  }

  return (
    <section ref={section} id={TALKS_ID} tabIndex={-1} aria-labelledby={id} className={classNames('talks', search !== '' && 'talks-found')}>
      <div className="talks-head">
        <h2 id={id} className="text-base font-semibold">
          {m.talks_title()}
        </h2>
        {(search !== '' || (list && list.length > 1)) && <TalkSearch value={search} onSearch={setSearch} isSearching={talks.isSearching} />}
      </div>
      {failure && (
        <Notice tone="danger" role="alert" className="mb-3">
          {failure}
        </Notice>
      )}
      {list && list.length > 0 ? (
        <>
          <TalkRows talks={list} titleLang={titleLang} onRename={onRename} onDelete={onDelete} />
          <ShowMore talks={talks} />
        </>
      ) : list && search !== '' ? (
        <Empty line={m.talks_none_found_line({ search })} action={<Button onClick={clear}>{m.talks_search_clear()}</Button>}>
          {m.talks_none_found()}
        </Empty>
      ) : list ? (
        <Empty line={m.talks_empty_line()}>{m.talks_empty()}</Empty>
      ) : talks.error && !isOnline ? (
        <Notice icon={<WifiOff size={20} strokeWidth={1.75} />}>{m.talks_offline()}</Notice>
      ) : talks.error ? (
        <Failed error={talks.error} busy={talks.isFetching} onRetry={() => void talks.refetch()} />
      ) : (
        <RowsOnTheirWay />
      )}
      {RenamePanel && <RenamePanel talk={renaming} onClose={() => setRenaming(null)} />}
      {panelFailure}
    </section>
  )
}

interface TalkRowsProps {
  talks: TalkSummary[]
  titleLang: string | undefined
  onRename: (talk: TalkSummary) => void
  onDelete: (talk: TalkSummary) => void
}

function TalkRows({ talks, titleLang, onRename, onDelete }: TalkRowsProps) {
  const dearest = Math.max(1, ...talks.map(({ costTokens }) => costTokens))
  return (
    <ul>
      {talks.map((talk) => (
        <TalkRow
          key={talk.conversationId}
          talk={talk}
          titleLang={titleLang}
          costShare={talk.costTokens / dearest}
          onRename={() => onRename(talk)}
          onDelete={() => onDelete(talk)}
        />
      ))}
    </ul>
  )
}

function ShowMore({ talks: { fetchMore, isFetchingMore, moreError } }: { talks: Talks }) {
  const show = () => {
    void fetchMore?.().then((first) => first && focusRow(first))
  }
  if (moreError) {
    return (
      <div className="mt-4">
        <Failed error={moreError} busy={isFetchingMore} onRetry={show} />
      </div>
    )
  }
  if (!fetchMore) return null
  return (
    <Button className="mt-4" busy={isFetchingMore} onClick={show}>
      {m.talks_show_more()}
    </Button>
  )
}

function RowsOnTheirWay() {
  return (
    <Loading className="grid gap-3">
      {[0, 1, 2].map((place) => (
        <Skeleton key={place} className="h-18" />
      ))}
    </Loading>
  )
}

/** Frames that a row may take to be drawn. */
const FRAMES = 5

function focusRow(talk: TalkSummary, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const link = document.getElementById(rowId(talk))?.querySelector('a')
    if (link) link.focus()
    else if (frames > 0) focusRow(talk, frames - 1)
  })
}
