import { expect, test } from '@playwright/test'
import { expectNoAxeViolations } from './talk.ts'

test.use({ locale: 'en-GB' })

test('the one-time link makes an admin, who invites somebody, sees their use, and closes the door again', async ({ page, browser }) => {
  await page.goto(process.env['E2E_SETUP_URL'] ?? '')
  await page.getByRole('textbox').first().fill('Ana Ruiz')
  await page.locator('form button[type=submit]').click()
  await page.waitForURL('**/home')

  await page.goto('/admin/invitations')
  await page.getByRole('button', { name: 'Invite someone' }).click()
  await page.getByLabel('Who is it for').fill('Class 5b')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await page.getByLabel('Link', { exact: true }).inputValue()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText(link)).toHaveCount(0)

  const guestContext = await browser.newContext({ locale: 'en-GB' })
  const guest = await guestContext.newPage()
  await guest.goto(link)
  await guest.getByLabel('Your name').fill('Nina')
  await guest.getByRole('button', { name: 'Start', exact: false }).click()
  await guest.waitForURL('**/home')

  await page.reload()
  const row = page.getByRole('row').filter({ hasText: 'Class 5b' })
  await expect(row).toContainText('1 of 1')
  await row.getByRole('button', { name: 'Actions for Class 5b' }).click()
  await page.getByRole('menuitem', { name: 'Revoke' }).click()
  await page.getByRole('button', { name: 'Revoke', exact: true }).click()
  await expect(row).toContainText('Revoked')

  const late = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await late.goto(link)
  await expect(late.getByRole('button', { name: 'Start', exact: false })).toHaveCount(0)
  await expect(late.getByText('Ana Ruiz').first()).toBeVisible()
})
