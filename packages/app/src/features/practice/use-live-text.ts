import { type CoachNote, parseCoachNote } from '@parley/contracts/coach-note'
import type { ReplyId } from '@parley/contracts/ids'
import type { ReplyView } from '@parley/contracts/practice'
import { useCallback, useState, useSyncExternalStore } from 'react'
import { pageLiveReplies } from '../../lib/live-replies.ts'

/** A reply's words, as they come. Only whoever reads them draws again, at every batch: long ones are better written by `LiveWords`. */
export function useLiveText(reply: ReplyView | null): string {
  return useLive(reply, asItIs)
}

/** Whether a reply has words yet. Draws again when the first come. */
export function useHasWords(reply: ReplyView | null): boolean {
  return useLive(reply, isThere)
}

/** A coach's note, as it comes. Draws again when what one sees of it grows: words that are quoted for nothing to say are not seen. */
export function useLiveNote(reply: ReplyView | null): CoachNote {
  const [read] = useState(createNoteReader)
  return useLive(reply, read)
}

/** What may be shown of a reply now. */
export function liveText(reply: ReplyView | null): string {
  if (!reply) return ''
  return (reply.state === 'streaming' && pageLiveReplies().text(reply.id)) || reply.text
}

export function onLiveText(id: ReplyId, wake: () => void): () => void {
  return pageLiveReplies().subscribe(id, wake)
}

/** `read` gives the same value for as long as nothing is to be drawn. */
function useLive<Value>(reply: ReplyView | null, read: (text: string) => Value): Value {
  const id = reply?.state === 'streaming' ? reply.id : null
  const subscribe = useCallback((wake: () => void) => (id ? onLiveText(id, wake) : () => {}), [id])
  return useSyncExternalStore(subscribe, () => read(liveText(reply)))
}

function asItIs(text: string): string {
  return text
}

function isThere(text: string): boolean {
  return text !== ''
}

/** Parses a text once, however often it is asked for. */
function createNoteReader(): (text: string) => CoachNote {
  let seen: string | null = null
  let note = parseCoachNote('')
  return (text) => {
    if (text === seen) return note
    seen = text
    const next = parseCoachNote(text)
    if (!looksSame(note, next)) note = next
    return note
  }
}

function looksSame(a: CoachNote, b: CoachNote): boolean {
  return a.say === b.say && a.note === b.note && a.writing === b.writing && (a.quote === b.quote || a.say === '')
}
