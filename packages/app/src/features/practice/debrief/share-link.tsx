import type { ShareCreated } from '@parley/contracts/shares'
import { Share2 } from 'lucide-react'
import { m } from '../../../paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { LinkToCopy } from '../../../ui/link-to-copy.tsx'

export function ShareLink({ share: { url } }: { share: ShareCreated }) {
  return (
    <LinkToCopy url={url}>
      {'share' in navigator && (
        <Button onClick={() => void send(url)} className="max-sm:grow">
          <Share2 size={20} strokeWidth={1.75} aria-hidden />
          {m.debrief_send_link()}
        </Button>
      )}
    </LinkToCopy>
  )
}

/** Opens what the device has for sending. Whoever thinks better of it rejects: nothing happened. */
function send(url: string): Promise<void> {
  return navigator.share({ url }).catch(() => undefined)
}
