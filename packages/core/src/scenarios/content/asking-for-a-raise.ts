import type { BuiltInScene } from '../built-in-scene.ts'

export const askingForARaise: BuiltInScene = {
  slug: 'asking-for-a-raise',
  level: 'B2',
  minutes: 15,
  content: {
    group: 'work',
    persona:
      'A department head of forty-five who once did the same job and is proud of a lean budget. Warm, ironic, quick with numbers. She has heard "I work hard" too often; results, numbers and silence impress her. She has set aside eight percent for this raise and would rather spend five. She cannot afford to lose this person.',
    hiddenGoal:
      'Settle it with a grander job title instead of money, or put it off until the yearly review, and not let it show how much she needs this person.',
    coachFocus:
      'Naming a number without softening it away, results instead of effort, polite firmness with conditionals, and a date for the answer.',
    partner: {
      en: {
        name: 'Chen Yu',
        initials: 'CY',
        opening: 'You asked for half an hour, so this can’t be good news for my budget. Go on, what is it?',
      },
      es: {
        name: 'Chen Yu',
        initials: 'CY',
        opening: 'Si me pides media hora, mal asunto para mi presupuesto. A ver, ¿de qué se trata?',
      },
      fr: {
        name: 'Chen Yu',
        initials: 'CY',
        opening: 'Une demi-heure, rien que ça : mauvaise nouvelle pour mon budget, j’imagine. Alors, de quoi s’agit-il ?',
      },
      hi: { name: 'चेन यू', initials: 'चे', opening: 'आपने आधा घंटा माँगा है, मतलब मेरे बजट की ख़ैर नहीं। बताइए, क्या बात है?' },
      zh: { name: '陈瑜', initials: '陈', opening: '专门约我半个小时，看来我的预算要保不住了。说吧，什么事？' },
    },
    learner: {
      en: {
        title: 'Asking for a raise',
        partnerRole: 'your manager',
        setting:
          'For eight months you have also done the work of a colleague who left. Your pay has not changed. You asked your manager for half an hour.',
        practise: 'Naming a number, then staying silent',
        goals: ['Say what you have taken on, with a result', 'Name a number', 'Hold it through the first no', 'Get a date for the answer'],
      },
      es: {
        title: 'Pedir un aumento',
        partnerRole: 'tu jefa',
        setting:
          'Desde hace ocho meses haces también el trabajo de un compañero que se fue. Cobras lo mismo. Le has pedido media hora a tu jefa.',
        practise: 'Decir una cifra y luego callar',
        goals: [
          'Contar lo que has asumido, con un resultado',
          'Decir una cifra',
          'Mantenerla tras el primer no',
          'Conseguir una fecha para la respuesta',
        ],
      },
      fr: {
        title: 'Demander une augmentation',
        partnerRole: 'votre responsable',
        setting:
          'Depuis huit mois, vous faites aussi le travail d’un collègue parti. Votre salaire n’a pas bougé. Vous avez demandé une demi-heure à votre responsable.',
        practise: 'Annoncer un chiffre, puis vous taire',
        goals: [
          'Dire ce que vous avez repris, résultat à l’appui',
          'Annoncer un chiffre',
          'Le maintenir après le premier non',
          'Obtenir une date pour la réponse',
        ],
      },
      hi: {
        title: 'तनख़्वाह बढ़ाने की बात',
        partnerRole: 'आपकी मैनेजर',
        setting: 'एक साथी नौकरी छोड़ गए, और आठ महीने से उनका काम भी आपके ज़िम्मे है। तनख़्वाह वही है। आपने मैनेजर से आधे घंटे का समय माँगा है।',
        practise: 'रक़म बताना, फिर चुप रहना',
        goals: ['बताना कि आपने क्या-क्या सँभाला और नतीजा क्या रहा', 'एक रक़म बताना', 'पहली बार ना सुनकर भी उस पर टिके रहना', 'जवाब की तारीख़ लेना'],
      },
      zh: {
        title: '谈加薪',
        partnerRole: '您的经理',
        setting: '一位同事离职以后，这八个月他的工作也由您承担，工资却没变。您约了经理谈半个小时。',
        practise: '说出数字，然后沉住气',
        goals: ['说明您多承担了什么、有什么成果', '说出一个数字', '第一次被拒绝时不松口', '定下答复的日期'],
      },
    },
  },
}
