import { expect, test } from '@playwright/test'
import { expectNoAxeViolations, expectNoSidewaysScroll, finishTalk, LINE, setPace, startTalk, type Talk } from './talk.ts'

const LINES = [LINE, 'Sí, la he reiniciado dos veces y hace mucho frío.', 'Quiero que usted llama al técnico hoy.']

test.use({ locale: 'en-GB' })
test.beforeEach(() => setPace(400))
test.afterEach(() => setPace(null))

test('a shared debrief opens for anybody until its link is closed', async ({ page, browser }) => {
  const talk = await startTalk(page)
  await sayAll(talk)
  await finishTalk(page)
  const headline = await page.locator('.debrief-lead').innerText()

  await page.getByRole('button', { name: 'Share' }).click()
  await page.locator('label', { hasText: '1 day' }).click()
  await page.getByRole('button', { name: 'Make a link' }).click()
  const url = await page.getByLabel('Link', { exact: true }).inputValue()
  await expectNoAxeViolations(page)

  await using stranger = await browser.newContext()
  const shared = await stranger.newPage()
  await shared.goto(url)
  await expect(shared.getByRole('heading', { level: 1 })).toContainText('Nina practised “The heating is broken”')
  await expect(shared.getByText(headline)).toBeVisible()
  await expect(shared.getByRole('button', { name: /^Replay/ })).toHaveCount(0)
  await expectNoAxeViolations(shared)
  await expectNoSidewaysScroll(shared)

  await page.getByRole('button', { name: /^Close link/ }).click()
  await expect(page.getByRole('button', { name: 'Make a link' })).toBeVisible()
  await shared.reload()
  await expect(shared.getByRole('heading', { name: 'This link is closed' })).toBeVisible()
  await expectNoAxeViolations(shared)
})

test('finishing while the partner speaks stops them first', async ({ page }) => {
  const talk = await startTalk(page)
  await setPace(9)
  await talk.say(LINE)
  await talk.answering()
  await setPace(400)
  await finishTalk(page)
  await page.goto(page.url().replace(/\/debrief$/, ''))
  await expect(page.getByText('You stopped Carmen here.')).toBeVisible()
})

async function sayAll(talk: Talk): Promise<void> {
  for (const [index, line] of LINES.entries()) {
    await talk.say(line)
    await expect(talk.theirs).toHaveCount(index + 2)
    await talk.settled()
  }
}
