import { expect, type Locator, type Page, test } from '@playwright/test'
import { bubbles, meet, say } from './chats.ts'
import { expectNoAxeViolations, expectNoSidewaysScroll, LINE, startTalk } from './talk.ts'

test.use({ locale: 'en-GB', permissions: ['notifications'], serviceWorkers: 'allow' })

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Sends a picture and a document, each in a message of its own. */
async function sendFiles(page: Page): Promise<void> {
  const files = [
    { name: 'bridge.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE, 'base64') },
    { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') },
  ]
  for (const file of files) {
    const sent = page.waitForResponse((response) => response.url().endsWith('/api/uploads'))
    await page.locator('input[type=file]').setInputFiles(file)
    await sent
    await say(page, file.name.slice(0, -4))
  }
}

/** How much of a kind is kept here. */
function countKept(page: Page, kind: 'answers' | 'files'): Promise<number> {
  return page.evaluate(async (name) => {
    const open = indexedDB.open('parley-kept')
    await new Promise((resolve) => open.addEventListener('success', resolve))
    const count = open.result.transaction(name).objectStore(name).count()
    await new Promise((resolve) => count.addEventListener('success', resolve))
    open.result.close()
    return count.result
  }, kind)
}

/** Whether what is kept here has these words in it. */
function hasKept(page: Page, words: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const open = indexedDB.open('parley-kept')
    await new Promise((resolve) => open.addEventListener('success', resolve))
    const all = open.result.transaction('answers').objectStore('answers').getAll()
    await new Promise((resolve) => all.addEventListener('success', resolve))
    open.result.close()
    return JSON.stringify(all.result).includes(wanted)
  }, words)
}

const isDrawn = (image: Locator) => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 0)

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

test('hears of a message elsewhere; opens without a network with what was read, and goes on when it is back', async ({ page, browser }) => {
  // One meeting for all of it: to meet takes longer than all the rest.
  test.setTimeout(90_000)
  const other = await meet(page, browser)

  const line = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'))
  await page.goto('/home')
  await line
  await say(other, '201')
  const notice = page.getByRole('region', { name: 'New message' })
  await expect(notice).toContainText('Luz')
  await expect(notice).toContainText('201')
  await expect(page).toHaveTitle(/^\(1\) /)
  await expectNoSidewaysScroll(page)
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect(notice).toHaveCount(0)
  await say(other, '202')
  await notice.getByRole('link').click()
  await expect(bubbles(page)).toHaveText([/201/, /202/])
  await expect(notice).toHaveCount(0)
  await expect(page).not.toHaveTitle(/^\(/)

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

  // A picture that was seen opens without a network, a file says that it does not; what was taken back is kept no longer.
  await sendFiles(page)
  const picture = page.getByRole('log').getByRole('img', { name: 'bridge.png' })
  await expect.poll(() => isDrawn(picture)).toBe(true)
  await expect(page.getByRole('link', { name: 'plan.pdf' })).toBeVisible()
  await expect.poll(() => countKept(page, 'files')).toBe(1)
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Network.clearBrowserCache')
  await page.context().setOffline(true)
  await page.reload()
  await expect.poll(() => isDrawn(picture)).toBe(true)
  await expect(page.getByRole('listitem').filter({ hasText: 'plan.pdf' })).toContainText('Needs a connection')
  await expect(page.getByRole('link', { name: 'plan.pdf' })).toHaveCount(0)
  await expectNoAxeViolations(page)
  await page.context().setOffline(false)
  await expect(page.getByRole('link', { name: 'plan.pdf' })).toBeVisible()
  const message = page.getByRole('article').filter({ has: page.getByRole('img', { name: 'bridge.png' }) })
  await message.hover()
  await message.getByRole('button', { name: 'What to do with this message' }).click()
  await page.getByRole('menuitem', { name: 'Take back for all' }).click()
  await expect(picture).toHaveCount(0)
  await expect.poll(() => countKept(page, 'files')).toBe(0)

  // A chat that no list has any more is kept all the same.
  const chat = page.url()
  await page.goto('/chats')
  await page.getByRole('button', { name: 'What to do with Luz' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await expect(page.getByRole('link', { name: /^Luz/ })).toHaveCount(0)
  const renewed = page.waitForResponse((response) => response.url().includes('chat.load'))
  await page.goto('/home')
  await renewed
  await page.context().setOffline(true)
  await page.goto(chat)
  await expect(bubbles(page).first()).toHaveText(/201/)
  await page.context().setOffline(false)

  await page.goto('/settings')
  await expect(page.getByRole('switch', { name: 'Notify me on this device' })).toBeEnabled()
  await page.getByRole('switch', { name: 'Quiet hours' }).click()
  const from = page.getByLabel('From')
  await from.fill('21:30')
  const saved = page.waitForResponse((response) => response.url().includes('changeProfile'))
  await from.blur()
  await saved
  await page.reload()
  await expect(from).toHaveValue('21:30')
  await expect(page.getByText('Mails may come at any time.')).toBeVisible()
  const otherClock = page.getByText('This device has another clock')
  await expect(otherClock).toHaveCount(0)
  await devTools.send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Kathmandu' })
  await page.reload()
  await expect(otherClock).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Use this device’s clock' }).click()
  await expect(otherClock).toHaveCount(0)
  await expect(page.getByLabel('Until')).toHaveValue('07:00')

  // Nothing of it stays for whoever comes next.
  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/login')
  await expect.poll(() => countKept(page, 'answers')).toBe(0)
  expect(await countKept(page, 'files')).toBe(0)
})

test('a talk that was read opens without a network, and what is written waits for it', async ({ page }) => {
  const talk = await startTalk(page)
  await talk.say(LINE)
  await expect(talk.theirs).toHaveCount(2)
  await talk.settled()
  const said = (await talk.theirs.last().textContent()) ?? ''
  await untilKept(page)
  // The page comes straight here, without the scenes before it.
  await page.reload()
  await expect(talk.theirs.last()).toHaveText(said)
  await expect.poll(() => hasKept(page, said.slice(-20))).toBe(true)

  await page.context().setOffline(true)
  await page.reload()
  await expect(talk.theirs).toHaveCount(2)
  await expect(talk.theirs.last()).toHaveText(said)
  await expect(talk.mine).toHaveText(/Necesito que viene un técnico\.$/)
  await expect(page.getByText(/^You are offline|^Reconnecting/)).toBeVisible()
  await expectNoAxeViolations(page)
  await talk.say('¿Puede venir hoy?')
  await expect(talk.mine).toHaveCount(2)

  await page.context().setOffline(false)
  await expect(talk.theirs).toHaveCount(3)
  await talk.settled()
  await expect(talk.mine).toHaveCount(2)
})
