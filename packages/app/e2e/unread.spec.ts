import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { bubbles, meet, say } from './chats.ts'

test.use({ locale: 'en-GB' })

/** Taller than any window here. */
const TALL = Array.from({ length: 60 }, (_, line) => `${line}`).join('\n')

const open = (page: Page) => page.getByRole('link', { name: /^Luz/ }).click()
const mark = (page: Page) => page.getByRole('log').getByText('New', { exact: true })
const toEnd = (page: Page) => page.getByRole('button', { name: /^(To the newest|New message)$/ })

async function meetAfter(page: Page, browser: Browser, lines: readonly string[]): Promise<{ other: Page; read: Locator }> {
  const other = await meet(page, browser)
  for (const line of lines) await say(other, line)
  await expect(bubbles(other)).not.toHaveCount(0)
  await expect(other.locator('.bubble-half')).toHaveCount(0)
  return { other, read: other.getByRole('log').getByText('Leído', { exact: true }) }
}

/** The mark of what is read goes out a moment after it was seen. */
async function expectNotRead(page: Page, read: Locator, count: number): Promise<void> {
  await page.waitForTimeout(1_500)
  await expect(read).toHaveCount(count)
}

test('a chat opens where the unread begin, and only what was seen to its end is read', async ({ page, browser }) => {
  const { other, read } = await meetAfter(page, browser, [TALL, TALL])
  await open(page)
  await expectNotRead(page, read, 0)
  await toEnd(page).click()
  await expect(read).toHaveCount(1)
  await page.goto('/cards')
  await page.goto('/chats')
  await say(other, TALL)
  await expect(page.getByText('One unread message')).toBeAttached()
  await open(page)
  await expect(mark(page)).toBeInViewport()
  await expect(toEnd(page)).toBeVisible()
  await expectNotRead(page, read, 0)
  await toEnd(page).click()
  await expect(toEnd(page)).toHaveCount(0)
  await expect(read).toHaveCount(1)
  await other.context().close()
})

test('what begins at the very top is not read before its end was seen', async ({ page, browser }) => {
  const { other, read } = await meetAfter(page, browser, [TALL])
  await open(page)
  await expect(toEnd(page)).toBeVisible()
  await expectNotRead(page, read, 0)
  await toEnd(page).click()
  await expect(read).toHaveCount(1)
  await other.context().close()
})

test('what is taller than the window is seen by both as soon as it is said', async ({ page, browser }) => {
  const { other } = await meetAfter(page, browser, ['Hola', 'Buenos días'])
  await open(page)
  await expect(bubbles(page)).toHaveCount(2)
  await say(other, TALL)
  for (const one of [page, other]) await expect(bubbles(one).last()).toBeInViewport()
  await expect(bubbles(page).last()).toContainText('59')
  await other.context().close()
})
