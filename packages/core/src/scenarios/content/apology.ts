import type { BuiltInScene } from '../built-in-scene.ts'

export const apology: BuiltInScene = {
  slug: 'apology',
  level: 'A2',
  minutes: 8,
  content: {
    group: 'home',
    persona:
      'A nurse of forty-one, father of a small girl, who lives one floor below and gets up at five for the early shift. Tired, fair, stiff at first. He liked this neighbour until Saturday. Long explanations annoy him; one honest sentence softens him. He has written a letter to the building manager but not sent it, and mentions it only when he feels brushed off.',
    hiddenGoal: 'Get a promise that there will be no more parties at all. A rule for the next one is the most he will settle for instead.',
    coachFocus:
      'Apologising once and plainly, the past tense for what happened, an offer with a day and a time, and no excuse that begins with "but".',
    partner: {
      en: { name: 'Raúl Vega', initials: 'RV', opening: 'Ah, it’s you. Do you know what time I got to sleep on Saturday?' },
      es: { name: 'Raúl Vega', initials: 'RV', opening: 'Ah, eres tú. ¿Sabes a qué hora pude dormirme el sábado?' },
      fr: { name: 'Raúl Vega', initials: 'RV', opening: 'Ah, c’est vous. Vous savez à quelle heure j’ai pu m’endormir, samedi ?' },
      hi: { name: 'राउल वेगा', initials: 'रा', opening: 'अच्छा, आप हैं। पता है, शनिवार को मुझे कितने बजे नींद आई?' },
      zh: { name: '劳尔·维加', initials: '劳', opening: '哦，是你啊。你知道我星期六晚上几点才睡着吗？' },
    },
    learner: {
      en: {
        title: 'After the party',
        partnerRole: 'your neighbour downstairs',
        setting: 'Your party on Saturday went on until four in the morning. Today you go down one floor and ring your neighbour’s bell.',
        practise: 'Apologising once, then offering something real',
        goals: [
          'Apologise without an excuse',
          'Ask how the night was for him',
          'Offer something real',
          'Agree on a rule for the next party',
        ],
      },
      es: {
        title: 'Después de la fiesta',
        partnerRole: 'tu vecino de abajo',
        setting: 'Tu fiesta del sábado duró hasta las cuatro de la mañana. Hoy bajas un piso y llamas al timbre de tu vecino.',
        practise: 'Pedir perdón una vez y ofrecer algo concreto',
        goals: [
          'Pedir perdón sin excusas',
          'Preguntar cómo pasó él la noche',
          'Ofrecer algo concreto',
          'Acordar una norma para la próxima fiesta',
        ],
      },
      fr: {
        title: 'Après la fête',
        partnerRole: 'votre voisin du dessous',
        setting:
          'Samedi, votre fête a duré jusqu’à quatre heures du matin. Aujourd’hui, vous descendez d’un étage et sonnez chez votre voisin.',
        practise: 'Présenter vos excuses une fois, puis proposer du concret',
        goals: [
          'Présenter vos excuses sans vous justifier',
          'Demander comment il a passé la nuit',
          'Proposer quelque chose de concret',
          'Convenir d’une règle pour la prochaine fête',
        ],
      },
      hi: {
        title: 'पार्टी के बाद',
        partnerRole: 'नीचे रहने वाले पड़ोसी',
        setting: 'शनिवार को आपकी पार्टी सुबह चार बजे तक चली। आज आप एक मंज़िल नीचे जाकर पड़ोसी की घंटी बजाते हैं।',
        practise: 'एक बार माफ़ी माँगकर कोई ठोस हल सुझाना',
        goals: ['बिना बहाने के माफ़ी माँगना', 'पूछना कि उनकी रात कैसी बीती', 'कोई ठोस हल सुझाना', 'अगली पार्टी के लिए एक नियम तय करना'],
      },
      zh: {
        title: '聚会之后',
        partnerRole: '楼下的邻居',
        setting: '星期六，您家的聚会一直闹到凌晨四点。今天您下一层楼，去按邻居的门铃。',
        practise: '道歉一次，再拿出诚意',
        goals: ['道歉，不找借口', '问问那一夜他是怎么过的', '提出实际的补偿', '为下次聚会定个规矩'],
      },
    },
  },
}
