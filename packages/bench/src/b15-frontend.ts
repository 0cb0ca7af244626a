import { findFreePort } from '@parley/dev/ports'
import type { Bench, BenchContext } from './bench.ts'
import { findChromium, openBrowser } from './frontend/browser.ts'
import { type FirstRoute, weighRoute } from './frontend/first-route.ts'
import { createHistory } from './frontend/history.ts'
import { runBuild } from './frontend/run-build.ts'
import { serveFolder } from './frontend/static-server.ts'
import { measurePanes, type Panes, PANES_PLAN, WINDOW_MS } from './frontend/two-panes.ts'
import { createPerson, createTalk, openRegistry } from './people.ts'
import { pinSelf, unpinSelf } from './pin.ts'
import { startProduct } from './product.ts'
import { startProvider } from './relay/start-provider.ts'
import { judge, measuredRow, OURS, type Row } from './report.ts'
import { type Figures, type Rounds, runRounds } from './rounds.ts'
import { spawnServer } from './spawned.ts'
import type { Estimate } from './statistics.ts'

const PEER = 'peer'
const COLUMNS = [OURS, PEER]
const KB = 1_000

/** What the first page weighs against a "hello" with the same libraries, and how busy two streams keep the main thread. */
export const benchFrontend: Bench = async (context) => {
  const { place, say, cores } = context
  const chromium = findChromium()
  if (!chromium) {
    const notes = ['Not run: there is no Chromium on PATH, and CHROMIUM_PATH names none.']
    return { report: { bench: 'b15', title: 'Frontend', columns: COLUMNS, rows: [], notes }, details: {} }
  }
  // A browser is many processes: it may use both cores, and what serves it has little to do.
  unpinSelf(cores)
  try {
    say('building app, hello and naive page')
    const [app, hello, naive] = [await runBuild('app', place.dir), await runBuild('hello', place.dir), await runBuild('naive', place.dir)]
    say('first route')
    const weights = await weigh(context, chromium, { app, hello })
    const rows: Row[] = [...weightRows(weights)]
    const missing: string[] = []
    const streams: Record<string, Record<string, Figures[]>> = {}
    for (const messages of context.profile.messages) {
      const rounds = await stream(context, chromium, { app, naive, messages, missing })
      rows.push(...streamRows(rounds, messages))
      streams[messages] = Object.fromEntries(rounds)
    }
    return {
      report: {
        bench: 'b15',
        title: 'Frontend: first route and two streaming panes',
        columns: COLUMNS,
        rows,
        notes: [...EXPLAINED, ...new Set(missing)],
      },
      details: { weights, streams },
    }
  } finally {
    pinSelf(cores)
  }
}

const EXPLAINED = [
  'First route: every script that Chromium really asks for on /home with an empty cache and somebody signed in, each compressed with brotli 11. Peer: React 19, Query and Router with one page and one request, built by the same configuration.',
  `Two panes: the built app from the real server, partner and coach at 100 tokens/s each, Chromium slowed down four times; busy is the share of ${WINDOW_MS / 1000} s in which the main thread ran a task, by trace. Peer: a page with one setState a token, the same words, as many lines above in a plainer page.`,
  "The coach may write 30 words; the rest of its stream is a quote of the learner's line, which the app looks for but does not write out. The naive page writes out all of it.",
  'Lighthouse (LCP, TBT, CLS) is not part of this run.',
]

async function weigh({ place, cores }: BenchContext, chromium: string, { app, hello }: { app: string; hello: string }) {
  const databaseUrl = await place.createDatabase('bench_frontend')
  await using registry = await openRegistry(databaseUrl)
  const person = await createPerson(registry)
  await createTalk(registry, person)
  await using product = await startProduct({ databaseUrl, core: cores?.server, appDir: app })
  await using peer = await serveFolder(hello)
  await using opened = await openBrowser(chromium)
  return {
    [OURS]: await weighRoute(opened.browser, `${product.url}/home`, { cookie: person.cookie, shows: 'main h1' }),
    [PEER]: await weighRoute(opened.browser, `${peer.url}/home`, { shows: 'h1' }),
  }
}

function weightRows(weights: Record<string, FirstRoute>): Row[] {
  const row = (metric: string, pick: (route: FirstRoute) => number): Row => ({
    metric,
    values: Object.fromEntries(Object.entries(weights).map(([name, route]) => [name, exact(pick(route))])),
  })
  const [ours, peer] = [(weights[OURS]?.brotli ?? Number.NaN) / KB, (weights[PEER]?.brotli ?? Number.NaN) / KB]
  const gates = [judge({ atMost: 110 }, exact(ours), ''), judge({ atMost: 2 }, exact(ours / peer), ' x hello')]
  return [
    {
      ...row('first route, scripts, brotli kB', ({ brotli }) => brotli / KB),
      against: 'hello',
      ratio: exact(ours / peer),
      gate: { words: gates.map(({ words }) => words).join(', '), held: gates.every(({ held }) => held) },
    },
    row('first route, scripts, uncompressed kB', ({ raw }) => raw / KB),
    row('first route, number of scripts', ({ scripts }) => scripts.length),
  ]
}

/** Both pages with so many lines above, in turn. */
async function stream(
  context: BenchContext,
  chromium: string,
  { app, naive, messages, missing }: { app: string; naive: string; messages: number; missing: string[] },
): Promise<Rounds> {
  const { place, cores, profile } = context
  const databaseUrl = await place.createDatabase('bench_frontend')
  const turns = Math.max(1, Math.floor(profile.windowMs / WINDOW_MS))
  await using provider = await startProvider(PANES_PLAN, cores?.server)
  const ours = async (): Promise<Figures> => {
    const { cookie, conversationId } = await createHistory(databaseUrl, messages)
    await using product = await startProduct({ databaseUrl, core: cores?.server, providerUrl: provider.url, appDir: app })
    return await measurePanes(chromium, ourPanes(`${product.url}/practice/${conversationId}`, cookie), provider, turns)
  }
  const peer = async (): Promise<Figures> => {
    const port = await findFreePort()
    const environment = { PORT: String(port), PROVIDER_URL: provider.url, NODE_ENV: 'production' }
    const url = `http://127.0.0.1:${port}`
    await using _relay = await spawnServer({ file: 'packages/bench/src/peers/json-frames.ts', environment, core: cores?.server, url })
    await using pages = await serveFolder(naive)
    const address = `${pages.url}/?messages=${messages}&socket=${encodeURIComponent(`ws://127.0.0.1:${port}/ws`)}`
    return await measurePanes(chromium, naivePanes(address), provider, turns)
  }
  const say = (words: string) => context.say(`${messages} lines, ${words}`)
  const orNothing = (name: string, work: () => Promise<Figures>) => () =>
    work().catch((error: unknown) => {
      context.signal.throwIfAborted()
      const [why] = (error instanceof Error ? error.message : String(error)).split('\n')
      missing.push(`${name} could not be measured with ${messages} lines above: ${why}`)
      return {}
    })
  return await runRounds(
    [
      { name: OURS, measure: orNothing(OURS, ours) },
      { name: PEER, measure: orNothing(PEER, peer) },
    ],
    profile.rounds,
    { ...context, say },
  )
}

function ourPanes(url: string, cookie: string): Panes {
  return {
    url,
    cookie,
    shows: 'textarea',
    unfinished: '.exchange-block:empty',
    async ask(page, line) {
      await page.getByRole('textbox').fill(line)
      await page.getByRole('textbox').press('Enter')
    },
  }
}

function naivePanes(url: string): Panes {
  return {
    url,
    shows: 'body[data-ready]',
    ask: (page, line) => page.evaluate((given) => window.send!(given), line),
  }
}

function streamRows(rounds: Rounds, messages: number): Row[] {
  const row = (options: Parameters<typeof measuredRow>[2]) => measuredRow(rounds, COLUMNS, options)
  const at = (metric: string) => `${metric}, ${messages} lines above`
  return [
    row({ metric: at('main thread busy, 0–1'), key: 'busy', against: PEER, ratio: { atMost: 0.25 } }),
    row({ metric: at('long tasks a turn'), key: 'longTasks', against: PEER }),
    row({ metric: at('longest task, ms'), key: 'longestMs', against: PEER }),
  ]
}

function exact(value: number): Estimate {
  return { median: value, low: value, high: value }
}
