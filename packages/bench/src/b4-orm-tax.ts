import { findFreePort } from '@parley/dev/ports'
import type { Bench, BenchContext } from './bench.ts'
import { type ChatSize, createChats, fillHistory } from './chat/data.ts'
import { CHAT_SIZES } from './chat/sizes.ts'
import { measuredRow, OURS } from './report.ts'
import { type Contender, type Figures, runRounds } from './rounds.ts'
import { spawnServer } from './spawned.ts'

const COLUMNS = [OURS, 'prisma', 'pg']
const OPERATIONS = { insert: 'a message', page: `a page of 50 messages`, reserve: 'a hold on a budget' }
const DATABASE = 'bench_orm'
const SIZE: ChatSize = { people: 10, chats: 1, membersPerChat: 10, stride: 10 }
const HISTORY = 500

/** What an operation costs by Prisma, by `pg` alone, and as the product does it with all that it checks. */
export const benchOrmTax: Bench = async (context) => {
  const rounds = await runRounds(
    COLUMNS.map((name) => contender(context, name)),
    context.profile.rounds,
    context,
  )
  const row = (options: Parameters<typeof measuredRow>[2]) => measuredRow(rounds, COLUMNS, options)
  return {
    report: {
      bench: 'b4',
      title: 'What an operation costs by an ORM, one after the other',
      columns: COLUMNS,
      rows: Object.entries(OPERATIONS).flatMap(([key, what]) => [
        row({ metric: `${what}, us`, key, against: 'prisma' }),
        row({ metric: `${what}, us, to pg`, key, against: 'pg' }),
        row({ metric: `${what}, us of CPU`, key: `${key}Cpu`, against: 'prisma' }),
      ]),
      notes: [
        'prisma, pg: the rows alone. ours: a message with its rights, its key, its number and its words in one trip; a page with who may see what, reactions, files, quotes and translations, in one snapshot; a hold as `pg` does it.',
      ],
    },
    details: Object.fromEntries(rounds),
  }
}

function contender({ place, cores, profile }: BenchContext, name: string): Contender {
  const count = CHAT_SIZES[profile.name].operations
  return {
    name,
    async measure() {
      const databaseUrl = await place.createDatabase(DATABASE)
      await createChats(databaseUrl, SIZE)
      await fillHistory(databaseUrl, SIZE, { chat: 0, messages: HISTORY })
      const port = await findFreePort()
      const url = `http://127.0.0.1:${port}`
      const environment = { PORT: String(port), DATABASE_URL: databaseUrl, WAY: name, SEQ: String(HISTORY), NODE_ENV: 'production' }
      await using _server = await spawnServer({ file: 'packages/bench/src/peers/orm-operations.ts', environment, core: cores?.server, url })
      const figures: Figures = {}
      for (const operation of Object.keys(OPERATIONS)) {
        const response = await fetch(`${url}/${operation}?count=${count}`)
        if (!response.ok) throw new Error(await response.text())
        const { microseconds, cpu } = (await response.json()) as { microseconds: number; cpu: number }
        figures[operation] = microseconds
        figures[`${operation}Cpu`] = cpu
      }
      return figures
    },
  }
}
