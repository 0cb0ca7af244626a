import { expect, type Page, test } from '@playwright/test'
import { expectNoAxeViolations, expectNoSidewaysScroll, LINE, setPace, startTalk, type Talk } from './talk.ts'

const LINES = [LINE, 'Sí, la he reiniciado dos veces y hace mucho frío.', 'Quiero que usted llama al técnico hoy.']

test.use({ locale: 'en-GB' })
test.beforeEach(() => setPace(400))
test.afterEach(() => setPace(null))

test('a finished talk is debriefed in words that were said, and replayed from a turn of it', async ({ page }) => {
  const talk = await startTalk(page)
  await sayAll(talk)
  const mine = await wordsOf(talk.mine)
  const theirs = await wordsOf(talk.theirs)
  await finish(page, expectNoAxeViolations)
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)

  // Each quote stands in the talk, letter by letter, in the line of whoever said it.
  const quotes = await wordsOf(page.getByRole('main').locator('q'))
  for (const quote of quotes) expect([...mine, ...theirs].some((line) => line.includes(quote))).toBe(true)
  const pointed = await wordsOf(page.getByRole('main').locator('.bubble mark'))
  expect(pointed.length).toBeGreaterThan(0)
  for (const words of pointed) expect(mine.some((line) => line.includes(words))).toBe(true)

  const replay = page.getByRole('button', { name: /^Replay from turn/ }).last()
  const turn = Number(/\d+/.exec(await replay.innerText())?.[0])
  const place = new URL(page.url()).pathname
  await replay.click()
  await page.waitForURL((url) => url.pathname.startsWith('/practice/') && !place.startsWith(url.pathname))
  await expect(talk.mine).toHaveCount(turn - 1)
  await expect(talk.theirs).toHaveCount(turn)
  await talk.say('Buenos días otra vez.')
  await expect(talk.mine).toHaveCount(turn)

  // The old one stays as it was, and takes nothing more.
  await page.goto(place.replace(/\/debrief$/, ''))
  await expect(page.getByText('This talk is over.')).toBeVisible()
  await expect(talk.mine).toHaveCount(LINES.length)
  await expect(talk.field).toHaveCount(0)
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: 'Read the debrief' }).click()
  await expect(replay).toBeVisible()
})

test('a shared debrief opens for anybody until its link is closed', async ({ page, browser }) => {
  const talk = await startTalk(page)
  await sayAll(talk)
  await finish(page)
  const headline = await page.locator('.debrief-lead').innerText()

  if (isPhone(page)) await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole(isPhone(page) ? 'menuitem' : 'button', { name: 'Share' }).click()
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
  await finish(page)
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

/** Says that the talk is over, and waits until its debrief is there. `look` sees the question. */
async function finish(page: Page, look?: (page: Page) => Promise<void>): Promise<void> {
  if (isPhone(page)) await page.getByRole('banner').getByRole('button', { name: 'More' }).click()
  await page.getByRole(isPhone(page) ? 'menuitem' : 'button', { name: 'Finish' }).click()
  const panel = page.getByRole('dialog', { name: 'Finish the talk?' })
  await expect(panel).toContainText('You cannot add to this talk afterwards')
  await look?.(page)
  await panel.getByRole('button', { name: 'Finish' }).click()
  await page.waitForURL('**/debrief')
  await expect(page.getByRole('list', { name: 'What you are after' })).toBeVisible({ timeout: 20_000 })
}

function isPhone(page: Page): boolean {
  return (page.viewportSize()?.width ?? 0) < 1024
}

/** What can be read, without what only a screen reader says. */
async function wordsOf(bubbles: ReturnType<Page['locator']>): Promise<string[]> {
  return bubbles.evaluateAll((elements) =>
    elements.map((element) => {
      const copy = element.cloneNode(true) as Element
      for (const hidden of copy.querySelectorAll('.sr-only')) hidden.remove()
      return copy.textContent?.trim() ?? ''
    }),
  )
}
