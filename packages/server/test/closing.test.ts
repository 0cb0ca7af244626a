import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createWorld, ORIGIN } from './world.ts'

it('closes a socket that was let in while the server leaves', async () => {
  await using world = await createWorld({ door: { lastCallMs: 250, closingMs: 500 } })
  const guest = await world.guest()
  const { sql } = world.deps
  // The database takes its time to say who somebody is: by then all sockets have been told to go.
  const query = sql.query.bind(sql) as (...args: unknown[]) => unknown
  Object.assign(sql, {
    query: async (...args: unknown[]) => {
      if ((args[0] as { name?: string }).name === 'auth-actor') await sleep(150)
      return query(...args)
    },
  })
  const closed = world.app.close()
  await sleep(180)
  const socket = new WebSocket(`${world.url.replace('http', 'ws')}/ws`, { headers: { origin: ORIGIN, cookie: guest.cookie } })
  const [code] = (await once(socket, 'close')) as [number]
  expect(code).toBe(1012)
  await closed
}, 15_000)
