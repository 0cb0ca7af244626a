import { expect, it } from 'vitest'
import { PAGE_MARK, readTrace, type TraceEvent } from './trace.ts'

const event = (name: string, ts: number, dur?: number, tid = 1, pid = 9): TraceEvent => ({
  name,
  ph: 'X',
  pid,
  tid,
  ts,
  ...(dur ? { dur } : {}),
})
const names: TraceEvent[] = [
  { ...event('thread_name', 0), ph: 'M', args: { name: 'CrRendererMain' } },
  { ...event('thread_name', 0, undefined, 1, 8), ph: 'M', args: { name: 'CrRendererMain' } },
]
const mark = event(PAGE_MARK, 500)
const window = { from: 1, to: 201 }

it('adds up the tasks of the main thread inside the window, each once', () => {
  const tasks = [
    event('RunTask', 0, 11_000), // 10 ms of it are inside
    event('ThreadControllerImpl::RunTask', 50_000, 60_000),
    event('RunTask', 50_500, 59_000), // the same
    event('RunTask', 120_000, 10_000, 2), // another thread
    event('RunTask', 130_000, 10_000, 1, 8), // another page
    event('RunTask', 190_000, 50_000), // 11 ms of it are inside
  ]
  const { busy, longTasks, longestMs } = readTrace([...names, mark, ...tasks], window)
  expect(busy).toBeCloseTo(81 / 200)
  expect({ longTasks, longestMs }).toEqual({ longTasks: 1, longestMs: 60 })
})

it('tells what was done in them, without what it called', () => {
  const tasks = [event('RunTask', 10_000, 40_000), event('FunctionCall', 12_000, 30_000), event('Layout', 20_000, 10_000)]
  const { parts } = readTrace([...names, mark, ...tasks], window)
  expect(parts).toEqual({ FunctionCall: 0.1, RunTask: 0.05, Layout: 0.05 })
})

it('refuses a trace of another clock, and one without the page', () => {
  expect(() => readTrace([...names, event(PAGE_MARK, 9e9)], window)).toThrow('clock')
  expect(() => readTrace(names, window)).toThrow('page')
})
