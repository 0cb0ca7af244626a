import { type ReactNode, useEffect, useRef, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'

export interface ChangeProps {
  /** What holds now. */
  children: ReactNode
  /** The words of the button that opens the form. */
  action: string
  /** `close` puts the focus back on that button. */
  form: (close: () => void) => ReactNode
}

/** A fact, and the form that changes it. */
export function Change({ children, action, form }: ChangeProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 grow basis-72 text-ui wrap-anywhere">{children}</div>
        <Button ref={button} onClick={() => setOpen(!isOpen)}>
          {isOpen ? m.auth_cancel() : action}
        </Button>
      </div>
      {isOpen && form(() => setOpen(false))}
    </div>
  )
}
