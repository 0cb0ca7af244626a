import { brotliCompressSync, constants } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { asCookie } from './browser.ts'

export interface FirstRoute {
  /** Bytes of each script by its path, as it is and by brotli. */
  scripts: { path: string; raw: number; brotli: number }[]
  brotli: number
  raw: number
}

/** How long nothing may happen before a page counts as loaded, ms. */
const QUIET_MS = 1_000

/** Every script that a browser with an empty cache really asks for when it opens a page. `shows`: what is on it when it is there. */
export async function weighRoute(
  browser: Browser,
  url: string,
  { cookie, shows }: { cookie?: string; shows: string },
): Promise<FirstRoute> {
  const context = await browser.newContext({ locale: 'en-US' })
  try {
    if (cookie) await context.addCookies([asCookie(cookie, url)])
    const page = await context.newPage()
    const bodies = new Map<string, Promise<Buffer>>()
    page.on('response', (response) => {
      const isScript = /javascript/.test(response.headers()['content-type'] ?? '')
      if (!isScript || !response.ok()) return
      const body = response.body()
      body.catch(() => {}) // heard below, unless the page failed before
      bodies.set(new URL(response.url()).pathname, body)
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.locator(shows).first().waitFor()
    await page.waitForTimeout(QUIET_MS)
    const scripts = await Promise.all(
      [...bodies].map(async ([path, body]) => ({ path, raw: (await body).length, brotli: brotliBytes(await body) })),
    )
    const sum = (pick: (script: FirstRoute['scripts'][number]) => number) => scripts.reduce((total, script) => total + pick(script), 0)
    return { scripts, raw: sum(({ raw }) => raw), brotli: sum(({ brotli }) => brotli) }
  } finally {
    await context.close()
  }
}

function brotliBytes(body: Buffer): number {
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  }).length
}
