import type { ServerFrame } from '@parley/contracts/socket'
import { Socket, type WebSocketLike } from '../socket.ts'

/** The server's end of a line, in a test's hands. */
export class FakeLine implements WebSocketLike {
  onopen: WebSocketLike['onopen'] = null
  onclose: WebSocketLike['onclose'] = null
  onmessage: WebSocketLike['onmessage'] = null
  readonly sent: Record<string, unknown>[] = []
  closed = false
  send(data: string) {
    this.sent.push(JSON.parse(data))
  }
  close() {
    this.closed = true
  }
  accept() {
    this.onopen?.call(this as unknown as WebSocket, new Event('open'))
  }
  say(frame: ServerFrame) {
    this.onmessage?.call(this as unknown as WebSocket, new MessageEvent('message', { data: JSON.stringify(frame) }))
  }
  end(code: number) {
    this.onclose?.call(this as unknown as WebSocket, Object.assign(new Event('close'), { code }) as CloseEvent)
  }
  hellos() {
    return this.sent.filter(({ type }) => type === 'hello')
  }
}

/** A socket on such lines, the newest last. */
export function createFakeSocket() {
  const lines: FakeLine[] = []
  let wake = () => {}
  let isVisible = true
  const socket = new Socket({
    url: () => 'ws://test/ws',
    connect: () => {
      const line = new FakeLine()
      lines.push(line)
      return line
    },
    random: () => 0,
    onWake: (look) => {
      wake = look
      return () => {}
    },
    isVisible: () => isVisible,
  })
  const hide = () => {
    isVisible = false
  }
  return { socket, lines, wake: () => wake(), hide }
}
