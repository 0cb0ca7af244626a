import { type Mistake, words } from './mistake.ts'

const POLITE: Record<string, string> = {
  करो: 'कीजिए',
  भेजो: 'भेजिए',
  बताओ: 'बताइए',
  दो: 'दीजिए',
  आओ: 'आइए',
  लिखो: 'लिखिए',
  देखो: 'देखिए',
  सुनो: 'सुनिए',
}

export const mistakes: Mistake[] = [
  {
    pattern: words('मैं (?:बहुत )?ठंड[ाी] (?:हूँ|हूं)'),
    fix: 'मुझे ठंड लग रही है',
    why: {
      en: 'Cold “attaches” to you in Hindi: मुझे ठंड लग रही है.',
      es: 'En hindi el frío «se pega» a uno: मुझे ठंड लग रही है.',
      fr: 'En hindi, le froid vous « prend » : मुझे ठंड लग रही है.',
      hi: 'ठंड हमें लगती है: मुझे ठंड लग रही है।',
      zh: '印地语说“冷附着于我”：मुझे ठंड लग रही है。',
    },
  },
  {
    pattern: words('मुझे (बहुत )?ठंडा लग रहा है'),
    fix: 'मुझे $1ठंड लग रही है',
    why: {
      en: 'The noun is ठंड, feminine, so the verb is लग रही है.',
      es: 'El sustantivo es ठंड, femenino: लग रही है.',
      fr: 'Le nom est ठंड, féminin : लग रही है.',
      hi: 'संज्ञा “ठंड” स्त्रीलिंग है, इसलिए “लग रही है”।',
      zh: '名词是阴性的 ठंड，所以动词用 लग रही है。',
    },
  },
  {
    pattern: words('मैं ((?:[^\\s।?!,]+ ){0,2})चाहिए'),
    fix: 'मुझे $1चाहिए',
    why: {
      en: 'चाहिए takes मुझे, not मैं.',
      es: 'चाहिए lleva मुझे, no मैं.',
      fr: 'चाहिए se construit avec मुझे, pas मैं.',
      hi: '“चाहिए” के साथ “मैं” नहीं, “मुझे” आता है।',
      zh: 'चाहिए 前面用 मुझे，不用 मैं。',
    },
  },
  {
    pattern: words('मेरा (बेटी|माँ|पत्नी|बीवी|बहन|दादी|नानी|हीटिंग|ग़लती|गलती)'),
    fix: 'मेरी $1',
    why: {
      en: 'मेरी agrees with the feminine noun.',
      es: 'मेरी concuerda con el sustantivo femenino.',
      fr: 'मेरी s’accorde avec le nom féminin.',
      hi: 'स्त्रीलिंग संज्ञा के साथ “मेरी” आता है।',
      zh: 'मेरी 要跟阴性名词一致。',
    },
  },
  {
    pattern: words('मेरे को'),
    fix: 'मुझे',
    why: {
      en: 'In careful Hindi it is मुझे.',
      es: 'En un hindi cuidado se dice मुझे.',
      fr: 'En hindi soigné, on dit मुझे.',
      hi: 'शुद्ध हिंदी में “मुझे” कहते हैं।',
      zh: '规范的说法是 मुझे。',
    },
  },
  {
    pattern: words('तुम कब आ(?:ओगे|ओगी)'),
    fix: 'आप कब आएँगी',
    why: {
      en: 'तुम is too familiar here; with आप the verb is आएँगी.',
      es: 'तुम es demasiado familiar; con आप: आएँगी.',
      fr: 'तुम est trop familier ici ; avec आप : आएँगी.',
      hi: 'यहाँ “तुम” ठीक नहीं; “आप” के साथ “आएँगी”।',
      zh: '这里用 तुम 太随便，用 आप，动词是 आएँगी。',
    },
  },
  {
    pattern: words(`तुम (.{0,30}?)(${Object.keys(POLITE).join('|')})`),
    fix: (_match, between, verb) => `आप ${between}${POLITE[verb]}`,
    why: {
      en: 'To a landlady say आप, with the polite imperative.',
      es: 'A una casera se le dice आप, con el imperativo cortés.',
      fr: 'À une propriétaire, on dit आप, avec l’impératif poli.',
      hi: 'मकान मालकिन से “आप” और आदर वाला रूप ठीक रहता है।',
      zh: '对房东要用 आप 和礼貌的命令式。',
    },
  },
  {
    pattern: words(`कृपया (.{0,30}?)(${Object.keys(POLITE).join('|')})`),
    fix: (_match, between, verb) => `कृपया ${between}${POLITE[verb]}`,
    why: {
      en: 'कृपया goes with the polite form in -इए.',
      es: 'कृपया va con la forma cortés en -इए.',
      fr: 'कृपया s’emploie avec la forme polie en -इए.',
      hi: '“कृपया” के साथ -इए वाला रूप आता है।',
      zh: 'कृपया 要跟 -इए 的礼貌形式一起用。',
    },
  },
  {
    pattern: words('(सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार) में'),
    fix: '$1 को',
    why: {
      en: 'Days of the week take को.',
      es: 'Los días de la semana llevan को.',
      fr: 'Les jours de la semaine prennent को.',
      hi: 'दिनों के साथ “को” आता है।',
      zh: '星期几后面用 को。',
    },
  },
  {
    pattern: words('(\\S+) दिन(?:ों)? के लिए (.{0,24}?)(ख़राब|खराब|बंद|ठंड)'),
    fix: '$1 दिन से $2$3',
    why: {
      en: 'For something still going on, say से.',
      es: 'Para algo que continúa se dice से.',
      fr: 'Pour ce qui dure encore, on dit से.',
      hi: 'जो अब भी चल रहा है, उसके लिए “से” आता है।',
      zh: '情况还在持续，用 से。',
    },
  },
  {
    pattern: words('मैं (सहमत|परेशान|बीमार|घर पर|यहाँ) (नहीं )?है'),
    fix: 'मैं $1 $2हूँ',
    why: {
      en: 'With मैं the verb is हूँ.',
      es: 'Con मैं el verbo es हूँ.',
      fr: 'Avec मैं, le verbe est हूँ.',
      hi: '“मैं” के साथ “हूँ” आता है।',
      zh: '主语是 मैं，动词用 हूँ。',
    },
  },
  {
    pattern: words('मैं ((?:फ़ोन |फोन |बात |कोशिश |इस्तेमाल |कुछ नहीं )?)(किया|की|कहा|देखा|भेजा|लिखा|दिया)'),
    fix: 'मैंने $1$2',
    why: {
      en: 'In the past, a verb with an object needs ने: मैंने.',
      es: 'En pasado, el verbo transitivo pide ने: मैंने.',
      fr: 'Au passé, le verbe transitif demande ने : मैंने.',
      hi: 'भूतकाल की सकर्मक क्रिया में “ने” लगता है: मैंने।',
      zh: '过去时的及物动词要加 ने：मैंने。',
    },
  },
  {
    pattern: words('आप ([^।?!,]{0,40}?)(सकते|सकती|रहे|रही|करते|करती|जानते|जानती|कहते|कहती) है'),
    fix: 'आप $1$2 हैं',
    why: {
      en: 'आप takes the plural हैं.',
      es: 'आप lleva el plural हैं.',
      fr: 'आप prend le pluriel हैं.',
      hi: '“आप” के साथ “हैं” आता है, बिंदी के साथ।',
      zh: 'आप 后面用复数 हैं。',
    },
  },
  {
    pattern: words('पानी ((?:[^\\s।?!,]+ ){0,2})(आती|होती) है'),
    fix: (_match, between, verb) => `पानी ${between}${verb === 'आती' ? 'आता' : 'होता'} है`,
    why: {
      en: 'पानी is masculine.',
      es: 'पानी es masculino.',
      fr: 'पानी est masculin.',
      hi: '“पानी” पुल्लिंग है।',
      zh: 'पानी 是阳性。',
    },
  },
]
