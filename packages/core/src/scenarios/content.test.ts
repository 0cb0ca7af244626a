import { LANGUAGES, type Language } from '@parley/contracts/language'
import { LEVELS } from '@parley/contracts/levels'
import { level, SCENE_GROUPS, sceneContent, sceneSlug } from '@parley/contracts/scenarios'
import { describe, expect, it } from 'vitest'
import type { BuiltInScene } from './built-in-scene.ts'
import { BUILT_IN } from './seed-scenes.ts'

/** Words that would give away what the partner hides. `en` must also occur in the partner's own brief, or it guards nothing. */
const TELLTALES: Record<string, Record<Language, RegExp>> = {
  'broken-heating': {
    en: /holiday|misuse/i,
    es: /puente|festivo|mal uso/i,
    fr: /\bpont\b|férié/i,
    hi: /छुट्टी|ग़लत इस्तेमाल/,
    zh: /假期|放假|使用不当/,
  },
  apology: { en: /letter|manager/i, es: /\bcarta|administrador/i, fr: /lettre|syndic/i, hi: /चिट्ठी|पत्र|मैनेजर/, zh: /信|物业/ },
  'job-interview': { en: /weekend|blame/i, es: /fin(es)? de semana|culpa/i, fr: /week-end|astreinte/i, hi: /वीकेंड|छुट्टी/, zh: /周末|加班/ },
  'asking-for-a-raise': {
    en: /title|review|percent/i,
    es: /título|cargo|por ciento|revisión/i,
    fr: /titre|pour cent|entretien annuel/i,
    hi: /पदनाम|ओहदा|प्रतिशत|फ़ीसदी/,
    zh: /头衔|职称|百分|年终|年度/,
  },
  doctor: {
    en: /painkiller|examin|\brest\b/i,
    es: /analgésico|pastilla|reposo/i,
    fr: /antidouleur|comprimé|repos/i,
    hi: /दवा|गोली|जाँच/,
    zh: /止痛|药|检查/,
  },
  'parent-teacher': {
    en: /seat|laugh|classmate/i,
    es: /asiento|se ríen|burla|compañer/i,
    fr: /\bplaces?\b|moqu|camarade/i,
    hi: /सीट|हँस|सहपाठी/,
    zh: /座位|笑|同学/,
  },
  'bad-news': { en: /brother|ceremony|hurt/i, es: /hermano|ceremonia/i, fr: /frère|cérémonie/i, hi: /भाई|रस्म|फेरे/, zh: /哥|弟|仪式/ },
  'first-date': {
    en: /\bmov(e|es|ing)\b|city|future/i,
    es: /mudar|mudanza|ciudad|futuro/i,
    fr: /déménag|ville|avenir/i,
    hi: /शहर|भविष्य/,
    zh: /搬|城市|将来/,
  },
  'small-talk': {
    en: /workshop|piano|tired|jobs?\b/i,
    es: /taller|piano|cansad/i,
    fr: /atelier|piano|fatigu/i,
    hi: /वर्कशॉप|पियानो|थक/,
    zh: /作坊|工坊|钢琴|累/,
  },
  complaint: { en: /voucher|refund/i, es: /vale\b|cupón/i, fr: /bon d’achat|coupon/i, hi: /वाउचर|कूपन/, zh: /代金券|优惠券/ },
  negotiation: {
    en: /sunday|\block\b|no other buyer/i,
    es: /domingo|candado/i,
    fr: /dimanche|antivol/i,
    hi: /रविवार|इतवार|ताला/,
    zh: /星期天|星期日|周日|锁/,
  },
  border: { en: /\bwork\b|address/i, es: /trabaj|dirección/i, fr: /travail|adresse/i, hi: /नौकरी|काम|पता /, zh: /工作|打工|地址/ },
}

const PLEASE: Record<Language, RegExp> = {
  en: /\bplease\b/i,
  es: /por favor/i,
  fr: /s[’']il (vous|te) plaît/i,
  hi: /कृपया|प्लीज़/,
  zh: /请您|敬请|麻烦您/,
}

const scenes = BUILT_IN.map((scene) => [scene.slug, scene] as const)
const spoken = ({ content }: BuiltInScene, language: Language) => content.partner[language].opening
const read = ({ content }: BuiltInScene, language: Language) => {
  const { goals, ...words } = content.learner[language]
  return [...Object.values(words), ...goals]
}
const seen = (scene: BuiltInScene, language: Language) => [spoken(scene, language), ...read(scene, language)]

describe('the built-in scenes', () => {
  it('are twelve, each under its own slug', () => {
    expect(new Set(BUILT_IN.map(({ slug }) => sceneSlug.parse(slug))).size).toBe(12)
    expect(BUILT_IN).toHaveLength(12)
  })

  it('cover every level', () => {
    expect(new Set(BUILT_IN.map((scene) => level.parse(scene.level)))).toEqual(new Set(LEVELS))
  })

  it('come group by group, in the order of the groups, and none is empty', () => {
    const groups = BUILT_IN.map(({ content }) => content.group)
    expect(groups.filter((group, place) => group !== groups[place - 1])).toEqual(SCENE_GROUPS)
  })

  it.each(LANGUAGES)('have their own first line, title and partner in %s', (language) => {
    expect(new Set(BUILT_IN.map((scene) => spoken(scene, language))).size).toBe(BUILT_IN.length)
    expect(new Set(BUILT_IN.map((scene) => scene.content.learner[language].title)).size).toBe(BUILT_IN.length)
    expect(new Set(BUILT_IN.map((scene) => scene.content.partner[language].name)).size).toBe(BUILT_IN.length)
  })
})

describe.each(scenes)('%s', (slug, scene) => {
  it('parses, in every language, with a sensible length', () => {
    expect(sceneContent.parse(scene.content)).toEqual(scene.content)
    expect(Object.keys(scene.content.partner).toSorted()).toEqual([...LANGUAGES].toSorted())
    expect(Object.keys(scene.content.learner).toSorted()).toEqual([...LANGUAGES].toSorted())
    expect(scene.minutes).toBeGreaterThanOrEqual(5)
    expect(scene.minutes).toBeLessThanOrEqual(15)
  })

  it.each(LANGUAGES)('speaks to the learner calmly in %s', (language) => {
    for (const text of read(scene, language)) {
      expect(text).not.toMatch(/[!¡！]/)
      expect(text).not.toMatch(PLEASE[language])
    }
    const goals = scene.content.learner[language].goals
    expect(goals.length).toBeGreaterThanOrEqual(3)
    expect(goals).toHaveLength(scene.content.learner.en.goals.length)
  })

  it.each(LANGUAGES)('is typeset as %s is', (language) => {
    for (const text of seen(scene, language)) {
      expect(text, 'straight quotes').not.toMatch(/['"]/)
      expect(text, 'stray spaces').not.toMatch(/ {2}|^\s|\s$/)
      if (language === 'fr')
        expect(text, 'a narrow no-break space before ? ! ; and a wide one before :').not.toMatch(/[^\u202f][?!;]|[^\u00a0]:/)
      else expect(text, 'no space before ? ! : ;').not.toMatch(/\s[?!:;]/)
      if (language === 'es') expect(text.split('?').length, 'as many ¿ as ?').toBe(text.split('¿').length)
      if (language === 'zh') expect(text, 'full-width marks').not.toMatch(/[,.?!:;]|\s/)
      if (language === 'hi') expect(text, 'a danda at the end of a sentence').not.toMatch(/\.$/)
    }
  })

  it.each(LANGUAGES)('writes the name in the script of %s, with initials that fit', (language) => {
    const { name, initials } = scene.content.partner[language]
    if (language === 'hi') {
      expect(name).toMatch(/^[\p{Script=Devanagari} ]+$/u)
      expect(initials).toBe([...new Intl.Segmenter('hi').segment(name)][0]?.segment)
    } else if (language === 'zh') {
      expect(name).toMatch(/^[\p{Script=Han}·]+$/u)
      expect(initials).toBe([...name][0])
    } else {
      expect(name).toBe(scene.content.partner.en.name)
      expect(initials).toBe(
        name
          .split(' ')
          .map(([first]) => first)
          .join(''),
      )
    }
  })

  it('hides something that could be given away', () => {
    expect(`${scene.content.persona} ${scene.content.hiddenGoal}`).toMatch(TELLTALES[slug]!.en)
    expect(scene.content.coachFocus).not.toMatch(TELLTALES[slug]!.en)
  })

  it.each(LANGUAGES)('does not tell in %s what the partner hides', (language) => {
    for (const text of seen(scene, language)) {
      expect(text).not.toMatch(TELLTALES[slug]![language])
      expect(text).not.toContain(scene.content.hiddenGoal)
    }
  })
})
