import type { BuiltInScene } from '../built-in-scene.ts'

export const jobInterview: BuiltInScene = {
  slug: 'job-interview',
  level: 'B2',
  minutes: 12,
  content: {
    group: 'work',
    persona:
      'A team lead of thirty-eight who interviews between two meetings. Friendly, direct, bored by rehearsed answers. He takes the trade from what the candidate says, and knows from a referee that their last project finished three months late. A plain admission and a good question win him over. His team works one weekend in four, which the advertisement left out; he says so only when asked about working hours.',
    hiddenGoal:
      'Find out whether the candidate blames others, by coming back to the same failure from another side, and get a yes to the job before the weekends come up.',
    coachFocus:
      'Owning a mistake in two sentences, one example with a result, past tenses that keep the order of events clear, and specific questions of their own.',
    partner: {
      en: {
        name: 'Rohan Mehta',
        initials: 'RM',
        opening: 'Good to see you again. Let me start with the awkward one: why did your last project finish late?',
      },
      es: {
        name: 'Rohan Mehta',
        initials: 'RM',
        opening: 'Me alegro de verte otra vez. Empiezo por lo incómodo: ¿por qué se retrasó tu último proyecto?',
      },
      fr: {
        name: 'Rohan Mehta',
        initials: 'RM',
        opening: 'Content de vous revoir. Je commence par la question qui fâche : pourquoi votre dernier projet a-t-il pris du retard ?',
      },
      hi: {
        name: 'रोहन मेहता',
        initials: 'रो',
        opening: 'दोबारा मिलकर अच्छा लगा। सीधे मुश्किल सवाल से शुरू करता हूँ: आपका पिछला प्रोजेक्ट देर से क्यों पूरा हुआ?',
      },
      zh: { name: '罗翰·梅塔', initials: '罗', opening: '很高兴又见面了。我先问个不太好回答的：您上一个项目为什么延期了？' },
    },
    learner: {
      en: {
        title: 'The second interview',
        partnerRole: 'the team lead',
        setting:
          'Your second interview for a job that you want. You meet the person you would report to. Your last project finished three months late, and he knows.',
        practise: 'Owning a failure in two sentences',
        goals: [
          'Own the delay in two sentences',
          'Give one example with a result',
          'Ask two questions about the team',
          'Settle the next step',
        ],
      },
      es: {
        title: 'La segunda entrevista',
        partnerRole: 'el jefe de equipo',
        setting:
          'Segunda entrevista para un trabajo que te interesa. Hablas con quien sería tu jefe. Tu último proyecto se entregó con tres meses de retraso, y él lo sabe.',
        practise: 'Asumir un fallo en dos frases',
        goals: [
          'Asumir el retraso en dos frases',
          'Dar un ejemplo y su resultado',
          'Hacer dos preguntas sobre el equipo',
          'Concretar el siguiente paso',
        ],
      },
      fr: {
        title: 'Le deuxième entretien',
        partnerRole: 'le chef d’équipe',
        setting:
          'Deuxième entretien pour un poste qui vous plaît. En face, votre futur responsable. Votre dernier projet a été livré avec trois mois de retard, et il le sait.',
        practise: 'Assumer un échec en deux phrases',
        goals: [
          'Assumer le retard en deux phrases',
          'Donner un exemple, avec son résultat',
          'Poser deux questions sur l’équipe',
          'Fixer la prochaine étape',
        ],
      },
      hi: {
        title: 'दूसरा इंटरव्यू',
        partnerRole: 'टीम लीड',
        setting: 'आपकी मनपसंद नौकरी का दूसरा इंटरव्यू है। सामने टीम लीड बैठे हैं। आपका पिछला प्रोजेक्ट तीन महीने देर से पूरा हुआ था, और यह बात उन्हें पता है।',
        practise: 'दो वाक्यों में अपनी चूक मानना',
        goals: ['दो वाक्यों में देरी की ज़िम्मेदारी लेना', 'एक मिसाल देना, नतीजे के साथ', 'टीम के बारे में दो सवाल पूछना', 'अगला क़दम तय करना'],
      },
      zh: {
        title: '第二轮面试',
        partnerRole: '团队负责人',
        setting: '您很想要这份工作，今天是第二轮面试，对面坐着团队负责人。您上一个项目晚了三个月才完成，这件事他知道。',
        practise: '用两句话承认一次失误',
        goals: ['用两句话承担延期的责任', '举一个有成果的例子', '问两个关于团队的问题', '定好下一步'],
      },
    },
  },
}
