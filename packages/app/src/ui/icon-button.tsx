import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  /** What a screen reader says; the icon says it to everyone else. */
  label: string
  look?: 'bare' | 'solid'
  children: ReactNode
}

export function IconButton({ label, look = 'bare', className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={classNames('icon-btn', look === 'solid' && 'icon-btn-solid', className)}
    />
  )
}
