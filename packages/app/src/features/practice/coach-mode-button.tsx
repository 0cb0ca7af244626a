import { ChevronDown } from 'lucide-react'
import { type ComponentProps, lazy, Suspense, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { coachModeText } from './coach-mode-words.ts'
import type { CoachModeChoice } from './use-coach-mode.ts'

const CoachModeMenu = lazy(() => import('./coach-mode-menu.tsx').then((file) => ({ default: file.CoachModeMenu })))

/** How the coach helps, on a phone. The menu's code comes after the page; until then its button stands there and remembers a press. */
export function CoachModeButton({ choice }: { choice: CoachModeChoice }) {
  const [isAsked, setAsked] = useState(false)
  return (
    <Suspense fallback={<ModeTrigger choice={choice} onClick={() => setAsked(true)} />}>
      <CoachModeMenu choice={choice} trigger={<ModeTrigger choice={choice} />} defaultOpen={isAsked} />
    </Suspense>
  )
}

function ModeTrigger({ choice, ...rest }: ComponentProps<'button'> & { choice: CoachModeChoice }) {
  return (
    <button {...rest} type="button" className="coach-bare" aria-busy={choice.isBusy || undefined}>
      <span className="sr-only">{m.coach_mode()}: </span>
      {coachModeText(choice.mode)}
      <ChevronDown size={16} strokeWidth={2} aria-hidden />
    </button>
  )
}
