import type { ReactElement } from 'react'
import { m } from '../../paraglide/messages.js'
import { Menu, MenuChoices } from '../../ui/menu.tsx'
import { coachModeOptions } from './coach-mode-words.ts'
import type { CoachModeChoice } from './use-coach-mode.ts'

export interface CoachModeMenuProps {
  choice: CoachModeChoice
  trigger: ReactElement
  /** That button was pressed before the menu's code had come. */
  defaultOpen: boolean
}

export function CoachModeMenu({ choice, trigger, defaultOpen }: CoachModeMenuProps) {
  return (
    <Menu trigger={trigger} side="top" align="end" defaultOpen={defaultOpen}>
      <MenuChoices label={m.coach_mode()} value={choice.mode} options={coachModeOptions('full')} onValueChange={choice.choose} />
    </Menu>
  )
}
