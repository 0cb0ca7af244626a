import type { TalkView } from '@parley/contracts/practice'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { errorText } from '../../../lib/error-words.ts'
import { pageSocket } from '../../../lib/socket.ts'
import { trpc } from '../../../lib/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { finishTalk } from './finish-talk.ts'

export interface FinishPanelProps {
  talk: TalkView
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Asks once, because it stays so. */
export function FinishPanel({ talk: { conversationId, endedAt }, open, onOpenChange }: FinishPanelProps) {
  const utils = trpc.useUtils()
  const navigate = useNavigate()
  const finish = useMutation({
    mutationFn: () =>
      finishTalk({
        end: () => utils.client.practice.end.mutate({ conversationId }),
        stop: () => pageSocket().request<'reply-stop'>({ type: 'reply-stop', conversationId }),
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      }),
    onSuccess: () => void utils.practice.list.invalidate(),
  })
  // Only when this page knows it, too: the debrief's page reads the same talk.
  const isOver = finish.isSuccess && endedAt !== null
  useEffect(() => {
    if (isOver) void navigate(`/practice/${conversationId}/debrief`)
  }, [isOver, navigate, conversationId])

  return (
    <Panel open={open} onOpenChange={onOpenChange} title={m.debrief_end_title()}>
      <p className="text-ink-soft">{m.debrief_end_text()}</p>
      {finish.error && (
        <Notice tone="danger" role="alert" className="mt-4">
          {errorText(finish.error)}
        </Notice>
      )}
      <div className="mt-6 flex flex-wrap justify-end gap-3">
        <Button onClick={() => onOpenChange(false)}>{m.debrief_keep_talking()}</Button>
        <Button look="solid" busy={finish.isPending || finish.isSuccess} onClick={() => finish.mutate()}>
          {m.debrief_finish()}
        </Button>
      </div>
    </Panel>
  )
}
