import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    next: /\b(si (ca|cela|la douleur) (ne|n'|continue|empire|revient|reste)|revenir|rendez-vous|specialiste|urgences|que (dois|puis)-je faire|qu'est-ce que je (dois|peux) faire|(je|dois) fais(-je)? quoi|quoi faire)/,
    cause:
      /(qu'est-ce que (c'est|j'ai|cela|ca)|ce que (c'est|ca|cela) pe(ut|ux)|\b(qu'est-ce qui|c'est quoi|cause|grave|dangereux|hernie|disque|nerf|sciatique|pourquoi(?! pas [^?]))\b)/,
    leg: /\b(jambes?|pieds?|genou|orteils?|cuisse|engourdi\w*|fourmi\w*)\b/,
    night: /\b(la nuit|nuits|dormir|dors|pire|empire|allonge\w*|couche\w*|assise?|assieds|penche\w*|souleve|le matin|reveille\w*)\b/,
    since: /\b(depuis|il y a(?=[^.?!]* (?:jours?|semaines?|mois|heures?|longtemps))|jours|semaines?|commence)\b/,
    strength: /\b(sur (dix|10)|forte?|tres mal|vive?|aigue?|intense|terrible|insupportable|brul\w*|piqu\w*|sourde|beaucoup mal)\b/,
    where: /\b(dos|gauche|en bas|epaule|cou|tete|reins|mal|douleurs?|lombaires?)\b/,
    allergy: /\b(allerg\w*|intoleran\w*|enceinte|estomac|tension|asthme|diabet\w*)\b/,
    exam: /\b(examin\w*|examen|radio|irm|scanner|test|regarder|ausculter)\b/,
    medicine: /\b(medicaments?|comprimes?|cachets?|antidouleurs?|paracetamol|ibuprofene|piqure|ordonnance|creme|pommade)\b/,
    work: /\b(travail\w*|bureau|ordinateur|arret|chef|sport|boulot)\b/,
  },
  replies: {
    unclear: {
      ask: ['Bien sûr, plus lentement : où avez-vous mal, et depuis quand ?', 'Autrement dit : montrez-moi l’endroit avec la main.'],
      examine: ['Je répète : levez la jambe doucement, et dites-moi quand ça fait mal.'],
      plan: ['Encore une fois : des comprimés pendant une semaine, de petites marches, rien de lourd.'],
    },
    next: {
      ask: ['Un mal de dos passe souvent en deux semaines.', 'Du repos d’abord. Si ça reste comme ça, appelez-nous.'],
      examine: ['Laissez-moi regarder d’abord. Ensuite, on fait un plan.', 'Ça dépend de ce que je vais trouver.'],
      plan: ['Si ça ne va pas mieux jeudi, on fait une IRM.', 'Si le pied devient faible, allez tout de suite à l’hôpital, même la nuit.'],
    },
    cause: {
      ask: ['Sûrement un muscle fatigué. J’en vois tous les jours.', 'C’est souvent la chaise. Vous restez longtemps sur une chaise ?'],
      examine: ['C’est peut-être un nerf. Je veux en être sûre.', 'Je ne crois plus que ce soit un muscle.'],
      plan: ['Un nerf du bas du dos est comprimé.', 'Ce n’est pas dangereux, mais il faut du temps.'],
    },
    leg: {
      ask: ['La jambe aussi ? La douleur va jusqu’où, au genou ou au pied ?', 'La jambe ? C’est important. C’est de quel côté ?'],
      any: ['La jambe est faible, ou elle fait seulement mal ?', 'La jambe m’en dit plus que le dos.'],
    },
    night: {
      ask: ['Donc, ça change. C’est mieux quand vous marchez ?', 'Et vous arrivez à dormir, ou la douleur vous réveille ?'],
      any: ['Dormez sur le côté, avec un coussin entre les genoux.', 'C’est typique d’un nerf.'],
    },
    since: {
      ask: ['Vous avez porté quelque chose de lourd, juste avant ?', 'Et maintenant, c’est plus fort, ou toujours pareil ?'],
      any: ['Alors on n’attend plus.', 'Je le note. Les jours, c’est important.'],
    },
    strength: {
      ask: ['De un à dix, vous diriez combien ?', 'C’est toujours comme ça, ou ça va et ça vient ?'],
      any: ['Alors, les comprimés ordinaires ne suffiront pas.', 'Merci, c’est clair. Ça m’aide.'],
    },
    where: {
      ask: ['Au milieu, ou plutôt d’un côté ?', 'Montrez-moi l’endroit. La douleur reste là, ou elle bouge ?'],
      any: ['Ça fait mal quand j’appuie ici ?', 'C’est bien l’endroit que je pensais.'],
    },
    allergy: {
      any: ['C’est bon à savoir. J’en tiens compte pour les comprimés.', 'Je le mets dans votre dossier. Il y a autre chose ?'],
    },
    refusal: {
      ask: [
        'Non ? Alors, qu’est-ce qui vous inquiète le plus ?',
        'Bon, pas ça. Qu’est-ce qui vous aiderait ?',
        'Non ? Alors dites-moi ce que vous attendez de moi aujourd’hui.',
      ],
      any: ['Non ? Alors on va trouver une autre solution.', 'D’accord, non. C’est vous qui décidez, moi, je conseille.'],
    },
    exam: {
      ask: [
        'J’ai quarante minutes de retard. Donnez-moi une raison, et je regarde.',
        'Pour un mal de dos ? Dites-moi d’abord quand c’est pire.',
      ],
      examine: [
        'Mettez-vous sur le dos. Maintenant, levez la jambe gauche.',
        'Penchez-vous en avant, doucement. Arrêtez quand ça fait mal.',
      ],
      plan: ['J’en ai assez vu pour aujourd’hui. L’IRM, plus tard, s’il le faut.'],
    },
    medicine: {
      ask: ['Je peux vous donner quelque chose contre la douleur.', 'Qu’avez-vous pris jusqu’ici, et est-ce que ça a aidé ?'],
      examine: ['Les comprimés, tout à l’heure. D’abord, je veux voir comment vous bougez.'],
      plan: ['Un comprimé le matin et un le soir, après le repas.', 'Deux comprimés par jour, pas plus, et seulement une semaine.'],
    },
    work: {
      ask: ['Combien d’heures par jour restez-vous sur une chaise ?', 'Votre travail est dur pour le dos ?'],
      any: ['Je vous fais un papier : trois jours d’arrêt.', 'Levez-vous toutes les demi-heures, au bureau aussi.'],
    },
    money: {
      any: ['Pour le prix, voyez à l’accueil. Moi, je ne connais que les dos.', 'Les comprimés simples ne sont pas chers.'],
    },
    when: {
      ask: ['Attendez une semaine. Un dos, c’est lent.', 'Aujourd’hui, je peux seulement soulager la douleur.'],
      any: ['Revenez jeudi, à neuf heures.', 'Dans une semaine, ça devrait aller mieux.'],
    },
    apology: {
      any: ['Ne vous excusez pas. C’est moi qui suis en retard.', 'Ce n’est rien. Continuez.', 'Tout va bien, prenez votre temps.'],
    },
    thanks: {
      ask: [
        'Je vous en prie, mais je n’ai pas encore fait grand-chose.',
        'De rien. Du repos, et ça passera.',
        'De rien. Voyons d’abord ce que c’est.',
      ],
      any: ['Je vous en prie, c’est mon métier.', 'Merci à vous, c’était très clair.', 'De rien. Faites attention à votre dos.'],
    },
    agreement: {
      ask: ['Bien. Alors du repos, et un comprimé le soir.', 'Parfait. Et rien d’autre ?', 'Bien. Vous verrez, ça passera.'],
      any: ['Bien. On fait comme ça, alors.', 'Très bien. Notez les heures, pour ne pas oublier.'],
    },
    goodbye: {
      ask: [
        'Déjà ? Alors du repos, et appelez si c’est pire.',
        'Au revoir. Ne portez rien de lourd.',
        'Au revoir. Marchez un peu, ça aide.',
      ],
      any: [
        'Au revoir, et bon rétablissement.',
        'À jeudi. Marchez un peu tous les jours.',
        'Au revoir. Dites au suivant d’entrer, s’il vous plaît.',
      ],
    },
    greeting: {
      any: [
        'Bonjour, je suis la docteure {name}. Où avez-vous mal ?',
        'Bonjour. Asseyez-vous et racontez-moi.',
        'Bonjour. Je suis en retard aujourd’hui, alors commençons.',
      ],
    },
    question: {
      ask: ['Avant de répondre : où est la douleur, exactement ?', 'Ça dépend. Parlez-moi encore un peu de la douleur.'],
      examine: ['Je le saurai dans une minute. Ne bougez pas.'],
      plan: ['Tout est sur cette feuille. Lisez-la chez vous, et appelez-moi.', 'On en parlera jeudi.'],
    },
  },
  arrivals: {
    examine: [
      'Ce n’est pas juste un dos fatigué. Allongez-vous ici, je veux voir ça.',
      'Là, c’est différent. Allongez-vous, je vais vous examiner.',
      'Ça change tout. Je prends cinq minutes et je vous examine.',
    ],
    plan: [
      'C’est un nerf. Des comprimés pendant une semaine, de petites marches, et vous revenez jeudi.',
      'J’en ai assez vu : c’est un nerf. Je vous donne des comprimés, et un rendez-vous jeudi.',
      'C’est le nerf du bas du dos. Prenez ces comprimés, et on se voit jeudi.',
    ],
  },
  pushes: {
    ask: [
      'Depuis quand, exactement ?',
      'Quand est-ce que c’est pire ?',
      'La douleur est forte comment, de un à dix ?',
      'La douleur va ailleurs ?',
      'Vous prenez des médicaments ?',
    ],
    examine: [
      'Ça fait mal, là ?',
      'Et maintenant, l’autre côté.',
      'Dites-moi quand j’arrête.',
      'Vous sentez ma main, ici ?',
      'Respirez calmement.',
    ],
    plan: [
      'Et ne portez rien de lourd.',
      'Appelez-nous si quelque chose change.',
      'Ça ira mieux, j’en suis sûre.',
      'Et pas de sport cette semaine.',
      'Donc jeudi, à neuf heures.',
    ],
  },
  fallbacks: [
    '« {q} » ? C’est à cause du dos ?',
    '« {q} », dites-vous. Et la douleur ?',
    'J’ai noté « {q} ». Maintenant, revenons à la douleur.',
    'Pardon, qu’est-ce que vous voulez dire par « {q} » ?',
    '« {q} », c’est nouveau. Dites-m’en un peu plus.',
    'J’aimerais bien parler de « {q} », mais j’ai quarante minutes de retard.',
    'Avec « {q} », la douleur est moins forte ou plus forte ?',
    '« {q} »… Bien. Et la nuit ?',
    'Laissons « {q} » pour le moment. D’abord, votre dos.',
    'Quel rapport entre « {q} » et la douleur ?',
  ],
}
