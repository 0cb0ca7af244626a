import type { Language } from '@parley/contracts/language'

export interface Pair {
  from: Language
  to: Language
}

interface ApiPair {
  sourceLanguage: string
  targetLanguage: string
}

/** The browser's own `Translator`, as far as it is used here. */
export interface DeviceTranslators {
  availability(pair: ApiPair): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>
  /** What has to be downloaded first may only be asked for by a press. */
  create(pair: ApiPair): Promise<{ translate(text: string): Promise<string> }>
}

/** The browser's translators; `null`: it has none. */
export function findDeviceTranslators(browser: object = globalThis): DeviceTranslators | null {
  const found: unknown = Reflect.get(browser, 'Translator')
  const isWhole = found && typeof Reflect.get(found, 'availability') === 'function' && typeof Reflect.get(found, 'create') === 'function'
  return isWhole ? (found as DeviceTranslators) : null
}

const toApi = ({ from, to }: Pair): ApiPair => ({ sourceLanguage: from, targetLanguage: to })
const keyOf = ({ from, to }: Pair) => `${from} ${to}`

/** Translates what the server cannot, on the device alone. One translator a pair; the same text is translated once. */
export class DeviceTranslations {
  readonly #translators: DeviceTranslators
  readonly #made = new Map<string, ReturnType<DeviceTranslators['create']>>()
  readonly #said = new Map<string, Promise<string>>()

  constructor(translators: DeviceTranslators) {
    this.#translators = translators
  }

  /** `ready`: at once. `asks`: a press is needed, for something is downloaded first. */
  async look(pair: Pair): Promise<'none' | 'asks' | 'ready'> {
    if (this.#made.has(keyOf(pair))) return 'ready'
    const availability = await this.#translators.availability(toApi(pair)).catch(() => 'unavailable')
    if (availability === 'unavailable') return 'none'
    return availability === 'available' ? 'ready' : 'asks'
  }

  /** Rejects when the browser does not do it; the next call tries again. */
  translate(pair: Pair, text: string): Promise<string> {
    const key = `${keyOf(pair)} ${text}`
    return keep(this.#said, key, async () => {
      const translator = await keep(this.#made, keyOf(pair), () => this.#translators.create(toApi(pair)))
      const said = (await translator.translate(text)).trim()
      if (!said) throw new Error('nothing was said')
      return said
    })
  }
}

function keep<T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = map.get(key)
  if (known) return known
  const made = make()
  map.set(key, made)
  made.catch(() => map.delete(key))
  return made
}
