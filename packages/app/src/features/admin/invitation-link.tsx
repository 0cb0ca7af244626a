import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { LinkToCopy } from '../../ui/link-to-copy.tsx'
import { QrCode } from '../../ui/qr-code.tsx'

/** An invitation's link, to copy or to scan. */
export function InvitationLink({ url, onDone }: { url: string; onDone: () => void }) {
  return (
    <div className="grid gap-5">
      <LinkToCopy url={url} />
      <figure className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <div className="size-44 flex-none">
          <QrCode text={url} label={m.admin_qr_code()} />
        </div>
        <figcaption className="min-w-40 flex-1 text-ui text-ink-soft">{m.admin_scan()}</figcaption>
      </figure>
      <Button className="justify-self-end" onClick={onDone}>
        {m.admin_done()}
      </Button>
    </div>
  )
}
