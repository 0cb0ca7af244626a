import type { QuotaPreset } from '@parley/contracts/quota'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { showToast } from '../../ui/toast.tsx'
import { AdminSection } from './admin-section.tsx'
import { NewPreset } from './new-preset.tsx'
import { PresetLine } from './preset-line.tsx'
import { withPreset } from './with-preset.ts'
import { failureWords } from './words.ts'

/** Budgets by name. A deleted one can be taken back for a while. */
export function PresetList() {
  const query = trpc.quota.presets.useQuery()
  const utils = trpc.useUtils()
  const [adding, setAdding] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const put = (change: (presets: QuotaPreset[]) => QuotaPreset[]) =>
    utils.quota.presets.setData(undefined, (presets) => presets && change(presets))

  const restore = trpc.quota.savePreset.useMutation({
    onSuccess: (preset) => put((presets) => withPreset(presets, preset)),
    onError: setFailure,
  })
  const remove = trpc.quota.deletePreset.useMutation({
    onMutate: () => setFailure(null),
    onError: setFailure,
  })

  function onDelete(preset: QuotaPreset) {
    const { name, tokens } = preset
    remove.mutate(
      { id: preset.id },
      {
        onSuccess: () => {
          put((presets) => presets.filter(({ id }) => id !== preset.id))
          // The button that had the focus is gone with its line.
          addButton.current?.focus()
          showToast({ text: m.admin_deleted({ name }), onUndo: () => restore.mutate({ name, tokens }) })
        },
      },
    )
  }

  return (
    <AdminSection title={m.admin_presets_title()} hint={m.admin_presets_hint()}>
      {query.data ? (
        <>
          {query.data.length > 0 && (
            <ul className="border-b border-line">
              {query.data.map((preset) => (
                <PresetLine key={preset.id} preset={preset} onDelete={() => onDelete(preset)} />
              ))}
            </ul>
          )}
          {query.data.length === 0 && !adding && (
            <p className="border-t border-line pt-3 text-ui text-ink-faint">{m.admin_presets_empty()}</p>
          )}
          {failure !== null && (
            <Notice tone="danger" role="alert" className="mt-4">
              {failureWords(failure)}
            </Notice>
          )}
          {adding ? (
            <NewPreset
              onAdded={(preset) => put((presets) => withPreset(presets, preset))}
              onClose={() => {
                setAdding(false)
                requestAnimationFrame(() => addButton.current?.focus())
              }}
            />
          ) : (
            <Button ref={addButton} className="mt-4" onClick={() => setAdding(true)}>
              <Plus size={20} strokeWidth={1.75} aria-hidden />
              {m.admin_add_preset()}
            </Button>
          )}
        </>
      ) : query.error ? (
        <Failed error={query.error} words={errorText(query.error)} busy={query.isFetching} onRetry={() => void query.refetch()} />
      ) : (
        <LinesOnTheirWay />
      )}
    </AdminSection>
  )
}

function LinesOnTheirWay() {
  return (
    <Loading className="grid gap-3">
      {[0, 1, 2].map((place) => (
        <Skeleton key={place} className="h-12" />
      ))}
    </Loading>
  )
}
