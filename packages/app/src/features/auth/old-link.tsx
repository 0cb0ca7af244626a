import { type ReactNode, useEffect, useRef } from 'react'
import { errorCode } from '../../lib/errors.ts'
import { m } from '../../paraglide/messages.js'
import { Notice } from '../../ui/notice.tsx'

/** A link that was cut short does not parse; to its reader that is the same as one that is used up. */
export function isOldLink(error: unknown): boolean {
  return error !== null && ['link-expired', 'bad-request'].includes(errorCode(error))
}

/** A mail's link that opens nothing any more, with ways on. */
export function OldLink({ text, children }: { text: string; children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <>
      <h1 ref={title} tabIndex={-1} className="outline-none">
        {m.auth_link_old_title()}
      </h1>
      <Notice>{text}</Notice>
      <div className="flex flex-wrap gap-3">{children}</div>
    </>
  )
}
