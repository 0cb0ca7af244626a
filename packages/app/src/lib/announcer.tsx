import { useSyncExternalStore } from 'react'

/** Words of the interface, or in a language of their own. */
export type Said = string | { text: string; lang: string }

interface Line {
  id: number
  said: readonly Said[]
}

/** A live region must outlast its line by enough for a screen reader to reach it. */
const KEPT = 20_000

let polite: readonly Line[] = []
let urgent: readonly Line[] = []
let lastId = 0
const watchers = new Set<() => void>()

/** Says it when the reader has finished what it is saying. Lines queue up; none replaces another. */
export function announce(...said: readonly Said[]): void {
  const line = { id: ++lastId, said }
  polite = [...polite, line]
  tell()
  setTimeout(() => {
    polite = polite.filter((other) => other !== line)
    tell()
  }, KEPT)
}

/** Interrupts. Only for: not sent, cut off, budget spent, two minutes left. */
export function announceNow(text: string): void {
  const line = { id: ++lastId, said: [text] }
  urgent = [...urgent, line]
  tell()
  setTimeout(() => {
    urgent = urgent.filter((other) => other !== line)
    tell()
  }, KEPT)
}

/** The app's one polite and one urgent live region: once, at the root. */
export function Announcer() {
  const said = useSyncExternalStore(watch, () => polite)
  const shouted = useSyncExternalStore(watch, () => urgent)
  return (
    <div className="sr-only">
      <div role="status" aria-live="polite" aria-relevant="additions" aria-atomic="false">
        {said.map((line) => (
          <p key={line.id}>{line.said.map(toWords)}</p>
        ))}
      </div>
      <div role="alert" aria-relevant="additions" aria-atomic="false">
        {shouted.map((line) => (
          <p key={line.id}>{line.said.map(toWords)}</p>
        ))}
      </div>
    </div>
  )
}

function toWords(part: Said, index: number) {
  const [text, lang] = typeof part === 'string' ? [part] : [part.text, part.lang]
  return (
    <span key={index} lang={lang}>
      {index > 0 && ' '}
      {text}
    </span>
  )
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function tell(): void {
  for (const watcher of watchers) watcher()
}
