import { Coins } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../../../paraglide/messages.js'
import { Notice } from '../../../ui/notice.tsx'

/** What I write goes out as I write it, and what can be done about it. `who`: the other one of a direct chat. */
export function UnpaidNotice({ who, askForMore }: { who: string | null; askForMore: ReactNode }) {
  return (
    <Notice role="status" icon={<Coins size={20} strokeWidth={1.75} />}>
      <p>{who ? m.translation_unpaid({ who }) : m.translation_unpaid_group()}</p>
      {askForMore}
    </Notice>
  )
}
