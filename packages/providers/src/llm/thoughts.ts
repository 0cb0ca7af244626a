import type { LlmPart } from './port.ts'

export type Words = Extract<LlmPart, { type: 'delta' } | { type: 'thought' }>

/** By what models begin to think in the text of their answer, and end it: where a server does not tell the two apart. */
const FENCES = [
  { open: '<think>', close: /<\/think>/i },
  { open: '<thinking>', close: /<\/thinking>/i },
  { open: '[think]', close: /\[\/think\]/i },
]
const CLOSE = new RegExp(FENCES.map(({ close }) => close.source).join('|'), 'i')
/** Signs of a fence that may stand in one delta while the last is still to come. */
const TAIL = '</thinking>'.length - 1

/** Whether a text holds the end of a thought. */
export function holdsThoughtEnd(text: string): boolean {
  return CLOSE.test(text)
}

export interface ThoughtFilter {
  push(text: string): Words[]
  /** What is still held back. `isCut`: the server stopped it where it was allowed no more words. */
  end(isCut: boolean): Words[]
  /** The end of a thought came that nothing had begun. */
  readonly hasStrayEnd: boolean
  /** The end of the thought that the prompt began has not come. */
  readonly isOpen: boolean
}

/**
 * Parts what a model thinks before its answer from what it says; inside an answer nothing is a thought, so that nobody hides words by
 * writing the signs. `beginsOpen`: the prompt may have begun the thought, and the text only ends it. Where it does not, all of it was said,
 * and is said once more.
 */
export function createThoughtFilter(beginsOpen: boolean): ThoughtFilter {
  let state: 'open' | 'before' | 'thinking' | 'speaking' = beginsOpen ? 'open' : 'before'
  let close = CLOSE
  let held = ''
  /** How much of what is held was told as a thought, of which it is not known yet whether it is one. */
  let told = 0
  let said = ''
  let hasStrayEnd = false

  const take = (length: number): string => {
    const taken = held.slice(0, length)
    held = held.slice(taken.length)
    return taken
  }

  function begin(): Words[] {
    held = held.trimStart()
    const start = held.toLowerCase()
    const fence = FENCES.find(({ open }) => start.startsWith(open))
    if (fence) {
      state = 'thinking'
      close = fence.close
      return think()
    }
    if (FENCES.some(({ open }) => open.startsWith(start))) return []
    state = 'speaking'
    return speak()
  }

  function think(): Words[] {
    const found = close.exec(held)
    if (found) {
      state = 'before'
      const text = take(found.index + found[0].length).slice(told)
      return [{ type: 'thought', text }, ...begin()]
    }
    if (state === 'thinking') return [{ type: 'thought', text: take(Math.max(0, held.length - TAIL)) }]
    // It may yet have to be said, but counts as it comes: whoever stops it pays for it.
    const text = held.slice(told)
    told = held.length
    return [{ type: 'thought', text }]
  }

  /** A text that begins a thought by itself ends it by the same sign. */
  function wait(): Words[] {
    const start = held.trimStart().toLowerCase()
    const fence = FENCES.find(({ open }) => start.startsWith(open))
    if (fence) {
      state = 'thinking'
      close = fence.close
      take(told)
      told = 0
    }
    return think()
  }

  function speak(): Words[] {
    const text = take(held.length)
    hasStrayEnd ||= holdsThoughtEnd(said + text)
    said = (said + text).slice(-TAIL)
    return text ? [{ type: 'delta', text }] : []
  }

  return {
    push(text) {
      held += text
      if (state === 'before') return begin()
      if (state === 'open') return wait()
      return state === 'speaking' ? speak() : think()
    },
    end(isCut) {
      if (state === 'open' && isCut) return []
      const isThought = state === 'thinking'
      const text = state === 'open' ? take(held.length).trimStart() : take(held.length)
      return text ? [{ type: isThought ? 'thought' : 'delta', text }] : []
    },
    get hasStrayEnd() {
      return hasStrayEnd
    },
    get isOpen() {
      return state === 'open'
    },
  }
}
