import type { Language } from '@parley/contracts/language'

type InEvery = Record<Language, RegExp>

/** What a question asks for. In Chinese and Hindi also the small word that makes it one. */
const QUESTION_WORDS: InEvery = {
  en: /\b(?:what|who|whom|whose|where|when|why|how|which)(?:['’]\w+)?\b/i,
  es: /(?<!\p{L})(?:qué|quién|quiénes|dónde|adónde|cuándo|cómo|cuál|cuáles|cuánt[oa]s?|por qué|a qué)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:quoi|qui|où|quand|pourquoi|comment|quel(?:le)?s?|combien|qu['’]est-ce|est-ce|que)(?!\p{L})/iu,
  hi: /क्या|कौन|किस|किन|कहाँ|कहां|कब|क्यों|कैसे|कैसी|कैसा|कितन|किधर|कौन/u,
  zh: /什么|谁|哪|何|几|多少|多大|多久|多远|怎|为啥|吗|呢|嘛|吧|是不是|有没有|能不能|可不可以|好不好/u,
}

const YES_OR_NO: InEvery = {
  en: /^\W*(?:yes|no|yeah|yep|nope|sure|of course)\b/i,
  es: /^[^\p{L}]*(?:sí|si|no|claro|por supuesto)(?!\p{L})/iu,
  fr: /^[^\p{L}]*(?:oui|non|si|ouais|bien sûr)(?!\p{L})/iu,
  hi: /^[^\p{L}]*(?:हाँ|हां|जी|नहीं|बिल्कुल)/u,
  zh: /^[^\p{L}]*(?:是的|对的?[，,。！]|不是|不[，,。！]|没有[，,。！]|当然|可以[，,。！])/u,
}

/** What somebody may tell a model to do, and how that is said in each language: kept by a translation, gone from what obeys it. */
const INSTRUCTIONS: readonly InEvery[] = [
  { en: /\b(?:write|writes|compose|draft)\b/i, es: /escrib|redact|compón/i, fr: /écri|rédig|compos/i, hi: /लिख/u, zh: /写|作一|创作/u },
  {
    en: /\b(?:ignore|disregard|forget)\b/i,
    es: /ignor|olvid|omit|caso omiso/i,
    fr: /ignor|oubli/i,
    hi: /अनदेख|नज़रअंदाज़|नजरअंदाज|इग्नोर|भूल/u,
    zh: /忽略|无视|忘|别理|不用管|别管|不要管/u,
  },
  {
    en: /\b(?:say|tell|reply|answer|respond|repeat|greet)\b/i,
    es: /(?<!\p{L})(?:di|dile|diles|dime|dinos|diga|decir|dice|dicen|cuént|cuent|cont|respond|repit|repet|salud)/iu,
    fr: /(?<!\p{L})(?:dis|dit|dites|dire|racont|répond|répèt|répét|salue)/iu,
    hi: /कह|बता|बोल|सुना|जवाब|उत्तर|दोहरा/u,
    zh: /说|告诉|讲|回答|回复|重复|问好|打招呼/u,
  },
  { en: /\btranslat/i, es: /tradu[cz]/i, fr: /tradui/i, hi: /अनुवाद/u, zh: /翻译|译/u },
  {
    en: /\b(?:list|name|enumerate|give)\b/i,
    es: /list|enumer|nombr|(?<!\p{L})(?:da|dame|danos|dale|dar|doy)(?!\p{L})/iu,
    fr: /list|énumér|nomm|cite|nom|donn/i,
    hi: /सूची|गिना|नाम|दे|दो/u,
    zh: /列|举|给|名|说出/u,
  },
  {
    en: /\b(?:explain|describe|summari[sz]e|define)\b/i,
    es: /explic|expliqu|describ|resum|defin/i,
    fr: /expli|décri|résum|défini/i,
    hi: /समझा|वर्णन|बता|सारांश|परिभाष/u,
    zh: /解释|描述|总结|概括|说明|介绍|定义/u,
  },
  {
    en: /\b(?:create|generate|sing|count|calculate|solve|pretend|recommend|suggest|imagine|act as|continue)\b/i,
    es: /cre[ae]|gener|cant|cuent|calcul|resuelv|resolv|fin[gj]|recom|sug[ie]|imagin|act[úu]|contin|sig[ue]/i,
    fr: /cré|génér|chant|compt|calcul|résou|semblant|recommand|sugg|propos|imagin|ag[ie]|contin/i,
    hi: /बना|गा|गिन|हल|गणना|नाटक|सुझा|सलाह|कल्पना|जारी/u,
    zh: /创建|生成|做|唱|数|计算|算|解|假装|扮演|推荐|建议|想象|继续/u,
  },
]

export function hasQuestionWord(text: string, language: Language): boolean {
  return QUESTION_WORDS[language].test(text)
}

export function saysYesOrNo(text: string, language: Language): boolean {
  return YES_OR_NO[language].test(text)
}

export function asks(text: string): boolean {
  return /[?？]/.test(text)
}

/** Whether a model may take it for something to be answered or obeyed, instead of translated. */
export function isAddressed(text: string, language: Language): boolean {
  return asks(text) || hasQuestionWord(text, language) || INSTRUCTIONS.some((each) => each[language].test(text))
}

/** Whether each instruction of a text is still one in another language. */
export function keepsInstructions(source: string, from: Language, output: string, to: Language): boolean {
  return INSTRUCTIONS.every((each) => !each[from].test(source) || each[to].test(output))
}
