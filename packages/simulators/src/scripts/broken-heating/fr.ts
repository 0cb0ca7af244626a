import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    heating: /\b(chauffage|froid|froide|chaudiere|radiateur|chauffe|degres|temperature|chaud|gel[eé]|glac)/,
    repair: /\b(technicien|plombier|chauffagiste|repar|envoy|venir|vienne|venez|regarder la chaudiere|depann)/,
    deduct:
      /\b(deduire|deduction|reduction|remise|baisser le loyer|baisse de loyer|ne (paie|paye|paierai|payerai) (pas|plus) le loyer|retenir|sur le loyer|dedommag)/,
    written: /\b(par ecrit|ecrit|message|mail|e-mail|courriel|sms|whatsapp|confirm|papier)/,
    misuse: /\b(mauvaise utilisation|mal utilis|touche|instructions|notice|bien utilis|correctement|ma faute|rien fait|normalement)/,
    family: /\b(fils|fille|bebe|enfants?|mere|grand-mere|malade|enceinte|sante|rhume|fievre|famille)\b/,
    water: /\b(eau chaude|eau|douche)\b/,
  },
  replies: {
    heating: {
      deflect: [
        'La chaudière est neuve, on l’a installée il y a deux ans. Vous l’allumez correctement ?',
        'C’est bizarre, le locataire d’avant n’a jamais eu de problème.',
        'En cette saison, tout le monde a froid. Mettez un pull en attendant.',
        'Vous avez regardé le thermostat ? Parfois, c’est seulement ça.',
      ],
      terms: [
        'Je sais qu’il fait froid. C’est pour ça que monsieur Morel passe mardi.',
        'Si vous voulez, je vous prête un radiateur électrique jusqu’à mardi.',
        'Tenez bon jusqu’à mardi, ce n’est plus très long.',
      ],
      agreed: ['Mardi, vous aurez votre chauffage, vous verrez.', 'D’ici là, prenez le petit radiateur de la cave.'],
    },
    repair: {
      deflect: [
        'Un technicien ? Vous savez combien il demande, rien que pour se déplacer ?',
        'Avant d’envoyer quelqu’un, je veux savoir si vous l’avez bien utilisée.',
        'Mon chauffagiste est en vacances, ce n’est pas si simple.',
        'Il faut appuyer sur le bouton et attendre une minute. Vous avez essayé ?',
      ],
      terms: [
        'Monsieur Morel est sérieux, il s’occupe de mes appartements depuis vingt ans.',
        'Monsieur Morel viendra mardi voir la chaudière. Vous serez chez vous ?',
        'N’appelez personne d’autre de votre côté, je ne le paierai pas.',
      ],
      agreed: ['Monsieur Morel vous appellera avant de monter.', 'On a dit : mardi, monsieur Morel, et vous lui ouvrez.'],
    },
    when: {
      deflect: [
        'Quand je pourrai. J’ai cinq appartements, pas seulement le vôtre.',
        'Cette semaine, c’est impossible. Je vais voir pour la semaine prochaine.',
        'Je ne peux pas vous donner un jour comme ça, au téléphone.',
      ],
      terms: [
        'Mardi, je vous l’ai dit. Entre quatre heures et six heures.',
        'Avant mardi, il n’y a personne de libre, croyez-moi.',
        'Mardi après-midi. Si vous voulez un matin, il faudra attendre jeudi.',
      ],
      agreed: ['Mardi à quatre heures. Notez-le.', 'Mardi, comme dans mon message. Je n’oublie pas.'],
    },
    money: {
      deflect: [
        'Et qui va payer ça ? Moi, je viens de changer la chaudière.',
        'Je ne parle pas d’argent avant de savoir ce qui s’est passé.',
        'Une réparation comme ça, ce n’est pas donné.',
      ],
      terms: [
        'Si c’est la chaudière, je paie. Si c’est une mauvaise utilisation, c’est vous.',
        'C’est juste, non ? Chacun paie sa part.',
        'On fera ce que dit monsieur Morel : une panne normale, c’est pour moi.',
      ],
      agreed: ['C’est clair maintenant : une panne normale, je la paie.', 'Vous m’envoyez la facture, et on verra ce qui est marqué.'],
    },
    deduct: {
      deflect: [
        'Le loyer se paie en entier le premier du mois. Vous avez signé.',
        'Pas de réduction. D’abord, on regarde ce qu’a la chaudière.',
        'Si vous ne payez pas le loyer, on aura un autre problème.',
      ],
      terms: [
        'Pour une semaine sans chauffage, je ne baisse pas le loyer.',
        'On parlera d’une réduction quand monsieur Morel aura vu la chaudière.',
        'Au mieux, je vous offre les charges d’eau de ce mois-ci.',
      ],
      agreed: ['Je n’enlève rien au loyer, mais vous avez votre réparation.', 'On en reparle le mois prochain, tranquillement.'],
    },
    written: {
      deflect: [
        'Par écrit ? Vous n’avez pas confiance en moi ?',
        'Avec mes autres locataires, la parole suffit.',
        'Je n’aime pas la paperasse. Dites-moi ce que vous voulez, c’est tout.',
      ],
      agreed: [
        'Je vous l’ai dit, vous aurez le message ce soir.',
        'Oui, oui, par écrit : mardi, monsieur Morel, et la condition aussi.',
        'Dès qu’on raccroche, je vous l’envoie.',
      ],
    },
    misuse: {
      deflect: [
        'Ils disent tous ça, et après on voit qu’ils ont changé la pression.',
        'Je ne dis pas que c’est votre faute. Je demande, c’est tout.',
        'Et la fenêtre ? Les gens la laissent ouverte, et ensuite ils se plaignent.',
      ],
      terms: [
        'Si vous n’avez rien touché, vous n’avez rien à craindre.',
        'C’est monsieur Morel qui décidera, c’est lui qui s’y connaît.',
        'Je garde ma condition : une mauvaise utilisation, c’est vous qui payez.',
      ],
      agreed: [
        'Je vous crois, je vous crois. Mais laissez monsieur Morel regarder.',
        'Si monsieur Morel dit que c’est une panne, je ne discute pas.',
      ],
    },
    family: {
      deflect: [
        'Ah, ça, je ne le savais pas. Vous avez au moins une grosse couverture ?',
        'Je suis désolée pour votre famille, mais je ne peux pas faire de miracle.',
        'Il fallait m’appeler lundi, avec quelqu’un comme ça à la maison.',
      ],
      terms: [
        'C’est bien pour ça que j’envoie monsieur Morel au plus vite.',
        'Tenez, je vous prête un radiateur cet après-midi, et mardi c’est réparé.',
      ],
      agreed: ['Occupez-vous bien des vôtres, mardi ce sera fini.', 'Bon rétablissement chez vous. Mardi, vous aurez chaud.'],
    },
    water: {
      deflect: [
        'Pas d’eau chaude non plus ? Personne ne me l’avait dit.',
        'Sans eau chaude, ça doit être la pression. Vous avez regardé ?',
      ],
      terms: ['Vous parlerez de l’eau chaude à monsieur Morel.', 'Si c’est l’eau aussi, alors c’est toute la chaudière. Je le préviens.'],
      agreed: ['L’eau et le chauffage, les deux mardi.'],
    },
    threat: {
      deflect: [
        'Ne me menacez pas, j’ai toujours fait les choses dans les règles.',
        'Un avocat coûte plus cher qu’une chaudière, réfléchissez.',
      ],
      terms: [
        'Pas besoin d’avocat. Je vous ai donné un jour.',
        'Portez plainte si vous voulez, mais ça ira moins vite.',
        'Vous me faites la guerre pour trois jours de froid.',
      ],
      agreed: ['Encore ça ? Mais on est d’accord.', 'Laissez les avocats tranquilles, vous l’avez par écrit.'],
    },
    refusal: {
      deflect: [
        'Comment ça, non ? Et que voulez-vous que je fasse ?',
        'Ne le prenez pas comme ça, on discute.',
        'Vous dites non bien vite.',
      ],
      terms: [
        'C’est le mieux que je puisse faire : mardi, et à cette condition.',
        'Si mardi ne vous va pas, alors je ne sais plus quoi vous dire.',
        'Ne dites pas non avant la visite de monsieur Morel.',
      ],
      agreed: ['Vous changez d’avis maintenant ? On s’était entendus.', 'Ce qui est dit est dit.'],
    },
    apology: { any: ['Ne vous excusez pas, dites-moi ce qui se passe.', 'Bon, ce n’est pas si grave.', 'Ça va. Sans rancune.'] },
    thanks: {
      deflect: ['Ne me remerciez pas encore, je n’ai rien fait.', 'De rien. Essayez le bouton et rappelez-moi.'],
      any: [
        'De rien. Vous voyez, avec moi, on peut discuter.',
        'Je vous en prie. C’est moi la propriétaire, après tout.',
        'Merci à vous de m’avoir prévenue.',
      ],
    },
    agreement: {
      deflect: ['Très bien, essayez ça et vous me direz demain.', 'Voilà, comme ça, dans le calme.'],
      terms: [
        'Alors c’est mardi après-midi. Autre chose ?',
        'Bien. Et rappelez-vous : si c’est une mauvaise utilisation, la facture est pour vous.',
        'C’est fait, alors. Soyez là à partir de quatre heures.',
      ],
      agreed: ['Parfait. J’aime mieux ça.', 'Alors tout est dit.'],
    },
    goodbye: {
      deflect: [
        'C’est tout ? Bon, au revoir, et couvrez-vous.',
        'Au revoir. Rappelez-moi si ça ne change pas.',
        'Au revoir, donc. On verra pour le chauffage.',
        'Au revoir, je dois partir aussi.',
      ],
      any: [
        'À mardi, alors.',
        'Au revoir, et ne touchez pas à la chaudière avant mardi.',
        'Au revoir. On se voit mardi.',
        'Au revoir, et couvrez-vous bien jusqu’à mardi.',
      ],
    },
    greeting: {
      any: [
        'Bonjour, bonjour. Allez-y, je suis pressée.',
        'Bonjour. Qu’est-ce qui est cassé, cette fois ?',
        'Bonjour. Alors, que vous faut-il ?',
      ],
    },
    question: {
      deflect: [
        'Comment voulez-vous que je le sache ? Je n’habite pas là.',
        'Il faudrait quelqu’un qui s’y connaisse.',
        'Ça dépend. C’est comme ça depuis quand, exactement ?',
      ],
      terms: [
        'Vous demanderez ça à monsieur Morel, mardi.',
        'Ça dépend de ce que monsieur Morel va trouver.',
        'Je vous ai dit tout ce que je sais.',
      ],
      agreed: ['Tout ça sera dans le message.', 'Ce que je ne sais pas aujourd’hui, je vous le dirai mardi.'],
    },
  },
  arrivals: {
    terms: [
      'Bon, d’accord : mardi après-midi, je vous envoie monsieur Morel. Mais si c’est une mauvaise utilisation, c’est vous qui payez.',
      'On va faire comme ça. Mon technicien passe mardi, et si c’est vous qui l’avez cassée, la facture est pour vous.',
      'Entendu, quelqu’un regardera cette chaudière mardi. Par contre, si vous l’avez mal utilisée, je ne paie pas.',
      'Je peux vous envoyer le technicien mardi. À une condition : si c’est votre faute, vous payez.',
    ],
    agreed: [
      'Bon, je vous écris ce soir : mardi à quatre heures, monsieur Morel. Tout le monde est content ?',
      'Très bien, je vous envoie un message : mardi, entre quatre heures et six heures.',
      'D’accord, vous l’aurez par écrit aujourd’hui, avec le jour, l’heure et la condition.',
    ],
  },
  pushes: {
    deflect: [
      'Vous l’avez bien utilisée, au moins ?',
      'Vous avez touché à quelque chose, ces jours-ci ?',
      'Qu’est-ce que vous voulez que je fasse ?',
      'C’est depuis quel jour, déjà ?',
      'Et le bouton rouge, vous l’avez essayé ?',
      'Les locataires se plaignent toujours de la même chose.',
      'Cette chaudière m’a coûté une fortune.',
    ],
    terms: [
      'Mardi, ça vous va ?',
      'Vous serez là ?',
      'Il vous faut encore quelque chose ?',
      'Vous acceptez la condition ?',
      'Que voulez-vous de plus ?',
      'Je ne peux pas faire mieux.',
    ],
    agreed: [
      'Autre chose ?',
      'Et couvrez-vous bien d’ici là.',
      'Bonne fin de journée.',
      'Et gardez votre téléphone allumé.',
      'Vous voyez, je tiens parole.',
    ],
  },
  fallbacks: [
    '« {q} » ? Je ne vois pas le rapport avec l’appartement.',
    '« {q} », dites-vous. Moi, je veux juste savoir ce qu’a la chaudière.',
    'Pardon, mais « {q} », ça ne me dit rien. Expliquez mieux.',
    'Et pourquoi vous me racontez « {q} » ? Parlez-moi de l’appartement.',
    'Je loue depuis trente ans et personne ne m’a jamais dit « {q} ».',
    '« {q} »… Si vous le dites. Que voulez-vous que je fasse ?',
    'Si c’est pour « {q} », on en parlera un autre jour. Je suis pressée.',
    'Ne changez pas de sujet avec « {q} ».',
    '« {q} », c’est bien joli, mais ça ne répare rien.',
    'Expliquez-moi « {q} », je ne comprends pas.',
    'Comment ça, « {q} » ? Redites-le calmement.',
    'Avec « {q} », on n’ira nulle part, croyez-moi.',
  ],
}
