import { type InEveryLanguage, type Language } from '../language.ts'

/** The technician has another name in each language's script. */
const NAME: InEveryLanguage<string> = { en: 'Dave', es: 'Julián', fr: 'monsieur Morel', hi: 'रमेश जी', zh: '王师傅' }

/** By the language of the script, then by the reader's. */
const NAME_FOR: InEveryLanguage<InEveryLanguage<string>> = {
  en: { en: 'Dave', es: 'Dave', fr: 'Dave', hi: 'डेव जी', zh: '戴夫师傅' },
  es: { en: 'Julián', es: 'Julián', fr: 'Julián', hi: 'हूलियान जी', zh: '胡利安师傅' },
  fr: { en: 'Mr Morel', es: 'Morel', fr: 'monsieur Morel', hi: 'मोरेल जी', zh: '莫雷尔师傅' },
  hi: { en: 'Ramesh', es: 'Ramesh', fr: 'Ramesh', hi: 'रमेश जी', zh: '拉梅什师傅' },
  zh: { en: 'Mr Wang', es: 'Wang', fr: 'monsieur Wang', hi: 'वांग जी', zh: '王师傅' },
}

/** A line of the script in `to`, about the technician of the script in `from`. */
export function renameTechnician(text: string, from: Language, to: Language): string {
  const name = NAME_FOR[from][to]
  const capital = (word: string) => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  return text.replaceAll(NAME[to], name).replaceAll(capital(NAME[to]), capital(name))
}
