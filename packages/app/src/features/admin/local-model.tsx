import { Cpu, X } from 'lucide-react'
import { useState } from 'react'
import { readRemembered, remember } from '../../lib/remembered.ts'
import { Rich } from '../../lib/rich.tsx'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { formatList } from './words.ts'

const CLOSED = 'local-model-closed'

/** A model on this machine that nobody uses yet, and how to use it. Nothing where there is none. Each browser may close it for good. */
export function LocalModel() {
  const [closed, setClosed] = useState(() => readRemembered(CLOSED))
  const { data: found } = trpc.about.localModels.useQuery(undefined, { staleTime: 60_000, retry: false, enabled: !closed })
  const model = found?.models[0]
  if (closed || !found || model === undefined) return null
  const text = m.admin_local_model({ models: formatList(found.models), baseUrl: found.baseUrl, model })
  return (
    <Notice
      className="mb-8 max-w-[50rem]"
      icon={<Cpu size={20} strokeWidth={1.75} />}
      action={
        <IconButton
          label={m.close()}
          className="-my-1.5 -me-2"
          onClick={() => {
            remember(CLOSED, 'yes')
            setClosed('yes')
            // The button that had the focus is gone.
            document.getElementById('main')?.focus()
          }}
        >
          <X size={20} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
    >
      <Rich text={text} code={(words) => <code className="font-mono text-[0.92em]">{words}</code>} />
    </Notice>
  )
}
