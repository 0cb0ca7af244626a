import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientMessageId, ReplyId, UserId } from '@parley/contracts/ids'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import { createOpenInvitation } from '@parley/core/testing/factories'
import { FAILURE_KINDS } from '@parley/simulators/failures'
import { type Simulators, startSimulators } from '@parley/simulators/start'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTalks, seatGuest, type SeatedGuest } from './faults/guests.ts'
import { form, upload } from './faults/forms.ts'
import { ask } from './faults/raw-http.ts'
import { RawSocket, TEXT } from './faults/raw-socket.ts'
import { findPort, ServerProcess } from './faults/server-process.ts'
import { until } from './faults/until.ts'
import { trySay } from './chatters.ts'
import { giveChats, type OwnChats } from './faults/own-chats.ts'
import { openSocket, ORIGIN, type TestSocket } from './world.ts'

/** A word for each place: a hit says where it came from. */
const canary = (place: string) => `CANARY-${place}-${randomBytes(4).toString('hex')}`

let deps: TestDeps
let simulators: Simulators
let server: ServerProcess
let guest: SeatedGuest
let admin: SeatedGuest
let folder: string
beforeAll(async () => {
  deps = await createTestDeps()
  folder = await mkdtemp(join(tmpdir(), 'parley-CANARY-DIR-'))
  simulators = await startSimulators({ pace: { firstTokenMs: [1, 5], tokensPerSecond: 2_000 } })
  server = new ServerProcess(await findPort(), {
    DATABASE_URL: deps.databaseUrl,
    ANTHROPIC_BASE_URL: simulators.url,
    ANTHROPIC_API_KEY: 'CANARY-API-KEY',
    MAIL_URL: simulators.smtpUrl,
    STORAGE_DIR: join(folder, 'files'),
    LOG_LEVEL: 'debug',
    REGISTRATION: 'open',
  })
  await server.start()
  guest = await seatGuest(deps, server.url)
  admin = await seatGuest(deps, server.url)
  await deps.prisma.user.update({ where: { id: admin.actor.userId }, data: { role: 'ADMIN' } })
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await simulators.close()
  await deps[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

async function call(path: string, input: unknown, { cookie }: { cookie: string }, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/api/trpc/${path}`, {
    method: 'POST',
    headers: { origin: ORIGIN, cookie, 'content-type': 'application/json', 'user-agent': canary('AGENT'), ...headers },
    body: typeof input === 'string' ? input : JSON.stringify(input),
  })
  return { status: response.status, text: await response.text() }
}

/** What people say to each other, and look for. */
async function chatOn(socket: TestSocket): Promise<OwnChats> {
  const chats = await giveChats(deps, guest.actor)
  const { direct: conversationId, group, said } = chats
  await call('chat.changeGroup', { conversationId: group, title: canary('GROUP') }, guest)
  await call('chat.search', { words: canary('WORDS') }, guest)
  await call('chat.viewLink', { token: canary('JOIN').padEnd(43, 'x') }, guest)
  await call('chat.joinByLink', { token: canary('JOIN').padEnd(43, 'x') }, guest)
  const key = randomUUID() as ClientMessageId
  await trySay(socket, conversationId, canary('SAID'), { clientMessageId: key })
  expect(await trySay(socket, conversationId, canary('CONFLICT'), { clientMessageId: key })).toMatchObject({ code: 'conflict' })
  const edit = { type: 'message-edit', conversationId, editId: randomUUID() as ClientMessageId, mentions: [] as UserId[] } as const
  await socket.request({ ...edit, messageId: said.direct, body: canary('EDIT') })
  await socket.request({ ...edit, messageId: said.group, body: canary('EDIT') })
  await socket.request({ type: 'reaction-set', conversationId, messageId: said.direct, emoji: canary('EMOJI').slice(0, 30), isSet: true })
  return chats
}

it('holds nothing that people wrote, whatever became of it, and no secret', async () => {
  const password = canary('PASSWORD')
  const email = `${canary('EMAIL').toLowerCase()}@example.org`
  const person = { name: canary('NAME'), readingLanguage: 'en', timeZone: 'UTC' }
  await call('auth.changeProfile', { name: canary('PROFILE') }, guest)
  await call('auth.signUp', { ...person, email, password }, { cookie: '' })
  await call('auth.signIn', { email, password }, { cookie: '' })
  await call('auth.forgotPassword', { email }, { cookie: '' })
  await call('auth.changeEmail', { email: `2${email}`, password }, admin)
  await call(
    'invitations.create',
    { label: canary('LABEL'), budgetTokens: 20_000, maxGuests: 1, expiresAt: Date.now() + 60_000, scene: null, language: null },
    admin,
  )
  await call('people.ask', { email: `3${email}` }, admin)
  await call('people.find', { handle: `c${canary('HANDLE').replaceAll('-', '_').slice(0, 20)}` }, admin)
  const { actor: reported } = guest
  await deps.prisma.user.update({ where: { id: reported.userId }, data: { handle: 'reported' } })
  const report = { userId: reported.userId, conversationId: null, messageId: null, reason: 'spam', comment: canary('REPORT') }
  await call('people.report', report, admin)
  await call('people.add', { userId: reported.userId }, admin)
  await call('people.rename', { userId: reported.userId, nickname: canary('NICKNAME') }, admin)
  await call('people.viewLink', { token: canary('LINK').padEnd(43, 'x') }, guest)
  await call('quota.savePreset', { name: canary('PRESET'), tokens: 20_000 }, admin)
  const started = await call(
    'practice.start',
    { scene: 'broken-heating', language: 'es', coachLanguage: 'en', coachMode: 'live', situation: canary('SITUATION') },
    guest,
  )
  const conversationId = JSON.parse(started.text).result.data.conversationId as string
  await call('practice.rename', { conversationId, title: canary('TITLE') }, guest)
  await call('practice.list', { search: canary('SEARCH') }, guest)

  const talks = await startTalks(deps, guest.actor, FAILURE_KINDS.length)
  const socket = await openSocket(server.url, { origin: ORIGIN, cookie: guest.cookie })
  const own = conversationId as (typeof talks)[number]
  await socket.request({ type: 'hello', open: [own, ...talks].map((id) => ({ conversationId: id, afterSeq: 0 })) })
  await socket.say(own, canary('TURN'))
  const partner = await socket.until((frame) => frame.type === 'reply-end' && frame.reply.role === 'partner')
  const replyId = partner.type === 'reply-end' ? partner.reply.id : ('' as ReplyId)
  await call('practice.report', { conversationId, replyId, reason: 'wrong', comment: canary('COMMENT') }, guest)
  const question = { kind: 'advice', question: canary('QUESTION') } as const
  await socket.request({ type: 'coach-ask', conversationId: own, askId: randomUUID() as ClientMessageId, ask: question })

  // Whatever a provider does, for both.
  for (const [index, kind] of FAILURE_KINDS.filter((each) => !each.startsWith('hang')).entries()) {
    const text = canary(`FAILED-${kind}`)
    simulators.model.failures.add({ match: { contains: text }, times: 2, kind, everyMs: 1 })
    await socket.say(talks[index] ?? expect.fail(), text)
  }
  const isOpen = async () => (await deps.sql.query("SELECT 1 FROM replies WHERE state = 'STREAMING'")).rowCount
  await until(async () => (await isOpen()) === 0, 20_000)

  const chats = await chatOn(socket)

  // Refused by every part of us, by PostgreSQL in words that quote the row.
  await deps.sql.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW::text LIKE '%ROW%' THEN RAISE EXCEPTION 'refused: %', NEW USING DETAIL = NEW::text; END IF; RETURN NEW; END $$`)
  for (const table of ['turns', 'users', 'messages', 'conversations']) {
    await deps.sql.query(`CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse()`)
  }
  expect(await socket.say(own, canary('ROW'))).toMatchObject({ type: 'error', code: 'internal' })
  expect((await call('auth.changeProfile', { name: canary('ROW') }, guest)).status).toBe(500)
  const { direct, group } = chats
  for (const mentions of [[], [guest.actor.userId]])
    expect(await trySay(socket, direct, canary('ROW'), { mentions })).toMatchObject({ type: 'error', code: 'internal' })
  expect((await call('chat.changeGroup', { conversationId: group, title: canary('ROW') }, guest)).status).toBe(500)
  const key = randomUUID() as ClientMessageId
  await socket.say(own, canary('FIRST'), key)
  expect(await socket.say(own, canary('CONFLICT'), key)).toMatchObject({ type: 'error', code: 'conflict' })
  const refused = [
    `{"type":"${canary('TYPE')}","requestId":"${canary('REQUEST')}"}`,
    `{"type":"turn-send","requestId":"1","conversationId":"${own}","clientMessageId":"${key}","text":"${canary('NUL')}\\u0000"}`,
    `{"type":"turn-send","requestId":"1","conversationId":"${canary('ID')}","text":"${canary('BROKEN')}"`,
    `{"type":"turn-send","requestId":"1","text":"${canary('LONG')}${'x'.repeat(3_000)}"}`,
  ]
  refused.push(`{"type":"message-send","requestId":"1","conversationId":"${direct}","body":"${canary('MESSAGE')}"}`)
  for (const message of refused) socket.raw.send(message)
  await socket.until(() => socket.of('error').length >= refused.length)
  const raw = await RawSocket.open(server.url, guest.cookie)
  raw.send({ opcode: TEXT, rsv: 7, payload: Buffer.from(canary('FRAME')) })
  await raw.closed
  for (const body of [`{"${canary('KEY')}":`, `"${canary('BODY')}"`, canary('PLAIN')]) await call('practice.start', body, guest)
  await call('practice.start', canary('TEXT'), guest, { 'content-type': canary('CONTENT') })
  await call(`practice.${canary('PATH')}`, {}, guest)
  const { secret } = await createOpenInvitation(deps)
  for (const path of [
    `/invite/${secret}`,
    `/share/${canary('TOKEN')}`,
    `/api/auth/google?next=/${canary('NEXT')}`,
    `/${canary('URL')}%E0%A4%A`,
  ]) {
    await ask(server.url, `GET ${path} HTTP/1.1\r\nHost: parley.test\r\nCookie: parley=${canary('COOKIE')}\r\n\r\n`, 1_000)
  }
  const file = (body: string) => form([{ disposition: `name="file"; filename="${canary('FILE')}"`, type: canary('TYPE'), body }])
  const send = (body: Uint8Array, path = '/api/uploads') => upload(server.url, { cookie: guest.cookie, body, path })
  expect((await send(file(canary('BYTES')))).status).toBe(200)
  expect((await send(file(`GIF89a${canary('GIF')}`))).status).toBe(400)
  expect((await send(file(canary('PICTURE')), '/api/pictures')).status).toBe(400)
  expect((await send(form([{ disposition: `name="${canary('FIELD')}"`, body: canary('VALUE') }]))).status).toBe(400)
  await rm(join(folder, 'files'), { recursive: true })
  await writeFile(join(folder, 'files'), '')
  expect((await send(file(canary('UNKEPT')))).status).toBe(502)
  await call('attachments.setAvatar', { pictureId: canary('AVATAR') }, guest)
  await call('practice.end', { conversationId: talks.at(-1) }, guest)
  socket.raw.close()
  await server.kill('SIGTERM')

  expect(server.output).toContain('"msg":')
  expect(server.output).toContain('procedure failed')
  expect(server.output).toContain('reply failed')
  expect(server.output).toContain('storage failed')
  const hits = server.output.match(/CANARY[A-Z0-9-]*/gi) ?? []
  expect(hits).toEqual([])
  for (const kept of [secret, guest.cookie.split('=')[1] ?? '', guest.actor.sessionId, '0'.repeat(64)])
    expect(server.output).not.toContain(kept)
}, 60_000)
