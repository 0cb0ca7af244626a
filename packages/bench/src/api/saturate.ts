import autocannon from 'autocannon'
import type { Call } from './procedures.ts'

/** How many callers ask without a pause: enough for one server core. */
const CONNECTIONS = 32
/** Calls that they go through, in one order for all. */
const CALLS = 600

/** Answers a second when callers ask as fast as they are answered. */
export async function saturate(url: string, next: () => { call: Call }, ms: number): Promise<number> {
  const requests = Array.from({ length: CALLS }, () => {
    const { path, method, headers, body } = next().call
    return { path, method, headers, body }
  })
  const result = await autocannon({ url, connections: CONNECTIONS, duration: Math.max(1, Math.round(ms / 1000)), requests })
  if (result.errors + result.non2xx > 0) {
    const answers = JSON.stringify(result.statusCodeStats)
    throw new Error(`not everything was answered with 200: ${answers}; ${result.errors} answers did not come`)
  }
  return result.requests.average
}
