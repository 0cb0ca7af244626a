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
