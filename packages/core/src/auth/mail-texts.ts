import type { Language } from '@parley/contracts/language'

export type MailKind = 'verify' | 'known-address' | 'reset' | 'change' | 'changed' | 'asked' | 'contact-request'

interface MailText {
  subject: string
  /** Paragraphs before the link. */
  before: string[]
  /** The link's words; `null` for a mail without a link. */
  link: string | null
  after: string[]
}

/** What Parley writes to people. `{name}` and `{address}` are filled in. */
export const MAIL_TEXTS: Record<MailKind, Record<Language, MailText>> = {
  verify: {
    en: {
      subject: 'Confirm your address for Parley',
      before: ['Hello {name},', 'this link confirms your address and signs you in. It works for 24 hours.'],
      link: 'Confirm my address',
      after: ['If you did not sign up at Parley, there is nothing to do.'],
    },
    es: {
      subject: 'Confirma tu dirección para Parley',
      before: ['Hola, {name}:', 'este enlace confirma tu dirección e inicia tu sesión. Sirve durante 24 horas.'],
      link: 'Confirmar mi dirección',
      after: ['Si no te has registrado en Parley, no tienes que hacer nada.'],
    },
    fr: {
      subject: 'Confirmez votre adresse pour Parley',
      before: ['Bonjour {name},', 'ce lien confirme votre adresse et vous connecte. Il est valable 24 heures.'],
      link: 'Confirmer mon adresse',
      after: ['Si vous ne vous êtes pas inscrit à Parley, il n’y a rien à faire.'],
    },
    hi: {
      subject: 'Parley के लिए अपना पता पुष्ट करें',
      before: ['नमस्ते {name},', 'यह लिंक आपका पता पुष्ट करता है और आपको साइन इन करता है। यह 24 घंटे तक चलता है।'],
      link: 'मेरा पता पुष्ट करें',
      after: ['अगर आपने Parley पर साइन अप नहीं किया, तो कुछ करने की ज़रूरत नहीं।'],
    },
    zh: {
      subject: '确认您的 Parley 邮箱',
      before: ['{name}，您好：', '此链接用于确认您的邮箱并登录，24 小时内有效。'],
      link: '确认我的邮箱',
      after: ['如果您没有在 Parley 注册，无需任何操作。'],
    },
  },
  'known-address': {
    en: {
      subject: 'You already have a Parley account',
      before: ['Hello {name},', 'somebody, probably you, signed up at Parley with this address. It has an account already.'],
      link: 'Sign in, or choose a new password',
      after: ['If it was not you, there is nothing to do.'],
    },
    es: {
      subject: 'Ya tienes una cuenta en Parley',
      before: ['Hola, {name}:', 'alguien, seguramente tú, se ha registrado en Parley con esta dirección. Ya tiene una cuenta.'],
      link: 'Iniciar sesión o elegir otra contraseña',
      after: ['Si no has sido tú, no tienes que hacer nada.'],
    },
    fr: {
      subject: 'Vous avez déjà un compte Parley',
      before: ['Bonjour {name},', 'quelqu’un, sans doute vous, s’est inscrit à Parley avec cette adresse. Elle a déjà un compte.'],
      link: 'Se connecter ou choisir un nouveau mot de passe',
      after: ['Si ce n’était pas vous, il n’y a rien à faire.'],
    },
    hi: {
      subject: 'Parley पर आपका खाता पहले से है',
      before: ['नमस्ते {name},', 'किसी ने, शायद आपने, इस पते से Parley पर साइन अप किया। इस पते का खाता पहले से है।'],
      link: 'साइन इन करें या नया पासवर्ड चुनें',
      after: ['अगर यह आप नहीं थे, तो कुछ करने की ज़रूरत नहीं।'],
    },
    zh: {
      subject: '您已有 Parley 账号',
      before: ['{name}，您好：', '有人（可能是您）用此邮箱在 Parley 注册。该邮箱已有账号。'],
      link: '登录或设置新密码',
      after: ['如果不是您本人，无需任何操作。'],
    },
  },
  reset: {
    en: {
      subject: 'A new password for Parley',
      before: ['Hello {name},', 'with this link you choose a new password. It works once, for one hour.'],
      link: 'Choose a new password',
      after: ['If you did not ask for it, your password stays as it is.'],
    },
    es: {
      subject: 'Una contraseña nueva para Parley',
      before: ['Hola, {name}:', 'con este enlace eliges una contraseña nueva. Sirve una vez, durante una hora.'],
      link: 'Elegir una contraseña nueva',
      after: ['Si no la has pedido, tu contraseña sigue igual.'],
    },
    fr: {
      subject: 'Un nouveau mot de passe pour Parley',
      before: ['Bonjour {name},', 'ce lien vous permet de choisir un nouveau mot de passe. Il sert une fois, pendant une heure.'],
      link: 'Choisir un nouveau mot de passe',
      after: ['Si vous n’avez rien demandé, votre mot de passe ne change pas.'],
    },
    hi: {
      subject: 'Parley के लिए नया पासवर्ड',
      before: ['नमस्ते {name},', 'इस लिंक से आप नया पासवर्ड चुनते हैं। यह एक बार, एक घंटे तक चलता है।'],
      link: 'नया पासवर्ड चुनें',
      after: ['अगर आपने यह नहीं माँगा, तो आपका पासवर्ड वही रहेगा।'],
    },
    zh: {
      subject: '设置新的 Parley 密码',
      before: ['{name}，您好：', '通过此链接设置新密码。仅可使用一次，一小时内有效。'],
      link: '设置新密码',
      after: ['如果您没有提出请求，密码保持不变。'],
    },
  },
  change: {
    en: {
      subject: 'Confirm your new address for Parley',
      before: ['Hello {name},', 'this link makes {address} the address of your account. It works for 24 hours.'],
      link: 'Use this address',
      after: ['If you did not ask for it, there is nothing to do.'],
    },
    es: {
      subject: 'Confirma tu nueva dirección para Parley',
      before: ['Hola, {name}:', 'con este enlace, {address} pasa a ser la dirección de tu cuenta. Sirve durante 24 horas.'],
      link: 'Usar esta dirección',
      after: ['Si no lo has pedido, no tienes que hacer nada.'],
    },
    fr: {
      subject: 'Confirmez votre nouvelle adresse pour Parley',
      before: ['Bonjour {name},', 'avec ce lien, {address} devient l’adresse de votre compte. Il est valable 24 heures.'],
      link: 'Utiliser cette adresse',
      after: ['Si vous n’avez rien demandé, il n’y a rien à faire.'],
    },
    hi: {
      subject: 'Parley के लिए अपना नया पता पुष्ट करें',
      before: ['नमस्ते {name},', 'इस लिंक से {address} आपके खाते का पता बन जाता है। यह 24 घंटे तक चलता है।'],
      link: 'यह पता इस्तेमाल करें',
      after: ['अगर आपने यह नहीं माँगा, तो कुछ करने की ज़रूरत नहीं।'],
    },
    zh: {
      subject: '确认您新的 Parley 邮箱',
      before: ['{name}，您好：', '此链接会把 {address} 设为您账号的邮箱，24 小时内有效。'],
      link: '使用此邮箱',
      after: ['如果您没有提出请求，无需任何操作。'],
    },
  },
  changed: {
    en: {
      subject: 'Your Parley address was changed',
      before: ['Hello {name},', 'your account now uses {address}. Mail goes there from now on.'],
      link: null,
      after: ['If it was not you, write to the people who run this Parley.'],
    },
    es: {
      subject: 'Tu dirección en Parley ha cambiado',
      before: ['Hola, {name}:', 'tu cuenta usa ahora {address}. A partir de ahora, el correo llega allí.'],
      link: null,
      after: ['Si no has sido tú, escribe a quienes administran este Parley.'],
    },
    fr: {
      subject: 'Votre adresse Parley a changé',
      before: ['Bonjour {name},', 'votre compte utilise maintenant {address}. Les messages y arrivent désormais.'],
      link: null,
      after: ['Si ce n’était pas vous, écrivez à ceux qui gèrent ce Parley.'],
    },
    hi: {
      subject: 'आपका Parley पता बदल गया',
      before: ['नमस्ते {name},', 'आपका खाता अब {address} इस्तेमाल करता है। अब से मेल वहीं जाएगी।'],
      link: null,
      after: ['अगर यह आप नहीं थे, तो इस Parley को चलाने वालों को लिखें।'],
    },
    zh: {
      subject: '您的 Parley 邮箱已更改',
      before: ['{name}，您好：', '您的账号现在使用 {address}。今后邮件将发送到该地址。'],
      link: null,
      after: ['如果不是您本人操作，请联系此 Parley 的管理者。'],
    },
  },
  asked: {
    en: {
      subject: '{name} would like to talk with you',
      before: [
        'Hello,',
        '{name} would like to talk with you on Parley, where each reads and hears the other in their own language. The link works for 14 days.',
      ],
      link: 'See who it is',
      after: ['If you do not know {name}, there is nothing to do. Nobody is told that this mail came.'],
    },
    es: {
      subject: '{name} quiere hablar contigo',
      before: [
        'Hola:',
        '{name} quiere hablar contigo en Parley, donde cada persona lee y oye a la otra en su propio idioma. El enlace sirve durante 14 días.',
      ],
      link: 'Ver quién es',
      after: ['Si no conoces a {name}, no tienes que hacer nada. Nadie sabrá que ha llegado este correo.'],
    },
    fr: {
      subject: '{name} aimerait parler avec vous',
      before: [
        'Bonjour,',
        '{name} aimerait parler avec vous sur Parley, où chacun lit et entend l’autre dans sa propre langue. Le lien est valable 14 jours.',
      ],
      link: 'Voir qui c’est',
      after: ['Si vous ne connaissez pas {name}, il n’y a rien à faire. Personne n’apprendra que ce message est arrivé.'],
    },
    hi: {
      subject: '{name} आपसे बात करना चाहते हैं',
      before: ['नमस्ते,', '{name} आपसे Parley पर बात करना चाहते हैं, जहाँ हर कोई दूसरे को अपनी भाषा में पढ़ता और सुनता है। यह लिंक 14 दिन तक चलता है।'],
      link: 'देखें कि कौन है',
      after: ['अगर आप {name} को नहीं जानते, तो कुछ करने की ज़रूरत नहीं। किसी को पता नहीं चलेगा कि यह मेल आई।'],
    },
    zh: {
      subject: '{name} 想和您交谈',
      before: ['您好：', '{name} 想在 Parley 上和您交谈：在这里，双方都用自己的语言阅读和收听对方的话。链接 14 天内有效。'],
      link: '看看是谁',
      after: ['如果您不认识 {name}，无需任何操作。不会有人得知这封邮件已送达。'],
    },
  },
  'contact-request': {
    en: {
      subject: '{name} asks to be in your contacts',
      before: ['Hello,', '{name} asks to be in your contacts on Parley. You decide there.'],
      link: 'Open my chats',
      after: ['If you do not know {name}, there is nothing to do. Nobody is told that this mail came, or that you said no.'],
    },
    es: {
      subject: '{name} quiere estar entre tus contactos',
      before: ['Hola:', '{name} quiere estar entre tus contactos en Parley. Allí decides tú.'],
      link: 'Abrir mis chats',
      after: ['Si no conoces a {name}, no tienes que hacer nada. Nadie sabrá que ha llegado este correo, ni si dices que no.'],
    },
    fr: {
      subject: '{name} demande à faire partie de vos contacts',
      before: ['Bonjour,', '{name} demande à faire partie de vos contacts sur Parley. C’est là que vous décidez.'],
      link: 'Ouvrir mes discussions',
      after: [
        'Si vous ne connaissez pas {name}, il n’y a rien à faire. Personne n’apprendra que ce message est arrivé, ni que vous avez refusé.',
      ],
    },
    hi: {
      subject: '{name} आपके संपर्कों में आना चाहते हैं',
      before: ['नमस्ते,', '{name} Parley पर आपके संपर्कों में आना चाहते हैं। फ़ैसला वहाँ आप करते हैं।'],
      link: 'मेरी चैट खोलें',
      after: ['अगर आप {name} को नहीं जानते, तो कुछ करने की ज़रूरत नहीं। किसी को पता नहीं चलेगा कि यह मेल आई, न यह कि आपने मना किया।'],
    },
    zh: {
      subject: '{name} 请求加您为联系人',
      before: ['您好：', '{name} 请求在 Parley 上加您为联系人，由您在那里决定。'],
      link: '打开我的聊天',
      after: ['如果您不认识 {name}，无需任何操作。不会有人得知这封邮件已送达，也不会得知您拒绝了。'],
    },
  },
}
