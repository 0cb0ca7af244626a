import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { UPLOAD_MAX_BYTES } from '@parley/contracts/attachments'
import type { AttachmentView } from '@parley/contracts/chat'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { BOUNDARY, createFileWorld, FILE, type FileWorld, form, type RawAnswer, type RawUpload, upload } from './faults/forms.ts'
import { patient, until } from './faults/until.ts'
import type { Visitor } from './world.ts'

let world: FileWorld
let nina: Visitor
beforeAll(async () => {
  world = await createFileWorld({ door: { requestMs: 800, uploadMs: 1_200, uploadSilentMs: 300, lookMs: 50 } })
  nina = await world.guest()
})
afterAll(() => world[Symbol.asyncDispose]())

const rows = async () => (await world.deps.sql.query('SELECT 1 FROM attachments')).rowCount ?? 0
const send = (options: Partial<RawUpload> = {}) => upload(world.url, { cookie: nina.cookie, body: form([{ body: 'milk' }]), ...options })
const viewOf = ({ status, body }: RawAnswer) => {
  expect(status).toBe(200)
  return JSON.parse(body) as AttachmentView
}
const refusal = (answer: RawAnswer) => [answer.status, answer.status ? JSON.parse(answer.body).code : null]
const photo = (width = 300, height = 200) => sharp({ create: { width, height, channels: 3, background: '#28f' } })
const nothingIsLeft = async () => {
  await until(async () => (await rows()) === 0 && (await world.files()).length === 0, patient(5_000), 10)
}

afterEach(async () => {
  const { rows } = await world.deps.sql.query<{ id: string }>('DELETE FROM attachments RETURNING id')
  for (const { id } of rows) await world.storage.remove(id)
  await nothingIsLeft()
})

describe('an upload', () => {
  it('answers with what it has become', async () => {
    const view = viewOf(
      await send({ body: form([{ disposition: 'name="file"; filename="../a\u202Eb.html"', type: 'image/png', body: '<script>' }]) }),
    )
    expect(view).toMatchObject({ kind: 'file', name: 'ab.html', mediaType: 'text/plain', bytes: 8, width: null })
    const jpeg = await photo(3_000, 1_500)
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' } })
      .jpeg()
      .toBuffer()
    const image = viewOf(
      await send({ body: form([{ disposition: 'name="file"; filename="x.exe"', type: 'application/x-msdownload', body: jpeg }]) }),
    )
    expect(image).toMatchObject({ kind: 'image', name: 'x.jpg', mediaType: 'image/jpeg', width: 2_560, height: 1_280 })
    expect(await rows()).toBe(2)
    expect(await world.files()).toHaveLength(2)
  })

  it('of an image of a kind that is not made anew is refused, and nothing of it is kept', async () => {
    const avif = await photo()
      .withExif({ IFD0: { Make: 'CANARY' } })
      .avif({ effort: 0 })
      .toBuffer()
    expect(avif.includes('CANARY')).toBe(true)
    const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.from('CANARY')])
    const tiff = await photo().tiff().toBuffer()
    for (const body of [avif, heic, tiff]) expect(refusal(await send({ body: form([{ body }]) }))).toEqual([422, 'image-kind'])
    await nothingIsLeft()
  })

  it('of a film is kept without where it was made', async () => {
    const box = (type: string, inside: string) => {
      const head = Buffer.alloc(4)
      head.writeUInt32BE(8 + inside.length)
      return `${head.toString('latin1')}${type}${inside}`
    }
    const film = Buffer.from(box('ftyp', 'isom') + box('moov', box('udta', box('\xa9xyz', 'CANARY'))) + box('mdat', 'pictures'), 'latin1')
    const { id, bytes, mediaType } = viewOf(await send({ body: form([{ body: film }]) }))
    expect([mediaType, bytes]).toEqual(['video/mp4', film.length])
    const kept = await buffer((await world.storage.open(id))?.stream ?? Readable.from([]))
    expect(kept.toString('latin1')).toBe(
      film.toString('latin1').replace('udta', 'free').replace('\0\0\0\x0e\xa9xyzCANARY', '\0'.repeat(14)),
    )
    expect(refusal(await send({ body: form([{ body: film.subarray(0, 30) }]) }))).toEqual([400, 'bad-request'])
  })

  it('of a picture is small and square, and of no image refused', async () => {
    const path = '/api/pictures'
    const body = form([{ body: await photo().png().toBuffer() }])
    expect(viewOf(await send({ path, body }))).toMatchObject({ kind: 'image', mediaType: 'image/webp', width: 512, height: 512 })
    expect(refusal(await send({ path }))).toEqual([400, 'bad-request'])
  })

  it.each<[string, string, string]>([
    ['a path', 'name="file"; filename="/etc/passwd"', 'passwd.txt'],
    ['a path of Windows', 'name="file"; filename="C:\\\\Users\\\\nina\\\\cv.txt"', 'cv.txt'],
    ['two dots', 'name="file"; filename=".."', 'file.txt'],
    ['nothing', 'name="file"; filename=""', 'file.txt'],
    ['letters of any script', 'name="file"; filename="naïve 照片.txt"', 'naïve 照片.txt'],
    ['percents', 'name="file"; filename*=UTF-8\'\'na%C3%AFve.txt', 'naïve.txt'],
    ['no end', `name="file"; filename="${'a'.repeat(4_000)}.txt"`, `${'a'.repeat(116)}.txt`],
  ])('with %s in its name has one that can be saved', async (_what, disposition, name) => {
    expect(viewOf(await send({ body: form([{ disposition, body: 'milk' }]) })).name).toBe(name)
  })

  it('may have a boundary of 252 letters, or of none too many', async () => {
    const boundary = 'b'.repeat(252)
    const contentType = `multipart/form-data; boundary=${boundary}`
    expect(viewOf(await send({ contentType, body: form([{ body: 'milk' }], boundary) })).bytes).toBe(4)
    // Looks like the boundary, and ends another way.
    const body = `${'\r\n--'.repeat(200)}${`\r\n--${'b'.repeat(251)}`.repeat(20)}`
    expect(viewOf(await send({ contentType, body: form([{ body }], boundary) })).bytes).toBe(body.length)
  })

  it('may have exactly 25 MiB', async () => {
    expect(viewOf(await send({ body: form([{ body: Buffer.alloc(UPLOAD_MAX_BYTES, 1) }]) })).bytes).toBe(UPLOAD_MAX_BYTES)
  })
})

describe('refused, with nothing left, is', () => {
  const part = form([{ body: 'milk' }])
  const header = (lines: string) => Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; ${FILE}\r\n${lines}`)

  it.each<[string, Partial<RawUpload>, [number, string | null]]>([
    ['nobody’s', { cookie: '' }, [401, 'not-signed-in']],
    ['one from elsewhere', { headers: ['Origin: https://evil.example'] }, [403, 'not-allowed']],
    ['one from nowhere', { headers: [] }, [403, 'not-allowed']],
    ['an empty file', { body: form([{ body: '' }]) }, [400, 'bad-request']],
    ['an empty form', { body: Buffer.from(`--${BOUNDARY}--\r\n`) }, [400, 'bad-request']],
    ['an empty body', { body: Buffer.alloc(0) }, [400, 'bad-request']],
    ['two files', { body: form([{ body: 'milk' }, { body: 'bread' }]) }, [400, 'bad-request']],
    ['two hundred files', { body: form(Array.from({ length: 200 }, () => ({ body: 'milk' }))) }, [400, 'bad-request']],
    ['a file and a field', { body: form([{ body: 'milk' }, { disposition: 'name="more"', body: 'x' }]) }, [400, 'bad-request']],
    ['a field and a file', { body: form([{ disposition: 'name="more"', body: 'x' }, { body: 'milk' }]) }, [400, 'bad-request']],
    ['a field alone', { body: form([{ disposition: 'name="file"', body: 'milk' }]) }, [400, 'bad-request']],
    ['a file of another field', { body: form([{ disposition: 'name="other"; filename="x"', body: 'milk' }]) }, [400, 'bad-request']],
    [
      'a file with a line end in its name',
      { body: form([{ disposition: `name="file"; filename*=UTF-8''a%0D%0AX-A.txt`, body: 'milk' }]) },
      [400, 'bad-request'],
    ],
    ['a file called __proto__', { body: form([{ disposition: 'name="__proto__"; filename="x"', body: 'milk' }]) }, [400, 'bad-request']],
    [
      'no form',
      { contentType: 'application/json', body: Buffer.from('{"file":{"file":1,"_buf":"x","filename":"/tmp/x"}}') },
      [400, 'bad-request'],
    ],
    ['text', { contentType: 'text/plain', body: Buffer.from('milk') }, [400, 'bad-request']],
    ['something unheard of', { contentType: 'application/x-evil', body: Buffer.from('milk') }, [415, 'bad-request']],
    ['a form without a boundary', { contentType: 'multipart/form-data' }, [400, 'bad-request']],
    ['a form with an empty boundary', { contentType: 'multipart/form-data; boundary=' }, [400, 'bad-request']],
    ['a form with another boundary', { contentType: 'multipart/form-data; boundary=another' }, [400, 'bad-request']],
    ['a form that ends in its headers', { body: header('') }, [400, 'bad-request']],
    ['a form that ends in a header', { body: header('X-A: aaaa') }, [400, 'bad-request']],
    ['a form that ends in its file', { body: header('\r\nmilk') }, [400, 'bad-request']],
    ['a form that ends in its boundary', { body: part.subarray(0, -8) }, [400, 'bad-request']],
    ['a broken image', { body: form([{ body: Buffer.from('89504e470d0a1a0a0000', 'hex') }]) }, [400, 'bad-request']],
    ['one that says it is too large', { length: UPLOAD_MAX_BYTES + 100_000 }, [413, 'too-large']],
  ])('%s', async (_name, options, expected) => {
    expect(refusal(await send(options))).toEqual(expected)
    await nothingIsLeft()
  })

  it('one with headers that have no end, which are not kept', async () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `X-${index}: ${'a'.repeat(100)}\r\n`).join('')
    for (const lines of [`X-A: ${'a'.repeat(3_000_000)}\r\n\r\nmilk`, `${many}\r\nmilk`]) {
      const body = Buffer.concat([header(lines), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)])
      expect([200, 400]).toContain((await send({ body })).status)
    }
  })

  it('a byte more than 25 MiB, also when nobody says how many', async () => {
    expect(refusal(await send({ body: form([{ body: Buffer.alloc(UPLOAD_MAX_BYTES + 1, 1) }]) }))).toEqual([413, 'too-large'])
    await nothingIsLeft()
  })

  it('2 GB, within little memory and without its end, and nobody else waits', async () => {
    const chunk = Buffer.alloc(256 * 1024, 1)
    let sent = 0
    let most = 0
    const before = process.memoryUsage().rss
    const body = async function* () {
      yield form([{ body: '' }]).subarray(0, -(BOUNDARY.length + 8))
      for (; sent < 2 ** 31; sent += chunk.length) {
        yield chunk
        most = Math.max(most, process.memoryUsage().rss)
      }
    }
    let slowest = 0
    const asking = setInterval(() => {
      const startedAt = performance.now()
      void fetch(`${world.url}/api/health`).then(() => (slowest = Math.max(slowest, performance.now() - startedAt)))
    }, 20)
    expect(refusal(await send({ body: body() }))).toEqual([413, 'too-large'])
    clearInterval(asking)
    expect(sent).toBeLessThan(UPLOAD_MAX_BYTES * 3)
    expect(most - before).toBeLessThan(120 * 1024 * 1024)
    expect(slowest).toBeLessThan(patient(500))
    await nothingIsLeft()
  })

  it('an image of more pixels than we take, in few bytes', async () => {
    const bomb = await photo(9_000, 9_000).png().toBuffer()
    expect(bomb.length).toBeLessThan(2_000_000)
    expect(refusal(await send({ body: form([{ body: bomb }]) }))).toEqual([400, 'bad-request'])
  })
})

describe('a line that is cut', () => {
  it('at any byte of the frame, and at many of the file, leaves nothing', async () => {
    const text = form([{ body: 'x'.repeat(40_000) }])
    const image = form([{ body: await photo(200, 200).png({ compressionLevel: 0 }).toBuffer() }])
    const begin = Array.from({ length: 12 }, (_, index) => index * 16)
    for (const body of [text, image]) {
      const offsets = [...begin, ...Array.from({ length: 40 }, (_, index) => (index + 1) * 1_024), body.length - 30, body.length - 3]
      await Promise.all(
        [0, 1, 2, 3, 4].map(async (worker) => {
          for (const cutAfter of offsets.filter((offset, index) => index % 5 === worker && offset < body.length)) {
            await send({ body, cutAfter })
          }
        }),
      )
      await nothingIsLeft()
    }
    // And nobody waits for a line that is no more.
    await until(async () => (await send()).status === 200, patient(1_000), 5)
  })

  it('by its sender or by nobody is let go of, in time', async () => {
    const body = form([{ body: 'x'.repeat(4_000) }])
    const startedAt = performance.now()
    // The rest never comes: not in time, or not at all.
    const silent = await upload(world.url, { cookie: nina.cookie, body: body.subarray(0, 1_000), length: body.length }, 3_000)
    expect(silent).toMatchObject({ status: 0, isClosed: true })
    expect(performance.now() - startedAt).toBeLessThan(patient(1_500))
    await nothingIsLeft()
    const drip = async function* () {
      for (const byte of body) {
        yield Buffer.from([byte])
        await sleep(50)
      }
    }
    const slow = await upload(world.url, { cookie: nina.cookie, body: drip() }, 6_000)
    // Our own limit and Node's, which is told of, end at the same moment.
    expect([0, 408]).toContain(slow.status)
    expect(slow.isClosed).toBe(true)
    await nothingIsLeft()
  })
})

it('lets nobody have more than ten under way', async () => {
  const other = await world.guest()
  const body = form([{ body: 'x'.repeat(4_000) }])
  const held = Array.from({ length: 10 }, () =>
    upload(world.url, { cookie: other.cookie, body: body.subarray(0, 500), length: body.length }, 2_000),
  )
  await until(async () => (await rows()) === 10, patient(2_000), 5)
  expect(refusal(await upload(world.url, { cookie: other.cookie, body }))).toEqual([429, 'rate-limited'])
  expect(viewOf(await send()).bytes).toBe(4)
  await Promise.all(held)
  await until(async () => (await rows()) === 1, patient(2_000), 5)
  viewOf(await upload(world.url, { cookie: other.cookie, body }))
})
