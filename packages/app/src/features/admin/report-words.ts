import type { PersonReportReason } from '@parley/contracts/people'
import type { ReportReason, ReportView } from '@parley/contracts/talks'
import { m } from '../../paraglide/messages.js'

const REASONS = {
  'out-of-role': () => m.line_reason_out_of_role(),
  'wrong-language': () => m.line_reason_wrong_language(),
  hurtful: () => m.line_reason_hurtful(),
  wrong: () => m.line_reason_wrong(),
  other: () => m.line_reason_other(),
} satisfies Record<ReportReason, () => string>

export function reasonWords(reason: ReportReason): string {
  return REASONS[reason]()
}

const PERSON_REASONS = {
  hurtful: () => m.people_reason_hurtful(),
  spam: () => m.people_reason_spam(),
  pretends: () => m.people_reason_pretends(),
  danger: () => m.people_reason_danger(),
  other: () => m.people_reason_other(),
} satisfies Record<PersonReportReason, () => string>

export function personReasonWords(reason: PersonReportReason): string {
  return PERSON_REASONS[reason]()
}

const SPEAKERS = {
  partner: (scene: string) => m.talks_report_partner({ scene }),
  coach: (scene: string) => m.talks_report_coach({ scene }),
  examiner: (scene: string) => m.talks_report_examiner({ scene }),
} satisfies Record<ReportView['role'], (scene: string) => string>

/** "The partner, The heating is broken" */
export function speakerWords({ role, sceneTitle }: Pick<ReportView, 'role' | 'sceneTitle'>): string {
  return SPEAKERS[role](sceneTitle)
}
