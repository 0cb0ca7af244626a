import { type Mistake, words } from './mistake.ts'

const SUBJUNCTIVE: Record<string, string> = {
  viene: 'venga',
  vienes: 'venga',
  repara: 'repare',
  reparas: 'repare',
  arregla: 'arregle',
  arreglas: 'arregle',
  manda: 'mande',
  mandas: 'mande',
  hace: 'haga',
  haces: 'haga',
  llama: 'llame',
  paga: 'pague',
  pagas: 'pague',
  puede: 'pueda',
  ayuda: 'ayude',
  ayudas: 'ayude',
  es: 'sea',
  está: 'esté',
}
const FORMAL: Record<string, string> = {
  repara: 'repare',
  arregla: 'arregle',
  manda: 'mande',
  llama: 'llame',
  ven: 'venga',
  envía: 'envíe',
  haz: 'haga',
}
const QUESTION_START =
  /(?<=^|,\s*)(?:y\s+|o\s+)?(?:cu[aá]ndo|qu[eé]|c[oó]mo|qui[eé]n|por\s+qu[eé]|d[oó]nde|cu[aá]nto|a\s+qu[eé]|puede|podr[ií]a|va\s+a|viene|tiene|es|est[aá]|me\s+puede)(?![\p{L}\p{M}])/iu

export const mistakes: Mistake[] = [
  {
    pattern: words(`(necesito|quiero|espero|prefiero|pido) que ((?:\\p{L}+ ){0,2}?)(${Object.keys(SUBJUNCTIVE).join('|')})`),
    fix: (_match, verb, between, present) => `${verb} que ${between}${SUBJUNCTIVE[present.toLowerCase()]}`,
    why: {
      en: 'After “necesito que” or “quiero que” the verb goes in the subjunctive.',
      es: 'Después de «necesito que» o «quiero que», el verbo va en subjuntivo.',
      fr: 'Après « necesito que » ou « quiero que », le verbe se met au subjonctif.',
      hi: '“necesito que” या “quiero que” के बाद क्रिया सब्जंक्टिव में आती है।',
      zh: '“necesito que”“quiero que”后面的动词要用虚拟式。',
    },
  },
  {
    pattern: words(`por favor,? (${Object.keys(FORMAL).join('|')})`),
    fix: (_match, verb) => `por favor, ${FORMAL[verb.toLowerCase()]}`,
    why: {
      en: 'You say “usted” here, so the request needs the formal form.',
      es: 'Aquí se trata de usted, así que el imperativo es formal.',
      fr: 'Ici on vouvoie : l’impératif prend la forme de « usted ».',
      hi: 'यहाँ “usted” चलता है, इसलिए आदर वाला आज्ञार्थक रूप चाहिए।',
      zh: '这里用尊称 usted，所以命令式也要用尊敬的形式。',
    },
  },
  {
    pattern: words('(estoy|soy) (muy |tan )?(fr[ií][oa]|calor|hambre)'),
    fix: (_match, _verb, degree, noun) => `tengo ${degree ? 'mucho ' : ''}${noun.replace(/^fr[ií]a$|^frio$/i, 'frío')}`,
    why: {
      en: 'Feeling cold takes “tener”: tengo frío. “Estoy frío” is for objects.',
      es: 'La sensación se dice con «tener»: tengo frío.',
      fr: 'La sensation se dit avec « tener » : tengo frío.',
      hi: 'ठंड लगना “tener” से कहते हैं: tengo frío।',
      zh: '“觉得冷”用动词 tener：tengo frío。',
    },
  },
  {
    pattern: words('tengo muy (fr[ií]o|calor|hambre)'),
    fix: 'tengo mucho $1',
    why: {
      en: '“Frío” is a noun here, so it takes “mucho”, not “muy”.',
      es: '«Frío» es aquí un sustantivo: lleva «mucho», no «muy».',
      fr: '« Frío » est ici un nom : on dit « mucho », pas « muy ».',
      hi: 'यहाँ “frío” संज्ञा है, इसलिए “muy” नहीं, “mucho”।',
      zh: '这里 frío 是名词，所以用 mucho，不用 muy。',
    },
  },
  {
    pattern: words('(calefacción|caldera|ducha)( también| ya)? (?:es|esta|está) (?:roto|rota)(?<!está rota)'),
    fix: '$1$2 está rota',
    why: {
      en: 'A state takes “estar”, and “rota” agrees with the feminine noun.',
      es: 'Un estado va con «estar», y «rota» concuerda con el femenino.',
      fr: 'Un état se dit avec « estar », et « rota » s’accorde au féminin.',
      hi: 'दशा के लिए “estar” आता है, और “rota” स्त्रीलिंग से मेल खाता है।',
      zh: '表示状态用 estar，rota 要跟阴性名词一致。',
    },
  },
  {
    pattern: words('es (rot[oa])'),
    fix: 'está $1',
    why: {
      en: 'Something broken is in a state, so it takes “estar”.',
      es: 'Algo roto está en un estado: se dice con «estar».',
      fr: 'Être cassé est un état : on emploie « estar ».',
      hi: 'टूटा होना एक दशा है, इसलिए “estar” आता है।',
      zh: '“坏了”是状态，要用 estar。',
    },
  },
  {
    pattern: words('(no )?soy de acuerdo'),
    fix: '$1estoy de acuerdo',
    why: {
      en: 'Agreeing is “estar de acuerdo”, never “ser”.',
      es: 'Se dice «estar de acuerdo», nunca «ser».',
      fr: 'On dit « estar de acuerdo », jamais « ser ».',
      hi: 'सहमत होना “estar de acuerdo” है, “ser” नहीं।',
      zh: '“同意”是 estar de acuerdo，不用 ser。',
    },
  },
  {
    pattern: words('(la|una) (problema|día|sistema|tema)'),
    fix: (_match, article, noun) => `${article.toLowerCase() === 'la' ? 'el' : 'un'} ${noun}`,
    why: {
      en: 'This noun ends in -a but is masculine.',
      es: 'Esta palabra termina en -a, pero es masculina.',
      fr: 'Ce nom finit en -a, mais il est masculin.',
      hi: 'यह शब्द -a पर ख़त्म होता है, पर पुल्लिंग है।',
      zh: '这个词以 -a 结尾，但它是阳性。',
    },
  },
  {
    pattern: words('el (calefacción|caldera|reparación|casa)'),
    fix: 'la $1',
    why: {
      en: 'This noun is feminine, so it takes “la”.',
      es: 'Es un sustantivo femenino: lleva «la».',
      fr: 'C’est un nom féminin : il prend « la ».',
      hi: 'यह संज्ञा स्त्रीलिंग है, इसलिए “la”।',
      zh: '这是阴性名词，冠词用 la。',
    },
  },
  {
    pattern: words('desde (\\d+|un|una|dos|tres|cuatro|cinco|seis|siete) (días?|semanas?|meses|mes|horas?)'),
    fix: 'desde hace $1 $2',
    why: {
      en: 'With a length of time, say “desde hace”.',
      es: 'Con una duración se dice «desde hace».',
      fr: 'Avec une durée, on dit « desde hace ».',
      hi: 'समय की अवधि के साथ “desde hace” कहते हैं।',
      zh: '后面是一段时间，要说 desde hace。',
    },
  },
  {
    pattern: words('en (el )?(lunes|martes|miércoles|jueves|viernes|sábado|domingo)'),
    fix: 'el $2',
    why: {
      en: 'Days take “el” and no preposition: el martes.',
      es: 'Los días van con «el», sin preposición: el martes.',
      fr: 'Les jours prennent « el », sans préposition : el martes.',
      hi: 'दिनों के साथ बस “el” आता है: el martes।',
      zh: '星期几前面只用 el，不用介词：el martes。',
    },
  },
  {
    pattern: words('(calefacción|caldera|radiador) no trabaja'),
    fix: '$1 no funciona',
    why: {
      en: 'Machines “funcionan”; only people “trabajan”.',
      es: 'Las máquinas funcionan; trabajan las personas.',
      fr: 'Une machine « funciona » ; seules les personnes « trabajan ».',
      hi: 'मशीन के लिए “funciona” कहते हैं, “trabaja” इंसान के लिए है।',
      zh: '机器运转用 funcionar，trabajar 只用于人。',
    },
  },
  {
    pattern: words('si (yo |usted )?(tendría|podría|sería|haría|vendría)'),
    fix: (_match, person, verb) =>
      `si ${person}${{ tendría: 'tuviera', podría: 'pudiera', sería: 'fuera', haría: 'hiciera', vendría: 'viniera' }[verb.toLowerCase()]}`,
    why: {
      en: 'After “si” use the imperfect subjunctive, not the conditional.',
      es: 'Después de «si» va el imperfecto de subjuntivo, no el condicional.',
      fr: 'Après « si », on met l’imparfait du subjonctif, pas le conditionnel.',
      hi: '“si” के बाद कंडीशनल नहीं, सब्जंक्टिव का भूतकाल आता है।',
      zh: 'si 后面用虚拟式过去未完成时，不用条件式。',
    },
  },
  {
    pattern: words('depende en'),
    fix: 'depende de',
    why: {
      en: '“Depender” takes “de”.',
      es: '«Depender» lleva «de».',
      fr: '« Depender » se construit avec « de ».',
      hi: '“Depender” के साथ “de” आता है।',
      zh: 'depender 后面用 de。',
    },
  },
  {
    pattern: /^[^¿]*\?$/u,
    fix: (sentence) => {
      const at = QUESTION_START.exec(sentence)?.index ?? 0
      const question = at === 0 ? sentence.replace(/^\p{Lu}/u, (letter) => letter) : sentence.slice(at)
      return `${sentence.slice(0, at)}¿${question}`
    },
    why: {
      en: 'A Spanish question also opens with “¿”, so the reader hears it from the start.',
      es: 'La pregunta se abre también con «¿».',
      fr: 'En espagnol, la question s’ouvre aussi par « ¿ ».',
      hi: 'स्पेनिश में सवाल की शुरुआत भी “¿” से होती है।',
      zh: '西班牙语的问句开头也要写“¿”。',
    },
  },
]
