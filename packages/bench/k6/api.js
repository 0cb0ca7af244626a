// A thousand people who use the API: `k6 run -e BASE_URL=… -e COOKIES=… api.js`. See the README of this package.
import http from 'k6/http'
import { check, sleep } from 'k6'
import { SharedArray } from 'k6/data'

const BASE_URL = __ENV.BASE_URL
const people = new SharedArray('people', () => JSON.parse(open(__ENV.COOKIES)))
const VIRTUAL_USERS = Number(__ENV.VUS || 1000)

export const options = {
  scenarios: {
    people: {
      executor: 'ramping-vus',
      stages: [
        { duration: __ENV.RAMP || '30s', target: VIRTUAL_USERS },
        { duration: __ENV.HOLD || '2m', target: VIRTUAL_USERS },
        { duration: '5s', target: 0 },
      ],
    },
  },
  thresholds: { http_req_duration: ['p(95)<200'], http_req_failed: ['rate<0.001'], checks: ['rate>0.999'] },
}

/** Somebody opens their inbox, then a chat, reads, and looks at something else. */
export default function () {
  const { cookie, conversationId } = people[(__VU - 1) % people.length]
  const ask = (procedure, input) => {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    const response = http.get(`${BASE_URL}/api/trpc/${procedure}${query}`, {
      headers: { cookie, 'x-parley': '1' },
      tags: { name: procedure },
    })
    check(response, { [procedure]: ({ status }) => status === 200 })
    sleep(1 + Math.random() * 2)
  }
  ask('auth.me')
  ask('chat.inbox', { list: 'open' })
  ask('chat.load', { conversationId })
  ask('chat.messages', { conversationId, at: { side: 'before', seq: 1000000 } })
}
