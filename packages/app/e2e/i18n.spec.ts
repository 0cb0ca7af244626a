import { expect, test } from '@playwright/test'
import { expectNoAxeViolations, expectNoSidewaysScroll, invitationUrl } from './talk.ts'

const NARROW = { width: 320, height: 640 }

/** Words that only this language's pages have: the invitation's button, then the practice screen's coach. */
const WORDS = [
  ['en', 'Start talking', 'only you see this', 'Listening.'],
  ['es', 'Empezar a hablar', 'solo lo ves tú', 'Escucho.'],
  ['fr', 'Commencer à parler', 'pour vous uniquement', 'J’écoute.'],
  ['hi', 'बात शुरू करें', 'सिर्फ़ आप यह देख रहे हैं', 'सुन रहा हूँ।'],
  ['zh', '开始对话', '只有你能看到', '我在听。'],
] as const

for (const [locale, start, label, listening] of WORDS) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale, viewport: NARROW })

    test('the invitation and the practice screen speak it, and fit 320 px', async ({ page }) => {
      await page.goto(invitationUrl())
      const button = page.getByRole('button', { name: start })
      await expect(button).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await expectNoSidewaysScroll(page)
      await expectNoAxeViolations(page)

      await page.getByRole('textbox').first().fill('Nina')
      await button.click()
      await expect(page.getByRole('log')).toBeVisible()
      await expect(page.getByText(listening)).toBeVisible()
      await expect(page.getByRole('complementary', { name: label })).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectNoAxeViolations(page)
    })
  })
}
