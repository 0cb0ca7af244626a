import type { BuiltInScene } from '../built-in-scene.ts'

export const firstDate: BuiltInScene = {
  slug: 'first-date',
  level: 'B1',
  minutes: 10,
  content: {
    group: 'people',
    persona:
      'A sound engineer at a theatre, thirty-four, curious, with a dry humour, shy in the first minutes. He warms to stories and to being asked back, and goes quiet when questions come like a form to fill in. In three months he moves to another city for two years; he has not mentioned it, and jokes whenever talk turns to next year.',
    hiddenGoal:
      'Find out whether this could become serious before he has to tell that he is moving away, and keep the talk off the future until he knows.',
    coachFocus:
      'Open questions, picking up a word that he has just said, a short story in the past tense, and saying what one would like without pressure.',
    partner: {
      en: {
        name: 'Daniel Okafor',
        initials: 'DO',
        opening: 'You look just like your photo, except that you smile more. Was this place hard to find?',
      },
      es: {
        name: 'Daniel Okafor',
        initials: 'DO',
        opening: 'Te pareces a tu foto, pero en persona sonríes más. ¿Te ha costado encontrar el sitio?',
      },
      fr: {
        name: 'Daniel Okafor',
        initials: 'DO',
        opening: 'Tu ressembles à ta photo, mais en vrai tu souris plus. Tu as trouvé facilement ?',
      },
      hi: {
        name: 'डैनियल ओकाफ़ोर',
        initials: 'डै',
        opening: 'फ़ोटो में तो आपकी यह मुस्कान दिखी ही नहीं थी। जगह ढूँढने में दिक़्क़त तो नहीं हुई?',
      },
      zh: { name: '丹尼尔·奥卡福', initials: '丹', opening: '你跟照片上挺像的，不过本人更爱笑。这地方好找吗？' },
    },
    learner: {
      en: {
        title: 'First date',
        partnerRole: 'your date',
        setting: 'You have been writing to each other for two weeks. Tonight you meet for the first time, in a small café.',
        practise: 'Asking back, so it does not become an interview',
        goals: [
          'Ask about something the messages left out',
          'Tell a short story of your own',
          'Ask back, not only answer',
          'Say whether you want to meet again',
        ],
      },
      es: {
        title: 'La primera cita',
        partnerRole: 'tu cita',
        setting: 'Lleváis dos semanas escribiéndoos. Esta noche os veis por primera vez, en una cafetería pequeña.',
        practise: 'Preguntar tú también, para que no parezca una entrevista',
        goals: [
          'Preguntar por algo que no salió en los mensajes',
          'Contar una anécdota tuya',
          'Preguntar tú también, no solo responder',
          'Decir si quieres volver a quedar',
        ],
      },
      fr: {
        title: 'Premier rendez-vous',
        partnerRole: 'votre rendez-vous de ce soir',
        setting: 'Vous vous écrivez depuis deux semaines. Ce soir, vous vous voyez pour la première fois, dans un petit café.',
        practise: 'Relancer, pour que ce ne soit pas un interrogatoire',
        goals: [
          'Aborder un sujet absent de vos messages',
          'Raconter une petite histoire à vous',
          'Poser des questions en retour',
          'Dire si vous aimeriez le revoir',
        ],
      },
      hi: {
        title: 'पहली डेट',
        partnerRole: 'आपकी डेट',
        setting: 'दो हफ़्ते से आप दोनों एक-दूसरे को लिख रहे हैं। आज शाम एक छोटे-से कैफ़े में पहली मुलाक़ात है।',
        practise: 'सामने वाले से भी पूछना, ताकि बात इंटरव्यू न लगे',
        goals: [
          'कुछ ऐसा पूछना जो मैसेज में नहीं आया',
          'अपना कोई छोटा क़िस्सा सुनाना',
          'सिर्फ़ जवाब न देना, पूछना भी',
          'बताना कि फिर मिलने का मन है या नहीं',
        ],
      },
      zh: {
        title: '第一次约会',
        partnerRole: '约会对象',
        setting: '网上聊了两个星期，今晚第一次见面，约在一家小咖啡馆。',
        practise: '有问有答，别聊成面试',
        goals: ['问一件消息里没聊过的事', '讲一个自己的小故事', '不光回答，也问对方', '说说想不想再见面'],
      },
    },
  },
}
