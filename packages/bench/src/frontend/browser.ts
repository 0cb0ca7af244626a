import { findOnPath } from '@parley/dev/programs'
import { type Browser, chromium } from '@playwright/test'

export function findChromium(): string | undefined {
  return process.env.CHROMIUM_PATH || findOnPath(['chromium', 'chromium-browser', 'google-chrome'])
}

export async function openBrowser(executablePath: string): Promise<AsyncDisposable & { browser: Browser }> {
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-dev-shm-usage'] })
  return { browser, [Symbol.asyncDispose]: () => browser.close() }
}

/** A cookie header as the browser wants it, for every path of the page's origin. */
export function asCookie(header: string, url: string): { name: string; value: string; url: string } {
  const at = header.indexOf('=')
  return { name: header.slice(0, at), value: header.slice(at + 1), url: new URL(url).origin }
}
