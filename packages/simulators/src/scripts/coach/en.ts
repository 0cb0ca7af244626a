import { type Mistake, words } from './mistake.ts'

const BASE: Record<string, string> = {
  went: 'go',
  came: 'come',
  said: 'say',
  told: 'tell',
  sent: 'send',
  broke: 'break',
  called: 'call',
  fixed: 'fix',
  repaired: 'repair',
  paid: 'pay',
}

export const mistakes: Mistake[] = [
  {
    pattern: words("i(?: am|'m|’m) (not )?agree"),
    fix: (_match, not) => (not ? 'I don’t agree' : 'I agree'),
    why: {
      en: '“Agree” is a verb of its own: it needs no “am”.',
      es: '«Agree» ya es un verbo: no lleva «am».',
      fr: '« Agree » est déjà un verbe : pas de « am ».',
      hi: '“Agree” ख़ुद क्रिया है, इसके साथ “am” नहीं आता।',
      zh: 'agree 本身是动词，前面不用 am。',
    },
  },
  {
    pattern: words('(heating|heater|boiler|it|radiator) is (broken|off|cold|not working|out of order) since'),
    fix: '$1 has been $2 since',
    why: {
      en: 'It began in the past and goes on: use the present perfect.',
      es: 'Empezó en el pasado y continúa: present perfect.',
      fr: 'Cela a commencé avant et dure encore : present perfect.',
      hi: 'बात पहले शुरू हुई और अब भी है: present perfect लगाइए।',
      zh: '从过去持续到现在，要用现在完成时。',
    },
  },
  {
    pattern: words('since (\\d+|one|two|three|four|five|six|seven|a|several|many) (hours?|days?|weeks?|months?|years?)'),
    fix: 'for $1 $2',
    why: {
      en: 'A length of time takes “for”; “since” needs a starting point.',
      es: 'Una duración lleva «for»; «since» marca el comienzo.',
      fr: 'Une durée prend « for » ; « since » indique le début.',
      hi: 'अवधि के साथ “for” आता है; “since” शुरुआत बताता है।',
      zh: '一段时间用 for；since 后面是起点。',
    },
  },
  {
    pattern: words("(he|she|it|heating|heater|boiler|radiator|technician|water) do(?:n't|n’t| not)"),
    fix: '$1 doesn’t',
    why: {
      en: 'With he, she or it, “do” becomes “does”.',
      es: 'Con he, she o it, «do» pasa a «does».',
      fr: 'Avec he, she ou it, « do » devient « does ».',
      hi: 'he, she, it के साथ “do” की जगह “does” आता है।',
      zh: '主语是 he、she、it 时，do 变成 does。',
    },
  },
  {
    pattern: words('(informations|advices|furnitures|damages reports)'),
    fix: (match) => match.replace(/s$/i, ''),
    why: {
      en: 'This noun is never plural in English.',
      es: 'Este sustantivo no tiene plural en inglés.',
      fr: 'En anglais, ce nom ne se met jamais au pluriel.',
      hi: 'अंग्रेज़ी में यह शब्द बहुवचन में नहीं आता।',
      zh: '这个名词在英语里没有复数。',
    },
  },
  {
    pattern: words('(i|we) (?:have|feel) (very |so )?(cold|hot)(?! (?:water|radiators?|rooms?))'),
    fix: (_match, who, degree, state) => `${who.toLowerCase() === 'i' ? 'I’m' : `${who}’re`} ${degree}${state}`,
    why: {
      en: 'Being cold takes “be” in English: I’m cold.',
      es: 'En inglés, el frío se dice con «be»: I’m cold.',
      fr: 'En anglais, on est froid avec « be » : I’m cold.',
      hi: 'अंग्रेज़ी में ठंड लगना “be” से कहते हैं: I’m cold।',
      zh: '英语里“觉得冷”用 be：I’m cold。',
    },
  },
  {
    pattern: words('explain (me|us)'),
    fix: 'explain to $1',
    why: {
      en: 'You explain something “to” somebody.',
      es: 'Se explica algo «to» alguien.',
      fr: 'On explique quelque chose « to » quelqu’un.',
      hi: 'किसी को समझाना: explain “to” somebody।',
      zh: 'explain 后面的人要加 to。',
    },
  },
  {
    pattern: words('(want|need) that (you|he|she|someone|somebody) (\\p{L}+?)s?'),
    fix: (_match, verb, who, action) => `${verb} ${{ he: 'him', she: 'her' }[who.toLowerCase()] ?? who} to ${action}`,
    why: {
      en: '“Want” and “need” take a person plus “to”, not “that”.',
      es: '«Want» y «need» llevan persona y «to», no «that».',
      fr: '« Want » et « need » prennent la personne et « to », pas « that ».',
      hi: '“want” और “need” के बाद “that” नहीं, व्यक्ति और “to” आता है।',
      zh: 'want 和 need 后面用“人 + to”，不用 that。',
    },
  },
  {
    pattern: words('(?:look|looking) forward to (hear|see|meet|receive)'),
    fix: (match) => `${match}ing`.replace('receiveing', 'receiving'),
    why: {
      en: 'After “look forward to” comes the -ing form.',
      es: 'Después de «look forward to» va la forma en -ing.',
      fr: 'Après « look forward to », on met la forme en -ing.',
      hi: '“look forward to” के बाद -ing वाला रूप आता है।',
      zh: 'look forward to 后面用 -ing 形式。',
    },
  },
  {
    pattern: words('(must|can|should|could) to (\\p{L}+)'),
    fix: '$1 $2',
    why: {
      en: 'Modal verbs take the bare verb, without “to”.',
      es: 'Los verbos modales van sin «to».',
      fr: 'Les verbes modaux s’emploient sans « to ».',
      hi: 'modal क्रियाओं के बाद “to” नहीं आता।',
      zh: '情态动词后面直接用动词原形，不加 to。',
    },
  },
  {
    pattern: words('(when|why|how) (you|he|she|they) (come|comes|pay|send|sends|repair|fix)'),
    fix: (_match, word, who, verb) => `${word} ${/^s?he$/i.test(who) ? 'does' : 'do'} ${who} ${verb.replace(/s$/, '')}`,
    why: {
      en: 'A question needs “do” or “does” before the person.',
      es: 'La pregunta necesita «do» o «does» antes del sujeto.',
      fr: 'La question demande « do » ou « does » avant le sujet.',
      hi: 'सवाल में कर्ता से पहले “do” या “does” आता है।',
      zh: '问句里主语前面要加 do 或 does。',
    },
  },
  {
    pattern: words('in (monday|tuesday|wednesday|thursday|friday|saturday|sunday)'),
    fix: 'on $1',
    why: {
      en: 'Days of the week take “on”.',
      es: 'Los días de la semana llevan «on».',
      fr: 'Les jours de la semaine prennent « on ».',
      hi: 'सप्ताह के दिनों के साथ “on” आता है।',
      zh: '星期几前面用 on。',
    },
  },
  {
    pattern: words('more (cold|warm|quick|cheap|fast)'),
    fix: (_match, adjective) => (adjective.endsWith('e') ? `${adjective}r` : `${adjective}er`),
    why: {
      en: 'Short adjectives take -er, not “more”.',
      es: 'Los adjetivos cortos llevan -er, no «more».',
      fr: 'Les adjectifs courts prennent -er, pas « more ».',
      hi: 'छोटे विशेषणों में “more” नहीं, -er लगता है।',
      zh: '短形容词加 -er，不用 more。',
    },
  },
  {
    pattern: words(`did (not )?(you|he|she|it|they|i|we) (${Object.keys(BASE).join('|')})`),
    fix: (_match, not, who, verb) => `did ${not}${who} ${BASE[verb.toLowerCase()]}`,
    why: {
      en: '“Did” already carries the past; the verb stays plain.',
      es: '«Did» ya marca el pasado; el verbo no cambia.',
      fr: '« Did » marque déjà le passé ; le verbe reste simple.',
      hi: '“did” ख़ुद भूतकाल है, क्रिया मूल रूप में रहती है।',
      zh: 'did 已经表示过去，后面用动词原形。',
    },
  },
]
