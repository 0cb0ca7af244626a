import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

export type BubbleProps = ComponentProps<'p'> & {
  side?: 'them' | 'me'
  /** Not said yet: waiting for the network, or not sent. */
  half?: boolean
  /** `read` is a translation: sans, so that it is seen to be one. */
  words?: 'voice' | 'read'
}

/** Words said aloud. Set `lang`. */
export function Bubble({ side = 'them', half = false, words = 'voice', className, ...rest }: BubbleProps) {
  return (
    <p
      {...rest}
      className={classNames(
        'bubble',
        side === 'me' && 'bubble-me',
        half && 'bubble-half',
        words === 'voice' ? 'voice' : 'text-base',
        className,
      )}
    />
  )
}
