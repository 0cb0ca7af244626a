import type { ComponentProps } from 'react'
import { Link, type LinkProps } from 'react-router'
import { classNames } from './class-names.ts'

interface Looks {
  /** `solid`: the one primary action of a screen. `warm`: "Say this" only. */
  look?: 'solid' | 'quiet' | 'bare' | 'warm'
  size?: 'small' | 'normal' | 'big'
}

export type ButtonProps = ComponentProps<'button'> & Looks & { busy?: boolean }

export function Button({ look = 'quiet', size = 'normal', busy = false, className, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={looks(look, size, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={(event) => {
        // A busy button keeps the focus, so it is not `disabled`: it only does nothing.
        if (busy) event.preventDefault()
        else onClick?.(event)
      }}
    />
  )
}

export function ButtonLink({ look = 'quiet', size = 'normal', className, ...rest }: LinkProps & Looks) {
  return <Link {...rest} className={looks(look, size, className)} />
}

function looks(look: NonNullable<Looks['look']>, size: NonNullable<Looks['size']>, className?: string): string {
  return classNames('btn', `btn-${look}`, size !== 'normal' && `btn-${size}`, className)
}
