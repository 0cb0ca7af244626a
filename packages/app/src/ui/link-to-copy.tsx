import { Check, Copy } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { announce } from '../lib/announcer.tsx'
import { m } from '../paraglide/messages.js'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { Notice } from './notice.tsx'
import { useAppeared } from './use-appeared.ts'

export interface LinkToCopyProps {
  url: string
  /** Further ways to pass it on, beside the copy button. */
  children?: ReactNode
}

/** A link that is seen this once, because the server keeps its hash alone; and the ways to pass it on. */
export function LinkToCopy({ url, children }: LinkToCopyProps) {
  const [state, setState] = useState<'new' | 'copied' | 'failed'>('new')
  const field = useRef<HTMLInputElement>(null)
  const copyButton = useRef<HTMLButtonElement>(null)
  // What had the focus is gone: it made way for the link.
  useLayoutEffect(() => copyButton.current?.focus({ preventScroll: true }), [])
  const place = useAppeared<HTMLDivElement>()

  async function copy() {
    try {
      await navigator.clipboard.writeText(url)
      setState('copied')
      announce(m.link_copied())
    } catch {
      // Clipboards are for https and localhost; elsewhere the reader copies what is marked.
      field.current?.focus()
      field.current?.select()
      setState('failed')
    }
  }

  const Sign = state === 'copied' ? Check : Copy
  return (
    <div ref={place} className="grid scroll-m-4 gap-3">
      <Field ref={field} label={m.link_label()} hint={m.link_once()} readOnly value={url} onFocus={(event) => event.target.select()} />
      <div className="flex flex-wrap gap-3">
        <Button ref={copyButton} look="solid" onClick={() => void copy()} className="max-sm:grow">
          <Sign size={20} strokeWidth={1.75} aria-hidden />
          {state === 'copied' ? m.link_copied() : m.link_copy()}
        </Button>
        {children}
      </div>
      {state === 'failed' && <Notice role="status">{m.link_copy_failed()}</Notice>}
    </div>
  )
}
