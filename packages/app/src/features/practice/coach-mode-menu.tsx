import { m } from '../../paraglide/messages.js'
import { Menu, MenuChoices } from '../../ui/menu.tsx'
import type { MenuOpener } from '../../ui/menu-button.tsx'
import { coachModeOptions } from './coach-mode-words.ts'
import type { CoachModeChoice } from './use-coach-mode.ts'

export function CoachModeMenu({ choice, opener }: { choice: CoachModeChoice; opener: MenuOpener }) {
  return (
    <Menu opener={opener} side="top" align="end">
      <MenuChoices label={m.coach_mode()} value={choice.mode} options={coachModeOptions('full')} onValueChange={choice.choose} />
    </Menu>
  )
}
