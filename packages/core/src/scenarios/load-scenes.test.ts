import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { SceneContent } from '@parley/contracts/scenarios'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { loadScenes } from './load-scenes.ts'
import type { SceneRow } from './rules.ts'
import { seedScenes } from './seed-scenes.ts'
import { listSceneStamps } from './store.ts'

let deps: TestDeps
beforeEach(async () => {
  deps = await createTestDeps()
  await seedScenes(deps)
})
afterEach(() => deps[Symbol.asyncDispose]())

const load = async () => loadScenes(deps.sql, await listSceneStamps(deps.sql))

it('reads a scene once, and again when it is dated anew', async () => {
  const first = await load()
  expect(first.map(({ slug }) => slug).slice(0, 2)).toEqual(['broken-heating', 'apology'])
  const query = vi.spyOn(deps.sql, 'query')
  expect(await load()).toEqual(first)
  // The stamps.
  expect(query).toHaveBeenCalledTimes(1)

  await deps.sql.query(
    `UPDATE scenes SET content = jsonb_set(content, '{persona}', '"Somebody else."'), updated_at = updated_at + interval '1 ms' WHERE slug = 'apology'`,
  )
  query.mockClear()
  const personas = (scenes: readonly SceneRow[]) => scenes.map(({ content }) => (content as SceneContent).persona)
  expect(personas(await load())).toEqual(personas(first).with(1, 'Somebody else.'))
  expect(query).toHaveBeenCalledTimes(2)
})

it('refuses a scene that does not fit its schema', async () => {
  await deps.sql.query(`UPDATE scenes SET content = content - 'persona' WHERE slug = 'apology'`)
  await expect(load()).rejects.toThrow('persona')
})

it('gives all of more scenes than it keeps, each time', async () => {
  await deps.sql.query(
    `INSERT INTO scenes (id, slug, level, minutes, position, content, updated_at)
     SELECT gen_random_uuid(), 'scene-' || n, level, minutes, 1000 + n, content, updated_at
     FROM scenes, generate_series(1, 240) AS n WHERE slug = 'apology'`,
  )
  const stamps = await listSceneStamps(deps.sql)
  for (let time = 0; time < 3; time += 1) expect((await load()).map(({ id }) => id)).toEqual(stamps.map(({ id }) => id))
})
