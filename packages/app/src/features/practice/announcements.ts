import type { ReplyView } from '@parley/contracts/practice'

export type Announcement = 'answering' | 'answer' | 'cut-off' | 'note'

/**
 * What a screen reader hears of a turn, in this order and once: that the partner answers, the whole answer, that there is
 * a note. A note that is ready early waits for the answer.
 */
export class Announcements {
  #answering: string | null = null
  #hasNote = false

  started(reply: ReplyView): Announcement[] {
    if (reply.role !== 'partner' || this.#answering === reply.turnId) return []
    this.#answering = reply.turnId
    return ['answering']
  }

  ended(reply: ReplyView): Announcement[] {
    if (reply.role === 'coach') {
      const hasNote = reply.state === 'done' && reply.text !== ''
      if (hasNote && this.#answering !== null) this.#hasNote = true
      return hasNote && this.#answering === null ? ['note'] : []
    }
    const note: Announcement[] = this.#hasNote ? ['note'] : []
    this.#answering = null
    this.#hasNote = false
    if (reply.state === 'stopped') return reply.text ? ['answer', ...note] : note
    if (reply.state === 'done') return ['answer', ...note]
    return reply.text ? ['answer', 'cut-off', ...note] : ['cut-off', ...note]
  }
}
