/** Days as a date field writes them, "2026-12-04", in the time zone of this browser. An invitation is open until its day ends. */
export type Day = string

export const SPANS = ['1-week', '2-week', '1-month', '3-month'] as const
export type Span = (typeof SPANS)[number]

export function dayOf(time: number): Day {
  const date = new Date(time)
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}

/** The last millisecond of a day, `null` when it is no day. */
export function endOfDay(day: Day): number | null {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return null
  // Over midnight by the calendar, because a day may have 23 or 25 hours.
  const end = new Date(year, month - 1, date + 1).getTime() - 1
  return Number.isFinite(end) && dayOf(end) === day ? end : null
}

/** The day that lies `span` after `time`; a month from 31 January is the last of February. */
export function dayAfter(time: number, span: Span): Day {
  const [count, unit] = readSpan(span)
  const from = new Date(time)
  if (unit === 'week') return dayOf(new Date(from.getFullYear(), from.getMonth(), from.getDate() + count * 7).getTime())
  const lastOfMonth = new Date(from.getFullYear(), from.getMonth() + count + 1, 0).getDate()
  return dayOf(new Date(from.getFullYear(), from.getMonth() + count, Math.min(from.getDate(), lastOfMonth)).getTime())
}

/** "2 weeks", in any language. */
export function spanWords(span: Span, language: string): string {
  const [count, unit] = readSpan(span)
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}

function readSpan(span: Span): [number, 'week' | 'month'] {
  return [Number(span[0]), span.endsWith('week') ? 'week' : 'month']
}
