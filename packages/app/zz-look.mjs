import { chromium } from '@playwright/test'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false })
const context = await browser.newContext({ locale: 'en-GB', baseURL: process.env.E2E_BASE_URL, viewport: { width: 390, height: 844 } })
const page = await context.newPage()
page.on('console', (m) => console.log('console', m.text()))
page.on('pageerror', (e) => console.log('error', e.message))
await page.goto(process.env.E2E_INVITATION_URL)
await page.getByLabel('Your name').fill('Nina')
await page.getByRole('button', { name: 'Start talking' }).click()
await page.getByRole('log').waitFor()
await page.goto('/chats')
await page.waitForTimeout(3000)
console.log(
  await page.evaluate(async () => {
    const open = indexedDB.open('parley-kept')
    await new Promise((r) => open.addEventListener('success', r))
    const q = open.result.transaction('answers').objectStore('answers').getAll()
    await new Promise((r) => q.addEventListener('success', r))
    return [localStorage.getItem('parley.kept'), q.result.map((a) => [a.key, a.text.length])]
  }),
)
await context.setOffline(true)
await page.reload()
await page.waitForTimeout(2000)
await page.screenshot({ path: '/tmp/o1.png' })
await browser.close()
