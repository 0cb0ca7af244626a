import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

export const LINE = 'Hola, señora Ortega. La calefacción está rota. Necesito que viene un técnico.'

/** The link that the demo invitation has. */
export function invitationUrl(): string {
  const url = process.env['E2E_INVITATION_URL']
  if (!url) throw new Error('E2E_INVITATION_URL is not set: start the product and name its invitation')
  return url
}

/** Comes in by the invitation and stands in front of the partner's first line. */
export async function startTalk(page: Page): Promise<Talk> {
  await page.goto(invitationUrl())
  await page.getByLabel('Your name').fill('Nina')
  await page.getByRole('button', { name: 'Start talking' }).click()
  const talk = new Talk(page)
  await expect(talk.theirs).toHaveCount(1)
  return talk
}

/** How fast the simulated models speak. Where no simulator is named, they speak as they do. */
export async function setPace(tokensPerSecond: number | null): Promise<void> {
  const simulator = process.env['E2E_SIMULATOR_URL']
  if (!simulator) return
  const body = JSON.stringify(tokensPerSecond === null ? {} : { tokensPerSecond })
  await fetch(`${simulator}/__control/pace`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
}

/** Makes the next call of this kind go wrong, at the simulated models. */
export async function failOnce(match: { role: 'partner' | 'coach'; contains: string }, kind: string): Promise<void> {
  const body = JSON.stringify({ match, times: 1, kind })
  const headers = { 'content-type': 'application/json' }
  await fetch(`${process.env['E2E_SIMULATOR_URL']}/__control/failures`, { method: 'POST', headers, body })
}

/** The practice screen, as its reader sees it. */
export class Talk {
  readonly page: Page
  readonly field: Locator
  readonly theirs: Locator
  readonly mine: Locator
  readonly coach: Locator
  readonly stop: Locator

  constructor(page: Page) {
    this.page = page
    this.field = page.getByRole('textbox')
    this.theirs = page.getByRole('log').locator('.bubble:not(.bubble-me)')
    this.mine = page.getByRole('log').locator('.bubble-me')
    this.coach = page.locator('[data-place="coach"]')
    this.stop = page.getByRole('button', { name: 'Stop both replies' })
  }

  async say(text: string): Promise<void> {
    await this.field.fill(text)
    await this.field.press('Enter')
  }

  /** The first answer has begun and is not over. */
  async answering(): Promise<void> {
    await expect(this.theirs.nth(1)).toContainText(/(\S+\s+){3}\S/)
    await expect(this.stop).toBeVisible()
  }

  /** Nothing streams any more. */
  async settled(): Promise<void> {
    await expect(this.stop).toHaveCount(0)
    await expect(this.page.locator('.dot-caret, .arc-caret')).toHaveCount(0)
  }
}

/** Says that the talk is over, and waits until its debrief is there. `look` sees the question. */
export async function finishTalk(page: Page, look?: (page: Page) => Promise<void>): Promise<void> {
  if (isPhone(page)) await page.getByRole('banner').getByRole('button', { name: 'More' }).click()
  await page.getByRole(isPhone(page) ? 'menuitem' : 'button', { name: 'Finish' }).click()
  const panel = page.getByRole('dialog', { name: 'Finish the talk?' })
  await expect(panel).toContainText('You cannot add to this talk afterwards')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await look?.(page)
  await panel.getByRole('button', { name: 'Finish' }).click()
  await page.waitForURL('**/debrief')
  await expect(page.getByRole('list', { name: 'What you are after' })).toBeVisible({ timeout: 20_000 })
}

export function isPhone(page: Page): boolean {
  return (page.viewportSize()?.width ?? 0) < 1024
}

/** Watches the screen and returns which of the two grew, as it happened: `p` for the partner, `c` for the coach. */
export async function recordGrowth(page: Page): Promise<() => Promise<string>> {
  const recorder = await page.evaluateHandle(() => {
    const record = { growth: '' }
    const lengths = { p: 0, c: 0 }
    const look = () => {
      const answers = document.querySelectorAll('[role="log"] .bubble:not(.bubble-me)')
      const now = {
        p: answers.length > 1 ? (answers[answers.length - 1]?.textContent?.length ?? 0) : 0,
        c: document.querySelector('[data-place="coach"] .aside:not(.aside-quiet)')?.textContent?.length ?? 0,
      }
      for (const who of ['p', 'c'] as const) if (now[who] > lengths[who]) record.growth += who
      Object.assign(lengths, now)
      requestAnimationFrame(look)
    }
    look()
    return record
  })
  return () => recorder.evaluate(({ growth }) => growth)
}

/** What still fades in or out has colours that nobody is meant to read: they are looked at when it stands. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity),
  )
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([])
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }))
  expect(content).toBeLessThanOrEqual(window)
}
