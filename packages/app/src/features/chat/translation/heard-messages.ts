import type { MessageView } from '@parley/contracts/chat'
import type { MessageId } from '@parley/contracts/ids'
import type { TranslationView } from '@parley/contracts/translation'
import type { Wording } from './use-translated.ts'

/** How long words wait for their translation before they are read as they were said, ms. */
const WAIT = 2_500

/** Says new messages aloud in what their reader reads: as soon as their translation is there, or as they were said when it does not come. */
export class HeardMessages {
  readonly #say: (message: MessageView, wording: Wording) => void
  readonly #waiting = new Map<MessageId, { message: MessageView; timer: ReturnType<typeof setTimeout> }>()

  constructor(say: (message: MessageView, wording: Wording) => void) {
    this.#say = say
  }

  hear(message: MessageView): void {
    const { id, translation, body, language } = message
    if (translation?.text) return this.#say(message, toWording(translation))
    const original = { text: body, language, isTranslation: false }
    if (translation?.state !== 'pending') return this.#say(message, original)
    const timer = setTimeout(() => {
      this.#waiting.delete(id)
      this.#say(message, original)
    }, WAIT)
    this.#waiting.set(id, { message, timer })
  }

  hearTranslation(id: MessageId, translation: TranslationView): void {
    const waiting = this.#waiting.get(id)
    if (!waiting) return
    clearTimeout(waiting.timer)
    this.#waiting.delete(id)
    const { message } = waiting
    this.#say(message, translation.text ? toWording(translation) : { text: message.body, language: message.language, isTranslation: false })
  }

  stop(): void {
    for (const { timer } of this.#waiting.values()) clearTimeout(timer)
    this.#waiting.clear()
  }
}

function toWording({ text, language }: TranslationView): Wording {
  return { text, language, isTranslation: true }
}
