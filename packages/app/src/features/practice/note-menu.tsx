import { parseCoachNote } from '@parley/contracts/coach-note'
import { CircleQuestionMark, Flag } from 'lucide-react'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import type { MenuOpener } from '../../ui/menu-button.tsx'
import type { NoteMoreProps } from './note-more.tsx'
import { ReportPanel } from './report-panel.tsx'

export interface NoteMenuProps extends NoteMoreProps {
  onReported: () => void
  opener: MenuOpener
  focusAfter: () => HTMLElement | null
}

const ICON = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const

export function NoteMenu({ reply, talk, onWhy, onReported, opener, focusAfter }: NoteMenuProps) {
  const [isReporting, setReporting] = useState(false)
  const { say, note } = parseCoachNote(reply.text)
  return (
    <>
      <Menu opener={opener} align="end">
        {onWhy && (
          <MenuItem icon={<CircleQuestionMark {...ICON} />} onClick={onWhy}>
            {m.coach_why()}
          </MenuItem>
        )}
        <MenuItem icon={<Flag {...ICON} />} onClick={() => setReporting(true)}>
          {m.line_report()}
        </MenuItem>
      </Menu>
      <ReportPanel
        conversationId={talk.conversationId}
        replyId={reply.id}
        words={note ? { text: note, language: talk.coachLanguage } : { text: say, language: talk.language }}
        open={isReporting}
        onOpenChange={setReporting}
        onSent={onReported}
        focusAfter={focusAfter}
      />
    </>
  )
}
