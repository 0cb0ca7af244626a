import type { InEveryLanguage } from '../language.ts'

/** What the coach can say about a question, by its own language. */
export const FOUND: InEveryLanguage<(words: string) => string> = {
  en: (words) => `“${words}”, as a small dictionary has it.`,
  es: (words) => `«${words}», según un diccionario pequeño.`,
  fr: (words) => `« ${words} », d’après un petit dictionnaire.`,
  hi: (words) => `“${words}”, एक छोटे शब्दकोश के अनुसार।`,
  zh: (words) => `“${words}”，出自一本小词典。`,
}

export const NOT_FOUND: InEveryLanguage<(words: string) => string> = {
  en: (words) => `“${words}” is not in my small dictionary. Try it with simpler words, or ask your partner.`,
  es: (words) => `«${words}» no está en mi pequeño diccionario. Prueba con palabras más sencillas o pregunta a la otra persona.`,
  fr: (words) => `« ${words} » n’est pas dans mon petit dictionnaire. Essayez plus simple, ou demandez à votre partenaire.`,
  hi: (words) => `“${words}” मेरे छोटे शब्दकोश में नहीं है। आसान शब्दों में कहिए, या सामने वाले से पूछिए।`,
  zh: (words) => `我的小词典里没有“${words}”。用简单的词试试，或者直接问对方。`,
}

export const MEANS: InEveryLanguage<(words: string, meaning: string) => string> = {
  en: (words, meaning) => `“${words}”: ${meaning}`,
  es: (words, meaning) => `«${words}»: ${meaning}`,
  fr: (words, meaning) => `« ${words} » : ${meaning}`,
  hi: (words, meaning) => `“${words}”: ${meaning}`,
  zh: (words, meaning) => `“${words}”：${meaning}`,
}

export const NO_MISTAKE: InEveryLanguage<string> = {
  en: 'My rules find no mistake in it. More they cannot tell.',
  es: 'Mis reglas no le encuentran errores. Más no saben decir.',
  fr: 'Mes règles n’y trouvent pas de faute. Elles n’en savent pas plus.',
  hi: 'मेरे नियमों को इसमें कोई ग़लती नहीं मिली। इससे ज़्यादा वे नहीं बता सकते।',
  zh: '按我的规则没有发现错误。别的它们看不出来。',
}

/** A line without a known mistake, with a polite word in it. */
export const RIGHT: InEveryLanguage<string> = {
  en: 'My rules find no mistake in it, and it has a polite word. More they cannot tell.',
  es: 'Mis reglas no le encuentran errores, y lleva una palabra cortés. Más no saben decir.',
  fr: 'Mes règles n’y trouvent pas de faute, et il y a un mot poli. Elles n’en savent pas plus.',
  hi: 'मेरे नियमों को इसमें ग़लती नहीं मिली, और शिष्ट शब्द भी है। इससे ज़्यादा वे नहीं बता सकते।',
  zh: '按我的规则没有发现错误，也有礼貌用语。别的它们看不出来。',
}

export const NOT_POLITE: InEveryLanguage<string> = {
  en: 'My rules find no mistake in it, but no polite word either. You could add this one.',
  es: 'Mis reglas no le encuentran errores, pero tampoco una palabra cortés. Puedes añadir esta.',
  fr: 'Mes règles n’y trouvent pas de faute, mais pas de mot poli non plus. Vous pouvez ajouter celui-ci.',
  hi: 'मेरे नियमों को इसमें ग़लती नहीं मिली, पर कोई शिष्ट शब्द भी नहीं। यह जोड़ सकते हैं।',
  zh: '按我的规则没有发现错误，不过也没有礼貌用语，可以加上这句。',
}

export const NOTHING_SAID: InEveryLanguage<string> = {
  en: 'You have not said anything yet. You could begin like this.',
  es: 'Todavía no has dicho nada. Puedes empezar así.',
  fr: 'Vous n’avez encore rien dit. Vous pouvez commencer ainsi.',
  hi: 'आपने अभी कुछ नहीं कहा है। ऐसे शुरू कर सकते हैं।',
  zh: '你还没说话，可以这样开始。',
}

/** For a question that no pattern knows. */
export const NOT_UNDERSTOOD: InEveryLanguage<string> = {
  en: 'I play by script and cannot answer that. This would fit the moment.',
  es: 'Sigo un guion y no puedo responder a eso. Esto encajaría ahora.',
  fr: 'Je suis un script et ne peux pas répondre à cela. Ceci conviendrait maintenant.',
  hi: 'मैं स्क्रिप्ट से चलता हूँ, इसका जवाब नहीं दे सकता। अभी यह ठीक रहेगा।',
  zh: '我是按脚本来的，回答不了这个。现在可以这样说。',
}

/** By the practised language. */
export const POLITE_WORD: InEveryLanguage<string> = {
  en: 'If you would be so kind.',
  es: 'Si es tan amable, por favor.',
  fr: 'S’il vous plaît, si c’est possible.',
  hi: 'कृपया, अगर हो सके तो।',
  zh: '麻烦您了。',
}

/** By the practised language, over the folded line. */
export const POLITE: InEveryLanguage<RegExp> = {
  en: /\b(please|could you|would you|may i|would like|thanks?|thank you|sorry|excuse me|kind(ly)?)\b/,
  es: /\b(por favor|podria|quisiera|gracias|perdon|perdone|disculpe|usted|si es tan amable|me gustaria)\b/,
  fr: /\b(s'il (vous|te) plait|pourriez|pourrais|voudrais|merci|pardon|excusez|vous prie|aimerais)\b/,
  hi: /कृपया|धन्यवाद|शुक्रिया|माफ़|(?<!\p{L})जी(?!\p{L})|[िी]?इए(?!\p{L})|िए(?!\p{L})/u,
  zh: /请|谢谢|麻烦|您|不好意思|对不起|劳驾/u,
}
