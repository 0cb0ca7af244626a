import { expect, test } from '@playwright/test'
import { expectNoAxeViolations, failOnce, LINE, recordGrowth, setPace, startTalk, Talk } from './talk.ts'

const SLOW = 9

test.afterEach(() => setPace(null))

test('partner and coach answer at the same time, in two places', async ({ page }) => {
  const talk = await startTalk(page)
  await expect(page.getByText('Carmen is an AI playing a part.')).toBeVisible()
  await expectNoAxeViolations(page)

  const growth = await recordGrowth(page)
  await talk.say(LINE)
  await expect(talk.mine).toHaveText(/Necesito que viene un técnico\.$/)
  await expect(talk.theirs).toHaveCount(2)
  await expect(talk.coach).toContainText('venga')
  await talk.settled()

  // One grew, then the other, then the first again: neither waited for the other's end.
  expect((await growth()).replaceAll(/(.)\1+/g, '$1')).toMatch(/pcp|cpc/)
  await expect(talk.mine.locator('mark')).toHaveText(/viene/)
  await expect(talk.coach.locator('s')).toContainText('viene')
  await expect(talk.coach.locator('ins')).toContainText('venga')
  await expectNoAxeViolations(page)

  // What a screen reader is told: that she answers, then all of it, then that there is a note.
  await expect(page.getByRole('log')).toHaveAttribute('aria-live', 'off')
  await expect(page.getByRole('status').locator('p')).toHaveText([
    'Carmen is answering',
    (await talk.theirs.last().textContent()) ?? '',
    'The coach has a note',
  ])

  await page.getByRole('button', { name: 'Say this' }).click()
  await expect(talk.field).toHaveValue(/venga/)
  await expect(talk.field).toBeFocused()
})

test('one of the two is stopped, keeps what it said, and the other goes on', async ({ page }) => {
  const talk = await startTalk(page)
  await setPace(SLOW / 2)
  await talk.say(LINE)
  await talk.answering()
  await page.getByRole('button', { name: 'Stop Carmen' }).click()
  await expect(page.getByText('You stopped Carmen here.')).toBeVisible()
  const kept = (await talk.theirs.last().innerText()).trim()
  const note = (await talk.coach.innerText()).length
  await expect.poll(async () => (await talk.coach.innerText()).length).toBeGreaterThan(note)
  await page.getByRole('button', { name: 'Stop the coach' }).click()
  await expect(talk.coach).toContainText('You stopped me here.')
  await talk.settled()
  await expectNoAxeViolations(page)
  await page.reload()
  await expect(talk.theirs.last()).toContainText(kept)
  await expect(page.getByText('You stopped Carmen here.')).toBeVisible()
  await expect(talk.coach).toContainText('You stopped me here.')
})

test('a second tab shows the same, while it streams and after', async ({ page, context }) => {
  const talk = await startTalk(page)
  const other = new Talk(await context.newPage())
  await other.page.goto(page.url())
  await expect(other.theirs).toHaveCount(1)
  await setPace(SLOW)
  await talk.say(LINE)
  await expect(other.mine).toHaveText(/Necesito que viene un técnico\.$/)
  await other.answering()
  await expect(talk.stop).toBeVisible()
  await talk.settled()
  await other.settled()
  await expect(other.mine).toHaveCount(1)
  expect(await other.theirs.allInnerTexts()).toEqual(await talk.theirs.allInnerTexts())
  expect(await other.coach.innerText()).toEqual(await talk.coach.innerText())
})

test('what is written offline goes out once, in order, when the network is back', async ({ page, context }) => {
  const talk = await startTalk(page)
  await context.setOffline(true)
  await talk.say('Hola, señora Ortega.')
  await talk.say('No hay calefacción desde el lunes.')
  await expect(page.getByText('You are offline. Read on; 2 lines wait here and go out in order.')).toBeVisible()
  await expect(page.getByText('Goes out when you are back online')).toHaveCount(2)
  await expectNoAxeViolations(page)

  await context.setOffline(false)
  await expect(page.getByText('Goes out when you are back online')).toHaveCount(0)
  await expect(talk.theirs).toHaveCount(3, { timeout: 20_000 })
  await talk.settled()
  await page.reload()
  await expect(talk.mine).toHaveCount(2)
  await expect(talk.mine.first()).toContainText('Hola, señora Ortega.')
  await expect(talk.mine.last()).toContainText('No hay calefacción desde el lunes.')
})

test('a line cut in the middle of a reply comes back, and what was written meanwhile is there once', async ({ page, context }) => {
  const talk = await startTalk(page)
  await setPace(SLOW)
  await talk.say(LINE)
  await talk.answering()
  await context.setOffline(true)
  await talk.say('Hace mucho frío.')
  await expect(page.getByText('Goes out when you are back online')).toBeVisible()
  await setPace(null)
  await context.setOffline(false)
  await expect(talk.theirs).toHaveCount(3, { timeout: 20_000 })
  await talk.settled()
  await expect(talk.mine).toHaveCount(2)
  await expect(talk.mine.filter({ hasText: 'Hace mucho frío.' })).toHaveCount(1)
})

test('a draft outlives a refresh, and Enter while composing sends nothing', async ({ page }) => {
  const talk = await startTalk(page)
  await talk.field.fill('Buenos días')
  await talk.field.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
  await expect(talk.mine).toHaveCount(0)
  await page.reload()
  await expect(talk.field).toHaveValue('Buenos días')
})

test('the keyboard goes round: header, stage, coach, composer', async ({ page }) => {
  const talk = await startTalk(page)
  await talk.field.focus()
  const places: (string | null)[] = []
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('F6')
    places.push(await page.evaluate(() => document.activeElement?.getAttribute('data-place') ?? null))
  }
  expect(places).toEqual(['header', 'stage', 'coach', 'composer'])
})

test('a partner who was cut off finishes when asked, and a coach who lost the line is asked again', async ({ page }) => {
  test.skip(!process.env['E2E_SIMULATOR_URL'], 'needs a simulator that fails on demand')
  const talk = await startTalk(page)
  const line = `La calefacción no funciona, piso ${Math.random().toString(36).slice(2, 8)}.`
  await failOnce({ role: 'partner', contains: line }, 'cut-mid-stream')
  await failOnce({ role: 'coach', contains: line }, 'status-529')
  await talk.say(line)
  const cut = page.getByRole('log').getByText('Carmen was cut off.')
  await expect(cut).toBeVisible()
  await expect(talk.coach).toContainText('I lost the line.')
  await expectNoAxeViolations(page)

  await page.getByRole('button', { name: 'Let Carmen finish' }).click()
  await expect(cut).toHaveCount(0)
  await talk.settled()
  await expect(talk.theirs).toHaveCount(2)
  await expect(talk.theirs.nth(1)).toContainText(/[.?!]$/)
  await page.getByRole('button', { name: 'Ask me again' }).click()
  await expect(talk.coach).not.toContainText('I lost the line.')
  await talk.settled()
  await expect(talk.mine).toHaveCount(1)
})
