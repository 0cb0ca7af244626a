import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

export type AsideProps = ComponentProps<'div'> & {
  /** Grey: nobody speaks in it yet. */
  quiet?: boolean
  small?: boolean
}

/** Words for one person alone. */
export function Aside({ quiet = false, small = false, className, ...rest }: AsideProps) {
  return <div {...rest} className={classNames('aside', quiet && 'aside-quiet', small && 'aside-small', className)} />
}
