import type { Language } from '@parley/contracts/language'

type InEvery = Record<Language, RegExp>

/** What a question asks for. */
const QUESTION_WORDS: InEvery = {
  en: /\b(?:what|who|whom|whose|where|when|why|how|which)(?:['’]\w+)?\b/i,
  es: /(?<!\p{L})(?:qué|quién|quiénes|dónde|adónde|cuándo|cómo|cuál|cuáles|cuánt[oa]s?)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:quoi|qui|où|quand|pourquoi|comment|(?:le|la|les)?quel(?:le)?s?|combien|qu['’]est-ce|que)(?!\p{L})/iu,
  hi: /(?<![\p{L}\p{M}])(?:कौन|किस|किन|कहाँ|कहां|कब|क्यों|कैसे|कैसी|कैसा|कितन|किधर)/u,
  zh: /什么|谁|哪|何时|几点|几个|多少|多大|多久|多长|多远|怎|为啥|干嘛/u,
}
/** Small words that make a question of a sentence. */
const ASKING: Partial<InEvery> = { fr: /est-ce/iu, hi: /क्या/u, zh: /吗|呢|嘛|吧|是不是|有没有|能不能|可不可以|好不好|在不在/u }

const YES_OR_NO: InEvery = {
  en: /^\W*(?:yes|no|yeah|yep|nope|sure|of course)\b/i,
  es: /^[^\p{L}]*(?:sí|si|no|claro|por supuesto)(?!\p{L})/iu,
  fr: /^[^\p{L}]*(?:oui|non|si|ouais|bien sûr)(?!\p{L})/iu,
  hi: /^[^\p{L}]*(?:हाँ|हां|जी|नहीं|बिल्कुल)/u,
  zh: /^[^\p{L}]*(?:是的|对的?[，,。！]|不是|不[，,。！]|没有[，,。！]|当然|可以[，,。！])/u,
}

/** What somebody may tell a model to do: how it is told, and how a translation says it, which is gone from what obeys. */
const INSTRUCTIONS: readonly { told: InEvery; kept: InEvery }[] = [
  {
    told: {
      en: told('write|compose|draft'),
      es: told('escribe|escríbeme|escribid|escriba|redacta|compón'),
      fr: told('écris|écris-moi|écrivez|rédige|rédigez|compose'),
      hi: told('लिखो|लिखिए|लिखें|लिख दो|लिखकर'),
      zh: /写/u,
    },
    kept: { en: /writ|compose|draft|spell|text/i, es: /escr[ií]b|redact|compón/i, fr: /écri|rédig|compos/i, hi: /लिख/u, zh: /写|作|发/u },
  },
  {
    told: {
      en: told('ignore|disregard|forget'),
      es: told('ignora|ignorad|ignore|olvida|olvídate|olvidad|omite'),
      fr: told('ignore|ignorez|oublie|oubliez'),
      hi: told('अनदेखा|नज़रअंदाज़|नजरअंदाज|इग्नोर|भूल जाओ|भूल जाइए'),
      zh: /忽略|无视|忘掉|忘记|别理|不用管|别管/u,
    },
    kept: {
      en: /ignor|disregard|forget|never ?mind/i,
      es: /ignor|olv[ií]d|omit|caso omiso/i,
      fr: /ignor|oubli|laisse tomber/i,
      hi: /अनदेख|नज़रअंदाज़|नजरअंदाज|इग्नोर|भूल|छोड़/u,
      zh: /忽略|无视|忘|理|管|算了/u,
    },
  },
  {
    told: {
      en: told('say|tell|reply|answer|respond|repeat|greet'),
      es: told('di|dile|diles|dime|dinos|diga|decid|cuenta|cuéntame|cuéntanos|responde|contesta|repite|saluda'),
      fr: told('dis|dites|dis-moi|dites-moi|raconte|raconte-moi|racontez|réponds|répondez|répète|répétez|salue|saluez'),
      hi: told('कहो|कहिए|बोलो|बोलिए|बताओ|बताइए|बताएँ|सुनाओ|सुनाइए|जवाब दो|उत्तर दो|दोहराओ'),
      zh: /说一|说个|说出|告诉|讲一|讲个|回答|回复|重复|问好|打招呼/u,
    },
    kept: {
      en: /\b(?:say|said|tell|told|repl|answer|respond|repeat|greet|let me know|hear)/i,
      es: /(?<!\p{L})(?:di|dec|cu[eé]nt|cont|respond|repit|repet|salud|av[ií]s|o[íi])/iu,
      fr: /(?<!\p{L})(?:di[st]|dire|racont|répond|répèt|répét|salu|tiens-moi|préviens)/iu,
      hi: /कह|बता|बोल|सुन|जवाब|उत्तर|दोहरा/u,
      zh: /说|告诉|讲|回|重复|问|打招呼|跟|叫/u,
    },
  },
  {
    told: {
      en: told('translate'),
      es: told('traduce|tradúceme|traducid|traduzca'),
      fr: told('traduis|traduisez|traduis-moi'),
      hi: told('अनुवाद'),
      zh: /翻译/u,
    },
    kept: { en: /translat/i, es: /trad[uú][cz]/i, fr: /tradui|traduc/i, hi: /अनुवाद/u, zh: /译/u },
  },
  {
    told: {
      en: told('list|enumerate|name|give me'),
      es: told('lista|enumera|nombra|dame|danos'),
      fr: told('liste|énumère|énumérez|nomme|nommez|cite|citez|donne-moi|donnez-moi'),
      hi: told('सूची|गिनाओ|गिनाइए|के नाम'),
      zh: /列出|列举|给我(?:列|写|举|说)|举出|说出/u,
    },
    kept: {
      en: /list|enumer|name|give|send|get me/i,
      es: /list|enum[eé]r|n[oó]mbr|(?<!\p{L})(?:da|de)(?:me|nos)?(?!\p{L})/iu,
      fr: /list|énum|nom|cit|donn|file/i,
      hi: /सूची|गिना|नाम|लिस्ट|दे|दो/u,
      zh: /列|举|给|名|说/u,
    },
  },
  {
    told: {
      en: told('explain|describe|summarize|summarise|define'),
      es: told('explica|explícame|explicad|describe|resume|define'),
      fr: told('explique|explique-moi|expliquez|décris|décrivez|résume|résumez|définis'),
      hi: told('समझाओ|समझाइए|वर्णन|सारांश|परिभाषित'),
      zh: /解释|描述|总结|概括|说明|介绍/u,
    },
    kept: {
      en: /expla|describ|summar|defin/i,
      es: /expl[ií][cq]|descr[ií]b|resum|defin/i,
      fr: /expli|décri|résum|défini/i,
      hi: /समझा|वर्णन|बता|सारांश|परिभाष/u,
      zh: /解释|描述|总结|概括|说明|介绍|讲|定义/u,
    },
  },
  {
    told: {
      en: told('create|generate|sing|count|calculate|solve|pretend|recommend|suggest|imagine|act as|continue|make up|make a list'),
      es: told('crea|genera|canta|calcula|resuelve|finge|recomienda|sugiere|imagina|actúa|continúa|inventa|haz una|haz un'),
      fr: told('crée|génère|chante|compte|calcule|résous|fais semblant|recommande|suggère|imagine|continue|invente|fais une liste'),
      hi: told('बनाओ|बनाइए|गाओ|गिनो|हल करो|गणना|नाटक करो|सुझाओ|सुझाव दो|कल्पना'),
      zh: /创建|生成|编一|编个|唱|数到|计算|算一|假装|扮演|推荐|建议|想象/u,
    },
    kept: {
      en: /creat|generat|sing|count|calculat|solv|pretend|recommend|suggest|imagin|act|continu|mak|invent|do\b/i,
      es: /crea|gener|cant|cu[eé]nt|calc|res[ou]|finj|fing|recom|sug[ie]|imagin|act[úu]|contin|sig[ua]|invent|ha[zg]/i,
      fr: /cré|génér|génèr|chant|compt|calcul|résou|semblant|recommand|suggèr|propos|imagin|agi|contin|invent|fai[st]/i,
      hi: /बना|गा|गिन|हल|गणना|नाटक|सुझा|सलाह|कल्पना|जारी|कर/u,
      zh: /创|生成|做|编|唱|数|算|装|扮|推荐|建议|想象|继续|列/u,
    },
  },
]

/** Whole words, one of which is in a text. */
function told(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'iu')
}

export function asksFor(text: string, language: Language): boolean {
  return QUESTION_WORDS[language].test(text)
}

/** Whether its words make it a question, with a mark or without. */
export function isQuestion(text: string, language: Language): boolean {
  return asksFor(text, language) || (ASKING[language]?.test(text) ?? false)
}

export function saysYesOrNo(text: string, language: Language): boolean {
  return YES_OR_NO[language].test(text)
}

export function asks(text: string): boolean {
  return /[?？]/.test(text)
}

/** Whether a model may take it for something to be answered or obeyed, instead of translated. */
export function isAddressed(text: string, language: Language): boolean {
  return asks(text) || isQuestion(text, language) || INSTRUCTIONS.some(({ told }) => told[language].test(text))
}

/** Whether each instruction of a text is still one in another language. */
export function keepsInstructions(source: string, from: Language, output: string, to: Language): boolean {
  return INSTRUCTIONS.every(({ told, kept }) => !told[from].test(source) || kept[to].test(output))
}
