import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { offerFirstSetup } from './first-setup.ts'
import { acceptSetup } from './accept-setup.ts'
import { openSetup } from './open-setup.ts'
import { viewSetup } from './view-setup.ts'
import { findActor } from './store.ts'

let deps: TestDeps
beforeEach(async () => {
  deps = await createTestDeps()
})
afterEach(() => deps[Symbol.asyncDispose]())

const accept = (token: string) => acceptSetup(deps, { token, name: 'Ana', readingLanguage: 'es', timeZone: 'Europe/Madrid' }, 'test')

it('makes one admin, once', async () => {
  const secret = (await offerFirstSetup(deps)) ?? expect.fail('no link')
  expect(await offerFirstSetup(deps)).toBe(null)
  expect(await viewSetup(deps, secret)).toBe('open')
  const results = await Promise.allSettled([accept(secret), accept(secret), accept(secret)])
  const [won] = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  expect(results.filter((result) => result.status === 'rejected').map((result) => result.reason.code)).toEqual(['conflict', 'conflict'])
  expect(won && (await findActor(deps.sql, won, deps.clock.now()))).toMatchObject({ role: 'ADMIN', readingLanguage: 'es' })
  expect(await viewSetup(deps, secret)).toBe('used')
})

it('opens no further link once there is an admin', async () => {
  const secret = deps.ids.secret()
  await openSetup(deps, secret)
  await accept(secret)
  const another = deps.ids.secret()
  expect(await openSetup(deps, another)).toBe('used')
  await expect(accept(another)).rejects.toMatchObject({ code: 'not-found' })
})

it('does not make a second admin by a link that was open when the first came', async () => {
  const [first, second] = [deps.ids.secret(), deps.ids.secret()]
  await openSetup(deps, first)
  await openSetup(deps, second)
  await accept(first)
  await expect(accept(second)).rejects.toMatchObject({ code: 'conflict' })
})
