import { Flag, Languages, Square, Volume2 } from 'lucide-react'
import { useState } from 'react'
import { languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import type { MenuOpener } from '../../ui/menu-button.tsx'
import type { LineMoreProps } from './line-more.tsx'
import { ReportPanel } from './report-panel.tsx'

export interface LineMenuProps extends LineMoreProps {
  opener: MenuOpener
  focusAfter: () => HTMLElement | null
}

const ICON = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const

export function LineMenu({ talk, replyId, line, gloss, hearing, onReported, opener, focusAfter }: LineMenuProps) {
  const [isReporting, setReporting] = useState(false)
  return (
    <>
      <Menu opener={opener} align="end">
        {gloss && (
          <MenuItem icon={<Languages {...ICON} />} onClick={gloss.toggle}>
            {m.line_in_language({ language: languageName(talk.coachLanguage) })}
          </MenuItem>
        )}
        {hearing && (
          <MenuItem icon={hearing.isSpeaking ? <Square {...ICON} /> : <Volume2 {...ICON} />} onClick={hearing.toggle}>
            {hearing.isSpeaking ? m.line_stop() : m.line_hear()}
          </MenuItem>
        )}
        {replyId && (
          <MenuItem icon={<Flag {...ICON} />} onClick={() => setReporting(true)}>
            {m.line_report()}
          </MenuItem>
        )}
      </Menu>
      {replyId && (
        <ReportPanel
          conversationId={talk.conversationId}
          replyId={replyId}
          words={{ text: line, language: talk.language }}
          open={isReporting}
          onOpenChange={setReporting}
          onSent={onReported}
          focusAfter={focusAfter}
        />
      )}
    </>
  )
}
