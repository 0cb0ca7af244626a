import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { NAME } from '@parley/brand/name'

const MESSAGES = resolve(import.meta.dirname, '../messages')
const LOCALES = ['en', 'es', 'fr', 'hi', 'zh'] as const
type Locale = (typeof LOCALES)[number]

/** The ground in light colours, as in index.html: a manifest has one. */
const GROUND = '#f5f9f9'

export const ICONS = [
  { file: 'icon-180.png', size: 180, purpose: null },
  { file: 'icon-192.png', size: 192, purpose: 'any' },
  { file: 'icon-512.png', size: 512, purpose: 'any' },
  { file: 'icon-maskable-512.png', size: 512, purpose: 'maskable' },
] as const

/** What a browser needs to install it. Where a browser reads them, its words come in the person's language. */
export function manifest(): object {
  return {
    id: '/home',
    name: NAME,
    short_name: NAME,
    ...said('description', 'app_description'),
    lang: 'en',
    dir: 'ltr',
    start_url: '/home',
    scope: '/',
    display: 'standalone',
    theme_color: GROUND,
    background_color: GROUND,
    categories: ['social', 'education'],
    icons: ICONS.flatMap(({ file, size, purpose }) =>
      purpose ? [{ src: `/${file}`, type: 'image/png', sizes: `${size}x${size}`, purpose }] : [],
    ),
    shortcuts: [
      { ...said('name', 'nav_chats'), url: '/chats' },
      { ...said('name', 'nav_practice'), url: '/home' },
    ],
  }
}

/** `name`, and what it is in each language. */
function said(member: string, key: string): object {
  const words = LOCALES.map((locale): [Locale, string] => [locale, wordsOf(locale)[key] ?? key])
  return { [member]: words[0]?.[1], [`${member}_localized`]: Object.fromEntries(words) }
}

function wordsOf(locale: Locale): Record<string, string> {
  return JSON.parse(readFileSync(resolve(MESSAGES, locale, 'shell.json'), 'utf8')) as Record<string, string>
}
