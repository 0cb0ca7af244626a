import type { CardView } from '@parley/contracts/cards'
import { errorText } from '../../lib/error-words.ts'
import { m } from '../../paraglide/messages.js'
import { ArcCaret } from '../../ui/carets.tsx'
import { useFillCard } from './use-cards.ts'

/** A card was kept before there was a translation: whether it is coming, and how to have it. */
export function NoBack({ card: { from, isComing, frontLanguage, backLanguage } }: { card: CardView }) {
  const fill = useFillCard()
  if (isComing || fill.isPending) {
    return (
      <p role="status" className="text-ink-soft">
        {m.translation_pending()}
        <ArcCaret />
      </p>
    )
  }
  if (frontLanguage === backLanguage) return <p className="text-ink-soft">{m.cards_as_it_is()}</p>
  if (from?.kind !== 'chat') return <p className="text-ink-soft">{m.cards_no_back()}</p>
  return (
    <p role={fill.isIdle ? undefined : 'alert'} className="text-ink-soft">
      {fill.error ? errorText(fill.error) : m.translation_none_came()}{' '}
      <button type="button" className="link card-fill" onClick={() => fill.mutate(from)}>
        {m.translation_again()}
      </button>
    </p>
  )
}
