import { expect, type Page, test } from '@playwright/test'
import { bubbles, meet, say } from './chats.ts'
import { expectNoAxeViolations } from './talk.ts'

test.use({ locale: 'en-GB' })

/** The worker has what a page needs, and the words of it. */
async function untilKept(page: Page): Promise<void> {
  const hasWords = () =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('parley-shell-'))
      const files = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return navigator.serviceWorker.controller !== null && files.flat().some(({ url }) => url.includes('/assets/en-'))
    })
  await expect.poll(hasWords).toBe(true)
}

test('opens without a network with what was read, and goes on when it is back', async ({ page, browser }) => {
  const other = await meet(page, browser)
  await say(other, '201')
  await say(other, '202')
  await page.getByRole('link', { name: /^Luz/ }).click()
  await expect(bubbles(page)).toHaveText([/201/, /202/])
  await untilKept(page)

  await page.context().setOffline(true)
  await page.reload()
  await expect(bubbles(page)).toHaveText([/201/, /202/])
  await expect(page.getByText('You are offline.')).toBeVisible()
  await say(page, '204')
  await say(other, '203')
  await expect(bubbles(other)).toHaveText([/201/, /202/, /203/])
  await page.goto('/chats')
  await expect(page.getByRole('link', { name: /^Luz/ })).toContainText('202')
  await expect(page.getByText('You are offline.')).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: /^Luz/ }).click()
  await expect(bubbles(page)).toHaveText([/201/, /202/, /204/])

  await page.context().setOffline(false)
  await expect(bubbles(page)).toHaveText([/201/, /202/, /203/, /204/])
  await expect(bubbles(other)).toHaveText([/201/, /202/, /203/, /204/])

  // Nothing of it stays for whoever comes next.
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/login')
  const left = () =>
    page.evaluate(async () => {
      const open = indexedDB.open('parley-kept')
      await new Promise((resolve) => open.addEventListener('success', resolve))
      const count = open.result.transaction('answers').objectStore('answers').count()
      await new Promise((resolve) => count.addEventListener('success', resolve))
      return count.result
    })
  await expect.poll(left).toBe(0)
})
