import { expect, test } from '@playwright/test'
import { bubbles, meet, say } from './chats.ts'

test.use({ locale: 'en-GB' })

test('what was written without a network is sent after the browser came back', async ({ page, browser }) => {
  const other = await meet(page, browser)
  await say(other, '201')
  await page.getByRole('link', { name: /^Luz/ }).click()
  await expect(bubbles(page)).toHaveText([/201/])

  await other.context().setOffline(true)
  await say(other, '202')
  await expect(other.locator('.bubble-half')).toHaveCount(1)
  // It is drawn at once, and kept a moment later.
  await expect.poll(() => other.evaluate(countKept)).toBe(1)
  const url = other.url()
  const context = other.context()
  await other.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(url)
  await expect(bubbles(again)).toHaveText([/201/, /202/])
  await expect(bubbles(page)).toHaveText([/201/, /202/])
  await context.close()
})

/** In the page: how many messages its outbox has on the device. */
function countKept(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('parley')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const counting = opening.result.transaction('messages').objectStore('messages').count()
      counting.onsuccess = () => {
        opening.result.close()
        resolve(counting.result)
      }
      counting.onerror = () => reject(counting.error)
    }
  })
}
