/** Minutes after midnight there. `undefined`, or a zone that this browser does not know: on this device. */
export function minuteOfDay(now: number, timeZone: string | undefined): number {
  const parts = new Map<string, number>()
  for (const { type, value } of clockOf(timeZone).formatToParts(now)) parts.set(type, Number(value))
  return (parts.get('hour') ?? 0) * 60 + (parts.get('minute') ?? 0)
}

function clockOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const options = { hour: 'numeric', minute: 'numeric', hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en', { ...options, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en', options)
  }
}
