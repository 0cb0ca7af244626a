import type { Phrase } from '../phrase.ts'

/** What whoever opens a chat of several languages says first. */
export const LANGUAGES_APART: readonly Phrase[] = [
  {
    en: ['Write in your language.', 'Write in your own language.', 'Just write in your language.'],
    es: ['Escribe en tu idioma.', 'Escribe en tu propio idioma.', 'Escribid en vuestro idioma.'],
    fr: ['Écris dans ta langue.', 'Écrivez dans votre langue.', 'Écris dans ta propre langue.'],
    hi: ['अपनी भाषा में लिखो।', 'अपनी भाषा में लिखिए।', 'अपनी भाषा में लिखें।'],
    zh: ['用你的语言写吧。', '用你自己的语言写吧。', '用你的语言写就行。'],
  },
  {
    en: ['Everyone reads it in theirs.', 'Everybody reads it in theirs.', 'The others read it in theirs.'],
    es: ['Cada cual lo lee en el suyo.', 'Todos lo leen en el suyo.', 'Los demás lo leen en el suyo.'],
    fr: ['Chacun le lit dans la sienne.', 'Tout le monde le lit dans la sienne.', 'Les autres le lisent dans la leur.'],
    hi: ['हर कोई इसे अपनी भाषा में पढ़ता है।', 'सब इसे अपनी भाषा में पढ़ते हैं।', 'बाक़ी लोग इसे अपनी भाषा में पढ़ते हैं।'],
    zh: ['每个人都会用自己的语言读到。', '大家都会用自己的语言读到。', '别人会用他们的语言读到。'],
  },
]
