import { ChevronDown } from 'lucide-react'
import { m } from '../../paraglide/messages.js'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Part } from '../../ui/part.tsx'
import { coachModeText } from './coach-mode-words.ts'
import type { CoachModeChoice } from './use-coach-mode.ts'

const MENU = new Part(() => import('./coach-mode-menu.tsx').then((file) => file.CoachModeMenu))

/** How the coach helps, on a phone. */
export function CoachModeButton({ choice }: { choice: CoachModeChoice }) {
  const trigger = (
    <button type="button" className="coach-bare" aria-busy={choice.isBusy || undefined}>
      <span className="sr-only">{m.before_colon({ words: m.coach_mode() })} </span>
      {coachModeText(choice.mode)}
      <ChevronDown size={16} strokeWidth={2} aria-hidden />
    </button>
  )
  return <MenuButton menu={MENU} trigger={trigger} menuProps={{ choice }} />
}
