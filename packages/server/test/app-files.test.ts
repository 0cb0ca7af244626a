import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get as httpGet, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { createWorld } from './world.ts'

it('gives every path the page, and a file that is no more to nobody', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'parley-app-'))
  try {
    await mkdir(join(directory, 'assets'))
    await writeFile(join(directory, 'index.html'), '<title>Parley</title>')
    await writeFile(join(directory, 'assets', 'menu-1a2b.js'), 'export {}')
    await using world = await createWorld({ config: { APP_DIR: directory } })

    const page = await fetch(`${world.url}/practice/anything`)
    expect([page.status, await page.text()]).toEqual([200, '<title>Parley</title>'])
    const file = await fetch(`${world.url}/assets/menu-1a2b.js`)
    expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])

    const gone = await fetch(`${world.url}/assets/menu-0000.js`)
    expect(gone.status).toBe(404)
    expect(gone.headers.get('content-type')).toContain('text/plain')
    expect(gone.headers.get('cache-control') ?? '').not.toContain('immutable')
    expect(await gone.text()).not.toContain('<')
  } finally {
    await rm(directory, { recursive: true })
  }
})

it('sends what the build has made small to whoever can read it, and the file itself to others', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'parley-app-'))
  try {
    const source = 'export const words = 1\n'.repeat(100)
    const page = `<title>Parley</title>${' '.repeat(500)}`
    await mkdir(join(directory, 'assets'))
    await writeFile(join(directory, 'assets', 'face-1a2b.woff2'), 'a face')
    for (const [name, text] of [
      ['index.html', page],
      ['sw.js', source],
      ['assets/menu-1a2b.js', source],
    ] as const) {
      await writeFile(join(directory, name), text)
      await writeFile(join(directory, `${name}.br`), brotliCompressSync(text))
      await writeFile(join(directory, `${name}.gz`), gzipSync(text))
    }
    await using world = await createWorld({ config: { APP_DIR: directory } })
    const get = async (path: string, encoding: string, more: Record<string, string> = {}) => {
      // fetch decodes by itself, and says nothing of the bytes that came.
      const request = httpGet(`${world.url}${path}`, { headers: { 'accept-encoding': encoding, ...more } })
      const [answer] = (await once(request, 'response')) as [IncomingMessage]
      return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) }
    }

    for (const [path, text, type, kept] of [
      ['/', page, 'text/html; charset=utf-8', 'no-cache'],
      ['/chats/anything', page, 'text/html; charset=utf-8', 'no-cache'],
      ['/sw.js', source, 'application/javascript; charset=utf-8', 'no-cache'],
      ['/assets/menu-1a2b.js', source, 'application/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ] as const) {
      const brotli = await get(path, 'gzip, deflate, br, zstd')
      const zipped = await get(path, 'gzip')
      const plain = await get(path, 'identity')
      expect([brotli, zipped, plain].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined])
      expect(brotliDecompressSync(brotli.body).toString()).toBe(text)
      expect(gunzipSync(zipped.body).toString()).toBe(text)
      expect(plain.body.toString()).toBe(text)
      for (const { headers } of [brotli, zipped, plain]) {
        expect([headers['content-type'], headers['cache-control'], headers.vary]).toEqual([type, kept, 'accept-encoding'])
        expect(headers['content-security-policy']).toContain("default-src 'none'")
      }
      // Each has a tag of its own, by which it is not sent again.
      expect(new Set([brotli, zipped, plain].map(({ headers }) => headers.etag)).size).toBe(3)
      const again = await get(path, 'br', { 'if-none-match': String(brotli.headers.etag) })
      expect([again.status, again.body.length]).toEqual([304, 0])
    }

    const face = await get('/assets/face-1a2b.woff2', 'br')
    expect([face.headers['content-encoding'], face.body.toString()]).toEqual([undefined, 'a face'])
    const part = await get('/assets/menu-1a2b.js', 'identity', { range: 'bytes=0-5' })
    expect([part.status, part.body.toString(), part.headers['content-range']]).toEqual([206, 'export', `bytes 0-5/${source.length}`])
    const partOfSmall = await get('/assets/menu-1a2b.js', 'br', { range: 'bytes=0-5' })
    expect(partOfSmall.body).toEqual(brotliCompressSync(source).subarray(0, 6))
    expect(partOfSmall.headers['content-encoding']).toBe('br')

    // They have no address of their own.
    expect((await get('/assets/menu-1a2b.js.br', 'identity')).status).toBe(404)
    expect((await get('/assets/menu-0000.js', 'br')).status).toBe(404)
  } finally {
    await rm(directory, { recursive: true })
  }
})
