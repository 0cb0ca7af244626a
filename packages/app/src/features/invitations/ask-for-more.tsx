import { useEffect, useRef, useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'

/** An inviter is told once a day, ms. */
const DAY = 86_400_000

/** Who invited me can give more: asks them, or says that they know. Nothing for whoever came by themselves. */
export function AskForMore() {
  const [now] = useState(Date.now)
  const utils = trpc.useUtils()
  const mine = trpc.invitations.mine.useQuery()
  const ask = trpc.invitations.askForMore.useMutation({ onSuccess: (invitation) => utils.invitations.mine.setData(undefined, invitation) })
  const told = useRef<HTMLParagraphElement>(null)
  // The button that had the focus is gone.
  useEffect(() => {
    if (ask.isSuccess) told.current?.focus()
  }, [ask.isSuccess])
  if (!mine.data) return null
  const { inviterName: name, askedAt } = mine.data
  const isTold = askedAt !== null && now - askedAt < DAY
  return (
    <div role="status">
      {isTold ? (
        <p ref={told} tabIndex={-1} className="outline-none">
          {m.debrief_ask_told({ name })}
        </p>
      ) : (
        <button type="button" className="link" aria-disabled={ask.isPending} onClick={() => !ask.isPending && ask.mutate()}>
          {m.talks_budget_ask({ name })}
        </button>
      )}
      {ask.error && <p className="text-danger">{errorText(ask.error)}</p>}
    </div>
  )
}
