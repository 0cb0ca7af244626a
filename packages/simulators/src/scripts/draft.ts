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

/** A scene for a chat, by script: the one in which people talk of anything. */
export function playDrafter(language: Language, coachLanguage: Language): string {
  return `scene: small-talk\nsituation: ${SITUATION[coachLanguage](nameOf(language, coachLanguage))}`
}
