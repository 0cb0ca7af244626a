import { type InEveryLanguage, type Language, nameOf } from './language.ts'

/** What the script can say of a chat: it understands none. */
const SITUATION: InEveryLanguage<(practised: string) => string> = {
  en: (practised) =>
    `I am chatting with somebody in ${practised}. They have written to me, and I want to answer, ask back, and agree on what we do next.`,
  es: (practised) =>
    `Estoy chateando con alguien en ${practised}. Me ha escrito y quiero responder, preguntar y acordar qué hacemos después.`,
  fr: (practised) =>
    `J’échange avec quelqu’un en ${practised}. On m’a écrit ; je veux répondre, poser une question et convenir de la suite.`,
  hi: (practised) => `मैं किसी से ${practised} में चैट कर रहा हूँ। उन्होंने मुझे लिखा है, और मैं जवाब देना, कुछ पूछना और आगे क्या करें यह तय करना चाहता हूँ।`,
  zh: (practised) => `我正在用${practised}和一个人聊天。对方给我发了消息，我想回答、追问，并商量接下来怎么做。`,
}

interface Frame {
  title: string
  role: string
  goals: readonly string[]
}

const FRAME: InEveryLanguage<Frame> = {
  en: {
    title: 'Our chat, spoken',
    role: 'somebody you chat with',
    goals: ['Answer what was asked', 'Ask something back', 'Agree on what comes next'],
  },
  es: {
    title: 'Nuestro chat, de viva voz',
    role: 'alguien con quien chateas',
    goals: ['Responder a lo que te preguntan', 'Preguntar algo tú también', 'Acordar qué hacéis después'],
  },
  fr: {
    title: 'Notre discussion, de vive voix',
    role: 'quelqu’un avec qui vous échangez',
    goals: ['Répondre à ce qu’on vous demande', 'Poser une question à votre tour', 'Convenir de la suite'],
  },
  hi: {
    title: 'हमारी चैट, बोलकर',
    role: 'जिनसे आप चैट करते हैं',
    goals: ['जो पूछा गया उसका जवाब दें', 'बदले में कुछ पूछें', 'आगे क्या करना है, यह तय करें'],
  },
  zh: { title: '把我们的聊天说出来', role: '和你聊天的人', goals: ['回答对方的问题', '反过来问一个问题', '商量好接下来怎么做'] },
}

const OPENING: InEveryLanguage<string> = {
  en: 'Good that we can talk about it in person. So, what do you think?',
  es: 'Qué bien que podamos hablarlo en persona. Entonces, ¿qué te parece?',
  fr: 'C’est bien qu’on puisse en parler de vive voix. Alors, qu’en penses-tu ?',
  hi: 'अच्छा है कि हम इस पर आमने-सामने बात कर पा रहे हैं। तो आप क्या सोचते हैं?',
  zh: '能当面聊聊真好。那么，你怎么想？',
}

/** A scene for a chat, by script, laid upon the one in which people talk of anything. */
export function playDrafter(language: Language, coachLanguage: Language): string {
  const { title, role, goals } = FRAME[coachLanguage]
  return [
    'scene: small-talk',
    `title: ${title}`,
    `role: ${role}`,
    `opening: ${OPENING[language]}`,
    ...goals.map((goal) => `goal: ${goal}`),
    `situation: ${SITUATION[coachLanguage](nameOf(language, coachLanguage))}`,
  ].join('\n')
}
