import type { BuiltInScene } from '../built-in-scene.ts'

export const smallTalk: BuiltInScene = {
  slug: 'small-talk',
  level: 'B1',
  minutes: 6,
  content: {
    group: 'people',
    persona:
      'A piano maker of sixty-eight, an old friend of Maya’s. Courteous, playful, observant. He closed his workshop last month, misses it, and turns every question about work into a joke. Birds, soups and bad films make him talk. He came because he had promised to, and is tired.',
    hiddenGoal:
      'Slip away within a few minutes without seeming rude, unless the other person turns out to be curious about more than jobs.',
    coachFocus: 'Following up instead of listing questions, small words of reaction, a light change of subject, and a friendly way to end.',
    partner: {
      en: {
        name: 'Henry Walsh',
        initials: 'HW',
        opening: 'I know exactly three people here, and two of them are doing the dishes. How do you know Maya?',
      },
      es: {
        name: 'Henry Walsh',
        initials: 'HW',
        opening: 'Yo aquí conozco a tres personas, y dos están fregando los platos. Y tú, ¿de qué conoces a Maya?',
      },
      fr: {
        name: 'Henry Walsh',
        initials: 'HW',
        opening: 'Je connais trois personnes ici, et deux sont en train de faire la vaisselle. Et vous, d’où connaissez-vous Maya ?',
      },
      hi: {
        name: 'हेनरी वॉल्श',
        initials: 'हे',
        opening: 'मैं यहाँ बस तीन लोगों को जानता हूँ, और उनमें से दो बर्तन धो रहे हैं। माया से आपकी पहचान कैसे हुई?',
      },
      zh: { name: '亨利·沃尔什', initials: '亨', opening: '我在这儿就认识三个人，其中两个还在洗碗。你是怎么认识玛雅的？' },
    },
    learner: {
      en: {
        title: 'A stranger in the kitchen',
        partnerRole: 'a friend of Maya’s',
        setting:
          'Your colleague Maya is having a birthday party. She goes to open the door and leaves you in the kitchen with an old friend of hers.',
        practise: 'Keeping a light talk going, then ending it well',
        goals: ['Say how you know Maya', 'Find something you both like', 'Change the subject once', 'End on a warm note'],
      },
      es: {
        title: 'Un desconocido en la cocina',
        partnerRole: 'un amigo de Maya',
        setting: 'Tu compañera Maya celebra su cumpleaños. Va a abrir la puerta y te deja en la cocina con un viejo amigo suyo.',
        practise: 'Mantener una charla ligera y saber cerrarla',
        goals: [
          'Decir de qué conoces a Maya',
          'Encontrar algo que os guste a los dos',
          'Cambiar de tema una vez',
          'Despedirte dejando buen sabor de boca',
        ],
      },
      fr: {
        title: 'Un inconnu dans la cuisine',
        partnerRole: 'un ami de Maya',
        setting:
          'Votre collègue Maya fête son anniversaire. Elle va ouvrir la porte et vous laisse dans la cuisine avec un vieil ami à elle.',
        practise: 'Entretenir une conversation légère, puis bien la finir',
        goals: [
          'Dire d’où vous connaissez Maya',
          'Vous trouver un point commun',
          'Changer de sujet une fois',
          'Finir sur une note chaleureuse',
        ],
      },
      hi: {
        title: 'रसोई में एक अजनबी',
        partnerRole: 'माया के दोस्त',
        setting: 'आपकी सहकर्मी माया के जन्मदिन की पार्टी है। वह दरवाज़ा खोलने जाती है और आप रसोई में उसके एक पुराने दोस्त के साथ रह जाते हैं।',
        practise: 'हल्की-फुल्की बात चलाना और अच्छे से ख़त्म करना',
        goals: ['बताना कि माया से पहचान कैसे हुई', 'दोनों की पसंद की कोई चीज़ ढूँढना', 'एक बार बात का रुख़ बदलना', 'गर्मजोशी से विदा लेना'],
      },
      zh: {
        title: '厨房里的陌生人',
        partnerRole: '玛雅的朋友',
        setting: '同事玛雅过生日。她去开门，厨房里只剩下您和她的一位老朋友。',
        practise: '轻松地聊下去，再得体地收尾',
        goals: ['说说您是怎么认识玛雅的', '找到一个共同的爱好', '换一次话题', '友好地道别'],
      },
    },
  },
}
