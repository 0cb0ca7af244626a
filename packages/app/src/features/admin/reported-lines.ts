import { type Debrief, parseDebrief } from '@parley/contracts/debrief'
import type { ReportView } from '@parley/contracts/talks'

/** One line of what was reported. */
export interface ReportedLine {
  text: string
  /** In the practised language; the rest is the coach's or the examiner's own words. */
  isSpoken: boolean
}

const LABELLED = /^(quote|say|note|means|latin|word):[ \t]*(.*)$/
const SPOKEN = new Set(['quote', 'say', 'word'])

/** What to show of a reported reply, which came in the format of its role. */
export function reportedLines({ role, text }: Pick<ReportView, 'role' | 'text'>): ReportedLine[] {
  if (role === 'partner') return [{ text, isSpoken: true }]
  if (role === 'coach') return text.split('\n').filter(Boolean).map(readLabelled)
  const debrief = readDebrief(text)
  if (!debrief) return [{ text, isSpoken: false }]
  const { headline, moments, keep } = debrief
  return [
    { text: headline, isSpoken: false },
    ...moments.flatMap(({ quote, say, why }) => [
      { text: `${quote} → ${say}`, isSpoken: true },
      { text: why, isSpoken: false },
    ]),
    ...(keep ? [{ text: keep.quote, isSpoken: true }] : []),
  ]
}

function readLabelled(line: string): ReportedLine {
  const [, label, rest] = LABELLED.exec(line) ?? []
  return { text: rest ?? line, isSpoken: label !== undefined && SPOKEN.has(label) }
}

/** `null` for what a version before this one wrote. */
function readDebrief(text: string): Debrief | null {
  try {
    return parseDebrief(text)
  } catch {
    return null
  }
}
