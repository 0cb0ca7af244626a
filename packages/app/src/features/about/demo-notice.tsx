import { Clapperboard, X } from 'lucide-react'
import { useId, useState } from 'react'
import { Rich } from '../../lib/rich.tsx'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'

export interface DemoNoticeProps {
  partner: string | undefined
  className: string | undefined
  onClose: () => void
}

/** What is scripted on this server, and what would change that. */
export function DemoNotice({ partner, className, onClose }: DemoNoticeProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <Notice
      className={className ?? ''}
      icon={<Clapperboard size={20} strokeWidth={1.75} />}
      action={
        <IconButton label={m.close()} className="-my-2.5 -me-2" onClick={onClose}>
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
