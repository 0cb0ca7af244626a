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

export const LANGUAGE_WORDS: readonly InEveryLanguage<string>[] = [
  { en: 'English', es: 'inglés', fr: 'anglais', hi: 'अंग्रेज़ी', zh: '英语' },
  { en: 'Spanish', es: 'español', fr: 'espagnol', hi: 'स्पेनिश', zh: '西班牙语' },
  { en: 'French', es: 'francés', fr: 'français', hi: 'फ़्रेंच', zh: '法语' },
  { en: 'Hindi', es: 'hindi', fr: 'hindi', hi: 'हिंदी', zh: '印地语' },
  { en: 'Chinese', es: 'chino', fr: 'chinois', hi: 'चीनी', zh: '中文' },
]

/** Cities that every language writes in its own way; other places stay as they are. */
export const PLACES: readonly InEveryLanguage<string>[] = [
  { en: 'Paris', es: 'París', fr: 'Paris', hi: 'पेरिस', zh: '巴黎' },
  { en: 'Lyon', es: 'Lyon', fr: 'Lyon', hi: 'लियोन', zh: '里昂' },
  { en: 'Marseille', es: 'Marsella', fr: 'Marseille', hi: 'मार्सेय', zh: '马赛' },
  { en: 'London', es: 'Londres', fr: 'Londres', hi: 'लंदन', zh: '伦敦' },
  { en: 'Dublin', es: 'Dublín', fr: 'Dublin', hi: 'डबलिन', zh: '都柏林' },
  { en: 'Madrid', es: 'Madrid', fr: 'Madrid', hi: 'मैड्रिड', zh: '马德里' },
  { en: 'Barcelona', es: 'Barcelona', fr: 'Barcelone', hi: 'बार्सिलोना', zh: '巴塞罗那' },
  { en: 'Seville', es: 'Sevilla', fr: 'Séville', hi: 'सेविले', zh: '塞维利亚' },
  { en: 'Mexico City', es: 'Ciudad de México', fr: 'Mexico', hi: 'मेक्सिको सिटी', zh: '墨西哥城' },
  { en: 'Bogotá', es: 'Bogotá', fr: 'Bogota', hi: 'बोगोटा', zh: '波哥大' },
  { en: 'Buenos Aires', es: 'Buenos Aires', fr: 'Buenos Aires', hi: 'ब्यूनस आयर्स', zh: '布宜诺斯艾利斯' },
  { en: 'Lisbon', es: 'Lisboa', fr: 'Lisbonne', hi: 'लिस्बन', zh: '里斯本' },
  { en: 'Rome', es: 'Roma', fr: 'Rome', hi: 'रोम', zh: '罗马' },
  { en: 'Berlin', es: 'Berlín', fr: 'Berlin', hi: 'बर्लिन', zh: '柏林' },
  { en: 'Brussels', es: 'Bruselas', fr: 'Bruxelles', hi: 'ब्रसेल्स', zh: '布鲁塞尔' },
  { en: 'Geneva', es: 'Ginebra', fr: 'Genève', hi: 'जिनेवा', zh: '日内瓦' },
  { en: 'Montreal', es: 'Montreal', fr: 'Montréal', hi: 'मॉन्ट्रियल', zh: '蒙特利尔' },
  { en: 'New York', es: 'Nueva York', fr: 'New York', hi: 'न्यूयॉर्क', zh: '纽约' },
  { en: 'Delhi', es: 'Delhi', fr: 'Delhi', hi: 'दिल्ली', zh: '德里' },
  { en: 'Mumbai', es: 'Bombay', fr: 'Bombay', hi: 'मुंबई', zh: '孟买' },
  { en: 'Jaipur', es: 'Jaipur', fr: 'Jaipur', hi: 'जयपुर', zh: '斋浦尔' },
  { en: 'Kolkata', es: 'Calcuta', fr: 'Calcutta', hi: 'कोलकाता', zh: '加尔各答' },
  { en: 'Beijing', es: 'Pekín', fr: 'Pékin', hi: 'बीजिंग', zh: '北京' },
  { en: 'Shanghai', es: 'Shanghái', fr: 'Shanghai', hi: 'शंघाई', zh: '上海' },
  { en: 'Chengdu', es: 'Chengdu', fr: 'Chengdu', hi: 'चेंगदू', zh: '成都' },
]
