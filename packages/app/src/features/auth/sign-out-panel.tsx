import { useQueryClient } from '@tanstack/react-query'
import { errorText } from '../../lib/errors.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'

/** Asks first: whoever came in by a link has no other way back to what they said. */
export function SignOutPanel({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const utils = trpc.useUtils()
  const queryClient = useQueryClient()
  const signOut = trpc.auth.signOut.useMutation({
    onSuccess: () => {
      onOpenChange(false)
      queryClient.clear()
      utils.auth.me.setData(undefined, null)
    },
  })
  return (
    <Panel open={open} onOpenChange={onOpenChange} title={m.sign_out_title()}>
      <p className="text-ink-soft">{m.sign_out_warning()}</p>
      {signOut.error && (
        <Notice tone="danger" role="alert" className="mt-4">
          {errorText(signOut.error)}
        </Notice>
      )}
      <div className="mt-6 flex flex-wrap justify-end gap-3">
        <Button onClick={() => onOpenChange(false)}>{m.stay()}</Button>
        <Button look="solid" busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {m.sign_out()}
        </Button>
      </div>
    </Panel>
  )
}
