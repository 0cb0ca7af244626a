import type { ReportView } from '@parley/contracts/talks'
import { m } from '../../paraglide/messages.js'

const SPEAKERS = {
  partner: (scene: string) => m.talks_report_partner({ scene }),
  coach: (scene: string) => m.talks_report_coach({ scene }),
  examiner: (scene: string) => m.talks_report_examiner({ scene }),
} satisfies Record<ReportView['role'], (scene: string) => string>

/** "The partner, The heating is broken" */
export function speakerWords({ role, sceneTitle }: Pick<ReportView, 'role' | 'sceneTitle'>): string {
  return SPEAKERS[role](sceneTitle)
}
