import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectNoAxeViolations, expectNoSidewaysScroll } from './talk.ts'

test.use({ locale: 'en-GB' })

/** Comes into the chat of the two languages, as a guest. */
async function enter(page: Page, name: string, start: string): Promise<void> {
  await page.goto(process.env['E2E_CHAT_INVITATION_URL'] ?? '')
  await page.getByRole('textbox').first().fill(name)
  await page.getByRole('button', { name: start }).click()
  await page.waitForURL('**/chats/*')
}

async function enterInSpanish(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'es-ES', baseURL: process.env['E2E_BASE_URL'] ?? '' })
  const page = await context.newPage()
  await enter(page, name, 'Empezar')
  return page
}

async function say(page: Page, text: string): Promise<void> {
  const field = page.locator('[data-place="composer"]')
  await field.fill(text)
  await field.press('Enter')
}

const line = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text }).last()

async function act(page: Page, text: string, button: string, item: string): Promise<void> {
  await line(page, text).hover()
  await line(page, text).getByRole('button', { name: button }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a learner asks what a word means, is corrected, keeps a line, and practises the talk', async ({ page, browser }) => {
  await enter(page, 'Nina', 'Start')
  const other = await enterInSpanish(browser, 'Luz')
  await say(other, 'La calefacción no funciona desde el lunes.')

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Translation' }).click()
  await page.getByRole('radio', { name: 'Learner' }).check({ force: true })
  await page.keyboard.press('Escape')
  const heard = line(page, 'calefacción')
  // One stop of the Tab key; the arrows go from word to word.
  await heard.getByRole('button', { name: 'La', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(heard.getByRole('button', { name: 'calefacción' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heard.getByRole('note')).toContainText('heating')
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect(heard.getByRole('note')).toHaveCount(0)

  await say(page, 'Yo gusta el museo mucho.')
  await act(other, 'Yo gusta', 'Opciones del mensaje', 'Corregir')
  await say(other, 'Me gusta el museo mucho.')
  const correction = line(page, 'Correction for you')
  await expect(correction.locator('del')).toContainText('removed: Yo')
  await expect(correction.locator('ins')).toContainText('added: Me')
  await expectNoSidewaysScroll(page)

  await act(page, 'calefacción', 'What to do with this message', 'Save as a card')
  await expect(page.getByText('Saved to your cards.')).toBeVisible()
  const chat = page.url()
  await page.goto('/cards')
  const card = page.getByRole('button', { name: /^La calefacción/ })
  await card.click()
  await expect(card).toHaveAttribute('aria-expanded', 'true')
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Delete this card' }).click()
  await expect(card).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(card).toBeVisible()

  await page.goto(chat)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Practise this talk' }).click()
  await page.getByRole('button', { name: 'Draft the scene' }).click()
  await page.waitForURL('**/home')
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(/I am chatting with somebody in Spanish/)
  await other.context().close()
})
