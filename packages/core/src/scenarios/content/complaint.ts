import type { BuiltInScene } from '../built-in-scene.ts'

export const complaint: BuiltInScene = {
  slug: 'complaint',
  level: 'B1',
  minutes: 10,
  content: {
    group: 'errands',
    persona:
      'A support agent of twenty-six in his third month at a phone company. Polite, quick, kinder than his script. The bill doubled because of a travel package that was switched on on the fourth; he can see that nobody ordered it, and says so only when asked who ordered it and when. Every refund counts against him this week.',
    hiddenGoal: 'Close the call without a refund, with a voucher for next month at the most.',
    coachFocus:
      'Naming the charge and the month, repeating a request in other words without getting louder, polite firm forms, and asking for a reference number.',
    partner: {
      en: {
        name: 'Martin Nowak',
        initials: 'MN',
        opening: 'Customer service, Martin speaking. I’ve got your bill in front of me, and it looks fine to me. What’s the problem?',
      },
      es: {
        name: 'Martin Nowak',
        initials: 'MN',
        opening: 'Atención al cliente, le habla Martin. Tengo su factura delante y yo la veo bien. ¿Cuál es el problema?',
      },
      fr: {
        name: 'Martin Nowak',
        initials: 'MN',
        opening: 'Service client, Martin à votre écoute. J’ai votre facture sous les yeux et tout me semble normal. Quel est le problème ?',
      },
      hi: {
        name: 'मार्टिन नोवाक',
        initials: 'मा',
        opening: 'कस्टमर केयर से मार्टिन बोल रहा हूँ। आपका बिल मेरे सामने है और मुझे तो ठीक लग रहा है। दिक़्क़त क्या है?',
      },
      zh: { name: '马丁·诺瓦克', initials: '马', opening: '您好，我是客服马丁。您的账单我这边看着没什么问题，您觉得哪儿不对？' },
    },
    learner: {
      en: {
        title: 'The wrong bill',
        partnerRole: 'an agent at your phone company',
        setting: 'Your phone bill is twice as high as usual. It lists a travel package that you never ordered. You call the company.',
        practise: 'Repeating a request without getting louder',
        goals: ['Say which charge is wrong, and why', 'Ask for your money back', 'Get a day for it', 'Ask for a reference number'],
      },
      es: {
        title: 'La factura está mal',
        partnerRole: 'agente de tu compañía telefónica',
        setting: 'Tu factura del teléfono es el doble de lo normal. Incluye un bono de viaje que no pediste. Llamas a la compañía.',
        practise: 'Repetir una petición sin levantar la voz',
        goals: [
          'Decir qué cargo está mal y por qué',
          'Pedir que te devuelvan el dinero',
          'Conseguir una fecha',
          'Pedir un número de referencia',
        ],
      },
      fr: {
        title: 'Une erreur de facture',
        partnerRole: 'conseiller chez votre opérateur',
        setting:
          'Votre facture de téléphone a doublé. Elle comprend une option voyage que vous n’avez jamais demandée. Vous appelez votre opérateur.',
        practise: 'Répéter une demande sans hausser le ton',
        goals: [
          'Dire quel montant est faux, et pourquoi',
          'Demander un remboursement',
          'Obtenir une date',
          'Demander un numéro de dossier',
        ],
      },
      hi: {
        title: 'ग़लत बिल',
        partnerRole: 'फ़ोन कंपनी के कर्मचारी',
        setting: 'इस बार आपका फ़ोन बिल दोगुना आया है। उसमें एक ट्रैवल पैक जुड़ा है जो आपने लिया ही नहीं। आप कंपनी को फ़ोन करते हैं।',
        practise: 'आवाज़ ऊँची किए बिना अपनी बात दोहराना',
        goals: ['बताना कि कौन-सी रक़म ग़लत है और क्यों', 'पैसे वापस माँगना', 'वापसी की तारीख़ तय कराना', 'शिकायत नंबर माँगना'],
      },
      zh: {
        title: '账单出错了',
        partnerRole: '电话公司的客服',
        setting: '这个月的话费比平时多了一倍，账单上有一个您没订过的境外漫游套餐。您给电话公司打电话。',
        practise: '不提高嗓门，把要求再说一遍',
        goals: ['说明哪一笔不对、为什么', '要求退款', '定下退款的日期', '要一个投诉单号'],
      },
    },
  },
}
