/** The languages people practise, read and see the interface in: BCP 47 tags. The list is data; add a tag and its names here. */
export const LANGUAGES = ['en', 'es', 'fr', 'hi', 'zh'] as const

export type Language = (typeof LANGUAGES)[number]

/** What each language calls itself, for pickers that must be readable by whoever needs them. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  hi: 'हिन्दी',
  zh: '中文',
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language)
}

/** Whether a name in `language` is in letters that whoever reads `reader` may not read. Latin ones everybody here can. */
export function isUnreadable(language: Language, reader: Language): boolean {
  return language !== reader && (language === 'hi' || language === 'zh')
}

/** The first supported language among BCP 47 tags such as `navigator.languages`; `en` when there is none. */
export function pickLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.split('-')[0]?.toLowerCase()
    if (isLanguage(primary)) return primary
  }
  return 'en'
}
