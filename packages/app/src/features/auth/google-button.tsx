import { m } from '../../paraglide/messages.js'
import { googleUrl } from './next-path.ts'

/** A plain link: the server sends the browser on to Google, and back to `back`. */
export function GoogleButton({ back }: { back: string }) {
  return (
    <>
      <a href={googleUrl(back)} className="btn btn-quiet btn-big">
        {m.auth_google()}
      </a>
      <p className="flex items-center gap-3 text-caption text-ink-faint before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        {m.auth_or()}
      </p>
    </>
  )
}
