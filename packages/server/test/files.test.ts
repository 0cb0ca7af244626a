import { randomUUID } from 'node:crypto'
import type { AttachmentView } from '@parley/contracts/chat'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseRange } from '../src/attachments/range.ts'
import { createFileWorld, type FileWorld } from './faults/forms.ts'
import { until } from './faults/until.ts'
import { ORIGIN, type Visitor } from './world.ts'

let world: FileWorld
let nina: Visitor
let raul: Visitor
let text: AttachmentView
let image: AttachmentView
let picture: AttachmentView
beforeAll(async () => {
  world = await createFileWorld()
  nina = await world.guest()
  raul = await world.guest()
  const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#28f' } })
    .jpeg()
    .toBuffer()
  text = await send(nina, 'uploads', 'lista "ñ" 一.html', '0123456789')
  image = await send(nina, 'uploads', 'a.jpg', jpeg)
  picture = await send(nina, 'pictures', 'me.jpg', jpeg)
})
afterAll(() => world[Symbol.asyncDispose]())

/** As a browser does it. */
async function send({ cookie }: Visitor, where: 'uploads' | 'pictures', name: string, bytes: Uint8Array | string): Promise<AttachmentView> {
  const body = new FormData()
  body.set('file', new File([bytes], name))
  const response = await fetch(`${world.url}/api/${where}`, { method: 'POST', headers: { origin: ORIGIN, cookie }, body })
  expect(response.status).toBe(200)
  return (await response.json()) as AttachmentView
}

const get = ({ cookie }: { cookie: string }, path: string, headers: Record<string, string> = {}) =>
  fetch(`${world.url}/api/${path}`, { headers: { cookie, ...headers } })
const statusOf = async (...args: Parameters<typeof get>) => {
  const response = await get(...args)
  await response.body?.cancel()
  return response.status
}

describe('a file', () => {
  it('comes as what can be saved and not run', async () => {
    const response = await get(nina, `files/${text.id}`)
    expect(await response.text()).toBe('0123456789')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': '10',
      'content-disposition': `attachment; filename="lista ___ _.html"; filename*=UTF-8''lista%20_%C3%B1_%20%E4%B8%80.html`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cache-control': 'private, max-age=86400, immutable',
      'cross-origin-resource-policy': 'same-origin',
      'accept-ranges': 'bytes',
    })
  })

  it('that is an image is shown', async () => {
    const response = await get(nina, `files/${image.id}`)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(response.headers.get('content-disposition')).toMatch(/^inline; filename="a.jpg"/)
    // The page that a browser makes for it has styles, and still nothing that runs.
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; sandbox; .*style-src 'unsafe-inline'/)
    expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(40)
  })

  it.each<[string, number, string, string | null]>([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
    ['bytes=10-', 416, '{"code":"bad-request"}', 'bytes */10'],
  ])('comes in part: %s', async (range, status, body, contentRange) => {
    const response = await get(nina, `files/${text.id}`, { range })
    expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([status, body, contentRange])
  })

  it('comes whole for a range of another one, and not at all to who has it', async () => {
    expect(await statusOf(nina, `files/${text.id}`, { range: 'bytes=0-1', 'if-range': '"other"' })).toBe(200)
    expect(await statusOf(nina, `files/${text.id}`, { 'if-none-match': `"${text.id}"` })).toBe(304)
    expect(await statusOf(raul, `files/${text.id}`, { 'if-none-match': `"${text.id}"` })).toBe(404)
  })

  it('is for nobody else, whatever they call it', async () => {
    expect(await statusOf({ cookie: '' }, `files/${text.id}`)).toBe(401)
    for (const path of [text.id, picture.id, randomUUID(), 'x', '..%2f..%2fetc%2fpasswd', `${text.id}%00`, 'a'.repeat(1_000)]) {
      expect(await statusOf(raul, `files/${path}`), path).toBe(404)
    }
    expect(await statusOf(nina, `pictures/${text.id}`)).toBe(404)
    expect((await fetch(`${world.url}/api/files/${text.id}`, { method: 'HEAD', headers: { cookie: nina.cookie } })).status).toBe(404)
  })

  it('of a message is for its members, while they are', async () => {
    const sent = await send(nina, 'uploads', 'x.txt', 'milk')
    const [conversationId, messageId] = [randomUUID(), randomUUID()]
    const [ninaId, raulId] = await Promise.all([nina, raul].map(async (visitor) => (await visitor.trpc.auth.me.query())?.id ?? ''))
    const { prisma, sql } = world.deps
    await prisma.conversation.create({ data: { id: conversationId, kind: 'GROUP', lastSeq: 1, createdAt: new Date() } })
    for (const userId of [ninaId, raulId] as string[]) {
      await prisma.conversationMember.create({ data: { conversationId, userId, role: 'MEMBER', joinedSeq: 0 } })
    }
    const message = { id: messageId, conversationId, seq: 1, senderId: ninaId as string, clientMessageId: randomUUID(), body: '' }
    await prisma.message.create({ data: { ...message, language: 'es', createdAt: new Date() } })
    await sql.query('UPDATE attachments SET message_id = $2 WHERE id = $1', [sent.id, messageId])
    expect(await statusOf(raul, `files/${sent.id}`)).toBe(200)
    await sql.query('UPDATE conversation_members SET left_seq = 1 WHERE user_id = $1 AND conversation_id = $2', [raulId, conversationId])
    expect(await statusOf(raul, `files/${sent.id}`)).toBe(404)
    expect(await statusOf(nina, `files/${sent.id}`)).toBe(200)
  })

  it('is let go of when its reader leaves', async () => {
    const large = await send(nina, 'uploads', 'x', Buffer.alloc(20_000_000, 1))
    const opened: { destroyed: boolean }[] = []
    const open = world.storage.open.bind(world.storage)
    world.storage.open = async (...args) => {
      const file = await open(...args)
      if (file) opened.push(file.stream)
      return file
    }
    const controller = new AbortController()
    const response = await fetch(`${world.url}/api/files/${large.id}`, { headers: { cookie: nina.cookie }, signal: controller.signal })
    expect(response.status).toBe(200)
    controller.abort()
    await until(() => opened.length === 1 && opened.every((stream) => stream.destroyed), 5_000, 10)
    world.storage.open = open
  })
})

describe('a picture', () => {
  it('is for whoever is signed in', async () => {
    const response = await get(raul, `pictures/${picture.id}`)
    expect(response.status).toBe(200)
    expect(await sharp(Buffer.from(await response.arrayBuffer())).metadata()).toMatchObject({ width: 512, height: 512, format: 'webp' })
    expect(await statusOf({ cookie: '' }, `pictures/${picture.id}`)).toBe(401)
  })

  it('becomes its owner’s face, and nobody else’s', async () => {
    await nina.trpc.attachments.setAvatar.mutate({ pictureId: picture.id })
    expect(await world.deps.prisma.user.count({ where: { avatarId: picture.id } })).toBe(1)
    await expect(raul.trpc.attachments.setAvatar.mutate({ pictureId: picture.id })).rejects.toThrow('not-found')
  })
})

it('lets a page show what it is about to send, and what is its own', async () => {
  const response = await fetch(`${world.url}/api/health`)
  expect(response.headers.get('content-security-policy')).toContain("img-src 'self' data: blob:")
})

it.each([
  [undefined, null],
  ['', null],
  ['bytes=-', null],
  ['bytes=5-3', null],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=0-999', { start: 0, end: 9 }],
  ['bytes=-999', { start: 0, end: 9 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=999999999999999-', 'unsatisfiable'],
  [`bytes=${'9'.repeat(30)}-`, null],
])('reads the range %s of ten bytes as %j', (header, range) => {
  expect(parseRange(header, 10)).toEqual(range)
})
