import type { InEveryLanguage } from '../language.ts'

export type Kind =
  | 'day'
  | 'when'
  | 'sum'
  | 'price'
  | 'who'
  | 'where'
  | 'why'
  | 'yesNo'
  | 'unclear'
  | 'refusal'
  | 'agreement'
  | 'apology'
  | 'thanks'
  | 'greeting'
  | 'goodbye'

/** What a learner may say in any scene. */
export const LEARNER_LINES: Record<Kind, InEveryLanguage<readonly string[]>> = {
  day: {
    en: [
      'Is Tuesday okay for you?',
      'Can you come tomorrow afternoon?',
      'Tuesday works for me.',
      'How about Friday?',
      'Could the technician come on Wednesday at four?',
      'Does next week suit you?',
    ],
    es: [
      '¿El martes está bien para usted?',
      '¿Puede venir mañana por la tarde?',
      'El martes me viene bien.',
      '¿Qué tal el viernes?',
      '¿Podría ser el miércoles a las cuatro?',
      'Prefiero el jueves.',
    ],
    fr: [
      'Mardi, ça vous va ?',
      'Vous pouvez venir demain après-midi ?',
      'Mardi me convient.',
      'Pourquoi pas vendredi ?',
      'Est-ce que mercredi à quatre heures est possible ?',
      'Je préfère jeudi.',
    ],
    hi: [
      'क्या मंगलवार ठीक है?',
      'क्या आप कल शाम आ सकते हैं?',
      'मंगलवार को आइए।',
      'शुक्रवार कैसा रहेगा?',
      'बुधवार को चार बजे हो सकता है?',
      'मुझे गुरुवार चाहिए।',
    ],
    zh: ['星期二可以吗？', '您明天下午能来吗？', '星期二我方便。', '星期五怎么样？', '星期三下午四点行吗？', '最好星期四来。'],
  },
  when: {
    en: ['When can you come?', 'What time?', 'How long will it take?', 'When will it be ready?', 'So when do I get an answer?'],
    es: ['¿Cuándo puede venir?', '¿A qué hora?', '¿Cuánto tiempo tarda?', '¿Cuándo estará listo?', '¿Y cuándo tengo una respuesta?'],
    fr: ['Vous venez quand ?', 'À quelle heure ?', 'Ça prend combien de temps ?', 'C’est prêt quand ?', 'Et j’aurai une réponse quand ?'],
    hi: ['आप कब आएँगे?', 'कितने बजे?', 'कितना समय लगेगा?', 'यह कब तैयार होगा?', 'तो जवाब कब मिलेगा?'],
    zh: ['您什么时候能来？', '几点？', '要多长时间？', '什么时候能好？', '那我什么时候能知道结果？'],
  },
  sum: {
    en: ['Two hundred euros, okay?', 'How about 200 euros?'],
    es: ['¿Doscientos euros, vale?', 'Propongo 200 euros.'],
    fr: ['Deux cents euros, ça va ?', 'Je propose 200 euros.'],
    hi: ['दो सौ रुपये ठीक हैं?', '200 रुपये चलेंगे?'],
    zh: ['两百块可以吗？', '200元怎么样？'],
  },
  price: {
    en: ['How much does it cost?', 'How much is that?', 'What’s the price?'],
    es: ['¿Cuánto cuesta?', '¿Cuánto es?', '¿Qué precio tiene?'],
    fr: ['Ça coûte combien ?', 'C’est combien ?', 'Quel est le prix ?'],
    hi: ['इसका कितना पैसा लगेगा?', 'यह कितने का है?', 'इसकी क़ीमत क्या है?'],
    zh: ['多少钱？', '要花多少钱？', '价格是多少？'],
  },
  who: {
    en: ['Who is coming?', 'And who decides?', 'Who can help me?'],
    es: ['¿Quién viene?', '¿Y quién decide?', '¿Con quién puedo hablar?'],
    fr: ['Qui vient ?', 'Et qui décide ?', 'À qui je peux parler ?'],
    hi: ['कौन आएगा?', 'और कौन तय करेगा?', 'मैं किससे बात करूँ?'],
    zh: ['谁来？', '谁决定？', '我可以找谁谈？'],
  },
  where: {
    en: ['Where is it?', 'Where do I have to go?', 'And where can I find that?'],
    es: ['¿Dónde está?', '¿Adónde tengo que ir?', '¿Y dónde lo encuentro?'],
    fr: ['C’est où ?', 'Où est-ce que je dois aller ?', 'Et où je peux le trouver ?'],
    hi: ['वह कहाँ है?', 'मुझे कहाँ जाना है?', 'और वह कहाँ मिलेगा?'],
    zh: ['在哪儿？', '我要去哪里？', '那在什么地方能找到？'],
  },
  why: {
    en: ['Why?', 'Why not?', 'But why can’t you do it?', 'Why is that necessary?'],
    es: ['¿Por qué?', '¿Por qué no?', 'Pero, ¿por qué no puede?', '¿Por qué es necesario?'],
    fr: ['Pourquoi ?', 'Pourquoi pas ?', 'Mais pourquoi vous ne pouvez pas ?', 'Pourquoi est-ce nécessaire ?'],
    hi: ['क्यों?', 'क्यों नहीं?', 'पर आप क्यों नहीं कर सकते?', 'यह क्यों ज़रूरी है?'],
    zh: ['为什么？', '为什么不行？', '可是您为什么不能？', '为什么要这样？'],
  },
  yesNo: {
    en: [
      'Can you help me?',
      'Is that possible?',
      'Are you sure?',
      'Do you have a minute?',
      'You know that, right?',
      'Is there another way?',
    ],
    es: ['¿Me puede ayudar?', '¿Es posible?', '¿Está seguro?', '¿Tiene un minuto?', '¿Usted lo sabe, verdad?', '¿Hay otra manera?'],
    fr: [
      'Vous pouvez m’aider ?',
      'C’est possible ?',
      'Vous êtes sûr ?',
      'Est-ce que vous avez une minute ?',
      'Vous le savez, non ?',
      'Il y a une autre solution ?',
    ],
    hi: ['क्या आप मेरी मदद कर सकते हैं?', 'क्या यह हो सकता है?', 'आपको यक़ीन है?', 'आपके पास एक मिनट है?', 'आप जानते हैं न?', 'क्या कोई और तरीक़ा है?'],
    zh: ['您能帮我吗？', '可能吗？', '您确定吗？', '您有没有时间？', '您知道吧？', '有别的办法吗？'],
  },
  unclear: {
    en: [
      'I don’t understand.',
      'Sorry, can you repeat that?',
      'Slower, please.',
      'Could you speak more slowly, please?',
      'What does that mean?',
      'Pardon?',
    ],
    es: [
      'No entiendo.',
      'Perdón, ¿puede repetirlo?',
      'Más despacio, por favor.',
      '¿Puede hablar más lento, por favor?',
      '¿Qué significa eso?',
      '¿Cómo?',
    ],
    fr: [
      'Je ne comprends pas.',
      'Pardon, vous pouvez répéter ?',
      'Plus lentement, s’il vous plaît.',
      'Pouvez-vous parler moins vite ?',
      'Qu’est-ce que ça veut dire ?',
      'Comment ?',
    ],
    hi: ['मुझे समझ नहीं आया।', 'माफ़ कीजिए, दोबारा बोलिए।', 'धीरे बोलिए।', 'क्या आप धीरे-धीरे बोल सकते हैं?', 'इसका क्या मतलब है?', 'क्या कहा?'],
    zh: ['我不懂。', '对不起，请再说一遍。', '请慢一点。', '您能说慢点儿吗？', '这是什么意思？', '我没听清楚。'],
  },
  refusal: {
    en: ['No, I don’t want that.', 'I can’t accept that.'],
    es: ['No, no quiero eso.', 'No puedo aceptarlo.'],
    fr: ['Non, je ne veux pas.', 'Je ne peux pas accepter ça.'],
    hi: ['नहीं, मैं नहीं चाहता।', 'यह मुझे मंज़ूर नहीं।'],
    zh: ['不行，我不要。', '我不能接受。'],
  },
  agreement: {
    en: ['Yes, that’s fine.', 'Okay, agreed.'],
    es: ['Sí, está bien.', 'De acuerdo.'],
    fr: ['Oui, très bien.', 'D’accord.'],
    hi: ['हाँ, ठीक है।', 'जी, मंज़ूर है।'],
    zh: ['好的，没问题。', '行，我同意。'],
  },
  apology: {
    en: ['I’m sorry.', 'I am so sorry about that.'],
    es: ['Lo siento.', 'Perdone las molestias.'],
    fr: ['Je suis désolé.', 'Excusez-moi.'],
    hi: ['मुझे माफ़ कीजिए।', 'मुझे खेद है।'],
    zh: ['对不起。', '非常抱歉。'],
  },
  thanks: {
    en: ['Thank you very much.', 'Thanks a lot!'],
    es: ['Muchas gracias.', 'Se lo agradezco.'],
    fr: ['Merci beaucoup.', 'Je vous remercie.'],
    hi: ['बहुत शुक्रिया।', 'आपका धन्यवाद।'],
    zh: ['非常感谢。', '谢谢您。'],
  },
  greeting: {
    en: ['Hello!', 'Good morning, how are you?', 'Hi there.'],
    es: ['¡Hola!', 'Buenos días, ¿qué tal?', 'Buenas tardes.'],
    fr: ['Bonjour !', 'Bonjour, comment allez-vous ?', 'Bonsoir.'],
    hi: ['नमस्ते!', 'नमस्ते, आप कैसे हैं?', 'नमस्कार।'],
    zh: ['您好！', '你好，最近怎么样？', '早上好。'],
  },
  goodbye: {
    en: ['Goodbye.', 'Thank you, goodbye.', 'I have to go now, bye!', 'Okay, see you on Tuesday.', 'Have a nice day.'],
    es: ['Adiós.', 'Gracias, adiós.', 'Tengo que irme, adiós.', 'Vale, hasta el martes.', 'Que tenga un buen día.'],
    fr: ['Au revoir.', 'Merci, au revoir.', 'Je dois partir, au revoir !', 'D’accord, à mardi.', 'Bonne journée.'],
    hi: ['अलविदा।', 'धन्यवाद, फिर मिलेंगे।', 'मुझे जाना है, अलविदा।', 'ठीक है, मंगलवार को मिलते हैं।', 'आपका दिन शुभ हो।'],
    zh: ['再见。', '谢谢，再见。', '我得走了，再见！', '好的，星期二见。', '祝您愉快。'],
  },
}
