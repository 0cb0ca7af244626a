import { randomUUID } from 'node:crypto'
import type { ClientMessageId } from '@parley/contracts/ids'
import { describe, expect, it } from 'vitest'
import { createWorld } from './world.ts'

const SLOW_PARTNER = { text: 'Esta semana lo veo difícil, con el puente no trabaja nadie.', delayMs: 15, chunk: 5 }

describe('a talk over the socket', () => {
  it('streams partner and coach at once, and ends both as facts', async () => {
    await using world = await createWorld({
      partner: () => SLOW_PARTNER,
      coach: () => ({ text: 'quote: no funciona\nsay: está rota\nnote: More precise.', delayMs: 15, chunk: 6 }),
    })
    const guest = await world.guest()
    const socket = await guest.socket()
    expect(await socket.hello(guest.conversationId, 0)).toMatchObject({ type: 'ok' })
    expect(await socket.say(guest.conversationId, 'La calefacción no funciona.')).toMatchObject({
      type: 'ok',
      result: { turn: { number: 1, state: 'active' } },
    })
    await socket.until((frame) => frame.type === 'reply-end' && frame.reply.role === 'partner')
    await socket.until((frame) => frame.type === 'reply-end' && frame.reply.role === 'coach')

    const started = new Map(socket.of('reply-start').map((frame) => [frame.reply.id, frame.reply.role]))
    const order = socket.of('reply-delta').map((frame) => started.get(frame.replyId))
    expect(order.indexOf('coach')).toBeLessThan(order.lastIndexOf('partner'))
    expect(order.indexOf('partner')).toBeLessThan(order.lastIndexOf('coach'))
    await socket.until((frame) => frame.type === 'turn-changed')
    const durable = socket.frames.flatMap((frame) => ('seq' in frame && frame.type !== 'caught-up' ? [frame.seq] : []))
    expect(durable).toEqual([1, 2, 3, 4])
    await socket.until((frame) => frame.type === 'quota-changed')
  })

  it('puts deltas together to the very text of the end', async () => {
    await using world = await createWorld({ partner: () => SLOW_PARTNER })
    const guest = await world.guest()
    const socket = await guest.socket()
    await socket.hello(guest.conversationId, 0)
    await socket.say(guest.conversationId, 'Hola')
    const end = await socket.until((frame) => frame.type === 'reply-end' && frame.reply.role === 'partner')
    const reply = end.type === 'reply-end' ? end.reply : expect.fail()
    let text = ''
    for (const delta of socket.of('reply-delta').filter((frame) => frame.replyId === reply.id)) {
      expect(delta.offset).toBe(text.length)
      text += delta.text
    }
    expect(reply.text.startsWith(text)).toBe(true)
  })

  it('goes on where it was after the line dropped, in another tab too, with nothing twice', async () => {
    await using world = await createWorld({ partner: () => SLOW_PARTNER })
    const guest = await world.guest()
    const first = await guest.socket()
    await first.hello(guest.conversationId, 0)
    await first.say(guest.conversationId, 'Hola')
    await first.until((frame) => frame.type === 'reply-delta' && frame.offset > 10)
    first.raw.terminate()

    const second = await guest.socket()
    await second.hello(guest.conversationId, 1)
    const snapshot = second.of('reply-snapshot').find((frame) => frame.reply.role === 'partner') ?? expect.fail('no snapshot')
    expect(snapshot.reply.text.length).toBeGreaterThan(10)
    await second.until((frame) => frame.type === 'reply-end' && frame.reply.role === 'partner')
    let text = snapshot.reply.text
    for (const delta of second.of('reply-delta').filter((frame) => frame.replyId === snapshot.reply.id)) {
      expect(delta.offset).toBeLessThanOrEqual(text.length)
      text += delta.text.slice(text.length - delta.offset)
    }
    expect(SLOW_PARTNER.text.startsWith(text)).toBe(true)
    expect(second.of('turn-added')).toEqual([])
    expect(world.deps.llms.partner.requests).toHaveLength(1)
  })

  it('replays any number of missed events in order, then says that it has caught up', async () => {
    await using world = await createWorld({ partner: () => ({ text: 'Ya.' }) })
    const guest = await world.guest()
    const writer = await guest.socket()
    await writer.hello(guest.conversationId, 0)
    const inserts = Array.from({ length: 450 }, (_, index) => index + 1)
    await world.deps.sql.query(
      `WITH c AS (UPDATE conversations SET last_seq = last_seq + 450 WHERE id = $1),
            t AS (INSERT INTO turns (id, conversation_id, number, sender_id, client_message_id, text, state, created_at)
                  SELECT gen_random_uuid(), $1, n, (SELECT user_id FROM talks WHERE conversation_id = $1), gen_random_uuid(), 'turn ' || n, 'ANSWERED', now()
                  FROM unnest($2::int[]) n RETURNING id, number)
       INSERT INTO events (conversation_id, seq, type, subject_id, created_at) SELECT $1, number, 'turn-added', id, now() FROM t`,
      [guest.conversationId, inserts],
    )
    const reader = await guest.socket()
    await reader.hello(guest.conversationId, 7)
    expect(reader.of('turn-added').map((frame) => frame.seq)).toEqual(inserts.slice(7))
    expect(reader.of('caught-up')).toEqual([{ type: 'caught-up', conversationId: guest.conversationId, seq: 450 }])
  })

  it('answers a repeated turn with the same turn, from any tab', async () => {
    await using world = await createWorld()
    const guest = await world.guest()
    const [one, two] = [await guest.socket(), await guest.socket()]
    const clientMessageId = randomUUID() as ClientMessageId
    const answers = await Promise.all([
      one.say(guest.conversationId, 'Hola', clientMessageId),
      two.say(guest.conversationId, 'Hola', clientMessageId),
    ])
    expect(answers[0]).toMatchObject({ type: 'ok' })
    expect(answers[0]?.type === 'ok' && answers[0].result).toEqual(answers[1]?.type === 'ok' && answers[1].result)
    expect(await one.say(guest.conversationId, 'Adiós', clientMessageId)).toMatchObject({ type: 'error', code: 'conflict' })
  })

  it('stops both replies, and only their learner may', async () => {
    await using world = await createWorld({
      partner: () => ({ ...SLOW_PARTNER, hangAfter: 3 }),
      coach: () => ({ text: 'note: x', hangAfter: 0 }),
    })
    const guest = await world.guest()
    const stranger = await world.guest()
    const [socket, other] = [await guest.socket(), await stranger.socket()]
    await socket.hello(guest.conversationId, 0)
    await socket.say(guest.conversationId, 'Hola')
    await socket.until((frame) => frame.type === 'reply-delta')
    expect(await other.request({ type: 'reply-stop', conversationId: guest.conversationId })).toMatchObject({
      type: 'error',
      code: 'not-found',
    })
    expect(await other.hello(guest.conversationId, 0)).toMatchObject({ type: 'error', code: 'not-found' })
    expect(await socket.request({ type: 'reply-stop', conversationId: guest.conversationId })).toMatchObject({
      type: 'ok',
      result: { stopped: 2 },
    })
    await socket.until((frame) => frame.type === 'reply-end' && frame.reply.role === 'partner' && frame.reply.state === 'stopped')
    expect(other.frames.every((frame) => frame.type === 'error')).toBe(true)
  })

  it.each([
    ['partner', 'coach'],
    ['coach', 'partner'],
  ] as const)('stops only the %s, keeps its words, and lets the %s go on to the end', async (role, other) => {
    const texts = { partner: SLOW_PARTNER.text, coach: 'say: La calefacción está rota.\nnote: Say what is so.' }
    const slow = (who: 'partner' | 'coach') => ({ text: texts[who], delayMs: 15, chunk: 5, ...(who === role && { hangAfter: 3 }) })
    await using world = await createWorld({ partner: () => slow('partner'), coach: () => slow('coach') })
    const guest = await world.guest()
    const socket = await guest.socket()
    await socket.hello(guest.conversationId, 0)
    await socket.say(guest.conversationId, 'La calefacción no funciona.')
    const start = await socket.until((frame) => frame.type === 'reply-start' && frame.reply.role === role)
    const replyId = start.type === 'reply-start' ? start.reply.id : expect.fail()
    await socket.until((frame) => frame.type === 'reply-delta' && frame.replyId === replyId && frame.offset > 0)
    expect(await socket.request({ type: 'reply-stop', conversationId: guest.conversationId, role })).toMatchObject({
      type: 'ok',
      result: { stopped: 1 },
    })
    const endOf = async (whose: 'partner' | 'coach') => {
      const end = await socket.until((frame) => frame.type === 'reply-end' && frame.reply.role === whose)
      return end.type === 'reply-end' ? end.reply : expect.fail()
    }
    const stopped = await endOf(role)
    expect(stopped.state).toBe('stopped')
    expect(stopped.text).not.toBe('')
    expect(texts[role].startsWith(stopped.text)).toBe(true)
    expect(await endOf(other)).toMatchObject({ state: 'done', text: texts[other] })
  })
})
