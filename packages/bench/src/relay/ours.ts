import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import type { ServerFrame } from '@parley/contracts/socket'
import { createPerson, createTalk, openRegistry } from '../people.ts'
import { startProduct } from '../product.ts'
import type { Ear } from './ear.ts'
import { openRawSocket } from './raw-socket.ts'
import type { Relay, RelayOptions, TalkLine } from './relays.ts'

/** The real server on a real database, over its own socket; every talk is somebody else's. */
export async function startOurs(options: RelayOptions & { databaseUrl: string }): Promise<Relay> {
  const { databaseUrl, core, providerUrl, talks, line, profiled } = options
  await using registry = await openRegistry(databaseUrl)
  const places: { cookie: string; conversationId: ConversationId }[] = []
  for (let count = 0; count < talks; count += 1) {
    const person = await createPerson(registry)
    places.push({ cookie: person.cookie, conversationId: await createTalk(registry, person) })
  }
  const product = await startProduct({ databaseUrl, core, providerUrl, profiled })
  return {
    pid: product.pid,
    failed: product.failed,
    async openTalk() {
      const place = places.pop()
      if (!place) throw new Error('more talks than were made')
      return openTalkLine(product.url, place, line)
    },
    [Symbol.asyncDispose]: () => product[Symbol.asyncDispose](),
  }
}

interface Turn {
  listen: (role: 'partner' | 'coach') => Ear
  ears: Map<string, Ear>
  ended: number
  resolve: () => void
  reject: (error: Error) => void
}

async function openTalkLine(
  url: string,
  { cookie, conversationId }: { cookie: string; conversationId: ConversationId },
  line: string,
): Promise<TalkLine> {
  let turn: Turn | null = null
  const fail = (reason: string) => turn?.reject(new Error(reason))
  const onText = (text: string, at: number) => {
    try {
      if (turn) hearFrame(turn, JSON.parse(text) as ServerFrame, at)
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error))
    }
  }
  const socket = await openRawSocket(`${url.replace('http', 'ws')}/ws`, { origin: url, cookie }, { onText, onEnd: fail })
  socket.send(JSON.stringify({ type: 'hello', requestId: randomUUID(), open: [{ conversationId, afterSeq: 0 }] }))
  return {
    get bytesRead() {
      return socket.bytesRead
    },
    turn: (listen) =>
      new Promise((resolve, reject) => {
        turn = { listen, ears: new Map(), ended: 0, resolve, reject }
        // Both streams are asked for by this frame: they wait from here on.
        const ears = { partner: listen('partner'), coach: listen('coach') }
        turn.listen = (role) => ears[role]
        const frame = {
          type: 'turn-send',
          requestId: randomUUID(),
          conversationId,
          clientMessageId: randomUUID() as ClientMessageId,
          text: line,
        }
        socket.send(JSON.stringify(frame))
      }),
    close: () => socket.close(),
  }
}

/** The turn is over when both replies have become facts and the turn has been answered. */
function hearFrame(turn: Turn, frame: ServerFrame, at: number): void {
  if (frame.type === 'reply-delta') turn.ears.get(frame.replyId)?.hear(frame.text, at)
  else if (frame.type === 'reply-start') {
    if (frame.reply.role !== 'examiner') turn.ears.set(frame.reply.id, turn.listen(frame.reply.role))
  } else if (frame.type === 'reply-end') {
    if (frame.reply.state !== 'done') throw new Error(`a reply of the ${frame.reply.role} is ${frame.reply.state}`)
    turn.ears.get(frame.reply.id)?.end(at, frame.reply.text)
    turn.ended += 1
  } else if (frame.type === 'turn-changed') {
    if (frame.turn.state === 'answered' && turn.ended === 2) turn.resolve()
  } else if (frame.type === 'error') throw new Error(`the server answered ${frame.code}`)
}
