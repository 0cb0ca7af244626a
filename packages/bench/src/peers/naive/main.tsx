// A chat page as everybody writes it first: all messages in one state, and one setState a token. `?socket=` is where the tokens come
// from, `?messages=` how many lines stand above; `window.send` asks for both streams.
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

interface Message {
  id: number
  who: 'me' | 'partner' | 'coach'
  text: string
}

declare global {
  interface Window {
    send?: (line: string) => void
  }
}

const parameters = new URLSearchParams(location.search)
const LINES: Pick<Message, 'who' | 'text'>[] = [
  {
    who: 'me',
    text: 'Hola, señora Ortega. La calefacción no funciona desde el martes y necesito que venga un técnico esta semana, por favor.',
  },
  {
    who: 'partner',
    text: 'Mire, yo esta semana lo veo muy difícil, con el puente no trabaja nadie; el martes quizá pueda ir alguien, pero no se lo prometo.',
  },
]

function Chat() {
  const [messages, setMessages] = useState<Message[]>(() =>
    Array.from({ length: Number(parameters.get('messages')) }, (_, id) => ({ id, ...LINES[id % 2]! })),
  )
  useEffect(() => {
    const socket = new WebSocket(parameters.get('socket') ?? '')
    socket.onmessage = ({ data }) => {
      const frame = JSON.parse(data as string) as { type: string; role: 'partner' | 'coach'; text: string }
      if (frame.type !== 'token') return
      setMessages((before) => {
        const last = before.findLastIndex(({ who }) => who === frame.role)
        return before.map((message, index) => (index === last ? { ...message, text: message.text + frame.text } : message))
      })
    }
    socket.onopen = () => void (document.body.dataset.ready = 'yes')
    window.send = (line) => {
      setMessages((before) => [
        ...before,
        ...(['me', 'partner', 'coach'] as const).map((who, index) => ({ id: before.length + index, who, text: who === 'me' ? line : '' })),
      ])
      socket.send(JSON.stringify({ type: 'turn', line }))
    }
    return () => socket.close()
  }, [])
  useEffect(() => {
    if (messages.length > 0) window.scrollTo(0, document.body.scrollHeight)
  }, [messages])
  return (
    <main style={{ display: 'grid', gap: 8, maxWidth: 720, margin: 'auto' }}>
      {messages.map((message) => (
        <Line key={message.id} message={message} />
      ))}
    </main>
  )
}

function Line({ message: { who, text } }: { message: Message }) {
  return (
    <p style={{ margin: 0, padding: 12, borderRadius: 12, background: who === 'me' ? '#dff' : who === 'coach' ? '#ffd' : '#eee' }}>
      <span>{who}: </span>
      {text}
    </p>
  )
}

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
createRoot(place).render(<Chat />)
