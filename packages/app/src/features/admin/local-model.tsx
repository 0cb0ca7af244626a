import { Cpu } from 'lucide-react'
import { Rich } from '../../lib/rich.tsx'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Notice } from '../../ui/notice.tsx'
import { formatList } from './words.ts'

/** A model on this machine that nobody uses yet, and how to use it. Nothing where there is none. */
export function LocalModel() {
  const { data: found } = trpc.about.localModels.useQuery(undefined, { staleTime: 60_000, retry: false })
  const model = found?.models[0]
  if (!found || model === undefined) return null
  const text = m.admin_local_model({ models: formatList(found.models), baseUrl: found.baseUrl, model })
  return (
    <Notice className="mb-8 max-w-[50rem]" icon={<Cpu size={20} strokeWidth={1.75} />}>
      <Rich text={text} code={(words) => <code className="font-mono text-[0.92em]">{words}</code>} />
    </Notice>
  )
}
