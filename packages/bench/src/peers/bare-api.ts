// The floor of the API: bare Fastify routes and bare `pg`, each with the queries that bring the answer's rows, prepared, and nothing else:
// no session, no check, no transaction, no second look at what comes and goes.
import Fastify from 'fastify'
import pg from 'pg'
import { type Asked, BARE_QUERIES } from './bare-queries.ts'

const { PORT, DATABASE_URL } = process.env
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 })

const app = Fastify()
app.get('/', async () => 'ready')
for (const [name, queries] of Object.entries(BARE_QUERIES)) {
  app.post<{ Body: Asked }>(`/${name}`, async (request) => {
    const results = await Promise.all(
      queries.map(([text, values], index) => pool.query({ name: `${name}-${index}`, text, values: values(request.body) })),
    )
    return results.map(({ rows }) => rows as unknown[])
  })
}
await app.listen({ host: '127.0.0.1', port: Number(PORT) })
