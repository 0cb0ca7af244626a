import type { CardView } from '@parley/contracts/cards'
import { useRef } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { m } from '../../paraglide/messages.js'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { CardRow } from './card-row.tsx'
import { useCards, useRemoveCard } from './use-cards.ts'
import './cards.css'

/** The lines that I keep. */
export function CardList() {
  const place = useRef<HTMLElement>(null)
  const cards = useCards()
  const { remove, failure } = useRemoveCard()
  const { list } = cards

  function onDelete(card: CardView) {
    const rows = [...(place.current?.querySelectorAll<HTMLElement>('.card-turn') ?? [])]
    const at = list?.indexOf(card) ?? 0
    // The button that had the focus is gone with its row.
    const next = rows[at + 1] ?? rows[at - 1] ?? place.current
    void remove(card)
    next?.focus()
  }
  return (
    <section ref={place} tabIndex={-1} className="cards">
      {failure && (
        <Notice tone="danger" role="alert" className="mb-4">
          {failure}
        </Notice>
      )}
      {list && list.length > 0 ? (
        <>
          <h1 className="font-serif text-head font-normal text-balance">{m.cards_title()}</h1>
          <p className="mt-1.5 mb-6 text-ui text-ink-soft">{m.cards_says()}</p>
          <ul>
            {list.map((card) => (
              <CardRow key={card.id} card={card} onDelete={() => onDelete(card)} />
            ))}
          </ul>
          {cards.isFetchNextPageError && (
            <div className="mt-4">
              <Failed error={cards.error} words={errorText(cards.error)} onRetry={() => void cards.fetchNextPage()} />
            </div>
          )}
          {cards.hasNextPage && !cards.isFetchNextPageError && (
            <Button className="mt-5" busy={cards.isFetchingNextPage} onClick={() => void cards.fetchNextPage()}>
              {m.cards_more()}
            </Button>
          )}
        </>
      ) : list ? (
        <Empty page line={m.cards_empty_line()} action={<ButtonLink to="/chats">{m.cards_empty_action()}</ButtonLink>}>
          {m.cards_empty()}
        </Empty>
      ) : cards.error ? (
        <Failed error={cards.error} words={errorText(cards.error)} busy={cards.isFetching} onRetry={() => void cards.refetch()} />
      ) : (
        <Loading className="grid gap-3">
          {[0, 1, 2].map((row) => (
            <Skeleton key={row} className="h-18" />
          ))}
        </Loading>
      )}
    </section>
  )
}
