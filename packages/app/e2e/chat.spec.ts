import { expect, type Page, test } from '@playwright/test'
import { bubbles, meet, say } from './chats.ts'
import { expectNoAxeViolations, expectNoSidewaysScroll } from './talk.ts'

test.use({ locale: 'en-GB' })

async function numbers(page: Page): Promise<number[]> {
  return (await bubbles(page).allTextContents()).map((text) => Number(/\d+/.exec(text)?.[0]))
}

/** Loads the page anew. @returns whether it has given up the line that it has opened last. */
async function watchLine(page: Page): Promise<() => Promise<boolean>> {
  await page.addInitScript(() => {
    const lines: WebSocket[] = []
    Object.assign(window, { lines })
    window.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols)
        lines.push(this)
      }
    }
  })
  await page.reload()
  return () => page.evaluate(() => (Reflect.get(window, 'lines') as WebSocket[]).every(({ readyState }) => readyState > WebSocket.OPEN))
}

test('two people in two languages; one is offline in the middle, and both read the same in order', async ({ page, browser }) => {
  const other = await meet(page, browser)
  const isLineGone = await watchLine(other)
  await say(other, '101')
  await expect(bubbles(other)).toHaveText([/101/])

  const row = page.getByRole('link', { name: /^Luz/ })
  await expect(row).toContainText('One unread message')
  await expectNoSidewaysScroll(page)
  await expectNoAxeViolations(page)
  await row.click()
  await expect(bubbles(page)).toHaveText([/101/])
  await say(page, '102')
  await expect(bubbles(other)).toHaveText([/101/, /102/])
  // Read by the other: two checks, and their name for whoever does not see them.
  await expect(page.getByRole('log').getByText('Read', { exact: true })).toBeVisible()

  await other.context().setOffline(true)
  await expect(other.getByText('No tienes conexión')).toBeVisible()
  await say(other, '105')
  await say(other, '106')
  await expect(other.getByText('Sale cuando vuelvas a tener conexión')).toHaveCount(2)
  // The line is given up, and not only the network gone.
  await expect.poll(isLineGone).toBe(true)
  await say(page, '103')
  await say(page, '104')
  await expect(page.locator('.bubble-half')).toHaveCount(0)
  await expect(bubbles(page)).toHaveText([/101/, /102/, /103/, /104/])
  await other.context().setOffline(false)

  await expect(other.locator('.bubble-half')).toHaveCount(0)
  await expect(bubbles(page)).toHaveCount(6)
  await expect(bubbles(other)).toHaveCount(6)
  const read = await numbers(page)
  expect(await numbers(other)).toEqual(read)
  // What somebody said keeps its order; whose came first is the server's to say.
  expect(read.filter((number) => number < 105)).toEqual([101, 102, 103, 104])
  expect(read.filter((number) => number > 104)).toEqual([105, 106])
  await expect(other.getByRole('log').getByText('Al día, 2 nuevos')).toBeVisible()
  for (const screen of [page, other]) {
    await expectNoSidewaysScroll(screen)
    await expectNoAxeViolations(screen)
  }
  await other.context().close()
})

test('a message is answered, changed, liked and taken back', async ({ page, browser }) => {
  const other = await meet(page, browser)
  await say(other, '301')
  await page.getByRole('link', { name: /^Luz/ }).click()

  const act = async (text: string, item: string, role: 'menuitem' | 'menuitemcheckbox' = 'menuitem') => {
    const message = page.getByRole('article').filter({ hasText: text }).last()
    await message.hover()
    await message.getByRole('button', { name: 'What to do with this message' }).click()
    await page.getByRole(role, { name: item }).click()
    await expect(page.getByRole('menu')).toHaveCount(0)
  }
  await act('301', '👍', 'menuitemcheckbox')
  await expect(other.getByRole('button', { name: /👍/ })).toBeVisible()
  await act('301', 'Reply')
  await say(page, '302')
  await expect(other.getByRole('article').last()).toContainText('301')
  await act('302', 'Edit')
  await say(page, '303')
  await expect(other.getByRole('article').last()).toContainText('303')
  await expect(other.getByRole('article').last()).toContainText('editado')
  await act('303', 'Take back for all')
  await expect(other.getByRole('log').getByText(/retiró esto/)).toBeVisible()
  await other.context().close()
})
