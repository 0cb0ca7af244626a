import type { InEveryLanguage } from '../language.ts'

/** Why a line is worth saying now. */
export const REASONS = {
  answer: {
    en: 'You were asked: answer first, in one short sentence.',
    es: 'Te han preguntado: responde primero, con una frase corta.',
    fr: 'On vous a parlé : répondez d’abord, brièvement.',
    hi: 'आपसे पूछा गया है: पहले छोटा-सा जवाब दीजिए।',
    zh: '对方在问你，先简短地回答。',
  },
  unasked: {
    en: 'Say it yourself, in one short sentence, without waiting for a question.',
    es: 'Dilo por tu cuenta, con una frase corta, sin esperar la pregunta.',
    fr: 'Dites-le de vous-même, brièvement, sans attendre la question.',
    hi: 'सवाल का इंतज़ार किए बिना छोटे-से वाक्य में ख़ुद कह दीजिए।',
    zh: '不用等对方问，自己先简短地说出来。',
  },
  fact: {
    en: 'A plain fact is hard to argue with.',
    es: 'Un hecho claro se discute mal.',
    fr: 'Un fait simple se discute mal.',
    hi: 'सीधे तथ्य पर बहस करना मुश्किल है।',
    zh: '把事实说清楚，对方就不好反驳。',
  },
  date: {
    en: 'A day and a time turn words into a plan.',
    es: 'Con un día y una hora, las palabras se vuelven un plan.',
    fr: 'Un jour et une heure, et les mots deviennent un plan.',
    hi: 'दिन और समय तय होने से बात योजना बनती है।',
    zh: '有了日子和时间，话才变成计划。',
  },
  writing: {
    en: 'In writing, a promise still stands tomorrow.',
    es: 'Por escrito, una promesa sigue valiendo mañana.',
    fr: 'Par écrit, une promesse vaut encore demain.',
    hi: 'लिखा हुआ वादा कल भी क़ायम रहता है।',
    zh: '写下来的承诺，明天还算数。',
  },
  time: {
    en: 'It buys you a moment, and sounds natural.',
    es: 'Te da un momento y suena natural.',
    fr: 'Cela vous laisse un instant, sans rien de bizarre.',
    hi: 'इससे सोचने का समय मिलता है।',
    zh: '可以争取一点时间，听起来也自然。',
  },
  repeat: {
    en: 'Saying it again is better than guessing.',
    es: 'Mejor repetir que adivinar.',
    fr: 'Mieux vaut répéter que deviner.',
    hi: 'अंदाज़ा लगाने से दोहराना बेहतर है।',
    zh: '再说一遍比乱猜好。',
  },
  agree: {
    en: 'Show first that you heard the other side.',
    es: 'Muestra primero que has escuchado.',
    fr: 'Montrez d’abord que vous avez écouté.',
    hi: 'पहले दिखाइए कि आपने उनकी बात सुनी।',
    zh: '先让对方知道你听进去了。',
  },
  refuse: {
    en: 'A calm no leaves the door open.',
    es: 'Un no tranquilo deja la puerta abierta.',
    fr: 'Un non calme laisse la porte ouverte.',
    hi: 'शांति से कहा “नहीं” बात बंद नहीं करता।',
    zh: '平静地拒绝，还能继续谈。',
  },
  question: {
    en: 'Whoever asks leads the talk.',
    es: 'Quien pregunta lleva la conversación.',
    fr: 'Qui pose les questions mène la conversation.',
    hi: 'जो पूछता है, वही बात आगे बढ़ाता है।',
    zh: '会提问的人主导谈话。',
  },
  goal: {
    en: 'It brings you closer to one of your goals.',
    es: 'Te acerca a uno de tus objetivos.',
    fr: 'Cela vous rapproche d’un de vos objectifs.',
    hi: 'इससे आप अपने एक लक्ष्य के क़रीब आते हैं।',
    zh: '这离你的目标更近一步。',
  },
  close: {
    en: 'End politely, with nothing left open.',
    es: 'Termina con cortesía, sin dejar nada abierto.',
    fr: 'Terminez poliment, sans rien laisser ouvert.',
    hi: 'विनम्रता से बात ख़त्म कीजिए, कुछ बाक़ी न रहे।',
    zh: '礼貌地结束，不留问题。',
  },
  sum: {
    en: 'Say what was agreed, and let it be confirmed.',
    es: 'Di lo acordado y haz que te lo confirmen.',
    fr: 'Redites l’accord, et faites-le confirmer.',
    hi: 'जो तय हुआ उसे दोहराकर पक्का कराइए।',
    zh: '重复一遍说好的内容，请对方确认。',
  },
  pay: {
    en: 'Say now who pays; later it is harder.',
    es: 'Aclara ya quién paga; luego es más difícil.',
    fr: 'Dites maintenant qui paie ; après, c’est plus dur.',
    hi: 'अभी साफ़ कीजिए कि पैसे कौन देगा।',
    zh: '现在就说清楚谁付钱，以后更难。',
  },
  warm: {
    en: 'A friendly word makes the rest easier.',
    es: 'Una palabra amable facilita lo demás.',
    fr: 'Un mot aimable facilite la suite.',
    hi: 'एक मीठा शब्द आगे की बात आसान करता है।',
    zh: '一句客气话，后面就好谈了。',
  },
} satisfies Record<string, InEveryLanguage<string>>

export type Reason = keyof typeof REASONS
