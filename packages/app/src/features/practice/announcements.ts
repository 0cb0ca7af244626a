import type { ReplyView } from '@parley/contracts/practice'

export type Announcement = 'answering' | 'answer' | 'cut-off' | 'note' | 'advice' | 'advice-failed'

/**
 * What a screen reader hears of a turn, in this order and once: that the partner answers, the whole answer, that there is
 * a note. A note that is ready early waits for the answer. What the coach was asked is told when it has come; what nobody asked
 * (a line to say next) and what is read where it stands (a gloss) are not.
 */
export class Announcements {
  #answering: string | null = null
  #hasNote = false

  started(reply: ReplyView): Announcement[] {
    if (reply.kind !== 'answer' || this.#answering === reply.turnId) return []
    this.#answering = reply.turnId
    return ['answering']
  }

  ended(reply: ReplyView): Announcement[] {
    switch (reply.kind) {
      case 'answer':
        return this.#answered(reply)
      case 'note':
        return this.#noted(reply)
      case 'advice':
      case 'ideas':
        if (reply.state === 'failed') return ['advice-failed']
        return reply.state === 'done' ? ['advice'] : []
      case 'next':
      case 'gloss':
      case 'debrief':
        return []
    }
  }

  #noted(reply: ReplyView): Announcement[] {
    const hasNote = reply.state === 'done' && reply.text !== ''
    if (hasNote && this.#answering !== null) this.#hasNote = true
    return hasNote && this.#answering === null ? ['note'] : []
  }

  #answered(reply: ReplyView): Announcement[] {
    const note: Announcement[] = this.#hasNote ? ['note'] : []
    this.#answering = null
    this.#hasNote = false
    if (reply.state === 'stopped') return reply.text ? ['answer', ...note] : note
    if (reply.state === 'done') return ['answer', ...note]
    return reply.text ? ['answer', 'cut-off', ...note] : ['cut-off', ...note]
  }
}
