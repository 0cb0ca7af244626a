import { parseCoachNote } from '@parley/contracts/coach-note'
import { CircleQuestionMark, Flag } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import type { NoteMoreProps } from './note-more.tsx'
import { ReportPanel } from './report-panel.tsx'

export interface NoteMenuProps extends NoteMoreProps {
  onReported: () => void
  trigger: ReactElement
  focusAfter: () => HTMLElement | null
}

const ICON = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Opens at once, because it was asked for before its code had come. */
export function NoteMenu({ reply, talk, onWhy, onReported, trigger, focusAfter }: NoteMenuProps) {
  const [isReporting, setReporting] = useState(false)
  const { say, note } = parseCoachNote(reply.text)
  return (
    <>
      <Menu trigger={trigger} align="end" defaultOpen>
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
