import type { Language } from '@parley/contracts/language'

const WORKER = '/sw.js'

export function hasWorkers(): boolean {
  return 'serviceWorker' in navigator
}

export function findWorker(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker.getRegistration(WORKER)
}

/** Resolves when it works. Rejects where the browser does not want one. */
export async function readyWorker(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register(WORKER)
  return await navigator.serviceWorker.ready
}

/** From now on the page opens without a network, in this language; a newer worker takes over if nobody needs the one before. */
export async function tellWorker(language: Language): Promise<void> {
  const { active, waiting } = await readyWorker()
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]')
  const here = { language, entry: script ? new URL(script.src).pathname : null }
  // A worker has no target origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  for (const worker of [active, waiting]) worker?.postMessage(here)
}
