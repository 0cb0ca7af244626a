import type { Lines, Manner } from '../script.ts'

export const manner: Manner = {
  intents: {
    threat: /\b(avocat|tribunal|justice|porter plainte|plainte|police|mairie|juge|huissier|syndicat|signaler)/,
    money: /\b(pay[eé]|payer|paie|paye|argent|coute|cout|prix|facture|cher|euros?|gratuit|frais|salaire|rembours)/,
    when: /\b(quand(?! meme)(?=[^.!?]*\?)|(?:dites-moi|savoir|sais|dis-moi) quand|(?<=^(?:et )?)quand(?=[^,]*$)|quel jour|a quelle heure|date|demain|aujourd'hui|cette semaine|cet apres-midi|combien de (?:temps|minutes|jours|heures|semaines)|bientot|delai|urgent|rapidement|vite)\b/,
    refusal:
      /\b(je (ne )?(peux|veux|vais|suis|accepte) pas|je n'accepte pas|pas d'accord|inacceptable|impossible|pas question|jamais|je refuse)\b|^non\b/,
    apology: /\b(pardon|desole|excus|je regrette)/,
    thanks: /\b(merci|remerci)/,
    agreement: /\b(d'accord|parfait|tres bien|entendu|ca marche|bien sur|volontiers|ca me va|ok)\b|^oui\b/,
    goodbye:
      /\b(au revoir|bonne (journee|soiree)|je dois (partir|y aller))\b|(?:^|[.!,;] *)(?:(?:alors|et) )?a (bientot|demain|(lun|mar|mercre|jeu|vendre|same)di|dimanche|plus( tard)?)(?=\W*$)/,
    greeting: /\b(bonjour|bonsoir|salut|enchante|comment allez-vous|comment vas-tu|ca va(?= ?\?))/,
    question: /\?/,
  },
  openers: ['Écoutez.', 'Bon.', 'Voyons.', 'Ah là là.', 'Oui, oui.', 'Attendez.', 'Enfin.', 'Je vois.', 'Franchement.', 'Bon, bon.'],
  nods: ['Bon.', 'Ah.', 'Oh.', 'Bien.', 'Oui, oui.'],
  echoes: [
    '« {q} », oui.',
    '« {q} » ? Bon.',
    'Alors comme ça, « {q} ».',
    'Vous me dites « {q} ».',
    'J’ai bien compris : « {q} ».',
    '« {q} », je vous entends.',
    'Donc, « {q} ».',
    '« {q} », tout le monde dit ça.',
  ],
  leads: ['Voyons.', 'Bon.', 'Écoutez.', 'Eh bien, écoutez.', 'Vous voyez.', 'Attendez.', 'Bonne question.'],
  resays: ['Encore une fois, lentement.', 'Je le redis.', 'Je répète.', 'En deux mots.', 'J’ai seulement dit ceci.'],
  dodges: [
    'Pour « {q} », je vous ai déjà répondu.',
    'Encore « {q} ». Vous savez ce que j’en pense.',
    'Avec « {q} », on n’avance pas. Proposez-moi quelque chose.',
    'Oui, « {q} », mais que voulez-vous que je fasse, là, maintenant ?',
    'On en a déjà parlé. Qu’est-ce que ça change, « {q} » ?',
    'Je comprends bien « {q} », mais dites-moi quelque chose de nouveau.',
    '« {q} »… Je le note, mais je ne vous promets rien.',
    'Si vous me redites « {q} », vous aurez la même réponse.',
  ],
  repeats: [
    'Vous venez de me le dire, mot pour mot.',
    'J’avais entendu la première fois, inutile de répéter.',
    'Toujours la même chose. Dites-le autrement, pour voir.',
    'Le répéter ne changera rien.',
  ],
  foreign: [
    'Pardon, je ne comprends pas. Vous pouvez le dire en français ?',
    'Comment ? Moi, je ne parle que français.',
    'En français, s’il vous plaît, je n’ai jamais rien appris d’autre.',
    'On ne va pas se comprendre comme ça. Essayez en français, même lentement.',
    'Je n’ai pas compris un mot. En français, si ça ne vous dérange pas.',
    'Doucement, et en français, je vous prie.',
  ],
}

export const lines: Lines = {
  intents: {},
  replies: {
    threat: {
      any: [
        'Ce n’est pas la peine de le prendre comme ça. On peut en parler calmement.',
        'Vous voulez vraiment aller jusque-là ? Je préfère trouver une solution.',
        'Avec des menaces, vous n’obtiendrez rien de plus.',
      ],
    },
    money: {
      any: [
        'On parlera d’argent, mais d’abord dites-moi ce qu’il vous faut exactement.',
        'Ça dépend. Vous pensiez à quelle somme ?',
        'Le prix n’est pas la seule chose qui compte.',
      ],
    },
    when: {
      any: [
        'Cette semaine, ça me paraît difficile. Jeudi, ça vous irait ?',
        'Laissez-moi regarder mon agenda. Vous préférez le matin ou l’après-midi ?',
        'Je pourrai vous répondre demain, pas avant.',
      ],
    },
    refusal: {
      any: [
        'Je comprends que ça ne vous plaise pas. Que proposez-vous ?',
        'Alors il faudra me donner une autre solution.',
        'Vous ne me facilitez pas les choses.',
      ],
    },
    apology: { any: ['Ne vous inquiétez pas, ce n’est rien.', 'Excuses acceptées. Continuons.', 'Bah, ça arrive à tout le monde.'] },
    thanks: { any: ['Je vous en prie, c’est normal.', 'Merci à vous. Il reste autre chose ?', 'De rien, mais on n’a pas encore fini.'] },
    agreement: {
      any: [
        'Tant mieux. Alors, c’est décidé ?',
        'Très bien. Et ensuite, on fait quoi ?',
        'Parfait, mais dites-le clairement pour éviter tout malentendu.',
      ],
    },
    goodbye: {
      any: [
        'Au revoir, vous me raconterez.',
        'Au revoir, et réfléchissez bien.',
        'Vous partez déjà ? Bon, on en reparlera.',
        'Au revoir. C’était bien d’en parler.',
        'Au revoir, et prenez soin de vous.',
      ],
    },
    greeting: {
      any: [
        'Bonjour, je suis {name}. Je vous écoute.',
        'Bonjour. Dites-moi, qu’est-ce qui vous amène ?',
        'Bonjour. Asseyez-vous et racontez-moi.',
      ],
    },
    question: {
      any: [
        'Bonne question. À vrai dire, ça dépend de vous.',
        'Je ne peux pas vous répondre sans en savoir plus.',
        'Avant de répondre, dites-moi pourquoi ça vous intéresse.',
        'Là, tout de suite, je ne saurais pas vous dire.',
      ],
    },
  },
  arrivals: {},
  pushes: {
    any: [
      'Qu’est-ce que vous attendez de moi ?',
      'Et vous proposez quoi ?',
      'Donnez-moi un exemple précis.',
      'Pourquoi c’est si important pour vous ?',
      'Et si je vous dis non ?',
      'Racontez-moi un peu plus.',
      'C’est vraiment sûr, ça ?',
      'Qu’est-ce que vous préféreriez ?',
    ],
  },
  fallbacks: [
    '« {q} » ? Expliquez-moi ce que vous voulez dire.',
    '« {q} », ça m’intéresse. Continuez.',
    '« {q} »… Je ne m’y attendais pas.',
    'Et pourquoi vous me parlez de « {q} » ?',
    'Quand vous dites « {q} », vous pensez à quoi ?',
    'Personne ne m’avait jamais dit « {q} ».',
    'Bien, « {q} ». Et pour nous, ça veut dire quoi ?',
    'Je peux comprendre « {q} », mais ce n’est pas tout.',
    'Si je comprends bien, pour vous, l’essentiel, c’est « {q} ».',
    'D’accord pour « {q} », mais venons-en au fait.',
    'Je ne sais pas quoi répondre à « {q} ».',
    '« {q} » : il faut que j’y réfléchisse.',
  ],
}
