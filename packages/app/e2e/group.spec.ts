import { expect, test } from '@playwright/test'
import { meet, say } from './chats.ts'
import { expectNoAxeViolations } from './talk.ts'

test.use({ locale: 'en-GB' })

test('whoever runs a group is asked before they take somebody out of it', async ({ page, browser }) => {
  const other = await meet(page, browser)
  await say(other, '501')
  await page.getByRole('button', { name: 'New chat' }).first().click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('button', { name: 'New group' }).click()
  await panel.getByLabel('Name of the group').fill('Sunday walk')
  await panel.getByText('Luz').click()
  await panel.getByRole('button', { name: 'Make the group' }).click()
  await other.getByRole('link', { name: /^Sunday walk/ }).click()
  await expect(other.getByRole('log', { name: /Sunday walk/ })).toBeVisible()
  await page.getByRole('button', { name: /^Sunday walk/ }).click()
  const details = page.getByRole('dialog', { name: 'Sunday walk' })
  const door = details.getByRole('button', { name: 'Remove Luz' }).first()
  await details.getByRole('button', { name: 'Add people' }).click()
  await expect(details.getByText('All your contacts are here already.')).toBeVisible()
  await details.getByRole('button', { name: 'Cancel' }).click()

  await door.click()
  const question = details.getByRole('group', { name: 'Luz will no longer see what is said here.' })
  await expect(question).toBeFocused()
  await expectNoAxeViolations(page)
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(question).toHaveCount(0)
  await expect(door).toBeFocused()

  await door.click()
  await question.getByRole('button', { name: 'Remove Luz' }).click()
  await expect(details.getByText('Luz')).toHaveCount(0)
  await expect(details.getByRole('region', { name: 'One person' })).toBeFocused()

  // Who is gone may be asked again; whoever is here may not.
  await details.getByRole('button', { name: 'Add people' }).click()
  await expect(details.getByRole('checkbox', { name: /Luz/ })).toBeVisible()
  await details.getByRole('button', { name: 'Cancel' }).click()
  await expect(details.getByRole('button', { name: 'Add people' })).toBeFocused()

  const noPicture = { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture') }
  await details.locator('input[type="file"]').setInputFiles(noPicture)
  await expect(details.getByText('This file cannot be shown as a picture.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('log').getByText('You removed Luz')).toBeVisible()
  await expect(other.getByText('Ya no estás en este grupo.').first()).toBeVisible()
  await other.context().close()
})
