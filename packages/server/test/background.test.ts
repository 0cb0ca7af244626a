import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { createBackground } from '../src/background.ts'

const createLog = () => ({ error: vi.fn(), warn: vi.fn() })

it('waits for what runs and for what it begins', async () => {
  const log = createLog()
  const background = createBackground(log)
  const done: string[] = []
  const work = async () => {
    await sleep(20)
    background.add(
      'second',
      sleep(20).then(() => done.push('second')),
    )
    done.push('first')
  }
  background.add('first', work())
  await background.settled(1_000)
  expect(done).toEqual(['first', 'second'])
  expect(log.warn).not.toHaveBeenCalled()
})

it('logs what fails, and goes on', async () => {
  const log = createLog()
  const background = createBackground(log)
  const err = new Error('broken')
  background.add('fails', Promise.reject(err))
  await background.settled(1_000)
  expect(log.error).toHaveBeenCalledWith({ err, work: 'fails' }, 'background work failed')
})

it('waits no longer than it may, and says what is left', async () => {
  const log = createLog()
  const background = createBackground(log)
  background.add('endless', new Promise(() => {}))
  const startedAt = performance.now()
  await background.settled(50)
  expect(performance.now() - startedAt).toBeLessThan(1_000)
  expect(log.warn).toHaveBeenCalledWith({ work: ['endless'] }, 'left work undone')
})
