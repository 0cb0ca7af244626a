import { describe, expect, it } from 'vitest'
import { startSimulators } from './start.ts'
import { control } from './testing/client.ts'
import { authorizeUrl, CALLBACK, choose, exchange, readIdToken, signIn, VERIFIER } from './testing/oidc-client.ts'

const TYPED = { name: 'Ana Ruiz', email: 'ana@example.org', verified: 'yes' }

describe('the page', () => {
  it('says what it is and offers three people and a form', async () => {
    await using simulators = await startSimulators()
    const response = await fetch(authorizeUrl(simulators.url, { login_hint: '"><script>' }))
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(page).toContain('This page stands in for Google. Nobody checks a password here.')
    for (const person of ['Nina Keller', 'Raúl Vega', 'Unverified Uma']) expect(page).toContain(person)
    expect(page.match(/<form/g)).toHaveLength(2)
    expect(page).not.toContain('<script')
    expect(page).toContain('error=access_denied')
  })

  it('goes back with code and state, and keeps the query of the address', async () => {
    await using simulators = await startSimulators()
    const back = await choose(authorizeUrl(simulators.url), { person: simulators.google.people.ready[0]!.sub })
    expect(`${back.origin}${back.pathname}`).toBe('http://127.0.0.1:5173/api/auth/google/callback')
    expect(Object.fromEntries(back.searchParams)).toMatchObject({
      from: 'test',
      state: 'state & more',
      code: expect.stringMatching(/^4\/0.{40,}$/),
    })
  })

  it.each([
    ['no client', { client_id: null }, 400, 'Missing required parameter: client_id'],
    ['a client nobody knows', { client_id: 'invalid' }, 401, 'invalid_client'],
    ['nowhere to go back to', { redirect_uri: null }, 400, 'Missing required parameter: redirect_uri'],
    ['an address that is not of the web', { redirect_uri: 'javascript:alert(1)' }, 400, 'redirect_uri'],
    ['the implicit flow', { response_type: 'id_token' }, 400, 'unsupported_response_type'],
    ['no openid', { scope: 'email' }, 400, 'invalid_scope'],
    ['a plain challenge', { code_challenge_method: null }, 400, 'code_challenge_method'],
    ['a prompt that does not exist', { prompt: 'login' }, 400, 'Invalid prompt'],
  ])('shows an error page for %s', async (_name, changes, status, text) => {
    await using simulators = await startSimulators()
    const response = await fetch(authorizeUrl(simulators.url, changes), { redirect: 'manual' })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await response.text()).toContain(text)
  })

  it('has no answer without a page', async () => {
    await using simulators = await startSimulators()
    const response = await fetch(authorizeUrl(simulators.url, { prompt: 'none' }), { redirect: 'manual' })
    expect(response.headers.get('location')).toBe(`${CALLBACK}&state=state+%26+more&error=login_required`)
  })

  it('wants a name and an e-mail', async () => {
    await using simulators = await startSimulators()
    await expect(choose(authorizeUrl(simulators.url), { name: 'Ana', email: 'nowhere' })).rejects.toThrow('status 400')
  })
})

describe('POST /token', () => {
  it('answers tokens with the claims of the person', async () => {
    await using simulators = await startSimulators()
    const { status, body } = await signIn(simulators.url, TYPED)
    expect(status).toBe(200)
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'openid email profile' })
    const { claims, isSigned } = await readIdToken(simulators.url, body.id_token!)
    expect(isSigned).toBe(true)
    const nowS = Math.floor(Date.now() / 1000)
    expect(claims).toMatchObject({
      iss: simulators.url,
      aud: 'parley',
      sub: expect.stringMatching(/^1\d{20}$/),
      email: 'ana@example.org',
      email_verified: true,
      name: 'Ana Ruiz',
      given_name: 'Ana',
      family_name: 'Ruiz',
      nonce: 'nonce-1',
    })
    expect(Number(claims.iat)).toBeGreaterThanOrEqual(nowS - 5)
    expect(Number(claims.exp) - Number(claims.iat)).toBe(3600)
    expect((await fetch(String(claims.picture))).headers.get('content-type')).toContain('image/svg+xml')
    const info = await fetch(`${simulators.url}/oauth2/v3/userinfo`, { headers: { authorization: `Bearer ${body.access_token}` } })
    expect(await info.json()).toMatchObject({ sub: claims.sub, email: 'ana@example.org', name: 'Ana Ruiz' })
  })

  it('tells no more than the scopes', async () => {
    await using simulators = await startSimulators()
    const { body } = await signIn(simulators.url, TYPED, { scope: 'openid', nonce: null })
    const { claims } = await readIdToken(simulators.url, body.id_token!)
    expect(Object.keys(claims).sort()).toEqual(['at_hash', 'aud', 'azp', 'exp', 'iat', 'iss', 'sub'])
  })

  it('takes the client from basic authorization too', async () => {
    await using simulators = await startSimulators()
    const back = await choose(authorizeUrl(simulators.url), TYPED)
    const form = { grant_type: 'authorization_code', code: back.searchParams.get('code')!, redirect_uri: CALLBACK, code_verifier: VERIFIER }
    const headers = { authorization: `Basic ${Buffer.from('parley:secret').toString('base64')}` }
    const response = await fetch(`${simulators.url}/token`, { method: 'POST', headers, body: new URLSearchParams(form) })
    expect(response.status).toBe(200)
  })

  it.each([
    ['another verifier', { code_verifier: 'w'.repeat(43) }, 400, 'invalid_grant'],
    ['no verifier', { code_verifier: '' }, 400, 'invalid_grant'],
    ['another client', { client_id: 'other' }, 400, 'invalid_grant'],
    ['another code', { code: '4/0other' }, 400, 'invalid_grant'],
    ['another address', { redirect_uri: `${CALLBACK}&x=1` }, 400, 'redirect_uri_mismatch'],
    ['no secret', { client_secret: '' }, 400, 'invalid_request'],
    ['a wrong secret', { client_secret: 'invalid' }, 401, 'invalid_client'],
    ['another grant', { grant_type: 'refresh_token' }, 400, 'unsupported_grant_type'],
  ])('refuses %s', async (_name, changes, status, error) => {
    await using simulators = await startSimulators()
    const back = await choose(authorizeUrl(simulators.url), TYPED)
    const answer = await exchange(simulators.url, back.searchParams.get('code')!, changes)
    expect(answer).toMatchObject({ status, body: { error, error_description: expect.any(String) } })
  })

  it('takes a code once, also after a wrong verifier, and for a minute', async () => {
    let now = Date.now()
    await using simulators = await startSimulators({ now: () => now })
    const newCode = async () => (await choose(authorizeUrl(simulators.url), TYPED)).searchParams.get('code')!
    const first = await newCode()
    expect((await exchange(simulators.url, first)).status).toBe(200)
    expect((await exchange(simulators.url, first)).body.error).toBe('invalid_grant')
    const second = await newCode()
    await exchange(simulators.url, second, { code_verifier: 'w'.repeat(43) })
    expect((await exchange(simulators.url, second)).body.error).toBe('invalid_grant')
    const third = await newCode()
    now += 60_000
    expect((await exchange(simulators.url, third)).body.error).toBe('invalid_grant')
  })

  it('refuses userinfo without a token that lives', async () => {
    await using simulators = await startSimulators()
    expect((await fetch(`${simulators.url}/oauth2/v3/userinfo`)).status).toBe(401)
  })
})

describe('people', () => {
  it('keep their sub, however the e-mail is written', async () => {
    await using simulators = await startSimulators()
    const subOf = async (form: Record<string, string>) =>
      (await readIdToken(simulators.url, (await signIn(simulators.url, form)).body.id_token!)).claims
    const nina = await subOf({ person: simulators.google.people.ready[0]!.sub })
    expect(await subOf({ name: 'Nina K.', email: 'NINA@example.org' })).toMatchObject({
      sub: nina.sub,
      email_verified: false,
      name: 'Nina K.',
    })
    await using others = await startSimulators()
    expect(others.google.people.ready[0]!.sub).toBe(nina.sub)
  })

  it('may change their e-mail and leave the old one to somebody else', async () => {
    await using simulators = await startSimulators()
    const { sub } = simulators.google.people.ready[0]!
    expect((await control(simulators.url, 'google/people', { sub, email: 'nina@new.example' })).status).toBe(200)
    const moved = await readIdToken(simulators.url, (await signIn(simulators.url, { person: sub })).body.id_token!)
    expect(moved.claims).toMatchObject({ sub, email: 'nina@new.example' })
    const next = await readIdToken(simulators.url, (await signIn(simulators.url, { ...TYPED, email: 'nina@example.org' })).body.id_token!)
    expect(next.claims.sub).not.toBe(sub)
    expect((await control(simulators.url, 'google/people', { sub, email: 'raul@example.org' })).status).toBe(409)
    expect((await control(simulators.url, 'google/people', { sub: '1', email: 'x@example.org' })).status).toBe(409)
  })
})

describe('broken id_tokens', () => {
  it.each([
    ['wrong-nonce', { nonce: 'another-nonce' }, true],
    ['wrong-audience', { aud: 'another-client' }, true],
    ['wrong-issuer', { iss: 'https://accounts.example.org' }, true],
    ['unsigned', {}, false],
    ['foreign-key', {}, false],
  ])('%s, once', async (idToken, claims, isSigned) => {
    await using simulators = await startSimulators()
    await control(simulators.url, 'google/next', { idToken })
    const broken = await readIdToken(simulators.url, (await signIn(simulators.url, TYPED)).body.id_token!)
    expect(broken.claims).toMatchObject(claims)
    expect(broken.isSigned).toBe(isSigned)
    const sound = await readIdToken(simulators.url, (await signIn(simulators.url, TYPED)).body.id_token!)
    expect(sound).toMatchObject({ isSigned: true, claims: { nonce: 'nonce-1', aud: 'parley', iss: simulators.url } })
  })

  it('expired, by more than any tolerance', async () => {
    await using simulators = await startSimulators({ issuer: 'https://accounts.google.com' })
    await control(simulators.url, 'google/next', { idToken: 'expired' })
    const { claims } = await readIdToken(simulators.url, (await signIn(simulators.url, TYPED)).body.id_token!)
    expect(Number(claims.exp)).toBeLessThan(Date.now() / 1000 - 300)
    expect(claims.iss).toBe('https://accounts.google.com')
  })

  it('refuses a fault that does not exist', async () => {
    await using simulators = await startSimulators()
    expect((await control(simulators.url, 'google/next', { idToken: 'odd' })).status).toBe(400)
  })
})

it('says where everything is', async () => {
  await using simulators = await startSimulators()
  const found = (await (await fetch(`${simulators.url}/.well-known/openid-configuration`)).json()) as Record<string, string>
  expect(found.issuer).toBe(simulators.url)
  expect((await fetch(found.jwks_uri!)).status).toBe(200)
  expect(found.token_endpoint).toBe(`${simulators.url}/token`)
})
