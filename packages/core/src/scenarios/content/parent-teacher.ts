import type { BuiltInScene } from '../built-in-scene.ts'

export const parentTeacher: BuiltInScene = {
  slug: 'parent-teacher',
  level: 'B2',
  minutes: 10,
  content: {
    group: 'home',
    persona:
      'A class teacher of twenty-nine in his second year at the school. Conscientious, careful with words, a little afraid of parents. In the autumn he changed the seats; since then two classmates at her new table laugh whenever Nina answers. He noticed late and is ashamed of it. He tells it bit by bit, when he is asked for examples from class and not attacked.',
    hiddenGoal: 'Keep the talk on what goes on at home, so that nobody asks what he missed in his own classroom.',
    coachFocus:
      'Questions that ask for examples, voicing a worry without blame, hedges such as "I have the impression", and turning talk into agreed steps.',
    partner: {
      en: {
        name: 'Julien Morel',
        initials: 'JM',
        opening:
          'Thank you for coming in. Nina hasn’t done anything wrong, but for weeks now she hasn’t been herself. Has something changed at home?',
      },
      es: {
        name: 'Julien Morel',
        initials: 'JM',
        opening:
          'Gracias por venir. Nina no ha hecho nada malo, pero desde hace unas semanas no parece la misma. ¿Ha cambiado algo en casa?',
      },
      fr: {
        name: 'Julien Morel',
        initials: 'JM',
        opening:
          'Merci d’avoir pu venir. Nina n’a rien fait de mal, mais depuis quelques semaines, je ne la reconnais plus. Il s’est passé quelque chose à la maison ?',
      },
      hi: {
        name: 'जूलियन मोरेल',
        initials: 'जू',
        opening: 'आने के लिए शुक्रिया। नीना ने कोई ग़लती नहीं की है, लेकिन कुछ हफ़्तों से वह पहले जैसी नहीं रही। क्या घर में कुछ बदला है?',
      },
      zh: {
        name: '朱利安·莫雷尔',
        initials: '朱',
        opening: '谢谢您抽空过来。尼娜没犯什么错，不过这几个星期，她像变了个人似的。家里是不是有什么事？',
      },
    },
    learner: {
      en: {
        title: 'Called in to school',
        partnerRole: 'your daughter’s teacher',
        setting:
          'Your daughter Nina, ten, used to like school. Now she is quiet and has brought home two bad marks. Her teacher has asked you to come in.',
        practise: 'Asking for facts without blaming anyone',
        goals: ['Say what you see at home', 'Ask for examples from class', 'Agree on one step each', 'Fix a day to talk again'],
      },
      es: {
        title: 'Te llaman del colegio',
        partnerRole: 'el profesor de tu hija',
        setting:
          'A tu hija Nina, de diez años, le gustaba el colegio. Ahora apenas habla y ha traído dos malas notas. Su profesor te ha pedido que vayas.',
        practise: 'Pedir datos concretos sin culpar a nadie',
        goals: [
          'Contar lo que ves en casa',
          'Pedir ejemplos de lo que pasa en clase',
          'Acordar un paso por cada parte',
          'Fijar un día para volver a hablar',
        ],
      },
      fr: {
        title: 'Rendez-vous à l’école',
        partnerRole: 'l’instituteur de votre fille',
        setting:
          'Votre fille Nina, dix ans, aimait l’école. Depuis peu, elle ne dit plus grand-chose et elle a rapporté deux mauvaises notes. Son instituteur vous a demandé de venir.',
        practise: 'Demander des faits sans accuser personne',
        goals: [
          'Raconter ce que vous voyez à la maison',
          'Demander des exemples de ce qui se passe en classe',
          'Décider de ce que chacun va faire',
          'Fixer un jour pour en reparler',
        ],
      },
      hi: {
        title: 'स्कूल से बुलावा',
        partnerRole: 'आपकी बेटी के टीचर',
        setting: 'आपकी दस साल की बेटी नीना को स्कूल अच्छा लगता था। अब वह चुप-चुप रहती है और दो बार कम नंबर आए हैं। टीचर ने आपको मिलने बुलाया है।',
        practise: 'इल्ज़ाम लगाए बिना ठोस बातें पूछना',
        goals: [
          'घर पर जो दिखता है, वह बताना',
          'पूछना कि क्लास में ठीक-ठीक क्या होता है',
          'दोनों तरफ़ से एक-एक क़दम तय करना',
          'फिर बात करने का दिन तय करना',
        ],
      },
      zh: {
        title: '老师约您谈谈',
        partnerRole: '您女儿的老师',
        setting: '您十岁的女儿尼娜本来很喜欢上学，最近话少了，还有两次没考好。老师约您到学校谈谈。',
        practise: '了解情况，不责怪任何人',
        goals: ['说说您在家里看到的变化', '请老师举课堂上的例子', '双方各定一件要做的事', '约好下次谈话的日子'],
      },
    },
  },
}
