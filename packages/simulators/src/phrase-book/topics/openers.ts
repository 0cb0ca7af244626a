import type { Phrase } from '../phrase.ts'

/** What people put before the next sentence without a mark. */
export const OPENERS: readonly Phrase[] = [
  { en: ['Hi.', 'Hiya.', 'Hi there.'], es: ['Hola.', 'Holaa.'], fr: ['Salut.', 'Slt.'], hi: ['हाय।', 'हाइ।'], zh: ['嗨。', '嗨喽。'] },
  { en: 'Hello.', es: ['Buenas.', 'Muy buenas.'], fr: 'Bonjour.', hi: ['नमस्ते।', 'नमस्कार।'], zh: ['你好。', '你好啊。'] },
  { en: ['Hey.', 'Heyy.'], es: ['Ey.', 'Eh.'], fr: ['Coucou.', 'Cc.', 'Hey.'], hi: ['अरे।', 'हे।'], zh: ['嘿。', '哈喽。'] },
  {
    en: ['OK.', 'Ok then.', 'All right.', 'Alright.'],
    es: ['Vale.', 'Ok.', 'De acuerdo.'],
    fr: ['D’accord.', 'Ok.', 'Dac.'],
    hi: ['ठीक है।', 'ठीक।', 'ओके।', 'अच्छा।'],
    zh: ['好的。', '好。', '行。', '好吧。', '好滴。'],
  },
  {
    en: ['Yes.', 'Yeah.', 'Yep.', 'Yup.'],
    es: ['Sí.', 'Sip.'],
    fr: ['Oui.', 'Ouais.'],
    hi: ['हाँ।', 'हाँ जी।', 'जी हाँ।'],
    zh: ['是的。', '是。', '是啊。', '对。', '嗯。', '对啊。'],
  },
  {
    en: ['No.', 'Nope.', 'Nah.'],
    es: ['No.', 'Nop.'],
    fr: ['Non.', 'Nan.'],
    hi: ['नहीं।', 'ना।', 'जी नहीं।'],
    zh: ['不。', '不是。', '没有。'],
  },
  {
    en: ['Thanks.', 'Thank you.', 'Ty.'],
    es: 'Gracias.',
    fr: ['Merci.', 'Mci.'],
    hi: ['शुक्रिया।', 'धन्यवाद।', 'थैंक्स।', 'थैंक यू।'],
    zh: ['谢谢。', '谢谢你。', '谢啦。', '谢了。', '多谢。', '感谢。'],
  },
  {
    en: ['Sorry.', 'I’m sorry.'],
    es: ['Perdón.', 'Lo siento.', 'Perdona.'],
    fr: ['(Désolé|Désolée).', 'Pardon.', 'Je suis désolé.'],
    hi: ['सॉरी।', 'माफ़ करना।', 'माफ़ करो।'],
    zh: ['对不起。', '抱歉。', '不好意思。'],
  },
  {
    en: ['Great.', 'Awesome.', 'Cool.', 'Nice.'],
    es: ['Genial.', 'Qué guay.', 'Qué bien.', 'Chévere.', 'Guay.'],
    fr: ['Super.', 'Génial.', 'Cool.', 'Trop bien.'],
    hi: ['बढ़िया।', 'बहुत बढ़िया।', 'मस्त।'],
    zh: ['太好了。', '太棒了。', '真棒。'],
  },
  { en: ['Perfect.'], es: ['Perfecto.'], fr: ['Parfait.'], hi: ['एकदम सही।', 'परफ़ेक्ट।'], zh: ['完美。'] },
  {
    en: ['Of course!', 'Sure.', 'Sure thing.'],
    es: ['¡Claro!', 'Por supuesto.', 'Claro que sí.'],
    fr: ['Bien sûr !', 'Évidemment.', 'Carrément.'],
    hi: ['बिल्कुल!', 'ज़रूर।', 'हाँ बिल्कुल।'],
    zh: ['当然！', '当然啦。', '当然可以。', '那当然。'],
  },
  { en: ['Oh.', 'Ooh.'], es: ['Oh.', 'Ah.'], fr: ['Oh.', 'Ah.'], hi: ['ओह।', 'आह।'], zh: ['哦。', '噢。', '啊。'] },
  { en: ['Wow!'], es: ['¡Guau!', 'Hala.'], fr: ['Waouh !', 'Wow.', 'Ouah.'], hi: ['वाह!', 'वाउ।'], zh: ['哇！', '哇塞。'] },
  {
    en: ['Haha.', 'Hahaha.', 'Lol.', 'Hehe.'],
    es: ['Jaja.', 'Jajaja.', 'Jajajaja.', 'Jeje.'],
    fr: ['Ha ha.', 'Haha.', 'Hahaha.', 'Mdr.', 'Lol.'],
    hi: ['हा हा।', 'हाहा।', 'हाहाहा।', 'हा हा हा।', 'हेहे।'],
    zh: ['哈哈。', '哈哈哈。', '哈哈哈哈。', '嘿嘿。'],
  },
  {
    en: ['By the way,', 'Btw,'],
    es: ['Por cierto,', 'A propósito,'],
    fr: ['Au fait,', 'D’ailleurs,'],
    hi: ['वैसे,', 'वैसे तो,'],
    zh: ['对了，', '话说，', '顺便说一下，'],
  },
]
