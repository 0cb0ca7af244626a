import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
