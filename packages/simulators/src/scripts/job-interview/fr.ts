import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    own: /(?<!n'(est|etait) pas (de )?)\b((c'est|c'etait|est) (de )?ma (faute|responsabilite)|mon erreur|erreur de ma part|je me suis trompee?|j'ai (fait une erreur|sous-estime|mal (planifie|prevu|calcule))|j'aurais du|j'assume|je suis responsable)\b/,
    blame:
      /\b(pas (de )?ma faute|(client|fournisseur|chef|direction|collegues?|autres) (a|ont|n'a|n'ont|voulait|voulaient|changeait|etait|etaient)|a cause (du|de la|des|de mon|de mes))\b/,
    hours: /\b(horaires?|(?<!\ba \w+ )heures|week-?ends?|samedis?|dimanches?|heures sup\w*|teletravail|de chez moi|conges|vacances)\b/,
    salary: /\b(salaire|paye|payee?|paie|argent|gagner|remuneration|prime|avantages)\b/,
    next: /\b(prochaine etape|etape suivante|la suite|reponse|decision|decid\w*|quand (est-ce que|pourrais-je|puis-je|aurai-je|vous|je|commence\w*))\b/,
    weakness: /\b(faible|faiblesse|points? faibles?|defauts?|du mal a|impatiente?|perfectionniste|trop de details?)\b/,
    learned: /\b(appris|depuis ce jour|depuis(?=,)|depuis lors|la prochaine fois|autrement|aujourd'hui, je|desormais|change ma facon)\b/,
    example: /\b(par exemple|exemple|resultat|pour cent|construit|lance|augmente|economise|reduit|livre)\b/,
    motive: /\b(interess\w*|interet|motiv\w*|admire|reve|passion|pourquoi votre entreprise|je veux (vraiment )?(ce poste|ce travail))\b/,
    strength: /\b(points? forts?|forces?|doue\w*|experience|ans|competences?|organisee?)\b/,
    team: /\b(equipe|collegues|combien de personnes|culture|taches?|premier(e|es|s)? (semaines?|mois|jours?)|travailler ensemble)\b/,
    delay: /\b(retard|en retard|trois mois|delais?|projet|planning)\b/,
  },
  replies: {
    unclear: {
      probe: [
        'Bien sûr : le projet avait trois mois de retard. J’aimerais savoir pourquoi.',
        'Plus simplement : qu’est-ce qui a raté, et qui l’a vu en premier ?',
      ],
      any: ['Bien sûr : j’aimerais savoir ce que vous feriez ici le premier mois.', 'Plus simplement : que voulez-vous savoir de moi ?'],
    },
    own: {
      probe: [
        'Merci. Je l’entends rarement aussi clairement. Que feriez-vous autrement aujourd’hui ?',
        'Bon, c’est honnête. Quand l’avez-vous dit à quelqu’un pour la première fois ?',
      ],
      any: [
        'Vous l’avez assumé, et je respecte ça. Parlons maintenant du poste.',
        'Entre nous, c’est réglé. Tout le monde a un projet comme ça.',
      ],
    },
    blame: {
      probe: [
        'Et votre part à vous, quelle était-elle ?',
        'Imaginez que je les appelle. Que diraient-ils de vous ?',
        'Eux ne sont pas là, vous, si. Qu’auriez-vous pu faire plus tôt ?',
      ],
      any: ['Attention, on dirait encore la faute des autres.', 'Dans mon équipe, on demande d’abord ce qu’on a fait soi-même.'],
    },
    hours: {
      probe: ['On viendra aux horaires. D’abord, je veux comprendre ce retard.'],
      any: [
        'Je vais être franc : l’équipe travaille un week-end sur quatre. Ce n’était pas dans l’annonce.',
        'Un week-end sur quatre, et le lundi est libre.',
        'En général de neuf heures à dix-huit heures, et un week-end sur quatre.',
      ],
    },
    salary: {
      probe: [
        'On parlera du salaire plus tard. D’abord, je veux savoir comment vous travaillez.',
        'L’argent ne sera pas le problème. Le retard, peut-être.',
      ],
      any: ['Nous avons une fourchette fixe, et vous seriez dans la moitié haute.', 'Vous pensiez à quel chiffre ?'],
    },
    next: {
      probe: ['Pas si vite. J’ai encore une question sur ce projet.'],
      role: ['D’abord, dites-moi : vous diriez oui aujourd’hui ?'],
      close: [
        'Vous aurez de mes nouvelles vendredi, avant midi.',
        'Ensuite, vous rencontrez l’équipe, une demi-heure, sans diapositives.',
        'Vendredi, je vous appelle moi-même, quelle que soit la réponse.',
      ],
    },
    weakness: {
      probe: ['Et cette faiblesse a joué un rôle dans le retard ?', 'Ça sent la réponse apprise. Donnez-m’en une vraie.'],
      any: ['C’est bien de le savoir. Dans une équipe, qui vous aide pour ça ?', 'J’ai la même. Je fais des listes.'],
    },
    learned: {
      probe: ['Et depuis, où est-ce que ça vous a servi ?', 'Bien. À quoi est-ce que je le verrais dans votre travail ?'],
      any: ['Ça me plaît. C’est comme ça qu’on parle après chaque projet.', 'Racontez ça à l’équipe, elle vous écoutera.'],
    },
    example: {
      probe: ['Et vous, qu’avez-vous fait exactement ?', 'Un chiffre, bien. Qui l’a mesuré ?'],
      any: ['Voilà un exemple qui me sert.', 'Et ça marcherait avec cinq personnes seulement ?'],
    },
    motive: {
      probe: ['Tout le monde dit ça sur cette chaise. Pourquoi, vraiment ?', 'C’est joli. Et pourquoi vouliez-vous le poste d’avant ?'],
      any: ['Alors dites-moi ce que vous changeriez ici en premier.', 'Ça colle. Il nous faut quelqu’un qui veut exactement ça.'],
    },
    strength: {
      probe: ['Avec cette expérience, pourquoi ce retard ?', 'Bien. Et la dernière fois, où est-ce que ça n’a pas suffi ?'],
      any: ['Il nous faut ça dès la première semaine.', 'C’est ce qui manque à mon équipe.'],
    },
    team: {
      probe: ['L’équipe peut attendre une minute. Restons sur le projet.', 'Nous sommes sept. Que pensait de vous votre dernière équipe ?'],
      any: [
        'Nous sommes sept, et personne n’est parti en deux ans.',
        'Le premier mois, vous écouteriez surtout. Ensuite, vous auriez un petit projet.',
        'Vous travailleriez avec moi. On se parle tous les mardis, une demi-heure.',
      ],
    },
    delay: {
      probe: [
        'Trois mois, c’est beaucoup. Quand avez-vous su que ce serait en retard ?',
        'Qu’avez-vous fait le jour où vous l’avez compris ?',
        'Les autres raconteraient la même histoire ?',
      ],
      any: ['Du retard, nous avons assez parlé, je crois.', 'Ici, un retard n’est pas une honte. Le silence, si.'],
    },
    refusal: {
      probe: [
        'Non ? Alors expliquez-moi ça de votre côté.',
        'C’est un non très clair. Pour quelle raison ?',
        'Non ? J’aimerais mieux comprendre.',
      ],
      any: ['Non ? Dites-moi ce qu’il faudrait changer.', 'Très bien. J’aime mieux un non qu’un peut-être.'],
    },
    apology: {
      any: [
        'Ne vous excusez pas. Prenez votre temps.',
        'Ce n’est rien. Les entretiens, ça stresse tout le monde.',
        'Pas de souci. Recommencez.',
      ],
    },
    thanks: {
      probe: [
        'Vous me remercierez plus tard, il reste une question qui fâche.',
        'Je vous en prie. Mais on n’a pas fini avec le projet.',
        'Je vous en prie. C’est tout ce que vous vouliez en dire ?',
      ],
      any: ['Merci à vous. J’ai pris plaisir à cet échange.', 'Je vous en prie. Bonnes questions, d’ailleurs.', 'Merci de votre visite.'],
    },
    agreement: {
      probe: [
        'Bien. Alors un exemple, s’il vous plaît, avec un résultat.',
        'Parfait, nous sommes d’accord sur les faits.',
        'Bien. Alors racontez-moi aussi le plus dur.',
      ],
      any: [
        'Bien. Quelque chose vous empêche de dire oui ?',
        'Ça me fait plaisir. Je le note comme un oui.',
        'Parfait, alors on se comprend.',
      ],
    },
    goodbye: {
      probe: [
        'Déjà ? J’espérais entendre toute l’histoire.',
        'Au revoir. Repensez à ce projet.',
        'Si tôt ? Alors la question du retard reste ouverte.',
        'Au revoir, alors. Dommage, j’avais encore des questions.',
      ],
      any: ['Au revoir, et à vendredi.', 'C’était un plaisir. Je vous raccompagne à la porte.', 'Au revoir. Vous allez plaire à l’équipe.'],
    },
    greeting: {
      any: [
        'Bonjour, je suis {name}. On saute les banalités, d’accord ?',
        'Bonjour. J’ai une demi-heure avant la prochaine réunion.',
        'Bonjour. Pas de diapositives aujourd’hui, juste nous deux.',
      ],
    },
    question: {
      probe: ['Je réponds à ça si j’ai d’abord une réponse honnête.', 'Bonne question. Mais là, il s’agit du retard.'],
      role: ['Bonne question. Qu’est-ce qu’il y a derrière ?', 'Je vais être honnête : je ne sais pas encore.'],
      close: ['Demandez-le à l’équipe, elle sera plus honnête que moi.', 'Je le mettrai dans mon mail de vendredi.'],
    },
  },
  arrivals: {
    role: [
      'C’est la réponse la plus honnête de la semaine. Assez parlé du retard : que voulez-vous savoir du poste ?',
      'Bien, c’était clair. Laissons le projet et parlons du poste.',
      'Avec ça, je peux travailler. À vous, maintenant : posez-moi une question sur nous.',
    ],
    close: [
      'J’en ai assez entendu, et ça me plaît. Prochaine étape : vous rencontrez l’équipe, et j’appelle vendredi.',
      'Bien. De mon côté, c’est oui. Vous aurez la décision vendredi.',
      'On fait comme ça : une demi-heure avec l’équipe cette semaine, et une réponse vendredi.',
    ],
  },
  pushes: {
    probe: [
      'Qu’en avez-vous appris ?',
      'Qu’est-ce que ça a coûté au client ?',
      'Qui l’a vu en premier ?',
      'Et ensuite, que s’est-il passé ?',
      'Que dirait votre ancien chef ?',
    ],
    role: [
      'Que feriez-vous ici en premier ?',
      'Que voulez-vous savoir d’autre ?',
      'Vous diriez oui à ce poste ?',
      'Qu’est-ce qui vous inquiète ?',
      'Vous vous y voyez ?',
    ],
    close: [
      'À vendredi, donc.',
      'Appelez-moi si vous avez un doute.',
      'Et apportez vos questions pour l’équipe.',
      'Je m’en réjouis.',
      'L’équipe est déjà au courant.',
    ],
  },
  fallbacks: [
    '« {q} » ? Où est-ce que ça se voit dans votre travail ?',
    '« {q} », c’est nouveau pour moi. Continuez.',
    'Intéressant, « {q} ». Mais ma question porte sur le travail.',
    'Que voulez-vous dire par « {q} », en mots simples ?',
    'Pourquoi « {q} » compte pour ce poste ?',
    'Je note « {q} ». Donnez-moi un exemple.',
    '« {q} »… Je ne m’y attendais pas dans un entretien.',
    'Mon équipe serait d’accord avec « {q} » ?',
    'Avec « {q} », je ne sais pas où on va. Aidez-moi.',
    'Bon, « {q} ». Et quel a été le résultat ?',
  ],
}
