import { parseCoachNote } from '@parley/contracts/coach-note'
import type { ReplyId } from '@parley/contracts/ids'
import type { ReplyView, TalkView } from '@parley/contracts/practice'
import type { announce, announceNow } from '../../lib/announcer.tsx'
import type { LiveReplies } from '../../lib/live-replies.ts'
import { isReadAloud } from '../../lib/read-aloud.ts'
import { m } from '../../paraglide/messages.js'
import { type Announcement, Announcements } from './announcements.ts'
import { Sentences } from './sentences.ts'
import { shortName } from './short-name.ts'

interface Answer {
  id: ReplyId
  sentences: Sentences
  /** The first of it says who speaks. */
  isBegun: boolean
  unsubscribe: () => void
}

interface Announcer {
  announce: typeof announce
  announceNow: typeof announceNow
}

/** Tells a screen reader of a talk's replies, in the words of the interface and in those of the talk. */
export class Teller {
  readonly #talk: TalkView
  readonly #live: Pick<LiveReplies, 'text' | 'subscribe'>
  readonly #say: Announcer
  readonly #announcements = new Announcements()
  readonly #name: string
  #answer: Answer | null = null
  #note = ''

  constructor(talk: TalkView, live: Pick<LiveReplies, 'text' | 'subscribe'>, say: Announcer) {
    this.#talk = talk
    this.#live = live
    this.#say = say
    this.#name = shortName(talk.scene.partnerName)
  }

  /** A reply that starts, or is found again. */
  started(reply: ReplyView): void {
    for (const announcement of this.#announcements.started(reply)) this.#tell(announcement, reply)
    if (reply.kind === 'answer' && reply.id !== this.#answer?.id) this.#follow(reply.id)
  }

  ended(reply: ReplyView): void {
    if (reply.kind === 'debrief') {
      if (reply.state === 'done') this.#say.announce(m.debrief_ready())
      return
    }
    if (reply.kind === 'note') this.#note = reply.text
    if (reply.id === this.#answer?.id) this.stop()
    for (const announcement of this.#announcements.ended(reply)) this.#tell(announcement, reply)
  }

  /** Follows nothing any more; what was told stays told. */
  stop(): void {
    this.#answer?.unsubscribe()
  }

  #follow(id: ReplyId): void {
    this.stop()
    const answer: Answer = { id, sentences: new Sentences(this.#talk.language), isBegun: false, unsubscribe: () => {} }
    const listen = () => {
      if (!isReadAloud('sentences')) return
      for (const sentence of answer.sentences.take(this.#live.text(id))) this.#tellWords(sentence, answer)
    }
    answer.unsubscribe = this.#live.subscribe(id, listen)
    this.#answer = answer
    listen()
  }

  #tell(announcement: Announcement, reply: ReplyView): void {
    const name = this.#name
    const { announce, announceNow } = this.#say
    if (announcement === 'answering') announce(m.practice_answering({ name }))
    else if (announcement === 'answer') this.#tellRest(reply)
    else if (announcement === 'note') this.#tellNote()
    else if (announcement === 'advice') announce(m.coach_has_answered())
    else if (announcement === 'advice-failed') announce(m.coach_failed())
    else announceNow(reply.text ? m.practice_cut_off({ name }) : m.practice_no_answer({ name }))
  }

  #tellRest(reply: ReplyView): void {
    const answer = reply.id === this.#answer?.id ? this.#answer : null
    const rest = answer ? answer.sentences.rest(reply.text) : reply.text
    if (rest) this.#tellWords(rest, answer)
  }

  #tellWords(text: string, answer: Answer | null): void {
    const words = { text, lang: this.#talk.language }
    if (answer?.isBegun) return this.#say.announce(words)
    if (answer) answer.isBegun = true
    this.#say.announce(m.practice_partner_said({ name: this.#name }), words)
  }

  #tellNote(): void {
    this.#say.announce(m.practice_has_note())
    if (!isReadAloud('notes')) return
    const { say, note } = parseCoachNote(this.#note)
    if (say) this.#say.announce({ text: say, lang: this.#talk.language })
    if (note) this.#say.announce({ text: note, lang: this.#talk.coachLanguage })
  }
}
