import type { BuiltInScene } from '../built-in-scene.ts'

export const badNews: BuiltInScene = {
  slug: 'bad-news',
  level: 'C1',
  minutes: 12,
  content: {
    group: 'people',
    persona:
      'A friend of fifteen years, thirty-one, in the last weeks before her wedding. Witty, generous, proud; when hurt she turns ironic and very polite. She has told everyone about the speech. Her brother called off last week as well, and she mentions him only late. A clear no she can forgive; vague hopes and long excuses she takes apart.',
    hiddenGoal:
      'Get this friend to come after all, at least for the ceremony, by treating it as arranged already, and not let it show how hurt she is.',
    coachFocus:
      'Saying the no early and once, no softening that leaves false hope, naming what she feels without self-defence, the tone of old friends, and an offer that fits her.',
    partner: {
      en: {
        name: 'Sofia Lindgren',
        initials: 'SL',
        opening:
          'At last, a friendly voice. I’ve just put you next to my grandmother, seeing as you’re the only one she can’t scare off. So, how’s the speech coming along?',
      },
      es: {
        name: 'Sofia Lindgren',
        initials: 'SL',
        opening:
          'Por fin una voz amiga. Acabo de sentarte al lado de mi abuela, porque eres la única persona a la que no consigue espantar. Bueno, ¿y cómo va ese discurso?',
      },
      fr: {
        name: 'Sofia Lindgren',
        initials: 'SL',
        opening:
          'Enfin une voix amie. Je viens de te placer à côté de ma grand-mère, vu qu’elle ne te fait pas peur, à toi. Et ce discours, alors, ça avance ?',
      },
      hi: {
        name: 'सोफ़िया लिंडग्रेन',
        initials: 'सो',
        opening:
          'चलो, किसी अपने की आवाज़ तो सुनने को मिली। अभी-अभी तुम्हें दादी के बग़ल में बिठाया है, बाक़ी सब तो उनके नाम से ही काँपते हैं। और बताओ, स्पीच कहाँ तक पहुँची?',
      },
      zh: {
        name: '索菲娅·林格伦',
        initials: '索',
        opening: '总算接到一个让人高兴的电话。我刚把你的座位排在我奶奶旁边，全场也就你镇得住她。对了，致辞写得怎么样了？',
      },
    },
    learner: {
      en: {
        title: 'You cannot come to the wedding',
        partnerRole: 'an old friend',
        setting:
          'Your old friend is getting married in three weeks, and you are giving the speech. Now your new employer is sending you abroad that very weekend, and there is no way out. You call her.',
        practise: 'A clear no that keeps the friendship',
        goals: [
          'Say early on that you are not coming',
          'Leave no false hope',
          'Make room for her disappointment',
          'Offer something that counts',
        ],
      },
      es: {
        title: 'No puedes ir a la boda',
        partnerRole: 'tu amiga de siempre',
        setting:
          'Tu amiga de siempre se casa dentro de tres semanas y tú das el discurso. Ahora tu nueva empresa te manda al extranjero justo ese fin de semana, y no hay manera de evitarlo. Llamas a tu amiga.',
        practise: 'Un no claro que salve la amistad',
        goals: ['Decir pronto que no vas', 'No dejar falsas esperanzas', 'Dar espacio a su decepción', 'Ofrecer algo que de verdad cuente'],
      },
      fr: {
        title: 'Vous ne pourrez pas venir au mariage',
        partnerRole: 'une amie de longue date',
        setting:
          'Votre amie de longue date se marie dans trois semaines, et c’est vous qui faites le discours. Or votre nouvel employeur vous envoie à l’étranger ce week-end-là, et impossible d’y échapper. Vous appelez votre amie.',
        practise: 'Un non clair qui préserve l’amitié',
        goals: [
          'Dire d’emblée que vous ne viendrez pas',
          'Ne laisser aucun faux espoir',
          'Laisser une place à sa déception',
          'Proposer quelque chose qui compte',
        ],
      },
      hi: {
        title: 'शादी में न आ पाने की ख़बर',
        partnerRole: 'आपकी पुरानी दोस्त',
        setting:
          'तीन हफ़्ते बाद आपकी पुरानी दोस्त की शादी है और स्पीच आपको देनी है। पर नई कंपनी आपको ठीक उन्हीं दिनों विदेश भेज रही है, और टालने का कोई रास्ता नहीं। आप उसे फ़ोन करते हैं।',
        practise: 'साफ़ मना करना और दोस्ती बचाए रखना',
        goals: [
          'शुरू में ही बताना कि आना नहीं हो पाएगा',
          'झूठी उम्मीद न बँधाना',
          'उसे अपनी मायूसी कहने देना',
          'ऐसा कुछ करने की बात रखना जो उसके लिए मायने रखे',
        ],
      },
      zh: {
        title: '去不了的婚礼',
        partnerRole: '您的老朋友',
        setting: '您的老朋友三个星期后结婚，由您致辞。可是新公司偏偏要派您在那个周末出国，推不掉。您给她打电话。',
        practise: '明确地拒绝，又不伤感情',
        goals: ['一开始就说明您去不了', '不让她空抱希望', '让她把失望说出来', '提一个有心意的补偿办法'],
      },
    },
  },
}
