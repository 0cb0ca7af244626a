import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createLoader } from './loader.ts'

/** A loader that keeps what it was asked for together. */
function createCounted(gathers: boolean) {
  const batches: number[] = []
  const loader = createLoader<number, number>(
    async (keys) => {
      batches.push(keys.length)
      return keys
    },
    { gathers },
  )
  return { loader, batches }
}

it('asks for what is wanted in one turn at once, and gives each what they asked for', async () => {
  const { loader, batches } = createCounted(false)
  expect(await Promise.all(Array.from({ length: 300 }, (_, key) => loader.load(key)))).toEqual(Array.from({ length: 300 }, (_, key) => key))
  expect(batches).toEqual([300])
})

it('waits for more while many come, and for nobody when few do', async () => {
  const { loader, batches } = createCounted(true)
  const comeOneByOne = async (count: number) => {
    const all: Promise<number>[] = []
    for (let key = 0; key < count; key += 1) {
      all.push(loader.load(key))
      await sleep(1)
    }
    await Promise.all(all)
  }
  await comeOneByOne(400)
  expect(batches.length).toBeLessThan(60)
  await sleep(300)
  const before = performance.now()
  await loader.load(1)
  expect(performance.now() - before).toBeLessThan(90)
})

it('waits no longer when nobody comes any more of those who came together', async () => {
  const { loader, batches } = createCounted(true)
  const together = () => Promise.all(Array.from({ length: 40 }, (_, key) => loader.load(key)))
  await together()
  const waits: number[] = []
  for (let time = 0; time < 5; time += 1) {
    const before = performance.now()
    await together()
    waits.push(performance.now() - before)
  }
  expect(batches).toEqual([40, 40, 40, 40, 40, 40])
  expect(Math.min(...waits)).toBeLessThan(95)
})

it('sends who comes while the database answers together when it has, and lets nobody wait for an answer that does not come', async () => {
  const batches: number[] = []
  const answers = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const loader = createLoader<number, number>(
    async (keys) => {
      const answer = answers[batches.push(keys.length) - 1]
      await answer?.promise
      return keys
    },
    { gathers: true },
  )
  const load = async (keys: readonly number[]) => {
    const loads: Promise<number>[] = []
    for (const key of keys) {
      loads.push(loader.load(key))
      await sleep(2)
    }
    return loads
  }
  const first = await load([1])
  const next = await load([2, 3, 4])
  expect(batches).toEqual([1])
  answers[0]?.resolve()
  await Promise.all(first)
  await sleep(10)
  expect(batches).toEqual([1, 3])
  // The second hangs.
  expect(await Promise.all(await load([5, 6]))).toEqual([5, 6])
  expect(batches).toEqual([1, 3, 2])
  answers[1]?.resolve()
  expect(await Promise.all(next)).toEqual([2, 3, 4])
})
