import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { announce } from '../../lib/announcer.tsx'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QrCode } from './qr-code.tsx'

/** The only time that the link is seen: the server keeps its hash alone. */
export function InvitationLink({ url, onDone }: { url: string; onDone: () => void }) {
  const [state, setState] = useState<'new' | 'copied' | 'failed'>('new')
  const field = useRef<HTMLInputElement>(null)
  const copyButton = useRef<HTMLButtonElement>(null)
  // The form that had the focus is gone.
  useEffect(() => copyButton.current?.focus(), [])

  async function copy() {
    try {
      await navigator.clipboard.writeText(url)
      setState('copied')
      announce(m.admin_copied())
    } catch {
      // Clipboards are for https and localhost; elsewhere the reader copies what is marked.
      field.current?.focus()
      field.current?.select()
      setState('failed')
    }
  }

  return (
    <div className="grid gap-5">
      <Notice>{m.admin_link_once()}</Notice>
      <div className="flex items-end gap-3 max-sm:flex-col max-sm:items-stretch">
        <Field ref={field} className="grow" label={m.admin_link()} readOnly value={url} onFocus={(event) => event.target.select()} />
        <Button ref={copyButton} look="solid" className="min-h-12 flex-none" onClick={() => void copy()}>
          {state === 'copied' ? <Check size={20} strokeWidth={1.75} aria-hidden /> : <Copy size={20} strokeWidth={1.75} aria-hidden />}
          {state === 'copied' ? m.admin_copied() : m.admin_copy()}
        </Button>
      </div>
      {state === 'failed' && <Notice role="status">{m.admin_copy_failed()}</Notice>}
      <figure className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <div className="size-44 flex-none">
          <QrCode text={url} label={m.admin_qr_code()} />
        </div>
        <figcaption className="min-w-40 flex-1 text-ui text-ink-soft">{m.admin_scan()}</figcaption>
      </figure>
      <Button className="justify-self-end" onClick={onDone}>
        {m.admin_done()}
      </Button>
    </div>
  )
}
