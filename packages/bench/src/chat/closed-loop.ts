import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { cpuSeconds, now, watchCore } from '../cpu.ts'
import type { Cores } from '../pin.ts'
import type { Figures } from '../rounds.ts'
import { quantile } from '../statistics.ts'
import type { ChatSize } from './data.ts'
import { sentAtOf, stamped, wordsOf } from './line.ts'
import { type Member, openMembers } from './members.ts'
import type { ChatServer } from './servers.ts'

export interface LoopOptions {
  size: ChatSize
  /** Messages under way at any moment. */
  clients: number
  bodyBytes: number
  warmUpMs: number
  windowMs: number
  cores: Cores | null
  signal: AbortSignal
  /** Also everybody in the chat hears it, and that nothing is lost is checked. */
  isHeard: boolean
  /** Until when the next waits: its answer, or that all have heard it. */
  until: 'answered' | 'heard'
  /** Messages per second from all together, whatever is answered; instead of a closed loop. */
  rate?: number
}

/** How long what is under way at the end may still take, ms. */
const TAIL_MS = 5_000

/** Lets people say one thing after the other, in turn, and measures one window. Throws when a message was lost, doubled or out of order. */
export async function loopChat(server: ChatServer, options: LoopOptions): Promise<Figures> {
  const { size, clients, bodyBytes, warmUpMs, windowMs, cores, signal, isHeard, until, rate } = options
  const failure = Promise.withResolvers<never>()
  failure.promise.catch(() => {})
  const pending = new Map<string, { at: number; left: number }>()
  const answers: number[] = []
  const hearings: number[] = []
  const lastSeq = new Int32Array(size.people)
  const left = new Map<string, number>()
  let [answered, frames, heardFully, sent] = [0, 0, 0, 0]
  let isOver = false
  let isMeasured = false
  const text = wordsOf(bodyBytes - 20)
  let turn = 0
  let members: Member[] = []

  const sendNext = () => {
    if (isOver) return
    // Each chat in turn, and in each its members in turn: what is under way at once is of different chats as long as there are some.
    const place = turn * size.membersPerChat
    const member = members[(place % members.length) + (Math.floor(place / members.length) % size.membersPerChat)]
    turn += 1
    if (!member) return
    const key = randomUUID()
    pending.set(key, { at: now(), left: 0 })
    sent += 1
    member.line.send(key, stamped(now(), text))
  }
  const onMessage = (person: number, chat: number) => (seq: number, payload: Buffer, at: number) => {
    frames += 1
    if (seq !== (lastSeq[person] ?? 0) + 1) failure.reject(new Error(`person ${person} heard ${seq} after ${lastSeq[person]}`))
    lastSeq[person] = seq
    // A tenth of the listeners of a large room says enough about times.
    if (isMeasured && (size.membersPerChat < 50 || person % 10 === 0)) hearings.push(at - sentAtOf(payload))
    const key = `${chat}:${seq}`
    const missing = (left.get(key) ?? size.membersPerChat) - 1
    if (missing > 0) left.set(key, missing)
    else {
      left.delete(key)
      heardFully += 1
      if (until === 'heard' && rate === undefined) sendNext()
    }
  }
  const onAck = (key: string, at: number) => {
    const of = pending.get(key)
    if (!of) return failure.reject(new Error('an answer to nothing, or a second one'))
    pending.delete(key)
    answered += 1
    if (isMeasured) answers.push(at - of.at)
    if (until === 'answered' && rate === undefined) sendNext()
  }
  const ears = (person: number, chat: number) => ({
    ...(isHeard ? { onMessage: onMessage(person, chat) } : {}),
    onAck,
    onEnd: (reason: string) => failure.reject(new Error(`person ${person}: ${reason}`)),
  })
  const pass = (ms: number) => Promise.race([sleep(ms, undefined, { signal }), failure.promise, server.failed])
  try {
    members = await Promise.race([openMembers(server, size, size.people, ears), failure.promise, server.failed])
    if (rate === undefined) for (let client = 0; client < clients; client += 1) sendNext()
    else void sendOpenly(rate, sendNext, () => isOver)
    await pass(warmUpMs)
    const begun = { at: now(), cpu: cpuSeconds(server.pid), answered, frames, own: process.cpuUsage() }
    const [serverCore, restCore] = [watchCore(cores?.server), watchCore(cores?.rest)]
    isMeasured = true
    await pass(windowMs)
    const [seconds, cpu] = [(now() - begun.at) / 1_000, cpuSeconds(server.pid) - begun.cpu]
    const [serverBusy, restBusy, own] = [serverCore(), restCore(), process.cpuUsage(begun.own)]
    const [answeredHere, framesHere] = [answered - begun.answered, frames - begun.frames]
    isOver = true
    isMeasured = false
    const isDone = () => pending.size === 0 && (!isHeard || heardFully >= sent)
    for (let waited = 0; waited < TAIL_MS && !isDone(); waited += 50) await pass(50)
    if (pending.size > 0) throw new Error(`${pending.size} messages were not answered`)
    if (isHeard && heardFully !== sent) throw new Error(`${sent} were sent, ${heardFully} heard by all`)
    return {
      messagesPerSecond: answeredHere / seconds,
      messagesPerCore: answeredHere / cpu,
      framesPerSecond: framesHere / seconds,
      framesPerCore: framesHere / cpu,
      answerP50: quantile(answers, 0.5),
      answerP99: quantile(answers, 0.99),
      heardP50: quantile(hearings, 0.5),
      heardP95: quantile(hearings, 0.95),
      heardP99: quantile(hearings, 0.99),
      serverBusy,
      restBusy,
      generatorBusy: (own.user + own.system) / 1e6 / seconds,
      strangers: serverBusy - cpu / seconds,
    }
  } finally {
    isOver = true
    for (const member of members) member?.line.close()
  }
}

/** As they come in life: independent of each other and of the answers. */
async function sendOpenly(rate: number, send: () => void, isOver: () => boolean): Promise<void> {
  let due = now()
  while (!isOver()) {
    while (due <= now()) {
      send()
      due += (-Math.log(1 - Math.random()) / rate) * 1_000
    }
    await sleep(1)
  }
}
