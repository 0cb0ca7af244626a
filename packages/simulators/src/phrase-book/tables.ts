import type { InEveryLanguage } from '../scripts/language.ts'

const NAMES: InEveryLanguage<string> = {
  en: 'January February March April May June July August September October November December',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  hi: 'जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर',
  zh: '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月',
}

const [en, es, fr, hi, zh] = [NAMES.en, NAMES.es, NAMES.fr, NAMES.hi, NAMES.zh].map((names) => names.split(' '))

export const MONTHS: readonly InEveryLanguage<string>[] = en!.map((name, index) => ({
  en: name,
  es: es![index]!,
  fr: fr![index]!,
  hi: hi![index]!,
  zh: zh![index]!,
}))
