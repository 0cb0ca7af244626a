import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    leave: /\b((?<!je dois )partir|je pars|demissionn\w*|demission|autres? (offres?|entreprise|employeur|poste)|ailleurs)\b/,
    written: /\b(par ecrit|ecrit|ecrire|mail|e-mail|lettre|contrat|confirm\w*)\b/,
    result: /\b(resultats?|economise\w*|augmente de|ont augmente|a augmente|reduit|a temps|clients?|ventes|baisse de|progresse|termine)\b/,
    number: /\b(pour cent|euros|dollars|mille|cents?|\d{3,}|\d+ ?%)|%/,
    title: /\b(titre|promotion|poste de|senior|chef d'equipe|fonction)\b/,
    review: /\b(entretien annuel|bilan annuel|evaluation|budget|printemps|l'annee prochaine|attendre|attends)\b/,
    compare:
      /\b((?<!ca )marche|autres entreprises|moyenne|les autres (gagnent|touchent)|collegues (gagnent|touchent)|meme (poste|travail))\b/,
    alternative:
      /\b(jours (de conge|libres|de repos)|conges|vacances|formation|teletravail|de chez moi|prime|horaires souples|flexible|au lieu d'argent)\b/,
    work: /\b(huit mois|repris|pris en charge|deux postes|travail d(e mon|'un|e ma) collegue|(son|ses) (travail|taches)|heures sup\w*|taches en plus|plus de responsabilites?)\b/,
    effort: /\b(travaille (beaucoup|dur|tres dur|enormement)|efforts?|merite|fatiguee?|stress\w*|loyale?)\b/,
  },
  replies: {
    unclear: {
      deflect: ['Plus simplement : que voulez-vous, et pourquoi maintenant ?', 'Je le dis autrement : qu’est-ce que j’y ai gagné, moi ?'],
      offer: ['Encore une fois : le titre maintenant, et l’argent plus tard.'],
      agreed: ['Encore une fois : sept pour cent au premier du mois, et la lettre vendredi.'],
    },
    leave: {
      deflect: ['C’est une menace ou une information ?', 'Pas si vite. Qu’est-ce qui vous ferait rester ?'],
      any: ['J’aime mieux vous garder. Mais je n’ai rien dit.', 'Laissez cette porte fermée, et parlons du chiffre.'],
    },
    written: {
      deflect: ['Par écrit ? On ne s’est encore mis d’accord sur rien.', 'Je ne signe pas de feuille blanche. Il faudrait écrire quoi ?'],
      any: ['Vous l’aurez par écrit vendredi.', 'Une page, deux signatures. Je l’écris moi-même.'],
    },
    result: {
      deflect: ['Ça, ça me sert. Combien, en chiffres ?', 'Et c’était vous, pas l’équipe ?'],
      any: ['Je le citerai en haut, mot pour mot.', 'En haut, ils ne lisent que les résultats.'],
    },
    number: {
      deflect: [
        'Mon budget vient de s’évanouir. Qu’y a-t-il derrière ce chiffre ?',
        'Et pourquoi exactement cette somme ?',
        'C’est plus que ce que j’ai. Donnez-moi une raison.',
      ],
      offer: [
        'C’est encore beaucoup. Cinq, je signe aujourd’hui.',
        'Vous ne lâchez pas votre chiffre, n’est-ce pas ?',
        'Et si on coupait la poire en deux ?',
      ],
      agreed: ['Sept pour cent, c’est dit. Ne me faites pas recompter.'],
    },
    title: {
      deflect: ['Un titre ? Ça, je peux le faire demain.', 'Les titres ne coûtent rien. Lequel vous plairait ?'],
      offer: ['Coordination senior. Sur une porte, ça fait bien.', 'Vous ne croyez pas aux titres, je le vois.'],
      agreed: ['Le titre vient aussi, je n’ai pas oublié.'],
    },
    review: {
      deflect: [
        'L’entretien annuel est dans quatre mois. Pourquoi ne pas attendre ?',
        'Mon budget est fermé jusqu’au printemps, vous le savez.',
      ],
      offer: ['À l’entretien annuel, j’aurais plus à donner. Pas beaucoup plus.', 'Je comprends, quatre mois, c’est long.'],
      agreed: ['L’entretien annuel reste où il est. Ceci passe avant.'],
    },
    compare: {
      deflect: ['Les autres ont d’autres budgets. Que valez-vous ici, pour nous ?', 'D’où vient ce chiffre ?'],
      any: [
        'Le marché, je le connais aussi. Il me gâche le petit déjeuner.',
        'Je ne vous compare à personne. Vous gagneriez, et moi, je paierais.',
      ],
    },
    alternative: {
      deflect: [
        'Les jours libres, c’est aussi de l’argent, en plus lent. Lesquels ?',
        'Je pourrais trouver quelque chose comme ça. Mais c’est pour ça que vous venez ?',
      ],
      any: ['Un jour par semaine à la maison, c’est facile. Et le chiffre ?', 'Je peux ajouter trois jours libres. C’est un autre budget.'],
    },
    work: {
      deflect: [
        'Huit mois, déjà ? J’aurais dit six.',
        'Je sais que vous avez beaucoup repris. Qu’est-ce que ça a donné ?',
        'Et si vous arrêtiez demain, qu’est-ce qui s’arrêterait ?',
      ],
      any: [
        'Je sais ce que vous portez. C’est pour ça qu’on parle encore.',
        'Le deuxième poste ne sera pas toujours le vôtre. Je cherche quelqu’un.',
      ],
    },
    effort: {
      deflect: [
        'Tout le monde travaille dur, ici. Dites-moi ce que ça a donné.',
        'Cette phrase, je l’ai entendue deux fois cette semaine.',
      ],
      any: ['Je vous crois sur parole. Mais en haut, ils veulent des chiffres.', 'Oubliez la sueur, gardez les résultats.'],
    },
    refusal: {
      deflect: [
        'Non ? Alors de quoi parle-t-on ?',
        'Un non bien clair. Je préfère ça à un long peut-être.',
        'Non ? Je n’ai encore rien proposé.',
      ],
      offer: ['Vous savez ce que vous voulez, je vous l’accorde.', 'Vous ne me faites pas faire d’économies, cet après-midi.'],
      agreed: ['Non, maintenant ? On avait presque fini.', 'Ce qui est dit est dit.'],
    },
    when: {
      deflect: ['Au printemps, peut-être, avec le nouveau budget.', 'Je ne peux pas vous donner de jour sans connaître le chiffre.'],
      any: ['Vendredi à dix heures, dans mon bureau.', 'Ça compte à partir du premier du mois prochain.'],
    },
    apology: {
      any: [
        'Ne vous excusez jamais quand vous demandez de l’argent.',
        'Inutile. J’ai demandé la même chose un jour, et je m’y suis plus mal prise.',
        'Ce n’est rien. Continuez.',
      ],
    },
    thanks: {
      deflect: [
        'Vous me remerciez trop tôt.',
        'Je vous en prie. Jusqu’ici, j’ai seulement écouté.',
        'Un merci ne coûte rien, j’aime bien ça.',
      ],
      any: [
        'Je vous en prie. Vous ne m’avez pas facilité la tâche.',
        'Ne me remerciez pas, remerciez vos résultats.',
        'Merci à vous, pour votre calme.',
      ],
    },
    agreement: {
      deflect: ['Bien. Alors on attend l’entretien annuel ?', 'Parfait. C’était rapide.', 'Bien. Et que puis-je faire pour vous ?'],
      offer: ['Donc, le titre vous suffit ?', 'Bien. Et l’argent à l’entretien annuel, alors ?'],
      agreed: ['Bien. Je commence les papiers.', 'Parfait. Et pas un mot aux autres.', 'Bien. Mon budget peut pleurer en paix.'],
    },
    goodbye: {
      deflect: [
        'Déjà ? Je craignais une demi-heure.',
        'Au revoir. Et revenez avec un chiffre.',
        'Vous partez ? Ce n’était donc pas si important.',
      ],
      any: [
        'À vendredi. Fermez la porte, il faut que je compte.',
        'Au revoir. C’était bien joué.',
        'On se voit vendredi. J’apporte le stylo.',
      ],
    },
    greeting: {
      any: [
        'Bonjour. Asseyez-vous, et dites-moi combien ça coûte.',
        'Bonjour. Ça sent le discours préparé.',
        'Bonjour. J’ai une demi-heure et pas d’argent.',
      ],
    },
    question: {
      deflect: ['Ça dépend de ce que vous allez demander.', 'Vous d’abord : de quoi s’agit-il ?'],
      offer: ['Il faudrait que je demande en haut.', 'Je ne peux pas le promettre. Pas encore.'],
      agreed: ['Ce sera dans la lettre.', 'Redemandez-le-moi vendredi.'],
    },
  },
  arrivals: {
    offer: [
      'C’est une raison, je l’avoue. Que diriez-vous d’un titre maintenant, coordination senior, et de l’argent à l’entretien annuel ?',
      'Vous avez bien préparé ça. Je pourrais aller à cinq pour cent, avec un meilleur titre.',
      'Je vous entends. Prenez le titre aujourd’hui, et au printemps, on parle d’argent.',
    ],
    agreed: [
      'Bon. Vous aurez ma réponse par écrit vendredi : sept pour cent, au premier du mois.',
      'D’accord, vous avez gagné. Sept pour cent au premier du mois, et la lettre vendredi.',
      'C’est fait. Vendredi à dix heures, sur papier : sept pour cent, et le titre aussi.',
    ],
  },
  pushes: {
    deflect: [
      'Qu’est-ce que je peux montrer en haut ?',
      'On parle de quel chiffre ?',
      'Pourquoi maintenant ?',
      'Ça doit être de l’argent ?',
      'Qui l’a remarqué, à part moi ?',
    ],
    offer: ['Cinq, ça suffirait ?', 'Et le titre ?', 'Qu’en dites-vous ?', 'Et si je dis non ?', 'Ça peut attendre l’entretien annuel ?'],
    agreed: [
      'Mon budget ne me le pardonnera jamais.',
      'Je tiens parole.',
      'Et gardez-le pour vous.',
      'Mais pas encore une fois le mois prochain.',
      'Maintenant, il me faut un café.',
    ],
  },
  fallbacks: [
    '« {q} » ? Et ça me coûte combien ?',
    'Avec « {q} », je ne peux pas aller en haut. Donnez-moi quelque chose à montrer.',
    '« {q} », ça sonne bien. Qu’est-ce que ça a donné ?',
    'Je m’attendais à beaucoup de choses, mais pas à « {q} ».',
    'Quel rapport entre « {q} » et mon budget ?',
    'S’il s’agit de « {q} », ça ne peut pas coûter si cher.',
    '« {q} »… Continuez, je vous écoute.',
    'Aidez-moi : « {q} », c’est la raison ou l’introduction ?',
    'Je note « {q} ». Je n’y trouve pas de chiffre.',
    'Une demi-heure pour « {q} » ? Il y a sûrement autre chose.',
  ],
}
