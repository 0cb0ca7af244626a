import { expect, test } from '@playwright/test'
import { expectNoAxeViolations, LINE, recordGrowth, setPace, startTalk } from './talk.ts'

const SLOW = 9

test.afterEach(() => setPace(null))

test('partner and coach answer at the same time, in two places', async ({ page }) => {
  const talk = await startTalk(page)
  await expect(page.getByText('Carmen is an AI playing a part.')).toBeVisible()
  await expectNoAxeViolations(page)

  // Slow enough to be seen to grow, however busy the machine.
  await setPace(SLOW)
  const growth = await recordGrowth(page)
  await talk.say(LINE)
  await expect(talk.mine).toHaveText(/Necesito que viene un técnico\.$/)
  await expect(talk.theirs).toHaveCount(2)
  await expect(talk.coach).toContainText('venga')
  await setPace(null)
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
