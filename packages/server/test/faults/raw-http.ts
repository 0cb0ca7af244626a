import { connect } from 'node:net'

/** What a server says to these bytes, until it closes the line or `waitMs` are over. */
export function ask(url: string, request: string | Buffer, waitMs = 5_000): Promise<string> {
  return new Promise((resolve) => {
    const line = connect(Number(new URL(url).port), '127.0.0.1')
    let heard = ''
    const end = () => {
      clearTimeout(timer)
      line.destroy()
      resolve(heard)
    }
    const timer = setTimeout(end, waitMs)
    line.on('data', (data: Buffer) => {
      heard += data.toString('latin1')
      // The head of an answer is enough.
      if (heard.includes('\r\n\r\n')) end()
    })
    line.on('error', end)
    line.on('close', end)
    line.write(request)
  })
}

/** The status of an answer; 0 when the line was closed without one. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
}
