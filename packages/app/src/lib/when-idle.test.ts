import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { IdleWork } from './when-idle.ts'

function createWorld() {
  const requests: (() => void)[] = []
  const world = { isBusy: false, done: [] as string[] }
  const work = new IdleWork({ request: (callback) => void requests.push(callback), isBusy: () => world.isBusy })
  return {
    world,
    requests,
    add: (name: string) => work.add(() => world.done.push(name)),
    idle: () => requests.shift()?.(),
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('work that can wait', () => {
  test('is done one piece at a time, last come first', () => {
    const { world, requests, add, idle } = createWorld()
    add('old')
    add('new')
    expect(requests).toHaveLength(1)
    idle()
    expect(world.done).toEqual(['new'])
    idle()
    expect(world.done).toEqual(['new', 'old'])
    expect(requests).toHaveLength(0)
  })

  test('can be taken back', () => {
    const { world, add, idle } = createWorld()
    const takeBack = add('one')
    takeBack()
    idle()
    expect(world.done).toEqual([])
  })

  test('waits while the page is busy, also when it became so after the page was asked', () => {
    const { world, add, idle } = createWorld()
    add('one')
    world.isBusy = true
    idle()
    vi.advanceTimersByTime(1_000)
    expect(world.done).toEqual([])
    world.isBusy = false
    vi.advanceTimersByTime(200)
    idle()
    expect(world.done).toEqual(['one'])
    expect(vi.getTimerCount()).toBe(0)
  })
})
