import { m } from '../../paraglide/messages.js'
import type { CoachHand } from './coach-hand.ts'
import type { OpenWords } from './coach-moment.ts'
import { useNextNote } from './next-line.tsx'
import { StopButton } from './stop-button.tsx'

/** Beside the coach's name while its words come. A line to say next comes unasked: it can be stopped from its first words on. */
export function CoachStop({ words, hand }: { words: OpenWords | null; hand: CoachHand }) {
  const next = words?.aside ? null : (words?.next ?? null)
  const hasNext = useNextNote(next) !== null
  const isComing = words?.aside ? words.aside.state === 'streaming' : words?.note?.state === 'streaming'
  if (!isComing && !(hasNext && next?.state === 'streaming')) return null
  return <StopButton label={m.coach_stop()} onStop={hand.stop} />
}
