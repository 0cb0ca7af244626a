import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectNoAxeViolations, expectNoSidewaysScroll, setPace, startTalk, Talk } from './talk.ts'

const SITUATION = 'Mi vecino trabaja de noche y yo toco la batería.'

// What is still fading in has no contrast yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } })
test.beforeEach(() => setPace(400))
test.afterEach(() => setPace(null))

test('a talk about my own situation, with a coach who waits to be asked, is found again by a word that was said', async ({ page }) => {
  const word = `Zulema${Math.random().toString(36).slice(2, 8)}`
  await startTalk(page)
  await page.goto('/home')
  await page.getByRole('button', { name: 'After the party', exact: true }).click()
  await page.getByRole('radio', { name: 'When I ask' }).check()
  await page.getByRole('button', { name: 'Make it about your situation' }).click()
  await expect(page.getByLabel('Your own situation')).toBeFocused()
  await page.getByLabel('Your own situation').fill(SITUATION)
  await expect(page.getByRole('button', { name: 'Start talking' })).toBeInViewport({ ratio: 1 })
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Start talking' }).click()

  await page.waitForURL('**/practice/*')
  await expect(page.getByText(SITUATION)).toBeVisible()
  const talk = new Talk(page)
  // Until then the only field on the page is the start panel's.
  await expect(talk.theirs).toHaveCount(1)
  await talk.say(`Lo siento. Era el cumpleaños de ${word}.`)
  await expect(talk.theirs).toHaveCount(2)
  await talk.settled()
  await expect(talk.coach).toContainText('Ask the coach')

  await page.goto('/home')
  await goToTalks(page)
  await expect(rows(page)).toHaveCount(2)
  await page.getByRole('searchbox').fill(word.toUpperCase())
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('After the party')
  await expect(rows(page)).toContainText('turn 1')
  await expectNoSidewaysScroll(page)
  await expectNoAxeViolations(page)
  await page.getByRole('searchbox').fill(`${word} y nadie más`)
  await expect(page.getByText('Nobody said', { exact: false }).first()).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Clear the search' }).last().click()
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(rows(page)).toHaveCount(2)

  // What was chosen last is chosen again.
  await page.getByRole('button', { name: 'First date', exact: true }).click()
  await expect(page.getByRole('radio', { name: 'When I ask' })).toBeChecked()
})

test('a talk is renamed, deleted, brought back and deleted for good', async ({ page }) => {
  const first = await startTalk(page)
  const place = new URL(first.page.url()).pathname
  await page.goto('/home')
  await goToTalks(page)
  await act(page, 'The heating is broken', 'Rename')
  await expectNoAxeViolations(page)
  await page.getByLabel('Your name for it').fill('Before Friday')
  await page.keyboard.press('Enter')
  await expect(rows(page)).toContainText('Before Friday')
  await act(page, 'Before Friday', 'Rename')
  await page.getByLabel('Your name for it').fill('')
  await page.keyboard.press('Enter')
  await expect(rows(page)).toContainText('The heating is broken')

  await act(page, 'The heating is broken', 'Delete')
  await expect(rows(page)).toHaveCount(0)
  await expect(page.getByText('Deleted.')).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rows(page)).toHaveCount(1)
  await page.reload()
  await goToTalks(page)
  await expect(rows(page)).toHaveCount(1)

  await act(page, 'The heating is broken', 'Delete')
  await expect(page.getByText('Deleted.')).toBeVisible()
  await page.reload()
  await goToTalks(page)
  await expect(page.getByText('Nothing said yet.')).toBeVisible()
  await expectNoAxeViolations(page)
  await page.goto(place)
  await expect(page.getByText('This talk is not here.')).toBeVisible()
})

function talks(page: Page): Locator {
  return page.getByRole('region', { name: 'Your talks' })
}

function rows(page: Page): Locator {
  return talks(page).getByRole('listitem')
}

/** They stand below the scenes, and come when somebody does. */
async function goToTalks(page: Page): Promise<void> {
  await page.getByRole('article').first().waitFor()
  await talks(page).scrollIntoViewIfNeeded()
}

/** Chooses in a talk's menu. */
async function act(page: Page, title: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${title}` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}
