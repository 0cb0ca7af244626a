import type { InEveryLanguage } from '../scripts/language.ts'

/** When: of several forms the first is said. English and Hindi name a weekday without their `on` and `को`. */
export const DAYS: readonly InEveryLanguage<readonly string[]>[] = [
  { en: ['today'], es: ['hoy'], fr: ['aujourd’hui'], hi: ['आज'], zh: ['今天', '今日'] },
  {
    en: ['tonight', 'this evening'],
    es: ['esta noche', 'esta tarde'],
    fr: ['ce soir', 'cette nuit'],
    hi: ['आज रात', 'आज रात को', 'आज शाम', 'आज शाम को'],
    zh: ['今晚', '今天晚上'],
  },
  { en: ['tomorrow'], es: ['mañana'], fr: ['demain'], hi: ['कल'], zh: ['明天', '明日'] },
  {
    en: ['tomorrow morning'],
    es: ['mañana por la mañana'],
    fr: ['demain matin'],
    hi: ['कल सुबह'],
    zh: ['明天早上', '明早', '明天上午'],
  },
  {
    en: ['tomorrow evening', 'tomorrow night'],
    es: ['mañana por la noche', 'mañana por la tarde'],
    fr: ['demain soir'],
    hi: ['कल शाम', 'कल शाम को'],
    zh: ['明晚', '明天晚上'],
  },
  { en: ['the day after tomorrow'], es: ['pasado mañana'], fr: ['après-demain'], hi: ['परसों'], zh: ['后天'] },
  {
    en: ['this weekend', 'at the weekend', 'on the weekend', 'over the weekend'],
    es: ['este fin de semana', 'el fin de semana', 'este finde', 'el finde'],
    fr: ['ce week-end', 'ce weekend'],
    hi: ['इस वीकेंड', 'वीकेंड पर', 'इस वीकेंड पर'],
    zh: ['这周末', '周末', '这个周末'],
  },
  {
    en: ['next week'],
    es: ['la semana que viene', 'la próxima semana'],
    fr: ['la semaine prochaine'],
    hi: ['अगले हफ़्ते', 'अगले सप्ताह'],
    zh: ['下周', '下星期', '下个星期', '下礼拜'],
  },
  weekday('Monday', 'lunes', 'lundi', ['सोमवार'], '一'),
  weekday('Tuesday', 'martes', 'mardi', ['मंगलवार'], '二'),
  weekday('Wednesday', 'miércoles', 'mercredi', ['बुधवार'], '三'),
  weekday('Thursday', 'jueves', 'jeudi', ['गुरुवार', 'बृहस्पतिवार'], '四'),
  weekday('Friday', 'viernes', 'vendredi', ['शुक्रवार'], '五'),
  weekday('Saturday', 'sábado', 'samedi', ['शनिवार'], '六'),
  weekday('Sunday', 'domingo', 'dimanche', ['रविवार', 'इतवार'], '日'),
]

function weekday(en: string, es: string, fr: string, hi: string[], zh: string): InEveryLanguage<readonly string[]> {
  const numbers = zh === '日' ? ['日', '天'] : [zh]
  return {
    en: [`on ${en}`, en, `this ${en}`],
    es: [`el ${es}`, es, `este ${es}`],
    fr: [fr, `ce ${fr}`],
    hi: hi.flatMap((day) => [`${day} को`, day]),
    zh: ['周', '星期', '礼拜'].flatMap((week) => numbers.map((number) => `${week}${number}`)),
  }
}
