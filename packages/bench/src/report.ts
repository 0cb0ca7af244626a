import { type Estimate, estimate, ratios } from './statistics.ts'
import { type Rounds, valuesOf } from './rounds.ts'

/** What a gate asks of the bound of the interval that is worst for us. */
export interface Gate {
  atMost?: number
  atLeast?: number
}

export interface Row {
  /** What is measured, its unit included: "CPU s per 1 M tokens". */
  metric: string
  /** By contender, in the order of the report's columns. `null`: it has none. */
  values: Record<string, Estimate | null>
  /** Ours against this peer; absent where nothing is compared. */
  against?: string
  ratio?: Estimate
  gate?: { words: string; held: boolean }
}

export interface Report {
  bench: string
  title: string
  columns: readonly string[]
  rows: Row[]
  /** What a reader must know to read the figures: what could not run, what was void, and why. */
  notes: string[]
}

export const OURS = 'ours'

/** A row of measured rounds. A gate on `ratio` judges ours against the peer, one on `absolute` our own figure. */
export function measuredRow(
  rounds: Rounds,
  columns: readonly string[],
  { metric, key, against, ratio, absolute }: { metric: string; key: string; against?: string; ratio?: Gate; absolute?: Gate },
): Row {
  const values = Object.fromEntries(columns.map((name) => [name, orNothing(estimate(valuesOf(rounds, name, key)))]))
  const compared = against === undefined ? undefined : estimate(ratios(valuesOf(rounds, OURS, key), valuesOf(rounds, against, key)))
  const gates = [
    ...(absolute ? [judge(absolute, values[OURS] ?? NOTHING, '')] : []),
    ...(ratio && compared ? [judge(ratio, compared, ` x ${against}`)] : []),
  ]
  return {
    metric,
    values,
    ...(against === undefined ? {} : { against }),
    ...(compared ? { ratio: compared } : {}),
    ...(gates.length > 0 ? { gate: { words: gates.map(({ words }) => words).join(', '), held: gates.every(({ held }) => held) } } : {}),
  }
}

const NOTHING: Estimate = { median: Number.NaN, low: Number.NaN, high: Number.NaN }

/** Held only when the end of the interval that is worst for us holds. A figure that is not there holds nothing. */
export function judge({ atMost, atLeast }: Gate, { low, high }: Estimate, of: string): { words: string; held: boolean } {
  if (atMost !== undefined) return { words: `<= ${plain(atMost)}${of}`, held: high <= atMost }
  return { words: `>= ${plain(atLeast ?? Number.NaN)}${of}`, held: low >= (atLeast ?? Number.NaN) }
}

/** The whole report as a table of plain text. */
export function formatReport({ bench, title, columns, rows, notes }: Report): string {
  const head = ['', ...columns, 'ratio (95 %)', 'gate', '']
  const body = rows.map((row) => [
    row.metric,
    ...columns.map((name) => plain(row.values[name]?.median ?? Number.NaN)),
    row.ratio && Number.isFinite(row.ratio.median)
      ? `${plain(row.ratio.median)} (${plain(row.ratio.low)}–${plain(row.ratio.high)})${against(row)}`
      : '',
    row.gate?.words ?? '',
    row.gate ? (row.gate.held ? 'held' : 'NOT HELD') : '',
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((cells) => (cells[column] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 || column > columns.length ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [
    '',
    `${bench.toUpperCase()}  ${title}`,
    '',
    line(head),
    ...body.map(line),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `- ${note}`)] : []),
    '',
  ].join('\n')
}

function against(row: Row): string {
  return row.against === undefined ? '' : ` of ${row.against}`
}

function orNothing(value: Estimate): Estimate | null {
  return Number.isNaN(value.median) ? null : value
}

/** Three digits that count; nothing is a dash. */
export function plain(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  if (size >= 100) return Math.round(value).toLocaleString('en')
  if (size >= 10) return value.toFixed(1)
  return String(Number(value.toPrecision(3)))
}
