import type { TalkSummary } from '@parley/contracts/talks'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { TITLE_MAX_LENGTH } from './limits.ts'
import { type TalkPages, withTitle } from './talk-pages.ts'
import { failureWords } from './failure-words.ts'
import { rowId } from './talk-words.ts'
import { talksKey } from './use-talks.ts'

export interface RenamePanelProps {
  /** `null` while closed. */
  talk: TalkSummary | null
  onClose: () => void
}

/** The learner's own name for a talk. */
export function RenamePanel({ talk, onClose }: RenamePanelProps) {
  // Keeps the words while the panel slides away.
  const [shown, setShown] = useState(talk)
  if (talk && talk !== shown) setShown(talk)
  return (
    <Panel
      open={talk !== null}
      onOpenChange={(open) => !open && onClose()}
      focusAfter={() => (shown ? (document.getElementById(rowId(shown))?.querySelector('button') ?? null) : null)}
      title={m.talks_rename_title()}
    >
      {shown && <RenameForm talk={shown} onClose={onClose} />}
    </Panel>
  )
}

function RenameForm({ talk: { conversationId, title, scene }, onClose }: { talk: TalkSummary; onClose: () => void }) {
  const [typed, setTyped] = useState(title ?? '')
  const utils = trpc.useUtils()
  const queryClient = useQueryClient()
  const rename = trpc.practice.rename.useMutation({
    onSuccess: (_, { title: next }) => {
      queryClient.setQueriesData<TalkPages>(
        { queryKey: talksKey() },
        (pages) => pages && withTitle(pages, conversationId, next.trim() || null),
      )
      void utils.practice.load.invalidate({ conversationId })
      onClose()
    },
  })
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!rename.isPending) rename.mutate({ conversationId, title: typed })
      }}
    >
      <Field
        label={m.talks_rename_label()}
        maxLength={TITLE_MAX_LENGTH}
        autoComplete="off"
        ref={takeFocus}
        placeholder={scene.title}
        hint={m.talks_rename_hint({ title: scene.title })}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {rename.error && (
        <Notice tone="danger" role="alert">
          {failureWords(rename.error)}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{m.line_cancel()}</Button>
        <Button type="submit" look="solid" busy={rename.isPending}>
          {m.line_save()}
        </Button>
      </div>
    </form>
  )
}

/** The name is what one came for. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus()
}
