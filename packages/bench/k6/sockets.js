// Five thousand sockets, of which some speak: `k6 run -e BASE_URL=… -e COOKIES=… sockets.js`. See the README of this package.
import { WebSocket } from 'k6/websockets'
import { check } from 'k6'
import { SharedArray } from 'k6/data'
import { Counter, Trend } from 'k6/metrics'
import { uuidv4 } from './uuid.js'

const BASE_URL = __ENV.BASE_URL
const people = new SharedArray('people', () => JSON.parse(open(__ENV.COOKIES)))
const SOCKETS = Number(__ENV.VUS || 5000)
const HOLD_MS = Number(__ENV.HOLD_MS || 120000)
const SAY_EVERY_MS = Number(__ENV.SAY_EVERY_MS || 60000)

const delivered = new Trend('message_delivery', true)
const broken = new Counter('sockets_broken')

export const options = {
  scenarios: { sockets: { executor: 'per-vu-iterations', vus: SOCKETS, iterations: 1, maxDuration: '30m' } },
  thresholds: { message_delivery: ['p(99)<100'], sockets_broken: ['count<1'], checks: ['rate>0.999'] },
}

export default function () {
  const { cookie, conversationId } = people[(__VU - 1) % people.length]
  const socket = new WebSocket(`${BASE_URL.replace('http', 'ws')}/ws`, null, { headers: { cookie, origin: BASE_URL } })
  let last = 0
  let isOver = false
  let saying = null
  const say = () =>
    socket.send(
      JSON.stringify({
        type: 'message-send',
        requestId: uuidv4(),
        conversationId,
        clientMessageId: uuidv4(),
        body: `${Date.now()} from the load`,
      }),
    )
  socket.onopen = () => {
    socket.send(JSON.stringify({ type: 'hello', requestId: 'hello', inboxSeq: 0, open: [{ conversationId, afterSeq: 0 }] }))
    setTimeout(() => {
      if (!isOver) saying = setInterval(say, SAY_EVERY_MS)
    }, Math.random() * SAY_EVERY_MS)
    setTimeout(() => {
      isOver = true
      // A timer that goes on keeps its user from ending.
      if (saying !== null) clearInterval(saying)
      socket.close()
    }, HOLD_MS)
  }
  socket.onmessage = ({ data }) => {
    const frame = JSON.parse(data)
    if (frame.type !== 'message-added' || frame.conversationId !== conversationId) return
    check(frame, { 'no number is missing': ({ seq }) => last === 0 || seq === last + 1 })
    last = frame.seq
    const sentAt = Number(frame.message.body.split(' ')[0])
    if (sentAt > Date.now() - HOLD_MS) delivered.add(Date.now() - sentAt)
  }
  socket.onerror = () => broken.add(1)
  socket.onclose = () => !isOver && broken.add(1)
}
