import { Clapperboard, X } from 'lucide-react'
import { useId, useState } from 'react'
import { readRemembered, remember } from '../../lib/remembered.ts'
import { Rich } from '../../lib/rich.tsx'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'

const CLOSED = 'demo-banner-closed'

/** Says what is scripted on this server and what would change that. Each browser may close it for good. */
export function DemoBanner({ partner, className }: { partner?: string; className?: string }) {
  const about = trpc.about.read.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY })
  const isScripted = about.data?.scripted.includes('anthropic') ?? false
  const [closed, setClosed] = useState(() => readRemembered(CLOSED))
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  if (!isScripted || closed) return null
  return (
    <Notice
      className={className ?? ''}
      icon={<Clapperboard size={20} strokeWidth={1.75} />}
      action={
        <IconButton
          label={m.close()}
          className="-my-1.5 -me-2"
          onClick={() => {
            remember(CLOSED, 'yes')
            setClosed('yes')
          }}
        >
          <X size={20} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
    >
      <p>
        {partner ? m.demo_scripted_partner({ partner }) : m.demo_scripted()}{' '}
        <button
          type="button"
          className="link"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {m.demo_real()}
        </button>
      </p>
      {isOpen && (
        <p id={id} className="mt-1 text-ink-soft">
          <Rich text={m.demo_add_key()} code={(words) => <code className="font-mono text-[0.92em]">{words}</code>} />
        </p>
      )}
    </Notice>
  )
}
