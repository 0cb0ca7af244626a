import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { UNSENT_KEPT_MS, UNUSED_PICTURE_KEPT_MS, UPLOAD_MAX_BYTES } from '@parley/contracts/attachments'
import type { AttachmentView } from '@parley/contracts/chat'
import type { AttachmentId } from '@parley/contracts/ids'
import { fakeImage } from '@parley/providers/images/fake'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { loadMe } from '../auth/load-me.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { changeAvatar } from './change-avatar.ts'
import { openAttachment } from './open-attachment.ts'
import { openPicture } from './open-picture.ts'
import { removeFiles } from './remove-files.ts'
import { sweepAttachments } from './sweep-attachments.ts'
import { uploadAttachment } from './upload-attachment.ts'
import { uploadPicture } from './upload-picture.ts'

const SIGNAL = new AbortController().signal

let deps: TestDeps
let nina: Actor
let raul: Actor
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())
beforeEach(async () => {
  await deps.sql.query('DELETE FROM attachments')
  deps.storage.files.clear()
  nina = await createActor(deps)
  raul = await createActor(deps)
})

async function* inPieces(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece as string)
}

const incoming = (name: string, ...pieces: (string | Uint8Array)[]) => ({ name, bytes: inPieces(...pieces), signal: SIGNAL })
const upload = (actor = nina, name = 'list.txt', ...pieces: string[]) =>
  uploadAttachment(deps, actor, incoming(name, ...(pieces.length > 0 ? pieces : ['milk, ', 'bread'])))
const picture = (actor = nina) => uploadPicture(deps, actor, incoming('me.jpg', fakeImage(800, 600)))
const rows = async () => (await deps.sql.query('SELECT 1 FROM attachments')).rowCount
const read = async (actor: Actor, { id }: { id: AttachmentId }) => buffer(await (await openAttachment(deps, actor, id)).read())
const nothingIsLeft = async () => {
  expect(await rows()).toBe(0)
  expect(deps.storage.files.size).toBe(0)
}

describe('an upload', () => {
  it('is kept as it came, under its own kind and a name that can be saved', async () => {
    const view = await upload(nina, '../evil\u202E.html', '<script>', 'alert(1)</script>')
    expect(view).toMatchObject({ kind: 'file', name: 'evil.html', mediaType: 'text/plain', bytes: 25, width: null, height: null })
    expect((await read(nina, view)).toString()).toBe('<script>alert(1)</script>')
    expect((await openAttachment(deps, nina, view.id)).isShown).toBe(false)
  })

  it('of an image is made anew and no larger than it needs to be', async () => {
    const view = await uploadAttachment(deps, nina, incoming('cat.jpg', fakeImage(5_120, 2_560), ''))
    expect(view).toMatchObject({ kind: 'image', mediaType: 'image/jpeg', width: 2_560, height: 1_280, name: 'cat.jpg' })
    expect((await openAttachment(deps, nina, view.id)).isShown).toBe(true)
    const small = await picture()
    expect(small).toMatchObject({ kind: 'image', mediaType: 'image/webp', width: 512, height: 512, name: 'me.webp' })
  })

  it('leaves nothing when it is empty, not an image it says it is, or no picture', async () => {
    await expect(upload(nina, 'x', '')).rejects.toMatchObject({ code: 'bad-request' })
    await expect(uploadAttachment(deps, nina, incoming('x.jpg', '\xff', Buffer.from([0xff, 0xd8, 0xff]), 'broken'))).resolves.toMatchObject(
      { kind: 'file' },
    )
    await deps.sql.query('DELETE FROM attachments')
    deps.storage.files.clear()
    await expect(uploadAttachment(deps, nina, incoming('x.jpg', Buffer.from([0xff, 0xd8, 0xff]), 'broken'))).rejects.toMatchObject({
      code: 'bad-request',
    })
    await expect(uploadPicture(deps, nina, incoming('x.png', 'text'))).rejects.toMatchObject({ code: 'bad-request' })
    await nothingIsLeft()
  })

  it('may have 25 MiB and not a byte more, and stops reading there', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 1)
    let given = 0
    async function* mebibytes(count: number, rest: number) {
      for (given = 0; given < count; given += 1) yield chunk
      yield Buffer.alloc(rest)
    }
    const whole = await uploadAttachment(deps, nina, { name: 'x', bytes: mebibytes(25, 0), signal: SIGNAL })
    expect(whole.bytes).toBe(UPLOAD_MAX_BYTES)
    await removeFiles(deps, [whole.id])
    await expect(uploadAttachment(deps, nina, { name: 'x', bytes: mebibytes(25, 1), signal: SIGNAL })).rejects.toMatchObject({
      code: 'too-large',
    })
    await expect(uploadAttachment(deps, nina, { name: 'x', bytes: mebibytes(2_000, 0), signal: SIGNAL })).rejects.toMatchObject({
      code: 'too-large',
    })
    expect(given).toBe(25)
    await nothingIsLeft()
  })

  it('leaves nothing when its line breaks, its storage fails or its owner goes', async () => {
    const reason = new Error('the line broke')
    const source = async function* () {
      yield Buffer.alloc(10_000, 1)
      throw reason
    }
    await expect(uploadAttachment(deps, nina, { name: 'x', bytes: source(), signal: SIGNAL })).rejects.toBe(reason)
    deps.storage.failures = 1
    await expect(upload()).rejects.toMatchObject({ code: 'provider-failed' })
    await nothingIsLeft()
    deps.storage.failures = 2
    await expect(upload()).rejects.toMatchObject({ code: 'provider-failed' })
    await expect(deps.settled()).rejects.toThrow('told to fail')
    expect(await sweepAttachments(deps)).toBe(1)
    await nothingIsLeft()
    const goes = async function* () {
      yield Buffer.from('x')
      await deps.sql.query('UPDATE attachments SET owner_id = NULL')
    }
    await expect(uploadAttachment(deps, nina, { name: 'x', bytes: goes(), signal: SIGNAL })).rejects.toMatchObject({ code: 'rate-limited' })
    await nothingIsLeft()
  })

  it('is refused to whoever has two hundred unsent, also all at once, and to nobody else', async () => {
    await deps.sql.query(
      `INSERT INTO attachments (id, owner_id, name, media_type, bytes, created_at)
       SELECT gen_random_uuid(), $1, 'x', 'text/plain', 1, now() FROM generate_series(1, 198)`,
      [nina.userId],
    )
    const settled = await Promise.allSettled(Array.from({ length: 5 }, () => upload()))
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    await expect(upload()).rejects.toMatchObject({ code: 'rate-limited' })
    await upload(raul)
    await picture()
  })

  it('is refused to whoever has uploaded 500 MiB within a day', async () => {
    const old = `INSERT INTO attachments (id, owner_id, message_id, is_picture, name, media_type, bytes, created_at)
       SELECT gen_random_uuid(), $1, NULL, true, 'x', 'image/webp', $2::int, $3 FROM generate_series(1, 2)`
    const half = 250 * 1024 * 1024
    const now = deps.clock.now()
    await deps.sql.query(old, [nina.userId, half - 5, new Date(now - 1_000)])
    await expect(upload(nina, 'x', 'more than ten bytes')).rejects.toMatchObject({ code: 'rate-limited' })
    await upload(nina, 'x', 'ten bytes!')
    await expect(upload(nina, 'x', '1')).rejects.toMatchObject({ code: 'rate-limited' })
    deps.clock.pass(24 * 60 * 60 * 1000)
    await upload()
  })

  it('is refused to whoever has as much in no message, however long ago that was', async () => {
    await deps.sql.query(
      `INSERT INTO attachments (id, owner_id, name, media_type, bytes, created_at)
       SELECT gen_random_uuid(), $1, 'x', 'text/plain', 262144000, $2 FROM generate_series(1, 2)`,
      [nina.userId, new Date(deps.clock.now())],
    )
    deps.clock.pass(7 * 24 * 60 * 60 * 1000)
    await expect(upload(nina, 'x', '1')).rejects.toMatchObject({ code: 'rate-limited' })
  })
})

describe('a file', () => {
  let view: AttachmentView
  let messageId: string
  let conversationId: string
  beforeEach(async () => {
    view = await upload()
    conversationId = randomUUID()
    messageId = randomUUID()
    const now = new Date()
    await deps.prisma.conversation.create({ data: { id: conversationId, kind: 'GROUP', lastSeq: 7, createdAt: now } })
    for (const { userId } of [nina, raul]) {
      await deps.prisma.conversationMember.create({ data: { conversationId, userId, role: 'MEMBER', joinedSeq: 3 } })
    }
    await deps.prisma.message.create({
      data: {
        id: messageId,
        conversationId,
        seq: 3,
        senderId: nina.userId,
        clientMessageId: randomUUID(),
        body: '',
        language: 'es',
        createdAt: now,
      },
    })
  })
  const send = () => deps.sql.query('UPDATE attachments SET message_id = $2 WHERE id = $1', [view.id, messageId])
  const refused = (actor: Actor) => expect(openAttachment(deps, actor, view.id)).rejects.toMatchObject({ code: 'not-found' })

  it('is its owner’s alone until it is sent, and then its readers’', async () => {
    await refused(raul)
    expect((await read(nina, view)).toString()).toBe('milk, bread')
    await send()
    expect((await read(raul, view)).toString()).toBe('milk, bread')
    expect((await read(nina, view)).toString()).toBe('milk, bread')
    await refused(await createActor(deps))
  })

  it.each([
    ['has left', "UPDATE conversation_members SET left_seq = 5 WHERE user_id = $1 AND $2::text <> ''"],
    ['came later', "UPDATE conversation_members SET joined_seq = 4 WHERE user_id = $1 AND $2::text <> ''"],
    ['has hidden the message', 'INSERT INTO hidden_messages (user_id, message_id) VALUES ($1, $2::uuid)'],
    ['has blocked its sender', 'UPDATE messages SET is_withheld = true WHERE id = $2::uuid AND $1::uuid IS NOT NULL'],
    ['reads what was erased', "UPDATE messages SET erased_by = 'MODERATOR' WHERE id = $2::uuid AND $1::uuid IS NOT NULL"],
  ])('is not for whoever %s', async (_who, change) => {
    await send()
    await deps.sql.query(change, [raul.userId, messageId])
    await refused(raul)
  })

  it('that is withheld is still its sender’s, and one that was erased nobody’s', async () => {
    await send()
    await deps.sql.query('UPDATE messages SET is_withheld = true WHERE id = $1', [messageId])
    await read(nina, view)
    await deps.sql.query("UPDATE messages SET erased_by = 'SENDER' WHERE id = $1", [messageId])
    await refused(nina)
  })

  it('is no picture, and a picture no file', async () => {
    const mine = await picture()
    await expect(openAttachment(deps, nina, mine.id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(openPicture(deps, nina, view.id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await openPicture(deps, raul, mine.id)).toMatchObject({ isShown: true, mediaType: 'image/webp' })
  })

  it('that is not whole yet, or that the storage has lost, is not found', async () => {
    deps.storage.files.clear()
    await expect(read(nina, view)).rejects.toMatchObject({ code: 'not-found' })
    deps.storage.failures = 1
    await expect(read(nina, view)).rejects.toMatchObject({ code: 'provider-failed' })
    await deps.sql.query("UPDATE attachments SET media_type = '' WHERE id = $1", [view.id])
    await refused(nina)
  })

  it('is removed with and without its row, at once for all and later where the storage fails', async () => {
    await send()
    deps.storage.failures = 1
    await expect(removeFiles(deps, [view.id])).rejects.toThrow('told to fail')
    await refused(raul)
    await refused(nina)
    expect(deps.storage.files.size).toBe(1)
    expect(await sweepAttachments(deps)).toBe(1)
    await nothingIsLeft()
    const { id } = await upload()
    await deps.sql.query('DELETE FROM attachments')
    await removeFiles(deps, [id])
    await removeFiles(deps, [])
    await nothingIsLeft()
  })
})

describe('changeAvatar', () => {
  const avatarOf = async (actor: Actor) => (await deps.prisma.user.findUniqueOrThrow({ where: { id: actor.userId } })).avatarId

  it('takes a picture of mine, and nothing else', async () => {
    const mine = await picture()
    await changeAvatar(deps, nina, { pictureId: mine.id })
    expect(await avatarOf(nina)).toBe(mine.id)
    expect(await loadMe(deps, nina)).toMatchObject({ avatarId: mine.id })
    for (const pictureId of [(await upload()).id, (await picture(raul)).id, randomUUID() as AttachmentId]) {
      await expect(changeAvatar(deps, nina, { pictureId })).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await avatarOf(nina)).toBe(mine.id)
    await changeAvatar(deps, nina, { pictureId: null })
    expect(await avatarOf(nina)).toBeNull()
  })
})

describe('sweepAttachments', () => {
  it('removes after a day pictures of nobody, after two weeks what was never sent, and nothing else', async () => {
    const [unsent, unused, used, ofGroup] = [await upload(), await picture(), await picture(), await picture()]
    await changeAvatar(deps, nina, { pictureId: used.id })
    await deps.prisma.conversation.create({ data: { id: randomUUID(), kind: 'GROUP', createdAt: new Date(), pictureId: ofGroup.id } })
    expect(await sweepAttachments(deps)).toBe(0)
    deps.clock.pass(UNUSED_PICTURE_KEPT_MS + 1)
    expect(await sweepAttachments(deps)).toBe(1)
    deps.clock.pass(UNSENT_KEPT_MS)
    const young = await upload()
    expect(await sweepAttachments(deps)).toBe(1)
    expect([...deps.storage.files.keys()].sort()).toEqual([used.id, ofGroup.id, young.id].sort())
    expect([unsent.id, unused.id].some((id) => deps.storage.files.has(id))).toBe(false)
    expect(await rows()).toBe(3)
  })

  it('leaves a picture that becomes somebody’s while it looks', async () => {
    const mine = await picture()
    deps.clock.pass(UNUSED_PICTURE_KEPT_MS + 1)
    for (let time = 0; time < 10; time += 1) {
      const [changed] = await Promise.allSettled([changeAvatar(deps, nina, { pictureId: mine.id }), sweepAttachments(deps)])
      if (changed.status === 'rejected') break
      expect(deps.storage.files.has(mine.id)).toBe(true)
      await changeAvatar(deps, nina, { pictureId: null })
    }
  })
})
