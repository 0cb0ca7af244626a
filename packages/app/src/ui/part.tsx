import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Failed } from './failed.tsx'

type Component<Props> = (props: Props) => ReactNode

/** A piece of the page whose code comes when somebody is about to need it. */
export class Part<Props> {
  readonly #fetch: () => Promise<Component<Props>>
  #coming: Promise<void> | null = null
  /** `null` until it is here. */
  component: Component<Props> | null = null

  constructor(fetch: () => Promise<Component<Props>>) {
    this.#fetch = fetch
  }

  /** Rejects when it did not come; another call tries again. */
  load(): Promise<void> {
    this.#coming ??= this.#fetch().then(
      (component) => {
        this.component = component
      },
      (error: unknown) => {
        this.#coming = null
        throw error
      },
    )
    return this.#coming
  }
}

export interface UsedPart<Props> {
  /** `null` until it was asked for and is here. */
  component: Component<Props> | null
  isWaiting: boolean
  /** Why it did not come; `null` while all is well. */
  error: unknown
  /** Says that it did not come, with a way to try again. Place it anywhere. */
  failure: ReactNode
  ask: () => void
  /** Somebody may ask soon: a hand is over it, or the focus on it. */
  warm: () => void
}

type State = 'unasked' | 'waiting' | 'here' | { error: unknown }

export function usePart<Props>(part: Part<Props>): UsedPart<Props> {
  const [state, setState] = useState<State>('unasked')
  const isFailed = typeof state === 'object'
  const ask = useCallback(() => {
    if (part.component) return setState('here')
    setState('waiting')
    part.load().then(
      () => setState('here'),
      (error: unknown) => setState({ error }),
    )
  }, [part])
  return {
    component: state === 'here' ? part.component : null,
    isWaiting: state === 'waiting',
    error: isFailed ? state.error : null,
    failure: isFailed && createPortal(<PartFailed error={state.error} onRetry={ask} />, document.body),
    ask,
    // Nobody has asked yet, so nobody is told; who asks tries again.
    warm: () => void part.load().catch(() => {}),
  }
}

function PartFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div className="part-failed">
      <Failed error={error} onRetry={onRetry} />
    </div>
  )
}

export interface PieceProps<Props> {
  part: Part<Props>
  /** The part's own. */
  partProps: NoInfer<Props>
  /** Stands there until it comes. */
  waiting?: ReactNode
  /** Where it says that it did not come: in its own place, over the page (what opens over it has no place), or nowhere. */
  failure?: 'here' | 'over' | 'none'
}

/** A part that is wanted as soon as it is drawn. One that does not come leaves the page as it is. */
export function Piece<Props extends object>({ part, partProps, waiting = null, failure: place = 'here' }: PieceProps<Props>) {
  const { component: Component, error, failure, ask } = usePart(part)
  useEffect(ask, [ask])
  if (Component) return <Component {...partProps} />
  if (error === null || place === 'none') return waiting
  return place === 'over' ? failure : <Failed error={error} onRetry={ask} />
}
