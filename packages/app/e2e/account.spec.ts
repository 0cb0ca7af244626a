import { expect, test } from '@playwright/test'
import { linkInMail, newPerson } from './people.ts'
import { LINE, setPace, startTalk } from './talk.ts'

test.use({ locale: 'en-GB' })
test.beforeEach(() => setPace(400))
test.afterEach(() => setPace(null))

test('a guest signs up by e-mail, signs out, and finds the talk again with the password', async ({ page }) => {
  const talk = await startTalk(page)
  await talk.say(LINE)
  await talk.settled()
  const place = new URL(page.url()).pathname
  const person = newPerson()

  await page.goto('/signup')
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill('a short sentence works')
  await page.getByRole('button', { name: 'Sign up' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible()

  await page.goto(await linkInMail(person.email))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('heading', { name: `Welcome, ${person.name}` })).toBeVisible()

  await page.context().clearCookies()
  await page.goto(`/login?next=${place}`)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill('the wrong sentence')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('do not belong together')).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill('a short sentence works')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(`**${place}`)
  await expect(talk.mine).toContainText([LINE])
})

test('an address confirmed on another device signs this one out, and the way on is told', async ({ page, browser }) => {
  await startTalk(page)
  const person = newPerson()
  await page.goto('/signup')
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill('a short sentence works')
  await page.getByRole('button', { name: 'Sign up' }).click()
  await expect(page.getByText('If you open it on another, you are signed out here')).toBeVisible()

  const phone = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await phone.goto(await linkInMail(person.email))
  await phone.getByRole('button', { name: 'Confirm' }).click()
  await expect(phone.getByText('The password you chose stayed in the other browser')).toBeVisible()
  await phone.context().close()

  await page.getByRole('link', { name: 'Go on meanwhile' }).click()
  await expect(page.getByText('If you confirmed your address on another device')).toBeVisible()
  await page.getByRole('link', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill('a short sentence works')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(/confirmed your address on another device/)
  await expect(page.getByRole('link', { name: 'I forgot my password' })).toBeVisible()
})
