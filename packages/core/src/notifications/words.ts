import type { Language } from '@parley/contracts/language'

interface NoticeWords {
  /** Somebody new wrote. */
  request: string
  /** A message without words. */
  file: string
}

/** What a notice says besides what people say. */
export const NOTICE_WORDS: Record<Language, NoticeWords> = {
  en: { request: '{name} wants to write to you.', file: 'Sent a file' },
  es: { request: '{name} quiere escribirte.', file: 'Envió un archivo' },
  fr: { request: '{name} souhaite vous écrire.', file: 'A envoyé un fichier' },
  hi: { request: '{name} आपको लिखना चाहते हैं।', file: 'एक फ़ाइल भेजी' },
  zh: { request: '{name}想给你写信。', file: '发来了一个文件' },
}
