import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import { finishTalk } from './finish-talk.ts'

function refusal(code: string): TRPCClientError<never> {
  return new TRPCClientError(code, { result: { error: { message: code, code: 0, data: { code } } } as never })
}

/** Ends once it was refused that many times. */
function steps(refusals: number, code = 'conflict') {
  const done: string[] = []
  let left = refusals
  return {
    done,
    end: async () => {
      done.push('end')
      left -= 1
      if (left >= 0) throw refusal(code)
    },
    stop: async () => void done.push('stop'),
    wait: async () => void done.push('wait'),
  }
}

test('a quiet talk ends at once', async () => {
  const quiet = steps(0)
  await finishTalk(quiet)
  expect(quiet.done).toEqual(['end'])
})

test('what streams is stopped, and what began meanwhile, too', async () => {
  const busy = steps(2)
  await finishTalk(busy)
  expect(busy.done).toEqual(['end', 'stop', 'wait', 'end', 'stop', 'wait', 'end'])
})

test('it gives up in the end', async () => {
  const endless = steps(1000)
  await expect(finishTalk(endless)).rejects.toThrow('conflict')
  expect(endless.done.filter((step) => step === 'end')).toHaveLength(12)
})

test('any other refusal is one', async () => {
  const refused = steps(1, 'bad-request')
  await expect(finishTalk(refused)).rejects.toThrow('bad-request')
  expect(refused.done).toEqual(['end'])
})
