import { type Mistake, words } from './mistake.ts'

const SUBJUNCTIVE: Record<string, string> = {
  venez: 'veniez',
  vient: 'vienne',
  réparez: 'répariez',
  faites: 'fassiez',
  fait: 'fasse',
  envoyez: 'envoyiez',
  pouvez: 'puissiez',
  êtes: 'soyez',
  est: 'soit',
  avez: 'ayez',
  payez: 'payiez',
  appelez: 'appeliez',
}
const IMPERFECT: Record<string, string> = {
  "j'aurais": 'j’avais',
  'j’aurais': 'j’avais',
  'vous auriez': 'vous aviez',
  'je pourrais': 'je pouvais',
  'vous pourriez': 'vous pouviez',
  'je serais': 'j’étais',
  'vous seriez': 'vous étiez',
}

export const mistakes: Mistake[] = [
  {
    pattern: words('je suis (très |trop )?(froide?|chaude?|faim|soif)'),
    fix: (_match, degree, state) => `j’ai ${degree}${state.replace(/de$/, 'd')}`,
    why: {
      en: 'Feeling cold takes “avoir” in French: j’ai froid.',
      es: 'En francés, el frío se siente con «avoir»: j’ai froid.',
      fr: 'La sensation se dit avec « avoir » : j’ai froid.',
      hi: 'फ़्रेंच में ठंड लगना “avoir” से कहते हैं: j’ai froid।',
      zh: '法语里“觉得冷”用 avoir：j’ai froid。',
    },
  },
  {
    pattern: words(`si (${Object.keys(IMPERFECT).join('|')})`),
    fix: (_match, verb) => `si ${IMPERFECT[verb.toLowerCase()]}`,
    why: {
      en: 'After “si” comes the imperfect, never the conditional.',
      es: 'Después de «si» va el imperfecto, nunca el condicional.',
      fr: 'Après « si », on met l’imparfait, jamais le conditionnel.',
      hi: '“si” के बाद imparfait आता है, conditionnel कभी नहीं।',
      zh: 'si 后面用未完成过去时，不用条件式。',
    },
  },
  {
    pattern: words(
      `(il faut|je veux|je voudrais|j['’]aimerais) que (vous|il|elle|quelqu['’]un|le technicien) (${Object.keys(SUBJUNCTIVE).join('|')})`,
    ),
    fix: (_match, start, who, verb) => `${start} que ${who} ${SUBJUNCTIVE[verb.toLowerCase()]}`,
    why: {
      en: 'After “il faut que” or “je veux que” the verb is subjunctive.',
      es: 'Después de «il faut que» o «je veux que» va el subjuntivo.',
      fr: 'Après « il faut que » ou « je veux que », on met le subjonctif.',
      hi: '“il faut que” और “je veux que” के बाद subjonctif आता है।',
      zh: 'il faut que、je veux que 后面用虚拟式。',
    },
  },
  {
    pattern: words('(la|une) (problème|chauffage|radiateur|loyer|message|technicien)'),
    fix: (_match, article, noun) => `${article.toLowerCase() === 'la' ? 'le' : 'un'} ${noun}`,
    why: {
      en: 'This noun is masculine in French.',
      es: 'Este sustantivo es masculino en francés.',
      fr: 'Ce nom est masculin.',
      hi: 'फ़्रेंच में यह संज्ञा पुल्लिंग है।',
      zh: '这个名词在法语里是阳性。',
    },
  },
  {
    pattern: words('(le|un) (chaudière|eau|facture|réparation|semaine)'),
    fix: (_match, article, noun) => (/^eau$/i.test(noun) ? `l’${noun}` : `${article.toLowerCase() === 'le' ? 'la' : 'une'} ${noun}`),
    why: {
      en: 'This noun is feminine in French.',
      es: 'Este sustantivo es femenino en francés.',
      fr: 'Ce nom est féminin.',
      hi: 'फ़्रेंच में यह संज्ञा स्त्रीलिंग है।',
      zh: '这个名词在法语里是阴性。',
    },
  },
  {
    pattern: words('je (ai|accepte|attends|habite|aime|appelle|espère|utilise|ai besoin)'),
    fix: 'j’$1',
    why: {
      en: 'Before a vowel “je” becomes “j’”.',
      es: 'Ante vocal, «je» pasa a «j’».',
      fr: 'Devant une voyelle, « je » devient « j’ ».',
      hi: 'स्वर से पहले “je” का रूप “j’” हो जाता है।',
      zh: '元音前面 je 要缩成 j’。',
    },
  },
  {
    pattern: words('(chauffage|chaudière|radiateur) ne travaille (pas|plus)'),
    fix: '$1 ne marche $2',
    why: {
      en: 'A machine “marche”; only people “travaillent”.',
      es: 'Una máquina «marche»; solo las personas «travaillent».',
      fr: 'Une machine marche ; ce sont les gens qui travaillent.',
      hi: 'मशीन के लिए “marche” कहते हैं, “travaille” लोगों के लिए है।',
      zh: '机器运转用 marcher，travailler 只用于人。',
    },
  },
  {
    pattern: words('pour (\\d+|un|une|deux|trois|quatre|cinq|six|sept) (jours?|semaines?|mois|heures?)'),
    fix: 'depuis $1 $2',
    why: {
      en: 'It still goes on, so French uses “depuis”.',
      es: 'La situación continúa: en francés se usa «depuis».',
      fr: 'La situation dure encore : on dit « depuis ».',
      hi: 'बात अब भी चल रही है, इसलिए “depuis”।',
      zh: '情况还在持续，法语用 depuis。',
    },
  },
  {
    pattern: words("j['’]attends pour (vous|le technicien|votre réponse)"),
    fix: (_match, what) => (what.toLowerCase() === 'vous' ? 'je vous attends' : `j’attends ${what}`),
    why: {
      en: '“Attendre” takes its object directly, without “pour”.',
      es: '«Attendre» no lleva preposición.',
      fr: '« Attendre » se construit sans « pour ».',
      hi: '“attendre” के साथ “pour” नहीं आता।',
      zh: 'attendre 直接带宾语，不加 pour。',
    },
  },
  {
    pattern: words('beaucoup (froid|chaud)'),
    fix: 'très $1',
    why: {
      en: 'With “avoir froid” the degree is “très”.',
      es: 'Con «avoir froid» se dice «très».',
      fr: 'Avec « avoir froid », on dit « très ».',
      hi: '“avoir froid” के साथ “très” आता है।',
      zh: 'avoir froid 的程度用 très。',
    },
  },
  {
    pattern: words('(?:sur|en|au) (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)'),
    fix: '$1',
    why: {
      en: 'Days of the week take no preposition: mardi.',
      es: 'Los días van sin preposición: mardi.',
      fr: 'Les jours s’emploient sans préposition : mardi.',
      hi: 'दिनों के साथ कोई preposition नहीं आता: mardi।',
      zh: '星期几前面不用介词：mardi。',
    },
  },
  {
    pattern: words('(demander|demande) une question'),
    fix: (_match, verb) => (/r$/i.test(verb) ? 'poser une question' : 'pose une question'),
    why: {
      en: 'In French you “pose” a question.',
      es: 'En francés la pregunta se «pose».',
      fr: 'Une question, on la pose.',
      hi: 'फ़्रेंच में सवाल “poser” किया जाता है।',
      zh: '法语里“提问”是 poser une question。',
    },
  },
  {
    pattern: words('(?:est-ce que )?(?:tu peux|peux-tu|pourrais-tu|tu pourrais)'),
    fix: 'pourriez-vous',
    why: {
      en: 'With her you say “vous”; “pourriez-vous” is polite and still firm.',
      es: 'Con ella se usa «vous»; «pourriez-vous» es cortés y firme.',
      fr: 'Avec elle, on se vouvoie ; « pourriez-vous » reste ferme et poli.',
      hi: 'इनसे “vous” कहिए; “pourriez-vous” विनम्र भी है और पक्का भी।',
      zh: '对她要用 vous；pourriez-vous 又礼貌又坚定。',
    },
  },
  {
    pattern: words('plus (bon|bonne|mauvais|mauvaise)'),
    fix: (_match, adjective) =>
      ({ bon: 'meilleur', bonne: 'meilleure', mauvais: 'pire', mauvaise: 'pire' })[adjective.toLowerCase()] ?? 'meilleur',
    why: {
      en: 'This adjective has its own comparative.',
      es: 'Este adjetivo tiene su propio comparativo.',
      fr: 'Cet adjectif a son propre comparatif.',
      hi: 'इस विशेषण का अपना अलग तुलनात्मक रूप है।',
      zh: '这个形容词有自己的比较级。',
    },
  },
]
