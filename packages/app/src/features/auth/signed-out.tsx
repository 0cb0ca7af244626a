import { m } from '../../paraglide/messages.js'

/** Nobody is here: what it takes to come in. */
export function SignedOut() {
  return (
    <>
      <h1>{m.signed_out_title()}</h1>
      <p className="text-ink-soft">{m.signed_out()}</p>
    </>
  )
}
