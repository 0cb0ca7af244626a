import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { wordsReady } from '../lib/words.ts'
import { Failed, type FailedProps } from './failed.tsx'

type Component<Props> = (props: Props) => ReactNode

/** A piece of the page whose code comes when somebody is about to need it. */
export class Part<Props> {
  readonly #fetch: () => Promise<Component<Props>>
  #coming: Promise<void> | null = null
  /** `null` until it is here. */
  component: Component<Props> | null = null
  #failures = 0

  constructor(fetch: () => Promise<Component<Props>>) {
    this.#fetch = fetch
  }

  /** It did not come twice, with a network: a new version is out, and the file of this one is no more. */
  get isGone(): boolean {
    return this.#failures > 1
  }

  /** Rejects when it did not come; another call tries again. */
  load(): Promise<void> {
    this.#coming ??= this.#come().catch((error: unknown) => {
      this.#coming = null
      if (navigator.onLine) this.#failures++
      throw error
    })
    return this.#coming
  }

  async #come(): Promise<void> {
    const component = await this.#fetch()
    await wordsReady()
    this.component = component
  }
}

export interface UsedPart<Props> {
  /** `null` until it was asked for and is here. */
  component: Component<Props> | null
  isWaiting: boolean
  /** Why it did not come; `null` while all is well. */
  error: unknown
  /** Says that it did not come, with a way to try again and a way to leave it. Place it anywhere. */
  failure: ReactNode
  /** It stays away when it is no longer wanted at the time that it comes. */
  ask: (isStillWanted?: () => boolean) => void
  /** Somebody may ask soon: a hand is over it, or the focus on it. */
  warm: () => void
}

type State = 'unasked' | 'waiting' | 'here' | { error: unknown }

export function usePart<Props>(part: Part<Props>, onClose?: () => void): UsedPart<Props> {
  const [state, setState] = useState<State>('unasked')
  const isFailed = typeof state === 'object'
  const ask = useCallback(
    (isStillWanted: () => boolean = () => true) => {
      if (part.component) return setState('here')
      setState('waiting')
      part.load().then(
        () => setState(isStillWanted() ? 'here' : 'unasked'),
        (error: unknown) => setState({ error }),
      )
    },
    [part],
  )
  function close() {
    setState('unasked')
    onClose?.()
  }
  return {
    component: state === 'here' ? part.component : null,
    isWaiting: state === 'waiting',
    error: isFailed ? state.error : null,
    failure:
      isFailed &&
      createPortal(<PartFailed error={state.error} isGone={part.isGone} onRetry={() => ask()} onClose={close} />, document.body),
    ask,
    // Nobody has asked yet, so nobody is told; who asks tries again.
    warm: () => void part.load().catch(() => {}),
  }
}

function PartFailed({ onClose, ...failed }: FailedProps & { onClose: () => void }) {
  const [before] = useState(() => document.activeElement)
  function close() {
    onClose()
    if (before instanceof HTMLElement) before.focus()
  }
  return (
    <div className="part-failed">
      <Failed {...failed} onClose={close} />
    </div>
  )
}

export interface PieceProps<Props> {
  part: Part<Props>
  /** The part's own. */
  partProps: NoInfer<Props>
  /** Stands there until it comes. */
  waiting?: ReactNode
  /** Where it says that it did not come: in its own place, or nowhere. */
  failure?: 'here' | 'none'
  /** What opens over the page has no place: it says so over the page, once it is wanted. Closing that ends the wish. */
  over?: { isWanted: boolean; onClose: () => void }
}

/** A part that is wanted as soon as it is drawn. One that does not come leaves the page as it is. */
export function Piece<Props extends object>({ part, partProps, waiting = null, failure: place = 'here', over }: PieceProps<Props>) {
  const { component: Component, error, failure, ask } = usePart(part, over?.onClose)
  const isWanted = over?.isWanted ?? true
  useEffect(() => {
    if (isWanted) ask()
  }, [isWanted, ask])
  if (Component) return <Component {...partProps} />
  if (error === null || place === 'none') return waiting
  return over ? failure : <Failed error={error} isGone={part.isGone} onRetry={() => ask()} />
}
