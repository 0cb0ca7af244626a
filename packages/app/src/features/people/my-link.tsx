import { QrCode as QrSign } from 'lucide-react'
import { errorText } from '../../lib/error-words.ts'
import { formatDay } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { LinkToCopy } from '../../ui/link-to-copy.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { useAppeared } from '../../ui/use-appeared.ts'
import './people.css'

/** A link to me, which makes two people contacts of each other. A new one ends the one before. */
export function MyLink() {
  const create = trpc.people.createLink.useMutation()
  return (
    <section className="grid gap-3">
      <h3 className="text-ui font-semibold">{m.people_link()}</h3>
      <p className="text-ui text-ink-soft">
        {create.data ? m.people_link_until({ day: formatDay(create.data.expiresAt) }) : m.people_link_text()}
      </p>
      {create.data ? (
        <Made url={create.data.url} />
      ) : (
        <Button className="justify-self-start" busy={create.isPending} onClick={() => create.mutate()}>
          <QrSign size={20} strokeWidth={1.75} aria-hidden />
          {m.people_link_make()}
        </Button>
      )}
      {create.error && (
        <p role="alert" className="text-caption text-danger">
          {errorText(create.error)}
        </p>
      )}
    </section>
  )
}

function Made({ url }: { url: string }) {
  const place = useAppeared<HTMLDivElement>()
  return (
    <div ref={place} className="grid scroll-m-4 gap-3">
      <LinkToCopy url={url} />
      <div className="my-code">
        <QrCode text={url} label={m.people_link_code()} />
      </div>
    </div>
  )
}
