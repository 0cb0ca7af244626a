import type { PersonReportReason } from '@parley/contracts/people'
import type { ReportReason } from '@parley/contracts/talks'
import { m } from '../paraglide/messages.js'

/** Why a reply is reported. */
export const REPLY_REASONS = {
  'out-of-role': () => m.line_reason_out_of_role(),
  'wrong-language': () => m.line_reason_wrong_language(),
  hurtful: () => m.line_reason_hurtful(),
  wrong: () => m.line_reason_wrong(),
  other: () => m.line_reason_other(),
} satisfies Record<ReportReason, () => string>

/** Why somebody is reported. */
export const PERSON_REASONS = {
  hurtful: () => m.people_reason_hurtful(),
  spam: () => m.people_reason_spam(),
  pretends: () => m.people_reason_pretends(),
  danger: () => m.people_reason_danger(),
  other: () => m.people_reason_other(),
} satisfies Record<PersonReportReason, () => string>
