import { expect, type Page, test } from '@playwright/test'
import { expectNoAxeViolations, expectNoSidewaysScroll, failOnce, LINE, setPace, startTalk, Talk } from './talk.ts'

const MODES = { live: 'Live', 'on-request': 'When I ask', silent: 'Silent' }

test.afterEach(() => setPace(null))

test('the coach helps as I choose, at any time and in every tab', async ({ page, context }) => {
  const talk = await startTalk(page)
  const other = new Talk(await context.newPage())
  await other.page.goto(page.url())
  await expect(other.coach).toContainText('Listening')

  await choose(page, 'on-request')
  await expect(other.page.getByRole('button', { name: 'Ask the coach', exact: true })).toBeVisible()
  await expectNoAxeViolations(page)
  await talk.say(LINE)
  await expect(talk.theirs).toHaveCount(2)
  await talk.settled()
  // It was not asked, so it points at nothing and says nothing.
  await expect(talk.mine.locator('mark')).toHaveCount(0)
  await page.getByRole('button', { name: 'Ask the coach', exact: true }).click()
  await expect(talk.coach.getByRole('button', { name: 'Say this' })).toBeVisible()
  await talk.settled()
})

test('a silent coach says nothing until it is asked, also after a refresh', async ({ page }) => {
  const talk = await startTalk(page)
  await choose(page, 'silent')
  await page.reload()
  await talk.say(LINE)
  await expect(talk.theirs).toHaveCount(2)
  await talk.settled()
  await expect(talk.coach).toContainText('Silent until the debrief')
  await expect(talk.mine.locator('mark')).toHaveCount(0)
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Ask the coach, in English' }).click()
  await talk.say('What does she want?')
  await expect(talk.coach).toContainText('What does she want?')
  await talk.settled()

  await choose(page, 'live')
  await talk.say('Hace mucho frío. Necesito que viene alguien.')
  await expect(talk.mine.last().locator('mark')).toBeVisible()
})

test('what I ask the coach stays between us, before the first line and later', async ({ page }) => {
  const talk = await startTalk(page)
  await talk.field.fill('Hola, señora')
  await page.keyboard.press('Alt+c')
  await expect(page.getByText('Only the coach reads this')).toBeVisible()
  await expect(talk.field).toBeFocused()
  await expect(talk.field).toHaveValue('')
  await expect(talk.field).toHaveAttribute('lang', 'en')
  await page.keyboard.press('Escape')
  await expect(talk.field).toHaveValue('Hola, señora')

  await page.keyboard.press('Alt+c')
  await talk.field.fill('How do I begin?')
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect(talk.field).toHaveValue('How do I begin?')
  await page.reload()
  await expect(talk.field).toHaveValue('Hola, señora')
  await page.getByRole('button', { name: 'Ask the coach, in English' }).click()
  await expect(talk.field).toHaveValue('How do I begin?')
  await talk.field.press('Enter')
  await expect(talk.coach).toContainText('How do I begin?')
  await expect(talk.field).toHaveValue('Hola, señora')
  await expect(page.getByRole('status').locator('p')).toHaveText(['The coach has answered'])
  // The partner heard nothing of it.
  await expect(talk.mine).toHaveCount(0)
  await expect(talk.theirs).toHaveCount(1)

  const phrase = await talk.coach.locator('.note-say').innerText()
  await talk.coach.getByRole('button', { name: 'Say this' }).click()
  await expect(talk.field).toHaveValue(`Hola, señora ${phrase}`)
  await expect(talk.field).toBeFocused()
  await talk.field.fill('')

  await talk.say(LINE)
  await expect(talk.theirs).toHaveCount(2)
  await talk.settled()
  await page.keyboard.press('Alt+c')
  await talk.say('What does she want?')
  await expect(talk.coach).toContainText('What does she want?')
  await talk.settled()
  // The older one is one line, to be opened again.
  const older = page.getByRole('log').getByRole('button', { name: /How do I begin\?/ })
  await expect(older).toHaveAttribute('aria-expanded', 'false')
  await older.click()
  await expect(page.getByRole('log').getByText(phrase)).toBeVisible()
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
})

test('stuck, I choose one of three things to say', async ({ page }) => {
  const talk = await startTalk(page)
  await page.getByRole('button', { name: 'I’m stuck' }).click()
  const ideas = talk.coach.getByRole('listitem').getByRole('button')
  await expect(ideas).toHaveCount(3)
  await talk.settled()
  await expectNoAxeViolations(page)
  const words = await talk.coach.getByRole('listitem').locator('[lang="es"]').allInnerTexts()
  // Asked again at the same moment, it says the same.
  await page.getByRole('button', { name: 'I’m stuck' }).click()
  expect(await talk.coach.getByRole('listitem').locator('[lang="es"]').allInnerTexts()).toEqual(words)
  await ideas.nth(1).click()
  await expect(talk.field).toHaveValue(words[1] ?? '')
  await expect(talk.field).toBeFocused()
})

test('whoever hesitates is offered a line to say next', async ({ page }) => {
  const talk = await startTalk(page)
  await talk.say(LINE)
  await expect(talk.coach).toContainText('You could say', { timeout: 15_000 })
  await talk.settled()
  await talk.coach.getByRole('button', { name: 'Say this' }).click()
  await expect(talk.field).not.toHaveValue('')
})

test('a coach who lost the line is asked again', async ({ page }) => {
  test.skip(!process.env['E2E_SIMULATOR_URL'], 'needs a simulator that fails on demand')
  const talk = await startTalk(page)
  const question = `What is a boiler, ${Math.random().toString(36).slice(2, 8)}?`
  await failOnce({ role: 'coach', contains: question }, 'status-500')
  await page.getByRole('button', { name: 'Ask the coach, in English' }).click()
  await talk.say(question)
  await expect(talk.coach).toContainText('I lost the line.')
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Ask me again' }).click()
  await expect(talk.coach.getByRole('button', { name: 'Say this' })).toBeVisible()
  await expect(talk.coach).toContainText(question)
  await expect(talk.coach).not.toContainText('I lost the line.')
})

/** In the header of a desk, in the menu on a phone's shelf. */
async function choose(page: Page, mode: keyof typeof MODES): Promise<void> {
  const group = page.getByRole('radiogroup', { name: 'How the coach helps' })
  if (await group.isVisible()) {
    await group.locator('label', { hasText: MODES[mode] }).click()
    await expect(group.getByRole('radio', { name: MODES[mode] })).toBeChecked()
  } else {
    await page.getByRole('button', { name: 'How the coach helps' }).click()
    await page.getByRole('menuitemradio', { name: MODES[mode] }).click()
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'How the coach helps' })).toContainText(MODES[mode])
  }
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}
