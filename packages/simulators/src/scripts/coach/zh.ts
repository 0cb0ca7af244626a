import type { Mistake } from './mistake.ts'

export const mistakes: Mistake[] = [
  {
    pattern: /我(?:是|有)(很|非常|太)?冷/u,
    fix: (_match, degree) => `我${degree || '很'}冷`,
    why: {
      en: 'An adjective needs no 是 or 有: say 我很冷.',
      es: 'El adjetivo no lleva 是 ni 有: se dice 我很冷.',
      fr: 'L’adjectif se passe de 是 et de 有 : 我很冷.',
      hi: 'विशेषण के साथ 是 या 有 नहीं आता: 我很冷।',
      zh: '形容词前面不用“是”或“有”，说“我很冷”。',
    },
  },
  {
    pattern: /二(个|天|次|月前|点|家|位|套)/u,
    fix: '两$1',
    why: {
      en: 'Before a measure word, “two” is 两.',
      es: 'Ante un clasificador, «dos» es 两.',
      fr: 'Devant un classificateur, « deux » se dit 两.',
      hi: 'मापक शब्द से पहले “दो” के लिए 两 आता है।',
      zh: '量词前面用“两”，不用“二”。',
    },
  },
  {
    pattern: /(暖气|锅炉|热水器)是坏(?!的)了?/u,
    fix: '$1坏了',
    why: {
      en: 'A change of state takes 了, without 是: 坏了.',
      es: 'Un cambio de estado lleva 了, sin 是: 坏了.',
      fr: 'Un changement d’état prend 了, sans 是 : 坏了.',
      hi: 'दशा बदलने पर 了 आता है, 是 नहीं: 坏了।',
      zh: '情况变化用“了”，不用“是”：坏了。',
    },
  },
  {
    pattern: /不有/u,
    fix: '没有',
    why: {
      en: '有 is always negated with 没.',
      es: '有 se niega siempre con 没.',
      fr: '有 se nie toujours avec 没.',
      hi: '有 का निषेध हमेशा 没 से होता है।',
      zh: '“有”的否定用“没”。',
    },
  },
  {
    pattern: /(昨天|前天|上周|上个星期|星期一)(.{0,4}?)不(来|修|打|说|付|工作)/u,
    fix: '$1$2没$3',
    why: {
      en: 'For something that did not happen in the past, use 没.',
      es: 'Para lo que no ocurrió en el pasado se usa 没.',
      fr: 'Pour ce qui n’a pas eu lieu, on emploie 没.',
      hi: 'जो बीते समय में नहीं हुआ, उसके लिए 没 आता है।',
      zh: '过去没发生的事用“没”。',
    },
  },
  {
    pattern: /我(想|要|可以)?见面(你|您|他|她)/u,
    fix: '我$1跟$2见面',
    why: {
      en: '见面 takes no object; the person comes before it with 跟.',
      es: '见面 no lleva objeto; la persona va antes con 跟.',
      fr: '见面 n’a pas d’objet ; la personne précède, avec 跟.',
      hi: '见面 के बाद कर्म नहीं आता; व्यक्ति पहले, 跟 के साथ।',
      zh: '“见面”不带宾语，要说“跟……见面”。',
    },
  },
  {
    pattern: /帮忙(我|他|她|我们)/u,
    fix: '帮$1',
    why: {
      en: '帮忙 already has its object; with a person say 帮.',
      es: '帮忙 ya lleva su objeto; con persona se dice 帮.',
      fr: '帮忙 contient déjà son objet ; avec une personne, 帮.',
      hi: '帮忙 में कर्म पहले से है; व्यक्ति के साथ 帮 कहिए।',
      zh: '“帮忙”后面不能加人，要说“帮我”。',
    },
  },
  {
    pattern: /(?:很多|多)冷/u,
    fix: '很冷',
    why: {
      en: 'Degree takes 很; 很多 counts things.',
      es: 'El grado se marca con 很; 很多 es para cantidades.',
      fr: 'Le degré se dit 很 ; 很多 compte les choses.',
      hi: 'मात्रा बताने के लिए 很 है; 很多 गिनती के लिए।',
      zh: '程度用“很”，“很多”表示数量。',
    },
  },
  {
    pattern: /(什么时候|怎么|为什么|谁|哪天|几点|多少)([^，。？！?]*)吗/u,
    fix: '$1$2',
    why: {
      en: 'A question word already asks, so 吗 drops out.',
      es: 'La palabra interrogativa ya pregunta: sobra 吗.',
      fr: 'Le mot interrogatif suffit : 吗 est de trop.',
      hi: 'प्रश्नवाचक शब्द हो तो 吗 नहीं लगता।',
      zh: '有疑问词就不用“吗”。',
    },
  },
  {
    pattern: /(能不能|可以不可以|可不可以|是不是|有没有|会不会)([^，。？！?]*)吗/u,
    fix: '$1$2',
    why: {
      en: 'The A-not-A form is already a question, so no 吗.',
      es: 'La forma «A no A» ya es pregunta: sin 吗.',
      fr: 'La forme « A-non-A » est déjà une question : pas de 吗.',
      hi: 'A-不-A रूप ख़ुद सवाल है, 吗 की ज़रूरत नहीं।',
      zh: '正反问句后面不加“吗”。',
    },
  },
  {
    pattern: /(来修理?(?:暖气)?|来看看?|修理暖气)在(星期[一二三四五六日天]|明天|今天)/u,
    fix: '$2$1',
    why: {
      en: 'Time comes before the verb, without 在.',
      es: 'El tiempo va antes del verbo, sin 在.',
      fr: 'Le temps précède le verbe, sans 在.',
      hi: 'समय क्रिया से पहले आता है, 在 के बिना।',
      zh: '时间放在动词前面，不用“在”。',
    },
  },
  {
    pattern: /(非常|太|真|特别)很/u,
    fix: '$1',
    why: {
      en: 'One degree word is enough.',
      es: 'Basta con un adverbio de grado.',
      fr: 'Un seul adverbe de degré suffit.',
      hi: 'मात्रा का एक ही शब्द काफ़ी है।',
      zh: '程度副词用一个就够了。',
    },
  },
  {
    pattern: /打电话(我|他|她)/u,
    fix: '给$1打电话',
    why: {
      en: 'The person you call comes first, with 给.',
      es: 'La persona a quien se llama va antes, con 给.',
      fr: 'La personne appelée vient avant, avec 给.',
      hi: 'जिसे फ़ोन करना है, वह पहले 给 के साथ आता है।',
      zh: '要说“给……打电话”。',
    },
  },
  {
    pattern: /([，。])和我(要|想|需要)/u,
    fix: '$1而且我$2',
    why: {
      en: '和 joins nouns; clauses are joined with 而且.',
      es: '和 une sustantivos; las frases se unen con 而且.',
      fr: '和 relie des noms ; les phrases se relient avec 而且.',
      hi: '和 संज्ञाओं को जोड़ता है, वाक्यों के लिए 而且 है।',
      zh: '“和”连接名词，连接句子用“而且”。',
    },
  },
]
