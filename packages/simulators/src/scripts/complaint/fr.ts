import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    supervisor: /\b(superviseur\w*|responsable|superieure?|votre chef|quelqu'un d'autre|une autre personne)\b/,
    cancel: /\b(resili\w*|annul\w*|autre operateur|changer d'operateur|quitter)\b/,
    reference: /\b(reference|numero de (dossier|reclamation)|dossier|par ecrit|mail|e-mail|confirm\w*)\b/,
    who: /\b(qui (l')?(a|avait) (demande|active|commande|ajoute|souscrit)\w*|quand (a|est-ce|l'option)|quel jour (a|est)|preuve|prouv\w*|verifi\w*)\b/,
    refund: /\b(rembours\w*|rend(re|ez)|mon argent|recuperer|restitu\w*)\b/,
    voucher: /\b(bon d'achat|un bon|le bon|reduction|remise|avoir de|coupon|geste commercial)\b/,
    notOrdered:
      /\b((jamais|pas) (ete |rien )?(demande\w*|commande\w*|souscrit\w*|voulu|achete\w*|voyage\w*|parti\w*|a l'etranger)|pas moi|chez moi tout le mois|rien (demande|commande))\b/,
    charge: /\b(factures?|montant|option|forfait|facture\w*|double|trop (cher|eleve\w*)|itinerance|pay(er|e|ez)|paie\w*)\b/,
  },
  replies: {
    unclear: {
      defend: ['Bien sûr, lentement : quelle ligne de la facture est fausse ?', 'Autrement dit : qu’attendiez-vous, et que voyez-vous ?'],
      voucher: ['Je répète, lentement : je peux vous donner un bon pour le mois prochain.'],
      refund: ['Je répète, lentement : vous aurez votre argent sous cinq jours ouvrés.'],
    },
    threat: {
      defend: [
        'Je comprends votre colère. Laissez-moi d’abord regarder la facture.',
        'Vous pouvez faire une réclamation. Je le note, mais ça prend quatre semaines.',
      ],
      any: ['Je ne crois pas que ce soit nécessaire.', 'J’aimerais mieux régler ça ici, au téléphone.'],
    },
    supervisor: {
      defend: ['Ma responsable verrait la même facture.', 'Je peux vous la passer, mais il y a de l’attente. Laissez-moi essayer d’abord.'],
      any: ['Ma responsable me laisse décider.', 'Elle vous dirait la même chose, en plus lent.'],
    },
    cancel: {
      defend: ['C’est votre droit, mais le contrat court jusqu’en mars.', 'Je regretterais de perdre un client pour une seule ligne.'],
      any: ['Restez, s’il vous plaît. J’essaie d’arranger ça.', 'Après cet appel, vous nous aimerez peut-être de nouveau.'],
    },
    reference: {
      defend: [
        'On donne un numéro quand il y a un dossier. Pour l’instant, il n’y en a pas.',
        'Je peux seulement vous renvoyer la facture.',
      ],
      any: ['Le numéro, c’est le 4471. Notez-le, s’il vous plaît.', 'Vous recevrez un mail avec le numéro 4471.'],
    },
    who: {
      defend: ['L’option a été activée le quatre. C’est ce qui est écrit ici.', 'Qui l’a demandée ? Un instant… Il n’y a pas de nom ici.'],
      voucher: [
        'Pour être honnête, je ne trouve pas de demande. C’était le quatre.',
        'Je ne devrais pas le dire, mais ça vient sans doute de notre système.',
      ],
      refund: ['Personne ne l’a demandée. Je l’ai noté.'],
    },
    refund: {
      defend: ['Je ne peux pas rembourser comme ça. Pour quelle raison ?', 'On ne rembourse que si l’erreur vient de nous.'],
      voucher: [
        'Rembourser, c’est difficile cette semaine. Un bon, je peux le faire tout de suite.',
        'Chaque remboursement compte contre moi. Redites-moi pourquoi l’erreur vient de nous.',
      ],
      refund: ['L’argent revient sur le même compte.', 'C’est tout le montant, pas la moitié.'],
    },
    voucher: {
      defend: ['Un bon ? Il faudrait d’abord que je vérifie la facture.', 'Peut-être. Mais pour quoi, exactement ?'],
      voucher: ['Dix de moins sur la prochaine facture, je ne peux pas faire plus.', 'Le bon est valable un an.'],
      refund: ['Le bon, vous n’en avez plus besoin. On vous rembourse.'],
    },
    notOrdered: {
      defend: [
        'Le système dit que l’option est active.',
        'Quelqu’un de la famille a pu appuyer dessus ?',
        'Vous étiez à l’étranger ce mois-ci ?',
      ],
      any: ['Je vous crois. Je ne vois pas de demande ici.', 'Je supprime l’option tout de suite.'],
    },
    refusal: {
      defend: [
        'Je comprends. Mais j’ai des règles à suivre.',
        'Non ? Alors dites-moi ce qui vous aiderait.',
        'Non ? Laissez-moi relire la facture.',
      ],
      voucher: ['Pas de bon, alors. Qu’est-ce qui serait juste ?', 'C’est très clair, et vous gardez votre calme.'],
      refund: ['Non ? Je croyais que nous avions une solution.', 'Alors dites-moi ce qui manque encore.'],
    },
    charge: {
      defend: [
        'Oui, il y a une option voyage. Vous avez voyagé ?',
        'Pour cette option, le montant est correct.',
        'De quelle ligne parlez-vous, exactement ?',
      ],
      any: ['Je vois : c’est seulement l’option voyage.', 'Sans l’option, la facture serait normale.'],
    },
    when: {
      defend: ['Une vérification comme ça prend deux semaines.', 'Je ne peux pas donner de jour avant d’avoir vérifié.'],
      voucher: ['Le bon, vous l’auriez aujourd’hui.', 'Un remboursement prend cinq jours ouvrés, s’il y en a un.'],
      refund: ['Cinq jours ouvrés : vendredi prochain au plus tard.', 'Si rien n’est arrivé vendredi prochain, demandez Martin.'],
    },
    apology: {
      any: [
        'Vous n’avez pas à vous excuser. Continuez.',
        'Pas de problème, je suis là pour ça.',
        'Ce n’est rien. Une facture comme ça, c’est énervant.',
      ],
    },
    thanks: {
      defend: [
        'Je vous en prie, mais je n’ai encore rien trouvé.',
        'Je vous en prie. Donc, la facture est claire ?',
        'Je vous en prie. Je cherche encore.',
      ],
      any: [
        'Je vous en prie. Vous avez bien fait d’appeler.',
        'Merci à vous pour votre gentillesse.',
        'Je vous en prie. L’erreur venait de nous, après tout.',
      ],
    },
    agreement: {
      defend: [
        'Bien. Donc la facture est bonne ?',
        'Parfait. Je peux donc fermer le dossier ?',
        'Bien. Je vous explique la facture ligne par ligne ?',
      ],
      voucher: ['Bien. Alors je vous envoie le bon ?', 'Donc le bon vous convient ?'],
      refund: [
        'Bien. Alors je l’envoie maintenant.',
        'Parfait. C’est dans le système.',
        'Très bien. Cette option, vous ne la paierez plus.',
      ],
    },
    goodbye: {
      defend: [
        'Au revoir. Rappelez si quelque chose ne va pas.',
        'Au revoir, et regardez aussi l’application.',
        'Au revoir. La facture reste donc comme elle est.',
      ],
      any: [
        'Au revoir, et merci de votre appel.',
        'Au revoir. Vous pouvez me demander, Martin.',
        'Au revoir, et passez une journée tranquille.',
      ],
    },
    greeting: {
      any: [
        'Bonjour, {name} à l’appareil. Qu’est-ce qu’il y a avec la facture ?',
        'Bonjour. J’ai la facture sous les yeux.',
        'Bonjour. Vous appelez pour quel numéro ?',
      ],
    },
    question: {
      defend: ['Un instant… Ce n’est pas sur mon écran.', 'Que voulez-vous savoir exactement sur la facture ?'],
      any: ['Il faudrait que je cherche.', 'Bonne question. Mon script n’a pas de réponse à ça.'],
    },
  },
  arrivals: {
    voucher: [
      'Je vois ce que vous voulez dire. Je peux vous offrir un bon pour le mois prochain.',
      'C’est bizarre, en effet. Que diriez-vous d’un bon, dix de moins sur la prochaine facture ?',
      'D’accord, je vous crois. Rembourser, c’est difficile, mais un bon, je peux.',
    ],
    refund: [
      'Vous avez raison, personne ne l’a demandée. On vous rembourse tout le montant sous cinq jours ouvrés.',
      'Je ne devrais pas, mais l’erreur vient de nous. L’argent revient sur votre compte, vendredi prochain au plus tard.',
      'Alors faisons ça bien : un remboursement d’ici vendredi prochain, sous le numéro 4471.',
    ],
  },
  pushes: {
    defend: [
      'C’est comme ça depuis quand ?',
      'C’est seulement ce mois-ci ?',
      'Combien payez-vous d’habitude ?',
      'Que voulez-vous que je fasse ?',
      'Quelqu’un d’autre utilise le téléphone ?',
    ],
    voucher: [
      'Un bon, ça vous irait ?',
      'Qu’est-ce qui serait juste ?',
      'Dix, c’est assez ?',
      'On en reste là ?',
      'Que puis-je faire d’autre ?',
    ],
    refund: [
      'L’option est supprimée, pour de bon.',
      'Et gardez le numéro.',
      'Tout est dans le système, maintenant.',
      'Je m’en occupe moi-même.',
      'Ça ne devrait plus arriver.',
    ],
  },
  fallbacks: [
    '« {q} » ? Je ne trouve pas ça sur la facture.',
    'Je note « {q} ». Et quel montant est faux ?',
    'Pardon, quel rapport entre « {q} » et le téléphone ?',
    'Mon script ne dit rien sur « {q} ». Aidez-moi.',
    'Avec « {q} », je ne sais pas sur quel bouton appuyer.',
    'Je comprends « {q} ». Mais que dois-je faire pour la facture ?',
    '« {q} »… Personne ne m’avait dit ça au téléphone.',
    'Que voulez-vous dire exactement par « {q} » ?',
    'De « {q} », parlons plus tard. D’abord, la facture.',
    '« {q} », c’est une question sur le contrat ?',
  ],
}
