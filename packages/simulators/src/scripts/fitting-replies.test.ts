import { describe, expect, it } from 'vitest'
import { type InEveryLanguage, type Language, LANGUAGES } from './language.ts'
import { SCENE_SCRIPTS, scriptFor } from './scene-scripts.ts'
import { LEARNER_LINES, type Kind } from './testing/learner-lines.ts'
import { type Exchange, rehearse, sceneHeader } from './testing/rehearse.ts'

/** Families of which an answer may be: the scene may know better than what is asked in any. */
const FAMILIES: Record<Exclude<Kind, 'unclear'>, readonly string[]> = {
  day: ['askDay'],
  when: ['when', 'length', 'next', 'hours'],
  sum: ['askSum', 'askYesNo', 'money', 'number', 'charge', 'salary'],
  price: ['askPrice', 'money', 'charge', 'number', 'salary'],
  who: ['askWho', 'next'],
  where: ['askWhere'],
  why: ['askWhy', 'cause'],
  yesNo: ['askYesNo'],
  refusal: ['refusal'],
  agreement: ['agreement'],
  thanks: ['thanks'],
  apology: ['apology'],
  greeting: ['greeting'],
  goodbye: ['goodbye'],
}

/** A day, a time, or that there is none to be had. */
const DAY_OR_NONE: InEveryLanguage<RegExp> = {
  en: /day|\b(at|between) \w+|appointment|longer|later|\bcan't\b|another/i,
  es: /lunes|martes|jueves|viernes|d[ií]a|cita|tarda|\bno\b|a las/i,
  fr: /lundi|mardi|jeudi|vendredi|jour|rendez-vous|date|long|\bnon\b|heures/i,
  hi: /वार|दिन|बजे|अपॉइंटमेंट|नहीं|समय|तारीख़?/,
  zh: /星期|天|日|点|约|久|不/,
}

/** Lines of a family at any stage, as the partner says them. */
function linesOf(scene: string, language: Language, families: readonly string[]): string[] {
  const { replies } = scriptFor(scene, language).lines
  const { partner } = sceneHeader({})
  return families
    .flatMap((family) => Object.values(replies[family] ?? {}).flatMap((lines) => lines ?? []))
    .map((line) => line.replaceAll('{name}', partner))
}

/** Whether an answer says again what the partner said before, or says it in the scene's other words. */
function isSaidAgain(scene: string, language: Language, { partner, answer }: Exchange): boolean {
  const resaid = scriptFor(scene, language).manner.resays.find((lead) => answer.startsWith(lead))
  if (resaid) return partner.includes(answer.slice(resaid.length).trim())
  return linesOf(scene, language, ['unclear']).some((line) => answer.includes(line))
}

function isFitting(scene: string, language: Language, kind: Kind, exchange: Exchange): boolean {
  if (kind === 'unclear') return isSaidAgain(scene, language, exchange)
  return linesOf(scene, language, FAMILIES[kind]).some((line) => exchange.answer.includes(line))
}

const KINDS = Object.entries(LEARNER_LINES) as [Kind, InEveryLanguage<readonly string[]>][]
const PARTNERS = [...Object.keys(SCENE_SCRIPTS), 'of-my-own']

describe.each(PARTNERS)('the partner of %s', (scene) => {
  it.each(LANGUAGES.flatMap((language) => KINDS.map(([kind, lines]) => [kind, language, lines[language]] as const)))(
    'answers what fits: %s, in %s',
    (kind, language, lines) => {
      for (const line of lines) {
        const [first] = rehearse(language, [line], scene)
        expect(isFitting(scene, language, kind, first!), `${line} → ${first!.answer}`).toBe(true)
      }
    },
  )

  it.each(LANGUAGES)('answers one thing after the other in %s, on the way to any stage, and nothing twice', (language) => {
    const talk = KINDS.map(([kind, lines]) => [kind, lines[language][0]!] as const)
    const exchanges = rehearse(
      language,
      talk.map(([, line]) => line),
      scene,
    )
    expect(new Set(exchanges.map(({ answer }) => answer)).size).toBe(talk.length)
    const arrivals = Object.values(scriptFor(scene, language).lines.arrivals).flatMap((lines) => lines ?? [])
    for (const [index, exchange] of exchanges.entries()) {
      const kind = talk[index]![0]
      const mayArrive = !['goodbye', 'unclear', 'where', 'who', 'why'].includes(kind)
      const isFit = isFitting(scene, language, kind, exchange) || (mayArrive && arrivals.some((line) => exchange.answer.endsWith(line)))
      expect(isFit, `${exchange.learner} → ${exchange.answer}`).toBe(true)
    }
  })

  it.each(LANGUAGES)('says it in other words to who asks again, in %s', (language) => {
    const exchanges = rehearse(language, LEARNER_LINES.unclear[language].slice(0, 2), scene)
    expect(scriptFor(scene, language).manner.resays.some((lead) => exchanges[0]!.answer.startsWith(lead))).toBe(true)
    expect(linesOf(scene, language, ['unclear']).some((line) => exchanges[1]!.answer.includes(line))).toBe(true)
  })

  it.each(LANGUAGES)('names a day or a time for a day, or declines, in %s', (language) => {
    for (const line of linesOf(scene, language, ['askDay'])) expect(line).toMatch(DAY_OR_NONE[language])
  })
})

describe('a line that asks nothing', () => {
  it.each([
    ['broken-heating', 'en', 'The heating has been off since Monday.', 'heating'],
    ['broken-heating', 'es', 'La calefacción no funciona desde el lunes.', 'heating'],
    ['doctor', 'en', 'I don’t understand why it hurts.', 'cause'],
    ['doctor', 'fr', 'C’est pire quand je m’assois.', 'night'],
    ['doctor', 'hi', 'दर्द धीरे-धीरे बढ़ रहा है।', 'where'],
    ['doctor', 'zh', '有一点疼。', 'where'],
    ['complaint', 'es', 'No entiendo por qué es tan alta la factura.', 'refusal'],
    ['border', 'es', 'Me quedo hasta el domingo.', 'length'],
    ['border', 'hi', 'मैं रविवार को लौटूँगा।', 'flight'],
  ] as const)('is taken for what it says: %s, %s: %s', (scene, language, line, intent) => {
    const [{ answer }] = rehearse(language, [line], scene) as [Exchange]
    expect(
      linesOf(scene, language, [intent]).some((each) => answer.includes(each)),
      answer,
    ).toBe(true)
  })
})
