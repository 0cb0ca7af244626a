import { currentLanguage, region } from '../../lib/i18n.ts'

const DAY = 86_400_000

/** Midnight before it, where the reader is. */
export function dayOf(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0)
}

/** Whole days between two days, whatever summer time does to their hours. */
function daysBetween(time: number, now: number): number {
  return Math.round((dayOf(now) - dayOf(time)) / DAY)
}

export function formatTime(time: number): string {
  return new Intl.DateTimeFormat(region(), { hour: 'numeric', minute: '2-digit' }).format(time)
}

/** Beside a row of the inbox: the hour today, then the weekday, then the date. */
export function formatWhen(time: number, now = Date.now()): string {
  const days = daysBetween(time, now)
  if (days <= 0) return formatTime(time)
  if (days < 7) return new Intl.DateTimeFormat(region(), { weekday: 'short' }).format(time)
  return new Intl.DateTimeFormat(region(), { day: 'numeric', month: 'short', ...otherYear(time, now) }).format(time)
}

/** Between two days of a chat: "Today", "Yesterday", "Tuesday, 14 November". */
export function formatDayName(time: number, now = Date.now()): string {
  const days = daysBetween(time, now)
  const words =
    days === 0 || days === 1
      ? new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto' }).format(-days, 'day')
      : new Intl.DateTimeFormat(region(), { weekday: 'long', day: 'numeric', month: 'long', ...otherYear(time, now) }).format(time)
  return `${words.slice(0, 1).toLocaleUpperCase(currentLanguage())}${words.slice(1)}`
}

function otherYear(time: number, now: number): { year?: 'numeric' } {
  return new Date(time).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' }
}

export function formatBytes(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1_000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return new Intl.NumberFormat(region(), { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value)
}
