import { m } from '../../paraglide/messages.js'

/** What did not go through, in words. `again` where that may help. */
export interface Refusal {
  text: string
  again: (() => void) | null
}

/** In the coach's place, because it was asked there. */
export function CoachRefusal({ refusal }: { refusal: Refusal | null }) {
  if (!refusal) return null
  return (
    <p className="coach-refusal">
      {refusal.text}{' '}
      {refusal.again && (
        <button type="button" className="link" onClick={refusal.again}>
          {m.try_again()}
        </button>
      )}
    </p>
  )
}
