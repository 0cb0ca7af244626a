import { type Browser, expect, type Page } from '@playwright/test'
import { newPerson, signUp } from './people.ts'
import { expectNoAxeViolations, invitationUrl } from './talk.ts'

/** A second person, in a browser of their own, who reads Spanish. */
export async function comeAsGuest(browser: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ locale: 'es-ES', viewport, baseURL: process.env['E2E_BASE_URL'] ?? '' })
  const page = await context.newPage()
  await page.goto(invitationUrl())
  await page.getByRole('textbox').first().fill('Luz')
  await page.getByRole('button', { name: 'Empezar a hablar' }).click()
  await expect(page.getByRole('log')).toBeVisible()
  return page
}

/** A link to me, as the panel shows it this once. */
export async function makeLink(page: Page): Promise<string> {
  await page.goto('/chats')
  await page.getByRole('button', { name: 'New chat' }).first().click()
  const panel = page.getByRole('dialog', { name: 'New chat' })
  await panel.getByRole('button', { name: 'Make my link' }).click()
  await expect(panel.getByRole('img', { name: 'Your link as a QR code' })).toBeVisible()
  await expectNoAxeViolations(page)
  const url = await panel.getByRole('textbox', { name: 'Link' }).inputValue()
  await page.keyboard.press('Escape')
  return url
}

/** The two of them in a chat of their own; the guest has it open. */
export async function meet(page: Page, browser: Browser): Promise<Page> {
  await signUp(page, newPerson('Nina'))
  const other = await comeAsGuest(browser, page.viewportSize() ?? { width: 1280, height: 800 })
  await other.goto(await makeLink(page))
  await other.getByRole('button', { name: 'Empezar el chat' }).click()
  await other.waitForURL('**/chats/*')
  return other
}

export async function say(page: Page, text: string): Promise<void> {
  const field = page.locator('[data-place="composer"]')
  await field.fill(text)
  await field.press('Enter')
}

export const bubbles = (page: Page) => page.getByRole('log').locator('.bubble')
