import { startSimulators, type Simulators } from '@parley/simulators/start'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, ORIGIN, type World } from './world.ts'

let simulators: Simulators
let world: World
beforeAll(async () => {
  simulators = await startSimulators()
  world = await createWorld({
    config: { GOOGLE_CLIENT_ID: 'parley', GOOGLE_CLIENT_SECRET: 'secret', GOOGLE_BASE_URL: simulators.url },
  })
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
  await simulators.close()
})

/** A browser that follows the redirects of a sign-in by hand: it keeps every cookie of ours. */
class Browser {
  readonly cookies = new Map<string, string>()

  constructor(cookie = '') {
    this.#keep(cookie)
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #keep(cookie: string): void {
    const [name, value] = cookie.split(';')[0]?.split('=', 2) ?? []
    if (name && value) this.cookies.set(name, value)
    else if (name) this.cookies.delete(name)
  }

  async get(path: string): Promise<string> {
    const response = await fetch(`${world.url}${path}`, { redirect: 'manual', headers: { cookie: this.cookie } })
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    return response.headers.get('location') ?? ''
  }

  /** Chooses somebody at the provider. @returns the path of our callback. */
  async choose(authorizeUrl: string, person: Record<string, string>): Promise<string> {
    const response = await fetch(authorizeUrl, { method: 'POST', redirect: 'manual', body: new URLSearchParams(person) })
    const { pathname, search } = new URL(response.headers.get('location') ?? '')
    return `${pathname}${search}`
  }

  me() {
    const visitor = world.visitor()
    visitor.cookie = this.cookie
    return visitor.trpc.auth.me.query()
  }
}

const NINA = { name: 'Nina Keller', email: 'nina@example.org', verified: 'yes' }

async function signIn(browser: Browser, person: Record<string, string> = NINA, query = ''): Promise<string> {
  const authorize = await browser.get(`/api/auth/google${query}`)
  return browser.get(await browser.choose(authorize, person))
}

describe('sign-in by Google', () => {
  it('asks with PKCE, state and nonce, and comes back signed in to where it was left', async () => {
    const browser = new Browser()
    const authorize = new URL(await browser.get('/api/auth/google?next=/practice/1'))
    expect(authorize.origin).toBe(simulators.url)
    expect(authorize.searchParams.get('code_challenge_method')).toBe('S256')
    expect(authorize.searchParams.get('state')?.length).toBeGreaterThanOrEqual(16)
    expect(authorize.searchParams.get('nonce')?.length).toBe(43)
    expect(authorize.searchParams.get('redirect_uri')).toBe(`${ORIGIN}/api/auth/google/callback`)
    expect(await browser.get(await browser.choose(authorize.href, NINA))).toBe('/practice/1?signed-in=ok')
    expect(await browser.me()).toMatchObject({ name: 'Nina Keller', role: 'USER', email: 'nina@example.org' })
  })

  it('keeps a guest and what they have', async () => {
    const guest = await world.guest()
    const browser = new Browser(guest.cookie)
    expect(await signIn(browser, { name: 'Raúl', email: 'raul2@example.org', verified: 'yes' })).toBe('/home?signed-in=ok')
    const visitor = world.visitor()
    visitor.cookie = browser.cookie
    expect((await visitor.trpc.practice.list.query({})).talks.map((talk) => talk.conversationId)).toEqual([guest.conversationId])
    await expect(guest.trpc.practice.list.query({})).rejects.toMatchObject({ data: { code: 'not-signed-in' } })
  })

  it.each(['wrong-nonce', 'wrong-audience', 'wrong-issuer', 'expired', 'unsigned', 'foreign-key'])(
    'refuses an id_token with %s',
    async (idToken) => {
      const browser = new Browser()
      const authorize = await browser.get('/api/auth/google')
      const callback = await browser.choose(authorize, NINA)
      await fetch(`${simulators.url}/__control/google/next`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ idToken }),
      })
      expect(await browser.get(callback)).toBe('/home?signed-in=failed')
      expect(await browser.me()).toBe(null)
    },
  )

  it('refuses a callback that this browser did not ask for, a forged state, and a code used twice', async () => {
    const victim = new Browser()
    const attacker = new Browser()
    const callback = await attacker.choose(await attacker.get('/api/auth/google'), NINA)
    expect(await victim.get(callback)).toBe('/login?signed-in=failed')
    expect(await victim.me()).toBe(null)

    const authorize = await victim.get('/api/auth/google')
    const own = new URL(await victim.choose(authorize, NINA), ORIGIN)
    own.searchParams.set('state', 'forged')
    expect(await victim.get(`${own.pathname}${own.search}`)).toBe('/home?signed-in=failed')

    expect(await attacker.get(callback)).toBe('/home?signed-in=ok')
    expect(await attacker.get(callback)).toBe('/login?signed-in=failed')
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/\t/evil.example',
    '/\t/[',
    'https://evil.example',
    'javascript:alert(1)',
  ])('goes nowhere else afterwards: %s', async (next) => {
    expect(await signIn(new Browser(), NINA, `?next=${encodeURIComponent(next)}`)).toBe('/home?signed-in=ok')
  })

  it('says so when somebody cancels', async () => {
    const browser = new Browser()
    const { searchParams } = new URL(await browser.get('/api/auth/google?next=/login'))
    expect(await browser.get(`/api/auth/google/callback?error=access_denied&state=${searchParams.get('state')}`)).toBe(
      '/login?signed-in=cancelled',
    )
  })
})
