import type { BuiltInScene } from '../built-in-scene.ts'

export const negotiation: BuiltInScene = {
  slug: 'negotiation',
  level: 'B2',
  minutes: 10,
  content: {
    group: 'errands',
    persona:
      'A student of twenty-three who has ridden this bike for four summers and knows every screw of it. Cheerful, fast-talking, a bluffer who is bad at it when asked twice. She leaves the country on Sunday and cannot take the bike along; nobody is coming at six. She goes down by a fifth at the most, for reasons, never for moaning. Before that she would add the lock.',
    hiddenGoal: 'Sell today at the full price, and hide that there is no other buyer and no time left.',
    coachFocus:
      'A reason for every number, conditionals such as "if you ..., I would ...", silence after an offer, and refusing without offence.',
    partner: {
      en: {
        name: 'Ines Costa',
        initials: 'IC',
        opening: 'So, how did it ride? I’ll be upfront with you: someone else is coming to see it at six.',
      },
      es: {
        name: 'Ines Costa',
        initials: 'IC',
        opening: '¿Qué tal la prueba? Te lo digo con toda franqueza: a las seis viene otra persona a verla.',
      },
      fr: {
        name: 'Ines Costa',
        initials: 'IC',
        opening: 'Alors, cet essai ? Autant vous le dire franchement : quelqu’un d’autre passe le voir à six heures.',
      },
      hi: {
        name: 'इनेस कोस्टा',
        initials: 'इ',
        opening: 'चलाकर कैसी लगी? साफ़-साफ़ बता दूँ, छह बजे कोई और भी इसे देखने आ रहा है।',
      },
      zh: { name: '伊内丝·科斯塔', initials: '伊', opening: '骑着感觉怎么样？我就直说了，六点还有人要来看车。' },
    },
    learner: {
      en: {
        title: 'Buying a used bike',
        partnerRole: 'the seller',
        setting:
          'A used touring bike, for two thirds of what a new one costs. On your test ride the brakes squealed, and the back tyre is worn. You want it all the same. The seller is waiting.',
        practise: 'Giving a reason for every number',
        goals: [
          'Name the faults without running the bike down',
          'Make an offer with a reason',
          'Stay calm under time pressure',
          'Agree on a price, or part on good terms',
        ],
      },
      es: {
        title: 'Una bici de segunda mano',
        partnerRole: 'la vendedora',
        setting:
          'Una bici de viaje usada, a dos tercios del precio de una nueva. Al probarla chirriaban los frenos, y la cubierta trasera está gastada. Aun así, la quieres. La vendedora espera.',
        practise: 'Dar una razón para cada cifra',
        goals: [
          'Señalar los fallos sin despreciar la bici',
          'Hacer una oferta razonada',
          'Mantener la calma aunque apriete el tiempo',
          'Cerrar un precio o despedirte sin rencor',
        ],
      },
      fr: {
        title: 'Acheter un vélo d’occasion',
        partnerRole: 'la vendeuse',
        setting:
          'Un vélo de randonnée d’occasion, aux deux tiers du prix du neuf. À l’essai, les freins grinçaient, et le pneu arrière est usé. Vous le voulez quand même. La vendeuse attend.',
        practise: 'Justifier chaque chiffre',
        goals: [
          'Signaler les défauts sans dénigrer le vélo',
          'Faire une offre argumentée',
          'Ne pas céder à la pression du temps',
          'Convenir d’un prix, ou vous quitter en bons termes',
        ],
      },
      hi: {
        title: 'पुरानी साइकिल का सौदा',
        partnerRole: 'साइकिल की मालकिन',
        setting:
          'एक पुरानी टूरिंग साइकिल, नई की दो-तिहाई क़ीमत पर। चलाते समय ब्रेक आवाज़ कर रहे थे, और पिछला टायर घिसा हुआ है। फिर भी साइकिल आपको पसंद है। मालकिन आपके जवाब के इंतज़ार में हैं।',
        practise: 'हर रक़म के साथ वजह बताना',
        goals: [
          'साइकिल की बुराई किए बिना कमियाँ बताना',
          'वजह देकर अपनी क़ीमत बताना',
          'समय के दबाव में भी शांत रहना',
          'दाम तय करना, या हँसी-ख़ुशी विदा लेना',
        ],
      },
      zh: {
        title: '买二手自行车',
        partnerRole: '卖家',
        setting: '一辆二手旅行自行车，要价是新车的三分之二。您试骑时刹车吱吱响，后胎也磨损了，可您还是想买。卖家在等您开口。',
        practise: '每次报价都说出理由',
        goals: ['指出毛病，但不贬低车子', '出价，并说明理由', '时间再紧也不慌', '谈妥价钱，或者好聚好散'],
      },
    },
  },
}
