import type { BuiltInScene } from '../built-in-scene.ts'

export const border: BuiltInScene = {
  slug: 'border',
  level: 'A2',
  minutes: 5,
  content: {
    group: 'errands',
    persona:
      'A border officer of forty-seven near the end of a long shift. Calm, correct, not unfriendly; her own son is travelling just now. She likes short, honest answers and becomes curious when she hears more than she asked for. She keeps the passport in her hand and asks the same thing a second time in other words.',
    hiddenGoal: 'Make sure that this visitor has not come to work, and let nobody through who has no address or whose answers differ.',
    coachFocus: 'Short complete answers, numbers and dates, prepositions of place and time, and asking to repeat what was not understood.',
    partner: {
      en: {
        name: 'Ruth Tembo',
        initials: 'RT',
        opening: 'Good evening. This is your second visit this year. What brings you here this time?',
      },
      es: { name: 'Ruth Tembo', initials: 'RT', opening: 'Buenas noches. Es su segunda visita este año. ¿A qué viene esta vez?' },
      fr: {
        name: 'Ruth Tembo',
        initials: 'RT',
        opening: 'Bonsoir. C’est votre deuxième visite cette année. Qu’est-ce qui vous amène, cette fois ?',
      },
      hi: { name: 'रूथ टेम्बो', initials: 'रू', opening: 'नमस्ते। इस साल यह आपकी दूसरी यात्रा है। इस बार कैसे आना हुआ?' },
      zh: { name: '露丝·滕博', initials: '露', opening: '您好。这是您今年第二次来了，这次来做什么？' },
    },
    learner: {
      en: {
        title: 'At passport control',
        partnerRole: 'the border officer',
        setting:
          'You land late, after a long flight. You will spend ten days with a friend, and your flight back is booked. It is your second visit this year. You step up to passport control.',
        practise: 'Answering what is asked, and no more',
        goals: [
          'Say why you have come',
          'Say how long you will stay, and where',
          'Mention your flight back',
          'Ask again when something is not clear',
        ],
      },
      es: {
        title: 'En el control de pasaportes',
        partnerRole: 'la agente de fronteras',
        setting:
          'Llegas de noche, después de un vuelo largo. Vas a pasar diez días en casa de una amiga y ya tienes el vuelo de vuelta. Es tu segunda visita este año. Te acercas al control.',
        practise: 'Responder a lo que te preguntan, y nada más',
        goals: [
          'Decir a qué vienes',
          'Decir cuánto tiempo te quedas y dónde',
          'Mencionar el vuelo de vuelta',
          'Volver a preguntar si algo no queda claro',
        ],
      },
      fr: {
        title: 'Au contrôle des passeports',
        partnerRole: 'l’agente du contrôle aux frontières',
        setting:
          'Vous atterrissez tard le soir, après un long vol. Vous venez passer dix jours chez une amie, et votre vol retour est réservé. C’est votre deuxième visite cette année. Vous vous présentez au contrôle.',
        practise: 'Répondre à ce qu’on vous demande, et rien de plus',
        goals: [
          'Dire pourquoi vous venez',
          'Dire combien de temps vous restez, et où',
          'Mentionner votre vol retour',
          'Faire répéter ce qui n’est pas clair',
        ],
      },
      hi: {
        title: 'पासपोर्ट काउंटर पर',
        partnerRole: 'इमिग्रेशन अधिकारी',
        setting:
          'लंबी उड़ान के बाद आप देर शाम पहुँचते हैं। दस दिन एक दोस्त के यहाँ रहना है और वापसी का टिकट हो चुका है। इस साल यह आपकी दूसरी यात्रा है। अब पासपोर्ट काउंटर पर आपकी बारी है।',
        practise: 'जितना पूछा जाए, उतना ही बताना',
        goals: ['आने की वजह बताना', 'बताना कि कितने दिन और कहाँ रहना है', 'वापसी के टिकट का ज़िक्र करना', 'समझ न आए तो दोबारा पूछना'],
      },
      zh: {
        title: '过边检',
        partnerRole: '边检人员',
        setting: '长途飞行之后，您晚上才落地。您要在朋友家住十天，回程机票已经订好。这是您今年第二次来。轮到您过边检了。',
        practise: '问什么答什么，不多说',
        goals: ['说明来的原因', '说清楚住多久、住哪儿', '提到回程机票', '没听懂就再问一遍'],
      },
    },
  },
}
