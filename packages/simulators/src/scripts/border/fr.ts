import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    noWork: /\b(pas|sans|ni|jamais) (\w+ ){0,3}(travail\w*|emploi|boulot)\b/,
    home: /\b(je travaille (comme|chez|dans|pour)|mon (travail|chef|entreprise|patron)|je suis (etudiante?|professeure?|infirmiere?|ingenieure?)|mes etudes|retraitee?)\b/,
    work: /\b(travail\w*|affaires|congres|reunions?|emploi|boulot)\b/,
    flight: /\b(vol|retour|billet|repars|rentre|avion)\b/,
    place: /\b(adresse|rue|hotel|appartement|maison|loge|chez (une?|mon|ma|elle|lui)|auberge)\b/,
    length: /\b(jours?|semaines?|mois|jusqu'a\w*|(?<!bonne )nuits?)\b/,
    before: /\b(deuxieme (fois|visite)|la derniere fois|la premiere fois|avant|en (mars|avril|mai|hiver)|au printemps)\b/,
    documents: /\b(passeport|visa|documents?|papiers|invitation|voici|voila)\b/,
    money: /\b(argent|liquide|especes|carte bancaire|euros|dollars|pay(er|e|ez)|paie\w*)\b/,
    luggage: /\b(sacs?|valises?|bagages?|cadeaux?|nourriture|appareil photo)\b/,
    friend: /\b(amie?s?|copine|copain|connai\w*|cousine?|soeur|frere|famille)\b/,
    purpose:
      /\b(visite|visiter|rendre visite|voir (une?|mon|ma|des|mes) (amie?s?|copine|copain)|vacances|tourisme|touriste|voir (la ville|le pays|la mer)|voyage\w*)\b/,
  },
  replies: {
    unclear: {
      ask: ['Lentement, alors : pourquoi êtes-vous ici ?', 'Autrement dit : qu’allez-vous faire ici ?'],
      check: ['Encore une fois : où allez-vous dormir ?'],
      stamp: ['Encore une fois, lentement : vous pouvez passer.'],
    },
    noWork: {
      ask: ['Bien. Je dois le demander à tout le monde.', 'Pas de travail, donc. Et qu’allez-vous faire de vos journées ?'],
      any: ['Ni dans un café, ni pour aider quelqu’un, pas un seul jour ?', 'Bien. C’est ce que je voulais entendre.'],
    },
    home: {
      ask: ['Et que faites-vous là-bas, exactement ?', 'À votre travail, on sait que vous êtes ici ?'],
      any: ['Quand est-ce qu’on vous attend, là-bas ?', 'Bien. Vous avez donc une raison de rentrer.'],
    },
    work: {
      ask: ['Du travail ? Pour qui ?', 'Vous avez un papier pour ça ?'],
      any: ['Attention. Les visiteurs ne peuvent pas travailler ici.', 'Je redemande : c’est du travail ou une visite ?'],
    },
    flight: {
      ask: ['Un vol retour, bien. Quel jour ?', 'Vous pouvez me montrer le billet ?'],
      any: ['Je vois le billet. C’est clair.', 'À quelle heure est le vol ?'],
    },
    place: {
      ask: ['Et l’adresse, s’il vous plaît. La rue et le numéro.', 'C’est chez qui ?'],
      any: ['Bien, j’ai noté l’adresse.', 'C’est près de la gare ?'],
    },
    length: {
      ask: ['Qu’allez-vous faire pendant tout ce temps ?', 'Et après, où allez-vous ?'],
      any: ['Donc les jours et le billet concordent. Bien.', 'Et si ça vous plaît, vous restez plus longtemps ?'],
    },
    before: {
      ask: ['Et qu’avez-vous fait, la première fois ?', 'Combien de temps, la première fois ?'],
      any: ['Oui, je vois le tampon de la première fois.', 'Deux fois en un an. Ça vous plaît, ici, je crois.'],
    },
    documents: {
      ask: ['Merci. Je garde le passeport un instant.', 'Merci. La photo est ancienne, mais c’est bien vous.'],
      any: ['Merci, je l’ai vu.', 'Les papiers sont en règle.'],
    },
    money: {
      ask: ['C’est votre argent à vous ?', 'Ça suffit pour tout le séjour ?'],
      any: ['C’est assez, je crois.', 'En liquide ou par carte ?'],
    },
    luggage: { any: ['Vous avez fait vos bagages vous-même ?', 'De la nourriture, ou des cadeaux ?'] },
    friend: {
      ask: ['Comment vous connaissez-vous ?', 'Et le nom, s’il vous plaît ?'],
      any: ['Quelqu’un vous attend dehors ?', 'Mon fils est chez des amis, en ce moment, loin d’ici.'],
    },
    purpose: {
      ask: ['Je comprends. Et où allez-vous loger ?', 'Et pourquoi maintenant ?'],
      any: ['C’est ce que vous avez dit tout à l’heure. Bien.', 'C’est la seule raison ?'],
    },
    when: {
      ask: ['Dites-moi le jour exact, s’il vous plaît.', 'Écrivez la date ici, s’il vous plaît.'],
      any: ['Ce ne sera plus très long.', 'Encore deux minutes, c’est tout.'],
    },
    refusal: {
      ask: [
        'Non ? Alors expliquez-moi, s’il vous plaît.',
        'Non ? Faites une phrase entière, s’il vous plaît.',
        'Non ? Alors, c’est quoi ?',
      ],
      any: ['Très bien. Non, c’est aussi une réponse.', 'Non ? C’est bon à savoir.'],
    },
    apology: {
      any: [
        'Pas de problème. Pour moi aussi, il est tard.',
        'Ce n’est rien. Prenez votre temps.',
        'Ne vous inquiétez pas. Répondez calmement.',
      ],
    },
    thanks: {
      ask: [
        'Je vous en prie, mais nous n’avons pas fini.',
        'Je vous en prie. Encore deux questions.',
        'Je vous en prie. Attendez un instant.',
      ],
      any: [
        'Je vous en prie. Vos réponses étaient courtes, j’aime ça.',
        'Merci à vous pour votre patience.',
        'Je vous en prie, je fais seulement mon travail.',
      ],
    },
    agreement: {
      ask: [
        'Bien. Alors, la question suivante.',
        'Bien. Restez derrière la ligne jaune, s’il vous plaît.',
        'Bien. Faites toujours aussi court.',
      ],
      check: ['Bien, alors nous avons presque fini.', 'D’accord, je vous crois.'],
      stamp: ['Bien. Vous pouvez passer.', 'Alors tout est en règle.', 'Bien. N’oubliez pas votre passeport.'],
    },
    goodbye: {
      any: [
        'Pas encore. J’ai toujours votre passeport.',
        'Attendez, s’il vous plaît. Nous n’avons pas fini.',
        'Un moment, je n’ai pas encore tamponné.',
      ],
      stamp: ['Au revoir, et bon séjour.', 'Bonne nuit, et bienvenue.', 'Au revoir. Dormez d’abord un peu.'],
    },
    greeting: {
      any: [
        'Bonsoir. Votre passeport, s’il vous plaît.',
        'Bonsoir. Approchez un peu, s’il vous plaît.',
        'Bonsoir. Il est tard, alors faisons vite.',
      ],
    },
    question: {
      ask: ['Ici, c’est moi qui pose les questions. Mais allez-y.', 'D’abord ma question, ensuite la vôtre.'],
      any: ['On sait ça au guichet d’information.', 'Je ne sais pas. Demandez dehors.'],
    },
  },
  arrivals: {
    check: [
      'Bien. Je le demande autrement : vous venez pour travailler ?',
      'C’était court et clair. Maintenant l’adresse et le vol retour, s’il vous plaît.',
      'Merci. Et maintenant, exactement : où dormez-vous, et quand repartez-vous ?',
    ],
    stamp: [
      'Vos réponses concordent. Voici votre passeport. Bienvenue.',
      'Bien, c’est tout. Voilà le tampon, et bon séjour.',
      'Tout est en règle. Vous pouvez passer.',
    ],
  },
  pushes: {
    ask: [
      'Combien de temps restez-vous ?',
      'Où allez-vous loger ?',
      'Vous connaissez quelqu’un ici ?',
      'Quand repartez-vous ?',
      'C’est du travail ou une visite ?',
    ],
    check: [
      'Et l’adresse ?',
      'Qui paie le voyage ?',
      'Quel est votre métier, chez vous ?',
      'Qu’y a-t-il dans votre sac ?',
      'Je peux voir le billet ?',
    ],
    stamp: [
      'Voici votre passeport.',
      'Les taxis sont dehors.',
      'La sortie est à gauche.',
      'Bon séjour.',
      'Quelqu’un vous attend, j’en suis sûre.',
    ],
  },
  fallbacks: [
    '« {q} » ? Ce n’était pas ma question.',
    'Je vous demande pourquoi vous êtes ici, et vous dites « {q} ».',
    '« {q} »… Expliquez-moi, s’il vous plaît.',
    'Que veut dire « {q} », en mots simples ?',
    '« {q} », c’est la raison de votre voyage ?',
    'Vous avez dit « {q} ». Maintenant, je suis curieuse.',
    'Je ne peux pas écrire « {q} » sur mon formulaire.',
    '« {q} », c’est bien joli, mais il me faut des réponses courtes.',
    'Et quel rapport entre « {q} » et votre séjour ?',
    'Très bien, « {q} ». Et l’adresse ?',
  ],
}
