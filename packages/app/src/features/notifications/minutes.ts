/** Minutes after midnight as a field of a time has it: `22:05`. */
export function toTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** `null` for what is no time. */
export function fromTime(time: string): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time) ?? []
  const all = Number(hours) * 60 + Number(minutes)
  return all < 24 * 60 ? all : null
}
