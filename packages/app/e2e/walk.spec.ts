import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectNoAxeViolations, expectNoSidewaysScroll, finishTalk, LINE, recordGrowth, setPace, startTalk, type Talk } from './talk.ts'

const LINES = [
  LINE,
  'Sí, la he reiniciado dos veces y hace mucho frío.',
  'Tengo dos hijos y duermen con abrigo.',
  'Quiero que usted llama al técnico hoy.',
  '¿Qué día puede venir?',
  'El lunes es muy tarde, señora.',
  'En el contrato pone que usted paga la reparación.',
  'Puedo estar en casa por la mañana.',
  '¿Me escribe un mensaje cuando lo sepa?',
  'Muchas gracias, hasta luego.',
]
const QUICK = 400
const SLOW = 9
/** Tokens that somebody gets for signing in, beside what is left of the invitation's. */
const ALLOWANCE = 100_000

test.use({ locale: 'en-GB', serviceWorkers: 'allow' })
test.afterEach(() => setPace(null))

test('from the invitation to an account: ten turns, a debrief, a replay, and everything is still there', async ({ page }) => {
  test.setTimeout(90_000)
  const talk = await startTalk(page)
  await expect(page.getByText('Carmen is an AI playing a part.')).toBeVisible()
  const place = new URL(page.url()).pathname

  await test.step('both answer at once', async () => {
    await setPace(20)
    const growth = await recordGrowth(page)
    await sayNext(talk)
    expect((await growth()).replaceAll(/(.)\1+/g, '$1')).toMatch(/pcp|cpc/)
    await setPace(QUICK)
    for (let turn = 2; turn <= 3; turn += 1) await sayNext(talk)
  })

  await test.step('a stop ends both, and what was said stays', async () => {
    await setPace(SLOW)
    await begin(talk)
    await talk.stop.click()
    await expect(page.getByText('You stopped Carmen here.')).toBeVisible()
    await talk.settled()
    const kept = await talk.theirs.last().innerText()
    await page.reload()
    await expect(talk.theirs.last()).toHaveText(kept, { useInnerText: true })
    await setPace(QUICK)
    await sayNext(talk)
  })

  await test.step('a refresh in the middle goes on where it was, and shows nothing twice', async () => {
    await setPace(SLOW)
    await begin(talk)
    const before = (await talk.theirs.last().innerText()).trim()
    await page.reload()
    await expect(talk.theirs.last()).toContainText(before)
    await expect(talk.stop).toBeVisible()
    await setPace(QUICK)
    await talk.settled()
    expect((await talk.theirs.last().innerText()).trim().split(before)).toEqual(['', expect.stringMatching(/\S/)])
    for (let turn = 7; turn <= 10; turn += 1) await sayNext(talk)
  })
  await expect(talk.mine).toHaveCount(LINES.length)
  const said = { mine: await wordsOf(talk.mine), theirs: await wordsOf(talk.theirs) }

  await test.step('the debrief quotes what was said, letter by letter', async () => {
    await finishTalk(page, expectNoAxeViolations)
    await expectNoAxeViolations(page)
    await expectNoSidewaysScroll(page)
    const lines = [...said.mine, ...said.theirs]
    const quotes = await wordsOf(page.getByRole('main').locator('q'))
    for (const quote of quotes) expect(lines.some((line) => line.includes(quote))).toBe(true)
    const pointed = await wordsOf(page.getByRole('main').locator('.bubble mark'))
    expect(pointed.length).toBeGreaterThan(0)
    for (const words of pointed) expect(said.mine.some((line) => line.includes(words))).toBe(true)
  })

  const headline = await page.locator('.debrief-lead').innerText()
  const replay = page.getByRole('button', { name: /^Replay from turn/ }).last()
  const turn = Number(/\d+/.exec(await replay.innerText())?.[0])
  await test.step('a replay begins where it was asked to', async () => {
    await replay.click()
    await page.waitForURL((url) => url.pathname.startsWith('/practice/') && !url.pathname.startsWith(place))
    await expect(talk.mine).toHaveCount(turn - 1)
    await expect(talk.theirs).toHaveCount(turn)
    await talk.say('Buenos días otra vez.')
    await expect(talk.theirs).toHaveCount(turn + 1)
    await talk.settled()
  })

  const replayed = new URL(page.url()).pathname
  const left = await tokensLeft(page)
  await test.step('signing in by Google takes nothing away', async () => {
    await page.goto(`/login?next=${replayed}`)
    await expect(page.getByText('everything you said here stays yours')).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: 'Go on with Google' }).click()
    const id = Math.random().toString(36).slice(2, 10)
    await page.getByLabel('Name').fill(`Mara ${id}`)
    await page.getByLabel('E-mail', { exact: true }).fill(`mara-${id}@example.org`)
    await page.getByRole('button', { name: 'Go on', exact: true }).click()
    await page.waitForURL(`**${replayed}**`)
    await expect(talk.mine).toHaveCount(turn)
    await expect(talk.theirs).toHaveCount(turn + 1)
    expect(await tokensLeft(page)).toBe(left + ALLOWANCE)
    await talk.say('¿Qué día puede venir?')
    await expect(talk.theirs).toHaveCount(turn + 2)
    await page.goto('/settings')
    await expect(page.getByText(`mara-${id}@example.org`).first()).toBeVisible()
  })

  await test.step('both talks and the debrief are there, and the old one takes nothing more', async () => {
    await page.goto('/home')
    const talks = page.getByRole('region', { name: 'Your talks' })
    // They stand below the scenes, and come when somebody does.
    await page.getByRole('article').first().waitFor()
    await talks.scrollIntoViewIfNeeded()
    await expect(talks.getByRole('listitem')).toHaveCount(2)
    await page.goto(place)
    await expect(page.getByText('This talk is over.')).toBeVisible()
    await expect(talk.mine).toHaveCount(said.mine.length)
    await expect(talk.theirs).toHaveCount(said.theirs.length)
    await expect(talk.field).toHaveCount(0)
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: 'Read the debrief' }).click()
    await expect(page.getByText(headline)).toBeVisible()
    await expect(replay).toBeVisible()
  })
})

/** Says the next line. */
async function speak(talk: Talk): Promise<number> {
  const turn = await talk.mine.count()
  await talk.say(LINES[turn] ?? '')
  await expect(talk.theirs).toHaveCount(turn + 2)
  return turn
}

/** Says the next line and waits until both have answered. */
async function sayNext(talk: Talk): Promise<void> {
  await speak(talk)
  await talk.settled()
}

/** Says the next line and waits until its answer has begun, and is not over. */
async function begin(talk: Talk): Promise<void> {
  await speak(talk)
  await expect(talk.theirs.last()).toContainText(/(\S+\s+){3}\S/)
  await expect(talk.stop).toBeVisible()
}

/** What the header says is left, tokens. */
async function tokensLeft(page: Page): Promise<number> {
  const words = page
    .getByRole('banner')
    .getByText(/\d left|tokens left/)
    .filter({ visible: true })
  return Number(/[\d,]+/.exec(await words.first().innerText())?.[0].replaceAll(',', ''))
}

/** What can be read, without what only a screen reader says. */
async function wordsOf(bubbles: Locator): Promise<string[]> {
  return bubbles.evaluateAll((elements) =>
    elements.map((element) => {
      const copy = element.cloneNode(true) as Element
      for (const hidden of copy.querySelectorAll('.sr-only')) hidden.remove()
      return copy.textContent?.trim() ?? ''
    }),
  )
}
