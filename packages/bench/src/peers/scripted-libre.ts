// A server of LibreTranslate that takes a fixed time for each call, and says when it was asked and when it answered.
import { createServer } from 'node:http'
import { now } from '../cpu.ts'

const DELAY_MS = Number(process.env.DELAY_MS ?? 150)
let calls: { text: string; took: number }[] = []
const server = createServer((request, response) => {
  const answer = (value: unknown) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  if (request.method === 'GET') {
    if (request.url === '/calls') {
      answer(calls)
      calls = []
    } else if (request.url === '/languages') {
      const codes = ['en', 'es', 'fr', 'hi', 'zh']
      answer(codes.map((code) => ({ code, name: code, targets: codes })))
    } else answer({ ok: true })
    return
  }
  const begun = now()
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    const { q } = JSON.parse(body) as { q: string | string[] }
    const say = (text: string) => `traducido: el tren del norte llega tarde otra vez y nos vemos en la estación ${text.split(' ').at(-1)}`
    setTimeout(() => {
      for (const text of [q].flat()) calls.push({ text, took: now() - begun })
      answer({ translatedText: Array.isArray(q) ? q.map(say) : say(q) })
    }, DELAY_MS)
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1')
