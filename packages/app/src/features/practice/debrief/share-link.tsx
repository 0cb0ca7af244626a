import type { ShareCreated } from '@parley/contracts/shares'
import { Check, Copy, Share2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { announce } from '../../../lib/announcer.tsx'
import { m } from '../../../paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'

/** The only time that the link is seen: the server keeps its hash alone. */
export function ShareLink({ share: { url } }: { share: ShareCreated }) {
  const [state, setState] = useState<'new' | 'copied' | 'failed'>('new')
  const field = useRef<HTMLInputElement>(null)
  const copyButton = useRef<HTMLButtonElement>(null)
  // The button that had the focus is gone.
  useEffect(() => copyButton.current?.focus(), [])

  async function copy() {
    try {
      await navigator.clipboard.writeText(url)
      setState('copied')
      announce(m.debrief_copied())
    } catch {
      // Clipboards are for https and localhost; elsewhere the reader copies what is marked.
      field.current?.focus()
      field.current?.select()
      setState('failed')
    }
  }

  return (
    <div className="grid gap-3">
      <Field
        ref={field}
        label={m.debrief_link()}
        hint={m.debrief_link_once()}
        readOnly
        value={url}
        onFocus={(event) => event.target.select()}
      />
      <div className="flex flex-wrap gap-3">
        <Button ref={copyButton} look="solid" onClick={() => void copy()} className="max-sm:grow">
          {state === 'copied' ? <Check size={20} strokeWidth={1.75} aria-hidden /> : <Copy size={20} strokeWidth={1.75} aria-hidden />}
          {state === 'copied' ? m.debrief_copied() : m.debrief_copy()}
        </Button>
        {'share' in navigator && (
          <Button onClick={() => void send(url)} className="max-sm:grow">
            <Share2 size={20} strokeWidth={1.75} aria-hidden />
            {m.debrief_send_link()}
          </Button>
        )}
      </div>
      {state === 'failed' && <Notice role="status">{m.debrief_copy_failed()}</Notice>}
    </div>
  )
}

/** Opens what the device has for sending. Whoever thinks better of it rejects: nothing happened. */
function send(url: string): Promise<void> {
  return navigator.share({ url }).catch(() => undefined)
}
