import type { PushSubscribe } from '@parley/contracts/notifications'
import { findWorker, hasWorkers, readyWorker } from '../../lib/worker.ts'

/** Whether a closed page can be told of anything in this browser. */
export function canPush(): boolean {
  return hasWorkers() && 'PushManager' in window && 'Notification' in window
}

/** Where this browser takes notices; `null`: nowhere. */
export async function readEndpoint(): Promise<string | null> {
  const registration = await findWorker()
  if (!registration || Notification.permission !== 'granted') return null
  return (await registration.pushManager.getSubscription())?.endpoint ?? null
}

/** Asks the person, then the browser's push service. `null`: the person does not want it. Throws when the browser cannot. */
export async function subscribeDevice(publicKey: string): Promise<PushSubscribe | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null
  const { pushManager } = await readyWorker()
  // One that was made for another key stands in the way, and would reach nobody.
  await (await pushManager.getSubscription())?.unsubscribe()
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
  const { endpoint, keys } = subscription.toJSON()
  const plain = (key: string | undefined) => (key ?? '').replace(/=+$/, '')
  return { endpoint: endpoint ?? '', p256dh: plain(keys?.p256dh), auth: plain(keys?.auth) }
}

export async function unsubscribeDevice(): Promise<void> {
  const registration = await findWorker()
  await (await registration?.pushManager.getSubscription())?.unsubscribe()
}
