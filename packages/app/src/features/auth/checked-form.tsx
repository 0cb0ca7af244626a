import { type ReactNode, useState } from 'react'
import { focusProblem } from './focus-problem.ts'

export type Problems<Name extends string> = Record<Name, string | undefined>

export interface CheckedFormProps<Name extends string> {
  /** By field name, in the order of the fields. */
  problems: Problems<Name>
  /** It is on its way: sending again does nothing. */
  busy?: boolean
  onSend: () => void
  id?: string
  /** `shown`: the problems, once somebody tried to send. */
  children: (shown: Partial<Problems<Name>>) => ReactNode
}

/** Sends when no field has a problem, else goes to the first that has one. Says nothing of problems before the first try. */
export function CheckedForm<Name extends string>({ problems, busy = false, onSend, id, children }: CheckedFormProps<Name>) {
  const [tried, setTried] = useState(false)
  return (
    <form
      id={id}
      className="grid gap-3.5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!busy && !focusProblem(event.currentTarget, problems)) onSend()
      }}
    >
      {children(tried ? problems : {})}
    </form>
  )
}
