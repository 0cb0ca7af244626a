import { expect, it } from 'vitest'
import { runRounds, valuesOf } from './rounds.ts'

it('interleaves: forwards, then backwards', async () => {
  const order: string[] = []
  const contender = (name: string) => ({
    name,
    measure: async (round: number) => {
      order.push(`${name}${round}`)
      return { time: order.length, ...(round === 0 ? { once: 1 } : {}) }
    },
  })
  const say = () => {}
  const rounds = await runRounds([contender('a'), contender('b')], 3, { signal: new AbortController().signal, say, restMs: 0 })
  expect(order).toEqual(['a0', 'b0', 'b1', 'a1', 'a2', 'b2'])
  expect(valuesOf(rounds, 'a', 'time')).toEqual([1, 4, 5])
  expect(valuesOf(rounds, 'a', 'once')).toEqual([1, Number.NaN, Number.NaN])
})

it('stops between two measurements', async () => {
  const stop = new AbortController()
  const contender = { name: 'a', measure: async () => (stop.abort(new Error('stopped')), {}) }
  await expect(runRounds([contender], 2, { signal: stop.signal, say: () => {}, restMs: 0 })).rejects.toThrow('stopped')
})
