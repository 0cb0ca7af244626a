import type { Limits } from './limits.ts'

// Groups as they are written somewhere: 25,000 · 25.000 · 25 000 · 25’000 · 1,00,000. "25.5" is none of them.
const WHOLE = /^(?:\d+|\d{1,3}(?:[ .,'’\u00a0\u202f]\d{2,3})*[ .,'’\u00a0\u202f]\d{3})$/

/** The whole number somebody wrote, `null` when it is none or not within the limits. */
export function readWhole(text: string, { least, most }: Limits): number | null {
  const written = text.trim()
  if (!WHOLE.test(written)) return null
  const value = Number(written.replaceAll(/\D/g, ''))
  return value >= least && value <= most ? value : null
}
