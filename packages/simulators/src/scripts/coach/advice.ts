import type { InEveryLanguage } from '../language.ts'

/** A line to use next, and why. Dropped once the learner has made that move. */
export interface Advice {
  /** The intent that makes the advice needless; empty for advice that always holds. */
  move: string
  say: InEveryLanguage<string>
  why: InEveryLanguage<string>
}

/** At which stages of the heating talk a move helps; before or after them it sounds out of place. */
const HEATING_STAGES: Readonly<Record<string, readonly string[]>> = {
  when: ['deflect'],
  misuse: ['deflect'],
  family: ['deflect'],
  money: ['terms'],
  written: ['terms'],
  '': ['agreed'],
}

/** Whether advice suits a talk at this stage. */
export function suitsStage({ move }: Advice, scene: string, stage: string): boolean {
  return scene !== 'broken-heating' || (HEATING_STAGES[move]?.includes(stage) ?? true)
}

export const BROKEN_HEATING_ADVICE: Advice[] = [
  {
    move: 'when',
    say: {
      en: 'Which day and at what time is the technician coming?',
      es: '¿Qué día y a qué hora viene el técnico?',
      fr: 'Quel jour et à quelle heure vient le technicien ?',
      hi: 'मिस्त्री किस दिन और कितने बजे आएगा?',
      zh: '师傅哪天来？几点来？',
    },
    why: {
      en: 'Ask for a day. A question with a date is harder to dodge than a complaint.',
      es: 'Pide un día: una pregunta con fecha se esquiva peor que una queja.',
      fr: 'Demandez un jour : une question avec une date s’esquive moins bien qu’une plainte.',
      hi: 'दिन पूछिए। तारीख़ वाला सवाल टालना शिकायत टालने से मुश्किल है।',
      zh: '问一个具体的日子。有日期的问题比抱怨更难回避。',
    },
  },
  {
    move: 'written',
    say: {
      en: 'Could you confirm that to me in writing today?',
      es: '¿Me lo puede confirmar hoy por escrito?',
      fr: 'Pouvez-vous me le confirmer par écrit aujourd’hui ?',
      hi: 'क्या आप यह आज मुझे लिखकर दे सकती हैं?',
      zh: '您今天能给我发个书面确认吗？',
    },
    why: {
      en: 'A promise on the phone is easily forgotten; a short message is proof.',
      es: 'Lo dicho por teléfono se olvida; un mensaje corto es una prueba.',
      fr: 'Une promesse au téléphone s’oublie ; un court message fait preuve.',
      hi: 'फ़ोन पर किया वादा भूल जाता है; छोटा-सा मैसेज सबूत है।',
      zh: '电话里的承诺容易忘，一条短信就是证据。',
    },
  },
  {
    move: 'misuse',
    say: {
      en: 'I’ve used the heating normally and haven’t changed anything.',
      es: 'He usado la calefacción con normalidad y no he tocado nada.',
      fr: 'J’ai utilisé le chauffage normalement et je n’ai rien touché.',
      hi: 'मैंने हीटिंग ठीक से चलाई है और कुछ नहीं छेड़ा।',
      zh: '我一直正常使用暖气，什么都没动过。',
    },
    why: {
      en: 'Say this before she asks, so that the blame never lands on you.',
      es: 'Dilo antes de que pregunte, y la culpa no caerá sobre ti.',
      fr: 'Dites-le avant la question : la faute ne retombera pas sur vous.',
      hi: 'उनके पूछने से पहले कह दीजिए, ताकि दोष आप पर न आए।',
      zh: '在她问之前先说，责任就不会落到你身上。',
    },
  },
  {
    move: 'family',
    say: {
      en: 'It’s twelve degrees in here, and at night it gets colder.',
      es: 'Aquí dentro hay doce grados, y por la noche hace más frío.',
      fr: 'Il fait douze degrés ici, et la nuit, c’est pire.',
      hi: 'यहाँ अंदर बारह डिग्री है, और रात को ठंड बढ़ जाती है।',
      zh: '屋里只有十二度，晚上更冷。',
    },
    why: {
      en: 'A number makes the cold real; “very cold” she can argue with.',
      es: 'Una cifra hace real el frío; «mucho frío» se puede discutir.',
      fr: 'Un chiffre rend le froid réel ; « très froid » se discute.',
      hi: 'संख्या से ठंड सच लगती है; “बहुत ठंड” पर बहस हो सकती है।',
      zh: '数字让人信服，“很冷”她还可以争辩。',
    },
  },
  {
    move: 'money',
    say: {
      en: 'And if it’s an ordinary fault, you pay for the repair, right?',
      es: 'Y si es una avería normal, la reparación la paga usted, ¿verdad?',
      fr: 'Et si c’est une panne normale, c’est vous qui payez, n’est-ce pas ?',
      hi: 'और अगर मामूली ख़राबी हुई, तो ख़र्च आप देंगी, है न?',
      zh: '要是一般的故障，修理费是您出，对吧？',
    },
    why: {
      en: 'Name who pays now; a condition left open is settled against you later.',
      es: 'Aclara ya quién paga: lo que queda abierto se decide luego contra ti.',
      fr: 'Dites maintenant qui paie : ce qui reste ouvert se règle contre vous.',
      hi: 'अभी तय कीजिए कि कौन देगा; खुली बात बाद में आपके ख़िलाफ़ जाती है।',
      zh: '现在就说清谁付钱，不说清的以后对你不利。',
    },
  },
  {
    move: '',
    say: {
      en: 'So: Tuesday at four, the technician comes, and you write to me. Is that right?',
      es: 'Entonces: el martes a las cuatro viene el técnico y usted me escribe. ¿Es así?',
      fr: 'Donc : mardi à quatre heures, le technicien passe, et vous m’écrivez. C’est bien ça ?',
      hi: 'तो मंगलवार चार बजे मिस्त्री आएगा और आप मुझे लिखेंगी। ठीक है?',
      zh: '那么星期二四点师傅来，您给我发消息，对吗？',
    },
    why: {
      en: 'Sum up what was agreed and let her say yes.',
      es: 'Resume lo acordado y deja que ella diga que sí.',
      fr: 'Résumez l’accord et laissez-la dire oui.',
      hi: 'जो तय हुआ उसे दोहराइए और उनसे हाँ कहलवाइए।',
      zh: '总结说好的内容，让她点头。',
    },
  },
]

export const GENERAL_ADVICE: Advice[] = [
  {
    move: 'when',
    say: {
      en: 'When exactly could we do that?',
      es: '¿Cuándo lo podríamos hacer exactamente?',
      fr: 'Quand pourrait-on le faire exactement ?',
      hi: 'यह हम ठीक-ठीक कब कर सकते हैं?',
      zh: '具体什么时候可以办？',
    },
    why: {
      en: 'A date turns a nice talk into a result.',
      es: 'Una fecha convierte la charla en un resultado.',
      fr: 'Une date fait d’une conversation un résultat.',
      hi: 'तारीख़ तय होने से बातचीत नतीजा बनती है।',
      zh: '有了日期，谈话才有结果。',
    },
  },
  {
    move: 'question',
    say: {
      en: 'What is most important to you here?',
      es: '¿Qué es lo más importante para usted?',
      fr: 'Qu’est-ce qui est le plus important pour vous ?',
      hi: 'आपके लिए सबसे ज़रूरी बात क्या है?',
      zh: '对您来说最重要的是什么？',
    },
    why: {
      en: 'Ask before you argue: the answer shows you where to give way.',
      es: 'Pregunta antes de discutir: sabrás dónde ceder.',
      fr: 'Demandez avant d’argumenter : vous saurez où céder.',
      hi: 'बहस से पहले पूछिए, पता चलेगा कहाँ झुकना है।',
      zh: '先问再争，你就知道哪里可以让步。',
    },
  },
  {
    move: 'agreement',
    say: {
      en: 'I see your point. May I explain mine?',
      es: 'Entiendo su punto de vista. ¿Le explico el mío?',
      fr: 'Je comprends votre point de vue. Je vous explique le mien ?',
      hi: 'आपकी बात समझ में आती है। अब मैं अपनी बताऊँ?',
      zh: '我明白您的意思，我也说说我的想法，可以吗？',
    },
    why: {
      en: 'Grant something first, and your own point will be heard.',
      es: 'Concede algo primero y te escucharán.',
      fr: 'Accordez d’abord quelque chose, et l’on vous écoutera.',
      hi: 'पहले थोड़ा मान लीजिए, फिर आपकी बात सुनी जाएगी।',
      zh: '先承认对方一点，你的话才有人听。',
    },
  },
  {
    move: '',
    say: {
      en: 'Let me give you an example.',
      es: 'Le pongo un ejemplo.',
      fr: 'Je vous donne un exemple.',
      hi: 'एक उदाहरण सुनिए।',
      zh: '我给您举个例子。',
    },
    why: {
      en: 'An example is easier to say than a reason, and easier to believe.',
      es: 'Un ejemplo es más fácil de decir y de creer que un argumento.',
      fr: 'Un exemple est plus facile à dire et à croire qu’un argument.',
      hi: 'तर्क से उदाहरण कहना आसान है और मानना भी।',
      zh: '例子比道理好说，也更可信。',
    },
  },
  {
    move: '',
    say: {
      en: 'So what we’ve agreed is this. Is that right?',
      es: 'Entonces, hemos quedado en esto. ¿Es así?',
      fr: 'Donc, voilà ce qu’on a décidé. C’est bien ça ?',
      hi: 'तो हमने यह तय किया है। ठीक है?',
      zh: '那我们就这么说定了，对吗？',
    },
    why: {
      en: 'Close with a summary, so that nothing stays open.',
      es: 'Cierra con un resumen, para que nada quede abierto.',
      fr: 'Concluez par un résumé, pour ne rien laisser ouvert.',
      hi: 'अंत में सार कह दीजिए, ताकि कुछ बाक़ी न रहे।',
      zh: '最后总结一下，免得留下问题。',
    },
  },
]
