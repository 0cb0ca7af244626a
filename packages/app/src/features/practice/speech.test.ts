import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Speech } from './speech.ts'

class FakeUtterance {
  voice: SpeechSynthesisVoice | null = null
  lang = ''
  rate = 1
  onend: (() => void) | null = null
  onerror: (() => void) | null = null
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

class FakeSynthesis {
  voices: SpeechSynthesisVoice[] = []
  readonly said: FakeUtterance[] = []
  cancelled = 0
  #onVoices: () => void = () => {}
  readonly getVoices = () => this.voices
  readonly addEventListener = (_type: string, listener: () => void) => {
    this.#onVoices = listener
  }
  speak(utterance: FakeUtterance) {
    this.said.push(utterance)
  }
  cancel() {
    this.cancelled += 1
    this.said.at(-1)?.onerror?.()
  }
  load(lang: string) {
    this.voices = [{ name: lang, lang, localService: true, default: false, voiceURI: lang }]
    this.#onVoices()
  }
}

function start() {
  const synthesis = new FakeSynthesis()
  return { synthesis, speech: new Speech(synthesis as never) }
}

beforeEach(() => vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance))
afterEach(() => vi.unstubAllGlobals())

test('voices come late', () => {
  const { synthesis, speech } = start()
  const woken = vi.fn()
  speech.subscribe(woken)
  expect(speech.canSpeak('es')).toBe(false)
  synthesis.load('es-ES')
  expect(speech.canSpeak('es')).toBe(true)
  expect(speech.canSpeak('fr')).toBe(false)
  expect(woken).toHaveBeenCalledOnce()
})

test('a line is read calmly, in the language, until its end', () => {
  const { synthesis, speech } = start()
  synthesis.load('es-ES')
  speech.speak('a', 'Dígame.', 'es')
  expect(synthesis.said).toMatchObject([{ text: 'Dígame.', lang: 'es-ES', rate: 0.9 }])
  expect(speech.getSpeaker()).toBe('a')
  synthesis.said[0]?.onend?.()
  expect(speech.getSpeaker()).toBeNull()
})

test('only one speaks: the next one ends the one before, whose end changes nothing', () => {
  const { synthesis, speech } = start()
  synthesis.load('es-ES')
  speech.speak('a', 'Dígame.', 'es')
  speech.speak('b', 'Ya.', 'es')
  expect(speech.getSpeaker()).toBe('b')
  synthesis.said[0]?.onend?.()
  expect(speech.getSpeaker()).toBe('b')
})

test('stop ends my own line only', () => {
  const { synthesis, speech } = start()
  synthesis.load('es-ES')
  speech.speak('a', 'Dígame.', 'es')
  const before = synthesis.cancelled
  speech.stop('b')
  expect(synthesis.cancelled).toBe(before)
  speech.stop('a')
  expect(speech.getSpeaker()).toBeNull()
  expect(synthesis.cancelled).toBe(before + 1)
})

test('a browser that cannot speak', () => {
  const speech = new Speech(null)
  expect(speech.canSpeak('es')).toBe(false)
  speech.speak('a', 'Dígame.', 'es')
  expect(speech.getSpeaker()).toBeNull()
})
