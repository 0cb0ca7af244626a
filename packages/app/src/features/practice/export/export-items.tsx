import type { TalkSnapshot } from '@parley/contracts/practice'
import { Braces, FileText } from 'lucide-react'
import { m } from '../../../paraglide/messages.js'
import { MenuItem } from '../../../ui/menu.tsx'
import { exportTalk } from './export-talk.ts'

/** What a menu has for taking a talk away. */
export function ExportItems({ snapshot }: { snapshot: TalkSnapshot }) {
  return (
    <>
      <MenuItem icon={<FileText size={20} strokeWidth={1.75} aria-hidden />} onClick={() => exportTalk(snapshot, 'markdown')}>
        {m.debrief_export_markdown()}
      </MenuItem>
      <MenuItem icon={<Braces size={20} strokeWidth={1.75} aria-hidden />} onClick={() => exportTalk(snapshot, 'json')}>
        {m.debrief_export_json()}
      </MenuItem>
    </>
  )
}
