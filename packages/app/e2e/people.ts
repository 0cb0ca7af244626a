import { expect, type Page } from '@playwright/test'
import { invitationUrl } from './talk.ts'

export const PASSWORD = 'a short sentence works'

export interface Person {
  name: string
  email: string
}

/** Somebody who has not been here in any test before. */
export function newPerson(first = 'Mara'): Person {
  const id = Math.random().toString(36).slice(2, 10)
  return { name: `${first} ${id}`, email: `${first.toLowerCase()}-${id}@example.org` }
}

/** The link in the newest mail to somebody. */
export async function linkInMail(to: string): Promise<string> {
  const mailbox = process.env['E2E_MAILBOX_URL'] ?? ''
  let link: string | undefined
  await expect(async () => {
    const answer = await fetch(`${new URL(mailbox).origin}/__control/mail?to=${encodeURIComponent(to)}`)
    const { mails } = (await answer.json()) as { mails: { text: string }[] }
    link = mails.map((mail) => /http\S+\/(?:confirm|reset)\/\S+/.exec(mail.text)?.[0]).find(Boolean)
    expect(link).toBeTruthy()
  }).toPass({ timeout: 10_000 })
  return link ?? ''
}

/** Comes in by the invitation, in English, and makes an account of it. */
export async function signUp(page: Page, person: Person): Promise<void> {
  await page.goto(invitationUrl())
  await page.getByLabel('Your name').fill(person.name)
  await page.getByRole('button', { name: 'Start talking' }).click()
  await expect(page.getByRole('log')).toBeVisible()
  await page.goto('/signup')
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible()
  await page.goto(await linkInMail(person.email))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('heading', { name: `Welcome, ${person.name}` })).toBeVisible()
}
