import type { ConversationId } from '@parley/contracts/ids'
import type { SHARE_DAYS } from '@parley/contracts/shares'
import { useRef, useState } from 'react'
import { errorText } from '../../../lib/error-words.ts'
import { errorCode } from '../../../lib/errors.ts'
import { trpc } from '../../../lib/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { OpenLinks } from './open-links.tsx'
import { ShareLink } from './share-link.tsx'

type Days = (typeof SHARE_DAYS)[number]

// Written out, because contracts/shares.ts would bring zod into the page.
const DAYS: typeof SHARE_DAYS = [1, 7, 30]

export interface SharePanelProps {
  conversationId: ConversationId
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Makes a link to the debrief, and closes those that are open. */
export function SharePanel({ conversationId, open, onOpenChange }: SharePanelProps) {
  return (
    <Panel open={open} onOpenChange={onOpenChange} title={m.debrief_share_title()}>
      <Share conversationId={conversationId} />
    </Panel>
  )
}

function Share({ conversationId }: { conversationId: ConversationId }) {
  const [days, setDays] = useState<Days>(7)
  const place = useRef<HTMLDivElement>(null)
  const utils = trpc.useUtils()
  const share = trpc.practice.share.useMutation({ onSuccess: () => utils.practice.shares.invalidate({ conversationId }) })
  return (
    <div ref={place} tabIndex={-1} className="grid gap-5 outline-none">
      <p className="text-ink-soft">{m.debrief_share_what()}</p>
      {share.data ? (
        <ShareLink share={share.data} />
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Segmented
            label={m.debrief_link_days()}
            value={String(days)}
            options={DAYS.map((count) => ({ value: String(count), label: m.debrief_days({ count }) }))}
            onValueChange={(value) => setDays(DAYS.find((count) => String(count) === value) ?? days)}
          />
          <Button look="solid" busy={share.isPending} onClick={() => share.mutate({ conversationId, days })} className="max-sm:w-full">
            {m.debrief_make_link()}
          </Button>
        </div>
      )}
      {share.error && (
        <Notice tone="danger" role="alert">
          {errorCode(share.error) === 'rate-limited' ? m.debrief_links_full() : errorText(share.error)}
        </Notice>
      )}
      <OpenLinks
        conversationId={conversationId}
        onClosed={(id) => {
          if (share.data?.id === id) share.reset()
          // The button that had the focus goes.
          place.current?.focus()
        }}
      />
    </div>
  )
}
