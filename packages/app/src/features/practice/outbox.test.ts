import type { ClientMessageId } from '@parley/contracts/ids'
import { describe, expect, test } from 'vitest'
import { SocketError } from '../../lib/socket-error.ts'
import { Outbox, type OutboxEntry } from './outbox.ts'
import { createTurnSender } from './send-turns.ts'

const id = (name: string) => name as ClientMessageId

function createStorage() {
  let value: string | null = null
  return {
    read: () => value,
    write: (next: string) => {
      value = next
    },
  }
}

const seen = (outbox: Outbox) => outbox.getEntries().map(({ clientMessageId, state }) => `${clientMessageId} ${state}`)

describe('an outbox', () => {
  test('is found again after a refresh: what was on its way waits again, what failed stays failed', () => {
    const storage = createStorage()
    const outbox = new Outbox(storage)
    outbox.add(id('a'), 'Hola')
    outbox.add(id('b'), 'Adiós')
    outbox.add(id('c'), 'Otra')
    outbox.mark(id('a'), 'sending')
    outbox.mark(id('b'), 'failed', 'budget-spent')
    outbox.mark(id('c'), 'sent')
    const again = new Outbox(storage)
    expect(seen(again)).toEqual(['a waiting', 'b failed', 'c waiting'])
    expect(again.getEntries()[1]?.errorCode).toBe('budget-spent')
  })

  test('leaves nothing behind', () => {
    const storage = createStorage()
    const outbox = new Outbox(storage)
    outbox.add(id('a'), 'Hola')
    outbox.remove(new Set([id('a')]))
    expect(storage.read()).toBe('')
    expect(new Outbox(storage).getEntries()).toEqual([])
  })

  test('does not overwrite what another tab put there', () => {
    const storage = createStorage()
    const here = new Outbox(storage)
    const there = new Outbox(storage)
    here.add(id('a'), 'Hola')
    there.add(id('b'), 'Adiós')
    here.mark(id('a'), 'sending')
    there.remove(new Set([id('b')]))
    expect(seen(new Outbox(storage))).toEqual(['a waiting'])
  })

  test('tells its listeners, and keeps its array while nothing changes', () => {
    const outbox = new Outbox(createStorage())
    let calls = 0
    outbox.subscribe(() => {
      calls += 1
    })
    outbox.add(id('a'), 'Hola')
    const entries = outbox.getEntries()
    outbox.remove(new Set([id('x')]))
    expect(outbox.getEntries()).toBe(entries)
    expect(calls).toBe(1)
  })
})

describe('sending turns', () => {
  function createWorld() {
    const outbox = new Outbox(createStorage())
    const sent: string[] = []
    const answers: (SocketError | null)[] = []
    const flush = createTurnSender(outbox, async (entry: OutboxEntry) => {
      sent.push(entry.clientMessageId)
      const error = answers.shift()
      if (error) throw error
    })
    for (const name of ['a', 'b', 'c']) outbox.add(id(name), name)
    return { outbox, sent, answers, flush }
  }

  test('goes in order, each once', async () => {
    const { outbox, sent, flush } = createWorld()
    await Promise.all([flush(), flush()])
    expect(sent).toEqual(['a', 'b', 'c'])
    expect(seen(outbox)).toEqual(['a sent', 'b sent', 'c sent'])
  })

  test('stops when the line is lost, and goes on with the same one', async () => {
    const { outbox, sent, answers, flush } = createWorld()
    answers.push(null, new SocketError('unavailable', true))
    await flush()
    expect(seen(outbox)).toEqual(['a sent', 'b waiting', 'c waiting'])
    await flush()
    expect(sent).toEqual(['a', 'b', 'b', 'c'])
  })

  test('a refused one is marked with its reason and does not hold up the rest', async () => {
    const { outbox, answers, flush } = createWorld()
    answers.push(new SocketError('budget-spent', false))
    await flush()
    expect(seen(outbox)).toEqual(['a failed', 'b sent', 'c sent'])
    expect(outbox.getEntries()[0]?.errorCode).toBe('budget-spent')
  })
})
