import type { BuiltInScene } from '../built-in-scene.ts'

export const brokenHeating: BuiltInScene = {
  slug: 'broken-heating',
  level: 'B1',
  minutes: 10,
  content: {
    group: 'home',
    persona:
      'A landlady of sixty who rents out one flat and answers the phone between errands. Courteous, quick, tight with money. She has heard many complaints, doubts that tenants use things properly, and gives way only to facts said calmly.',
    hiddenGoal: 'Put the repair off past the holiday weekend, and make the tenant pay for it if there is the slightest sign of misuse.',
    coachFocus: 'Stating facts with dates, insisting on a day without losing calm, and getting a condition confirmed in writing.',
    partner: {
      en: { name: 'Carmen Ortega', initials: 'CO', opening: 'Yes, hello? What is it with the flat this time?' },
      es: { name: 'Carmen Ortega', initials: 'CO', opening: 'Dígame, ¿qué pasa ahora con el piso?' },
      fr: { name: 'Carmen Ortega', initials: 'CO', opening: 'Oui, dites-moi, qu’est-ce qu’il y a encore avec l’appartement ?' },
      hi: { name: 'कारमेन ओर्टेगा', initials: 'का', opening: 'हाँ, बताइए, अब फ़्लैट में क्या हो गया?' },
      zh: { name: '卡门·奥尔特加', initials: '卡', opening: '喂，您说吧，房子又怎么了？' },
    },
    learner: {
      en: {
        title: 'The heating is broken',
        partnerRole: 'your landlady',
        setting: 'The heating in your rented flat has been off since Monday. It is cold. You call your landlady.',
        practise: 'Insisting on a date without losing your calm',
        goals: ['Say what is broken, and since when', 'Get a day for the repair', 'Settle who pays', 'Ask for it in writing'],
      },
      es: {
        title: 'La calefacción no funciona',
        partnerRole: 'tu casera',
        setting: 'La calefacción de tu piso de alquiler no va desde el lunes. Hace frío. Llamas a tu casera.',
        practise: 'Insistir en una fecha sin perder la calma',
        goals: ['Decir qué está roto y desde cuándo', 'Conseguir un día para la reparación', 'Aclarar quién paga', 'Pedirlo por escrito'],
      },
      fr: {
        title: 'Le chauffage est en panne',
        partnerRole: 'votre propriétaire',
        setting: 'Le chauffage de votre appartement ne marche plus depuis lundi. Il fait froid. Vous appelez votre propriétaire.',
        practise: 'Insister sur une date sans perdre votre calme',
        goals: [
          'Dire ce qui est en panne, et depuis quand',
          'Obtenir un jour pour la réparation',
          'Régler qui paie',
          'Le demander par écrit',
        ],
      },
      hi: {
        title: 'हीटिंग ख़राब है',
        partnerRole: 'आपकी मकान मालकिन',
        setting: 'किराए के फ़्लैट में सोमवार से हीटिंग बंद है। ठंड है। आप मकान मालकिन को फ़ोन करते हैं।',
        practise: 'शांत रहकर तारीख़ पर अड़े रहना',
        goals: ['क्या ख़राब है और कब से, यह बताना', 'मरम्मत का दिन तय कराना', 'पैसे कौन देगा, यह साफ़ करना', 'लिखित में माँगना'],
      },
      zh: {
        title: '暖气坏了',
        partnerRole: '您的房东',
        setting: '您租的房子从星期一起没有暖气，很冷。您给房东打电话。',
        practise: '保持冷静，坚持要一个日期',
        goals: ['说明什么坏了、从什么时候开始', '定下修理的日子', '说清楚由谁付钱', '请对方书面确认'],
      },
    },
  },
}
