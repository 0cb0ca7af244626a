import { expect, test } from '@playwright/test'
import { say } from './chats.ts'
import { newPerson, signUp } from './people.ts'

test.use({ locale: 'en-GB' })

test('a stranger who writes is counted at once on any page, once, until they are answered', async ({ page, browser }) => {
  await signUp(page, newPerson('Nina'))
  const name = `n${Math.random().toString(36).slice(2, 12)}`
  await page.goto('/settings')
  await page.getByLabel('Your @name').fill(name)
  await page.getByLabel('Your @name').press('Enter')
  await expect(page.getByText('Saved')).toBeVisible()
  await page.goto('/cards')
  const chats = page.getByRole('link', { name: /^Chats/ }).filter({ visible: true })
  await expect(chats).toHaveText('Chats')

  const context = await browser.newContext({ locale: 'en-GB', baseURL: process.env['E2E_BASE_URL'] ?? '' })
  const stranger = await context.newPage()
  await signUp(stranger, newPerson('Raul'))
  await stranger.goto('/chats')
  await stranger.getByRole('button', { name: 'New chat' }).first().click()
  const panel = stranger.getByRole('dialog')
  await panel.getByLabel('Ask by e-mail').fill('nobody')
  await panel.getByRole('button', { name: 'Ask' }).click()
  await expect(panel.getByText('An e-mail address looks like name@example.org.')).toBeVisible()
  await panel.getByLabel('Find somebody by @name').fill(name)
  await panel.getByRole('button', { name: 'Find' }).click()
  await panel.getByRole('button', { name: /Nina/ }).click()
  await stranger.getByRole('button', { name: 'Write', exact: true }).click()
  await stranger.waitForURL('**/chats/*')
  await say(stranger, '601')
  await expect(chats).toHaveAccessibleName('Chats Waiting: 1')
  await say(stranger, '602')
  await expect(stranger.locator('.bubble-half')).toHaveCount(0)
  await page.reload()
  await expect(chats).toHaveAccessibleName('Chats Waiting: 1')

  await chats.click()
  await page.getByRole('button', { name: /^Requests/ }).click()
  await page.getByRole('link', { name: /^Raul/ }).click()
  await page.getByRole('button', { name: 'Let them write' }).click()
  await expect(chats).toHaveAccessibleName('Chats')
  // The chat is among the others now, and still open.
  const inbox = page.locator('[data-place="inbox"]')
  await expect(inbox.getByRole('heading', { name: 'Chats' })).toBeVisible()
  await expect(inbox.getByRole('link', { name: /^Raul/ })).toHaveAttribute('aria-current', 'page')
  await context.close()
})
