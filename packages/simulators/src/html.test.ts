import { describe, expect, it } from 'vitest'
import { html, htmlPage } from './html.ts'

describe('html', () => {
  it('escapes values and leaves parts alone', () => {
    const parts = ['<b>', '"&'].map((text) => html`<li title="${text}">${text}</li>`)
    expect(html`<ul>${parts}</ul>`.text).toBe('<ul><li title="&lt;b&gt;">&lt;b&gt;</li><li title="&quot;&amp;">&quot;&amp;</li></ul>')
  })

  it('makes a page that fetches nothing and runs nothing', () => {
    const page = htmlPage({ title: '</title><script>', simulates: 'A <b>page</b>', body: html`<p>Hola</p>` })
    expect(page).not.toMatch(/<script|src=|url\(|@import/)
    expect(page).toContain('<p>Hola</p>')
    expect(page).toContain('<strong>Simulation</strong> A &lt;b&gt;page&lt;/b&gt;')
  })
})
