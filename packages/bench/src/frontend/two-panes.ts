import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { now } from '../cpu.ts'
import type { Provider } from '../relay/start-provider.ts'
import type { StreamPlan } from '../relay/streams.ts'
import { learnerLine } from '../relay/words.ts'
import type { Figures } from '../rounds.ts'
import { median } from '../statistics.ts'
import { asCookie, openBrowser } from './browser.ts'
import { type BusyThread, PAGE_MARK, readTrace, type TraceEvent } from './trace.ts'

/** Both streams at 100 tokens a second for about five seconds. */
export const PANES_PLAN: StreamPlan = { tokens: { partner: 500, coach: 470 }, firstTokenMs: [200, 250], tokensPerSecond: [100, 100] }
/** The part of the streams that is measured, and what it takes until both are in full flow, ms. */
export const WINDOW_MS = 3_500
const BEGIN_MS = 500
/** How long a page may take for anything, ms. A page that is busier is not measured. */
const PATIENCE_MS = 90_000
/** How long a page must have been idle before the next turn, ms. */
const QUIET_MS = 1_000
const SLOWDOWN = 4
// Nothing finer: `disabled-by-default-devtools.timeline` counts the nodes of the whole document in every frame, and would be measured itself.
const CATEGORIES = ['toplevel', 'devtools.timeline', 'blink.user_timing', '__metadata']

/** A page with two panes, and how a turn is asked for in it. */
export interface Panes {
  url: string
  cookie?: string
  /** What is there when the page is ready. */
  shows: string
  /** What is there only until every line above is drawn. */
  unfinished?: string
  ask(page: Page, line: string): Promise<void>
}

/** Opens the page in a fresh browser, four times slower than this machine, and watches its main thread while both panes stream. */
export async function measurePanes(executablePath: string, panes: Panes, provider: Provider, turns: number): Promise<Figures> {
  await using opened = await openBrowser(executablePath)
  const { browser } = opened
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 } })
  context.setDefaultTimeout(PATIENCE_MS)
  if (panes.cookie) await context.addCookies([asCookie(panes.cookie, panes.url)])
  const page = await context.newPage()
  await page.goto(panes.url)
  await page.locator(panes.shows).first().waitFor()
  if (panes.unfinished) await waitUntilGone(page, panes.unfinished)
  const devtools = await context.newCDPSession(page)
  // Once unmeasured and at full speed: code is compiled, fonts are there.
  await takeTurn(page, panes, provider, () => sleep(WINDOW_MS))
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  const threads: BusyThread[] = []
  let isUsable = true
  while (isUsable && threads.length < turns) {
    await browser.startTracing(page, { categories: CATEGORIES })
    await page.evaluate((name) => void performance.mark(name), PAGE_MARK)
    isUsable = await takeTurn(page, panes, provider, async () => {
      const from = now()
      await sleep(WINDOW_MS)
      const to = now()
      // A task is written down when it ends: this waits for the one that reaches out of the window.
      await answerOf(page)
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
      threads.push(readTrace(traceEvents, { from, to }))
    })
  }
  return {
    busy: median(threads.map(({ busy }) => busy)),
    longTasks: threads.reduce((sum, { longTasks }) => sum + longTasks, 0) / threads.length,
    longestMs: Math.max(...threads.map(({ longestMs }) => longestMs)),
    ...partsOf(threads),
  }
}

async function waitUntilGone(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((given) => document.querySelector(given) === null, selector, { polling: 500 })
}

/** Each part of the main thread's work under `part:`, the middle of all turns. */
function partsOf(threads: readonly BusyThread[]): Figures {
  const names = new Set(threads.flatMap(({ parts }) => Object.keys(parts)))
  return Object.fromEntries([...names].map((name) => [`part:${name}`, median(threads.map(({ parts }) => parts[name] ?? 0))]))
}

/**
 * Asks for a turn and does `during` while both streams flow, as the provider knows: a page that is too busy to say so counts too.
 * @returns whether the page came to rest afterwards.
 */
async function takeTurn(page: Page, panes: Panes, provider: Provider, during: () => Promise<void>): Promise<boolean> {
  let isOver = false
  const asked = panes.ask(page, learnerLine(PANES_PLAN.tokens.coach)).catch((error: unknown) => {
    if (!isOver) throw error
  })
  const flowing = async () => (await provider.running()).filter(({ written }) => written > 0).length
  const flow = until(async () => (await flowing()) === 2, 'both streams')
  await Promise.race([flow, asked.then(() => flow)])
  await sleep(BEGIN_MS)
  await during()
  await until(async () => (await provider.running()).length === 0, 'the end of both streams')
  isOver = true
  return Promise.race([asked.then(() => restOf(page)), sleep(PATIENCE_MS).then(() => false)])
}

async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = now() + PATIENCE_MS
  while (!(await isSo())) {
    if (now() > deadline) throw new Error(`${what} did not come within ${PATIENCE_MS / 1000} s`)
    await sleep(20)
  }
}

async function answerOf(page: Page): Promise<void> {
  const tooLate = sleep(PATIENCE_MS).then(() => {
    throw new Error(`the page did not answer within ${PATIENCE_MS / 1000} s`)
  })
  tooLate.catch(() => {}) // the race is over by then
  await Promise.race([page.evaluate(() => 0), tooLate])
}

/** Waits until the page answers at once, again and again. @returns whether it did. */
async function restOf(page: Page): Promise<boolean> {
  const deadline = now() + PATIENCE_MS
  for (let quietSince = now(); now() - quietSince < QUIET_MS; ) {
    const asked = now()
    if (asked > deadline) return false
    await page.evaluate(() => 0)
    if (now() - asked > 50) quietSince = now()
    await sleep(100)
  }
  return true
}
