import { expect, test } from '@playwright/test'
import { meet, say } from './chats.ts'
import { expectNoAxeViolations } from './talk.ts'

test.use({ locale: 'en-GB' })

test('whoever is blocked is asked about, is not seen to be here, and is let in again from their chat', async ({ page, browser }) => {
  const other = await meet(page, browser)
  await say(other, '701')
  await page.getByRole('link', { name: /^Luz/ }).click()
  const field = page.getByRole('textbox', { name: 'Write to Luz' })
  await expect(field).toBeVisible()
  const dots = page.locator('[data-place="header"], [data-place="inbox"]').getByText('Online', { exact: true })
  await expect(dots).toHaveCount(2)

  await page.locator('[data-place="header"]').getByRole('button', { name: /^Luz/ }).click()
  const panel = page.getByRole('dialog', { name: 'Luz' })
  // I am in their chat.
  await expect(panel.getByRole('button', { name: 'Block' })).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Write', exact: true })).toHaveCount(0)
  await panel.getByRole('button', { name: 'Block' }).click()
  const question = panel.getByRole('group', { name: /^Luz can no longer write to you, and you are no longer contacts/ })
  await expectNoAxeViolations(page)
  await question.getByRole('button', { name: 'Block' }).click()
  await expect(panel.getByRole('button', { name: 'Unblock' })).toBeFocused()
  await page.keyboard.press('Escape')

  await expect(page.getByText('You blocked Luz. Neither of you can write here.')).toBeVisible()
  await expect(field).toHaveCount(0)
  await expect(dots).toHaveCount(0)
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Unblock' }).click()
  await expect(field).toBeFocused()
  await expect(dots).toHaveCount(2)
  await other.context().close()
})
