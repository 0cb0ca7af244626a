export interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** µs. */
  ts: number
  dur?: number
  args?: { name?: string }
}

export interface BusyThread {
  /** Share of the window in which the main thread ran a task. */
  busy: number
  /** Tasks longer than 50 ms. */
  longTasks: number
  longestMs: number
  /** Shares of the window by what was done, without what it called. */
  parts: Record<string, number>
}

const LONG_MS = 50
const LATEST_MARK_MS = 600_000
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask'])
/** Parts smaller than this are left out. */
const SMALL = 0.002

/** What the page says before the window, so that its process is known. */
export const PAGE_MARK = 'bench-page'

/** What the page's main thread did in a window, ms of the machine's clock, which is the trace's too. */
export function readTrace(events: readonly TraceEvent[], window: { from: number; to: number }): BusyThread {
  const page = events.find(({ name }) => name === PAGE_MARK)
  if (!page) throw new Error('the trace does not know the page')
  const [from, to] = [window.from * 1_000, window.to * 1_000]
  if (page.ts > from || from - page.ts > LATEST_MARK_MS * 1_000) throw new Error("the trace's clock is not the machine's")
  const isMain = ({ name, ph, pid, args }: TraceEvent) =>
    name === 'thread_name' && ph === 'M' && pid === page.pid && args?.name === 'CrRendererMain'
  const main = events.find(isMain)
  if (!main) throw new Error("the trace has no main thread for the page's process")
  const spans = events
    .filter(({ pid, tid, dur }) => pid === main.pid && tid === main.tid && dur !== undefined)
    .map(({ name, ts, dur = 0 }): Span => ({ name, from: Math.max(ts, from), to: Math.min(ts + dur, to) }))
    .filter((span) => span.to > span.from)
    // Who called before whom was called.
    .sort((a, b) => a.from - b.from || b.to - a.to)
  const isTaskIn = ({ name, pid, tid, ts, dur = 0 }: TraceEvent) =>
    TASKS.has(name) && pid === main.pid && tid === main.tid && ts < to && ts + dur > from
  const tasks = outermost(spans.filter(({ name }) => TASKS.has(name))).map((span) => span.to - span.from)
  return {
    busy: tasks.reduce((sum, time) => sum + time, 0) / (to - from),
    longTasks: tasks.filter((time) => time > LONG_MS * 1_000).length,
    // Whole, also where it reaches out of the window.
    longestMs: Math.max(0, ...events.filter((event) => isTaskIn(event)).map(({ dur = 0 }) => dur)) / 1_000,
    parts: ownShares(spans, to - from),
  }
}

interface Span {
  name: string
  from: number
  to: number
}

/** One task may show under two names, one inside the other: time counts once. */
function outermost(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to)
    else merged.push({ ...span })
  }
  return merged
}

function ownShares(spans: readonly Span[], window: number): Record<string, number> {
  const own = new Map<string, number>()
  const add = (name: string, time: number) => own.set(name, (own.get(name) ?? 0) + time)
  const open: Span[] = []
  for (const span of spans) {
    while (open.length > 0 && (open.at(-1)?.to ?? 0) <= span.from) open.pop()
    const caller = open.at(-1)
    if (caller) add(caller.name, -(Math.min(span.to, caller.to) - span.from))
    add(span.name, span.to - span.from)
    open.push(span)
  }
  const shares = [...own].map(([name, time]) => [name, time / window] as const)
  return Object.fromEntries(shares.filter(([, share]) => share > SMALL).sort((a, b) => b[1] - a[1]))
}
