import { cloneElement, type ComponentProps, type ReactElement, useState } from 'react'
import { type Part, usePart } from './part.tsx'

type Trigger = ReactElement<ComponentProps<'button'>>

/** What a menu gets from its button; it hands all of it on to `Menu`. */
export interface MenuOpener {
  /** A button; it gets the menu's aria attributes. */
  trigger: Trigger
  /** Opened by keys or by a screen reader: the first item has the focus. */
  byKeys: boolean
}

export interface MenuButtonProps<Props extends { opener: MenuOpener }> {
  menu: Part<Props>
  trigger: Trigger
  /** What the menu needs besides. */
  menuProps: Omit<NoInfer<Props>, 'opener'>
}

/** A button whose menu comes with the first press, or a little before: under a hand, with the focus. */
export function MenuButton<Props extends { opener: MenuOpener }>({ menu, trigger, menuProps }: MenuButtonProps<Props>) {
  const { component: Menu, isWaiting, failure, ask, warm } = usePart(menu)
  const [byKeys, setByKeys] = useState(false)
  function open(button: HTMLButtonElement, withKeys: boolean) {
    setByKeys(withKeys)
    // A reader who has gone on by then is left alone. Safari leaves the focus of a press to what is around the button.
    ask(() => document.activeElement?.contains(button) ?? false)
  }
  if (Menu) return <Menu {...({ ...menuProps, opener: { trigger, byKeys } } as Props)} />
  return (
    <>
      {cloneElement(trigger, {
        'aria-haspopup': 'menu',
        'aria-expanded': false,
        'aria-busy': isWaiting || trigger.props['aria-busy'],
        onPointerEnter: warm,
        onFocus: warm,
        // A press of a key is a click without a pointer.
        onClick: (event) => open(event.currentTarget, event.detail === 0),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          open(event.currentTarget, true)
        },
      })}
      {failure}
    </>
  )
}
