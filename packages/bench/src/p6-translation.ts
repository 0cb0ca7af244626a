import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePort } from '@parley/dev/ports'
import type { Bench, BenchContext } from './bench.ts'
import { chatId, type ChatSize, cookieOf, createChats } from './chat/data.ts'
import { type ChatLine, openLine, wordsOf } from './chat/line.ts'
import { startOurChat } from './chat/servers.ts'
import { now } from './cpu.ts'
import { measuredRow, OURS } from './report.ts'
import { type Contender, type Figures, runRounds } from './rounds.ts'
import { spawnServer } from './spawned.ts'
import { quantile } from './statistics.ts'

const PROVIDER = 'provider'
const DATABASE = 'bench_translation'
const DELAY_MS = 150
/** Two read English and two Spanish in each group. */
const SIZE: ChatSize = { people: 40, chats: 10, membersPerChat: 4, stride: 4, readers: ['en', 'es'] }
const RATE = 10

/** A chat in two languages with an engine that takes 150 ms: until the translation is read, against the engine's own time. */
export const benchTranslation: Bench = async (context) => {
  const columns = [OURS, PROVIDER]
  const rounds = await runRounds([contender(context)], context.profile.rounds, context)
  const provider = rounds.get(OURS)?.map((figures) => ({ p50: figures.providerP50 ?? Number.NaN, p95: figures.providerP95 ?? Number.NaN }))
  rounds.set(PROVIDER, provider ?? [])
  const row = (options: Parameters<typeof measuredRow>[2]) => measuredRow(rounds, columns, options)
  return {
    report: {
      bench: 'p6',
      title: `Translation: ${SIZE.chats} groups in two languages, ${RATE} messages/s, an engine of ${DELAY_MS} ms`,
      columns,
      rows: [
        row({ metric: 'sent to read in translation, P50 ms', key: 'p50', against: PROVIDER }),
        row({ metric: 'sent to read in translation, P95 ms', key: 'p95', against: PROVIDER, ratio: { atMost: 1.05 } }),
        row({ metric: 'original heard first, share', key: 'originalFirst', absolute: { atLeast: 1 } }),
        row({ metric: 'sent to original heard, P50 ms', key: 'originalP50' }),
        row({ metric: 'engine asked a message', key: 'callsEach', absolute: { atMost: 1 } }),
      ],
      notes: [
        "provider: from the request at the engine's door to its answer, the same calls. Ours stores the message, claims and holds the cost of the translation, asks, stores and reads it back.",
      ],
    },
    details: Object.fromEntries(rounds),
  }
}

function contender({ place, cores, profile, signal, profiled }: BenchContext): Contender {
  return {
    name: OURS,
    async measure() {
      const databaseUrl = await place.createDatabase(DATABASE)
      await createChats(databaseUrl, SIZE)
      const port = await findFreePort()
      const url = `http://127.0.0.1:${port}`
      const environment = { PORT: String(port), DELAY_MS: String(DELAY_MS) }
      await using engine = await spawnServer({ file: 'packages/bench/src/peers/scripted-libre.ts', environment, core: cores?.rest, url })
      const server = { databaseUrl, core: cores?.server, profiled, environment: { LIBRETRANSLATE_URL: url, TRANSLATION_ROUTES: '*=libre' } }
      await using ours = await startOurChat(server)
      return await Promise.race([measure(ours.url, url, { ...profile, signal }), ours.failed, engine.failed])
    },
  }
}

interface Said {
  sentAt: number
  original: number
  translated: number
}

async function measure(
  url: string,
  engineUrl: string,
  { warmUpMs, windowMs, signal }: { warmUpMs: number; windowMs: number; signal: AbortSignal },
): Promise<Figures> {
  const byMessage = new Map<string, Said>()
  const sentAt = new Map<string, number>()
  const lines: ChatLine[] = []
  for (let person = 0; person < SIZE.people; person += 1) {
    const isReader = person % SIZE.membersPerChat === 1
    const onFrame = (payload: Buffer, at: number) => {
      const frame = JSON.parse(payload.toString()) as {
        type: string
        messageId?: string
        message?: { id: string; clientMessageId: string }
      }
      if (frame.type === 'message-added' && frame.message) {
        const said = { sentAt: sentAt.get(frame.message.clientMessageId) ?? Number.NaN, original: at, translated: Number.NaN }
        byMessage.set(frame.message.id, said)
      } else if (frame.type === 'message-translated' && frame.messageId) {
        if (JSON.stringify(frame).includes('traducido')) {
          const said = byMessage.get(frame.messageId) ?? { sentAt: Number.NaN, original: Number.POSITIVE_INFINITY, translated: at }
          said.translated = at
          byMessage.set(frame.messageId, said)
        }
      }
    }
    const conversationId = chatId(Math.floor(person / SIZE.membersPerChat))
    const ears = { ...(isReader ? { onFrame } : {}), onEnd: () => {} }
    lines.push(await openLine({ protocol: 'ours', url, cookie: await cookieOf(person), conversationId }, ears))
  }
  const calls = async () => (await (await fetch(`${engineUrl}/calls`)).json()) as { took: number }[]
  // What the server has asked of it to see whether it is there.
  await calls()
  const until = now() + warmUpMs + windowMs
  let [sent, measuredFrom, warm] = [0, 0, 0]
  while (now() < until) {
    if (measuredFrom === 0 && now() > until - windowMs) {
      warm = (await calls()).length
      byMessage.clear()
      sentAt.clear()
      measuredFrom = sent
    }
    const key = randomUUID()
    sentAt.set(key, now())
    // Who reads English says it.
    lines[(sent % SIZE.chats) * SIZE.membersPerChat]?.send(key, `${wordsOf(80)} ${nameOf(sent)}`)
    sent += 1
    await sleep(1_000 / RATE, undefined, { signal })
  }
  await sleep(2_000)
  for (const line of lines) line.close()
  const took = (await calls()).map((call) => call.took)
  const said = [...byMessage.values()].filter((one) => Number.isFinite(one.sentAt))
  const missing = said.filter(({ translated }) => Number.isNaN(translated))
  if (said.length === 0 || missing.length > 0) throw new Error(`${missing.length} of ${said.length} messages were not translated`)
  const totals = said.map((one) => one.translated - one.sentAt)
  return {
    p50: quantile(totals, 0.5),
    p95: quantile(totals, 0.95),
    providerP50: quantile(took, 0.5),
    providerP95: quantile(took, 0.95),
    originalFirst: said.filter(({ original, translated }) => original <= translated).length / said.length,
    originalP50: quantile(
      said.map((one) => one.original - one.sentAt),
      0.5,
    ),
    callsEach: (warm + took.length) / sent,
  }
}

/** A word of its own: no two texts are the same, and none has a number, which would not be translated. */
function nameOf(number: number): string {
  return [...number.toString()].map((digit) => 'bcdfghjklm'[Number(digit)]).join('a')
}
