import { expect, type Page, test } from '@playwright/test'
import { bubbles, meet, say } from './chats.ts'
import { newPerson, PASSWORD, signUp } from './people.ts'

test.use({ locale: 'en-GB' })

test('what was written without a network is sent after the browser came back', async ({ page, browser }) => {
  const other = await meet(page, browser)
  await say(other, '201')
  await page.getByRole('link', { name: /^Luz/ }).click()
  await expect(bubbles(page)).toHaveText([/201/])

  await other.context().setOffline(true)
  await say(other, '202')
  await expect(other.locator('.bubble-half')).toHaveCount(1)
  await expect(other.getByText('Sale cuando vuelvas a tener conexión')).toBeVisible()
  await expect(other.getByText(/Un mensaje espera aquí/)).toBeVisible()
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

test('what a guest could not send goes out from the account that they sign in to', async ({ page, browser }) => {
  const asha = newPerson('Asha')
  const before = await browser.newContext({ locale: 'en-GB', baseURL: process.env['E2E_BASE_URL'] ?? '' })
  await signUp(await before.newPage(), asha)
  await before.close()
  const other = await meet(page, browser)
  const line = await cutLine(other)
  await say(other, '202')
  await expect.poll(() => other.evaluate(countKept)).toBe(1)
  await other.goto('/login')
  await other.locator('input[name=email]').fill(asha.email)
  await other.locator('input[name=password]').fill(PASSWORD)
  await other.locator('input[name=password]').press('Enter')
  await other.waitForURL('**/home')
  line.mend()
  await page.getByRole('link', { name: /^Asha/ }).click()
  await expect(bubbles(page)).toHaveText([/202/])
  await other.context().close()
})

test('whoever signs out hears what would be lost, and leaves nothing that they wrote', async ({ page, browser }) => {
  const other = await meet(page, browser)
  await cutLine(other)
  await say(other, '202')
  await other.locator('[data-place="composer"]').fill('303')
  await expect.poll(() => other.evaluate(countKept)).toBe(1)
  expect(await other.evaluate(() => JSON.stringify(localStorage))).toContain('303')
  await other.goto('/settings')
  await other.getByRole('button', { name: 'Tú' }).click()
  await other.getByRole('menuitem', { name: 'Cerrar sesión' }).click()
  const dialog = other.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toHaveText(/^Un mensaje aún no se ha enviado/)
  await dialog.getByRole('button', { name: 'Cerrar sesión' }).click()
  await other.waitForURL('**/login')
  await expect.poll(() => other.evaluate(countKept)).toBe(0)
  expect(await other.evaluate(() => JSON.stringify(localStorage))).not.toContain('303')
  await other.context().close()
})

/** From here on the page has no line to the server, though it has a network, until it is mended. */
async function cutLine(page: Page): Promise<{ mend: () => void }> {
  let isCut = true
  await page.routeWebSocket('**/ws', (socket) => void (isCut ? socket.close() : socket.connectToServer()))
  await page.reload()
  await expect(page.locator('[data-place="composer"]')).toBeVisible()
  return {
    mend: () => {
      isCut = false
    },
  }
}

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
