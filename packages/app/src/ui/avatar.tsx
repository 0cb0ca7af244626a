import { classNames } from './class-names.ts'

export interface AvatarProps {
  /** Two letters, or one Han character. */
  initials: string
  lang?: string
  /** `partner` is played by a model, `person` is somebody. */
  who?: 'partner' | 'person'
  size?: 'small' | 'normal' | 'large'
  online?: boolean
  /** Where their picture is; it lies over the initials. */
  picture?: string | undefined
  className?: string
}

/** Decorative: the name stands beside it. */
export function Avatar({ initials, lang, who = 'person', size = 'normal', online = false, picture, className }: AvatarProps) {
  const looks = classNames(
    'avatar',
    who === 'partner' && 'avatar-partner',
    size !== 'normal' && `avatar-${size}`,
    online && 'avatar-online',
  )
  return (
    <span aria-hidden lang={lang} className={classNames(looks, className)}>
      {initials}
      {picture && (
        <img
          key={picture}
          src={picture}
          alt=""
          loading="lazy"
          decoding="async"
          // Not for everybody's eyes, or gone: the initials under it stay.
          onError={(event) => {
            event.currentTarget.hidden = true
          }}
        />
      )}
    </span>
  )
}
