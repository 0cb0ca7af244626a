import { useMutation, useQuery } from '@tanstack/react-query'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Failed } from '../../ui/failed.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { Switch } from '../../ui/switch.tsx'
import { refuserOf } from './refuser-of.ts'
import { canPush, readEndpoint, subscribeDevice, unsubscribeDevice } from './device.ts'

/** Notices on this device: on only where both the browser and the server know of it. */
export function DeviceSwitch() {
  return canPush() ? <PushSwitch /> : <Notice>{m.notifications_unsupported()}</Notice>
}

function PushSwitch() {
  const { client } = trpc.useUtils()
  const push = trpc.notifications.key.useQuery(undefined, { staleTime: 0 })
  const device = useQuery({ queryKey: ['push-device'], queryFn: readEndpoint, staleTime: 0 })
  const change = useMutation({
    async mutationFn(isOn: boolean) {
      if (!isOn) {
        await client.notifications.unsubscribe.mutate()
        await unsubscribeDevice()
      } else if (push.data) {
        const target = await subscribeDevice(push.data.publicKey)
        if (target) await client.notifications.subscribe.mutate(target)
      }
    },
    onSettled: () => Promise.all([push.refetch(), device.refetch()]),
  })
  if (push.error) return <Failed error={push.error} busy={push.isFetching} onRetry={() => void push.refetch()} />
  if (!push.data || device.isPending) {
    return (
      <Loading>
        <Skeleton className="h-11 w-full" />
      </Loading>
    )
  }
  if (Notification.permission === 'denied') return <Notice>{m.notifications_denied()}</Notice>
  const isOn = push.data.endpoint !== null && push.data.endpoint === device.data
  return (
    <div>
      <Switch
        label={m.notifications_device()}
        hint={m.notifications_device_hint()}
        checked={change.isPending ? change.variables : isOn}
        onCheckedChange={(next) => !change.isPending && change.mutate(next)}
      />
      {change.error && (
        <p role="alert" className="mt-1.5 text-caption text-danger">
          {whyNot(change.error)}
        </p>
      )}
    </div>
  )
}

function whyNot(error: Error): string {
  switch (refuserOf(error)) {
    case 'server':
      return errorText(error)
    case 'person':
      return m.notifications_denied()
    case 'browser':
      return m.notifications_failed()
  }
}
