import type { Language } from '@parley/contracts/language'
import { chooseVoice } from './choose-voice.ts'

/** Calm, so that words can be told apart. 1 is a voice's own pace. */
const RATE = 0.9

type Synthesis = Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel' | 'addEventListener'>

/** Lines read aloud by the browser's own voices, one at a time. */
export class Speech {
  readonly #synthesis: Synthesis | null
  readonly #listeners = new Set<() => void>()
  #voices: readonly SpeechSynthesisVoice[] = []
  #speaker: string | null = null
  /** Held, because Chrome forgets the events of one that nobody holds. */
  #utterance: SpeechSynthesisUtterance | null = null

  constructor(synthesis: Synthesis | null) {
    this.#synthesis = synthesis
    // They come late, and may change.
    synthesis?.addEventListener('voiceschanged', () => this.#readVoices())
    this.#readVoices()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Who speaks now: the `id` of `speak`. */
  readonly getSpeaker = (): string | null => this.#speaker

  canSpeak(language: Language): boolean {
    return chooseVoice(this.#voices, language) !== null
  }

  /** Ends whatever else is being read. */
  speak(id: string, text: string, language: Language): void {
    const voice = chooseVoice(this.#voices, language)
    if (!this.#synthesis || !voice) return
    this.#synthesis.cancel()
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = RATE
    utterance.onend = utterance.onerror = () => {
      if (this.#utterance === utterance) this.#set(null, null)
    }
    this.#set(id, utterance)
    this.#synthesis.speak(utterance)
  }

  /** Ends what `id` reads; somebody else's goes on. */
  stop(id: string): void {
    if (this.#speaker !== id) return
    this.#set(null, null)
    this.#synthesis?.cancel()
  }

  #readVoices(): void {
    this.#voices = this.#synthesis?.getVoices() ?? []
    this.#tell()
  }

  #set(speaker: string | null, utterance: SpeechSynthesisUtterance | null): void {
    this.#speaker = speaker
    this.#utterance = utterance
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

let shared: Speech | undefined

/** The page has one voice. */
export function pageSpeech(): Speech {
  // Absent in some in-app browsers, whatever the types say.
  shared ??= new Speech('speechSynthesis' in globalThis ? speechSynthesis : null)
  return shared
}
