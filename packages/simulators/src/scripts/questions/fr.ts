import type { Questions } from '../questions.ts'

/** These stand anywhere in a question; `qui`, `que` and `ou` mean other things inside it. */
const WHAT = String.raw`\b(?:quand|combien|comment|pourquoi|quel(?:le)?s?|quoi|qu'est-ce)\b`
const LEAD = String.raw`(?:(?:et|mais|alors|donc|bon|bonjour|pardon|excusez-moi|a|avec|de|pour|chez|par|vers|c'est),? )*`
const START = String.raw`(?:^|[.!?,;:]\s*)${LEAD}`
const NUMBER = '(?:\\d{1,2}|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)'
const DAY = String.raw`\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|aujourd'hui|ce (?:matin|soir)|cet apres-midi|cette semaine|la semaine prochaine|a midi|a ${NUMBER} ?h(?:eures?)?)\b`
const NOT_SINCE = String.raw`(?<!\b(?:depuis|jusqu'a)(?: le| la| ce)? )`

export const questions: Questions = {
  intents: {
    unclear:
      /\b(?:repet\w*|encore une fois|pas (?:bien |tout |tres bien )?compris|comprends pas(?! (?:pourquoi|comment))|plus (?:lentement|doucement)|moins vite|que (?:veut dire|voulez-vous dire|signifie)|(?:ca|cela|vous) (?:veut|voulez) dire|comment dites-vous|qu'avez-vous dit|(?:vous dites|vous avez dit) quoi)\b|^(?:pardon|comment|hein)\s*\?$/,
    askDay: new RegExp(
      [
        String.raw`(?:^|[.!?]\s*)(?![^.!?]*${WHAT})(?!${LEAD}(?:qui|que|ou)\b)[^.!?]*?${NOT_SINCE}${DAY}[^.!?]*\?`,
        String.raw`\bpourquoi pas [^.!?]*${DAY}`,
        String.raw`\b(?:je prefere|plutot|disons|je propose|pourriez-vous|pouvez-vous|vous pouvez|je peux|je pourrais|venez|je suis (?:libre|chez moi|disponible))\b[^.!?]{0,40}?${NOT_SINCE}${DAY}`,
        String.raw`${NOT_SINCE}${DAY}[^.!?]{0,25}\b(?:me (?:va|convient)|ca (?:me )?va|(?:c'est|serait) (?:bien|bon|mieux|parfait))`,
        String.raw`^(?:le |peut-etre |oui, )*${DAY}[^.!?,]{0,20}[.!]?$`,
      ].join('|'),
    ),
    askSum: /[$€]\s?\d|\d\s?(?:€|euros?\b|dollars?\b)|\b(?:cent|cents|mille|vingt|trente|quarante|cinquante) (?:euros|dollars)\b/,
    askPrice:
      /\bcombien\b(?! de (?:temps|minutes|jours|heures|semaines|personnes|fois))[^.!?]*\?|\bquel(?:le)? (?:est )?(?:le |la )?(?:prix|tarif|montant|salaire)\b[^.!?]*\?|\bcombien (?:ca )?cout/,
    askWho: new RegExp(String.raw`${START}qui\b[^.!?]*\?|\bqui\s*\?`),
    askWhere: new RegExp(
      String.raw`${START}(?:d')?ou (?:est|sont|se|puis|dois|peut|va|allez|habit|dor|log|je|vous|on|il|elle|exactement)[^.!?]*\?|\bou\s*\?|\bquel(?:le)? (?:rue|hotel|endroit|etage|bureau)\b[^.!?]*\?`,
    ),
    askWhy: /\b(?:pourquoi(?! pas [^?])|pour quelle raison|comment ca se fait)\b/,
    askYesNo: new RegExp(
      String.raw`(?:^|[.!?]\s*)(?![^.!?]*${WHAT})(?!${LEAD}(?:qui|que|(?:d')?ou)\b)(?![^.!?]*\b(?:qui|ou)\s*\?)[^.!?]*\w[^.!?]*\?`,
    ),
  },
  replies: {
    'broken-heating': {
      unclear: {
        deflect: [
          'Lentement, alors : depuis quand fait-il froid, et sur quoi avez-vous appuyé ?',
          'Je le dis plus simplement : avez-vous bien utilisé la chaudière ?',
        ],
        terms: [
          'Lentement, alors : Morel vient mardi. Si c’est une mauvaise utilisation, vous payez.',
          'Encore une fois : mardi, entre quatre et six heures, et à cette condition.',
        ],
        agreed: ['Encore une fois, lentement : mardi à quatre heures, Morel, et un message ce soir.'],
      },
      askDay: {
        deflect: [
          'Ce jour-là, je ne peux pas vous le promettre. Je dois d’abord trouver quelqu’un.',
          'Non, pas ce jour-là. Mon technicien est encore en vacances.',
          'Ce jour-là, peut-être, peut-être pas. Je veux d’abord savoir ce qui s’est passé.',
        ],
        terms: [
          'C’est mardi ou rien, entre quatre et six heures.',
          'Pas un autre jour, je regrette. Morel ne peut que mardi.',
          'Mardi me convient, et à Morel aussi.',
        ],
        agreed: ['Oui, mardi, comme convenu.', 'Le jour est fixé : mardi, à quatre heures.'],
      },
      askSum: {
        deflect: [
          'Ne me parlez pas de somme avant que quelqu’un l’ait regardée.',
          'Non, pas cette somme. Je veux d’abord savoir ce qui a cassé.',
        ],
        any: ['Non, la somme sera celle de la facture.', 'Attendons la facture, on parlera de sommes après.'],
      },
      askPrice: {
        deflect: ['Est-ce que je connais le prix, moi ? Deux cents, je dirais.', 'Cela dépend de la panne, mais ce n’est pas donné.'],
        any: ['Environ deux cents, et pour une panne normale, c’est moi qui paie.', 'Morel nous dira le prix quand il l’aura vue.'],
      },
      askWho: {
        deflect: ['Mon technicien, qui d’autre ? Mais il est en vacances.', 'Je ne sais pas encore qui peut le faire.'],
        any: ['Morel, mon technicien. Je le connais depuis vingt ans.', 'Morel, et personne d’autre.'],
      },
      askWhere: { any: ['Dans l’appartement, où voulez-vous ?', 'À côté de la chaudière, comme toujours.'] },
      askWhy: {
        deflect: [
          'Parce que j’ai cinq appartements et seulement deux mains.',
          'Parce que les choses cassent. Je veux seulement savoir qui l’a cassée.',
        ],
        any: ['Parce que Morel n’est pas libre avant.', 'Parce que j’ai déjà payé pour les erreurs des autres.'],
      },
      askYesNo: {
        deflect: [
          'Non, pas avant de savoir ce qui s’est passé.',
          'Peut-être, mais je ne promets rien.',
          'Je ne crois pas, pour être franche.',
        ],
        any: ['Oui, mais à ma condition.', 'Oui, si Morel le dit.', 'Non, cela, je ne peux pas le faire en plus.'],
      },
    },
    doctor: {
      askDay: {
        ask: ['Ce jour-là, peut-être, mais parlons d’abord de la douleur.', 'Voyons d’abord s’il faut un autre rendez-vous.'],
        any: ['Ce jour-là, c’est complet. Jeudi à neuf heures, c’est libre.', 'Plutôt jeudi à neuf heures. J’aurai plus de temps.'],
      },
      askPrice: { any: ['La consultation ne coûte rien de plus.', 'Je ne connais pas le prix exact. On le sait à l’accueil.'] },
      askWho: { any: ['Moi, c’est moi qui consulte aujourd’hui.', 'On peut vous aider à l’accueil.'] },
      askWhere: { any: ['Ici, dans cette pièce.', 'À l’accueil, à gauche.'] },
      askWhy: {
        ask: ['Parce que je dois bien le savoir avant de donner quelque chose.', 'Parce que la plupart des dos vont mieux sans moi.'],
        any: ['Parce qu’un nerf a besoin de temps.', 'Parce que je veux une certitude.'],
      },
      askYesNo: {
        ask: [
          'Sans doute pas, mais parlez-moi encore de la douleur.',
          'Oui, si cela reste comme maintenant.',
          'Je ne peux encore dire ni oui ni non.',
        ],
        any: ['Oui, mais doucement, et pas longtemps.', 'Non, plutôt pas cette semaine.', 'Oui, je pense.'],
      },
    },
    'job-interview': {
      when: {
        probe: ['Nous choisirons le jour à la fin de cet entretien.', 'Vendredi, avant midi.'],
        any: ['Vendredi, avant midi.', 'Dans deux semaines, le matin.'],
      },
      askDay: {
        any: [
          'Oui, ce jour-là, c’est possible. Le matin, à dix heures.',
          'Non, pas ce jour-là, je suis en voyage. Le lendemain, oui.',
          'Pour moi, ce jour-là, c’est bon. Mon bureau le confirmera.',
        ],
      },
      askSum: {
        probe: ['Je note le chiffre. Mais d’abord, le projet.'],
        any: [
          'C’est le haut de notre fourchette. On verra ce qu’on peut faire.',
          'Un peu moins serait plus facile, je vous le dis franchement.',
        ],
      },
      askPrice: {
        probe: ['Je ne donne pas encore de chiffre. Le projet d’abord.', 'Combien ? Cela dépend de cet entretien.'],
        any: [
          'Le haut de notre fourchette. Je dirai le chiffre vendredi.',
          'Je ne peux pas dire le montant exact aujourd’hui, mais il est juste.',
        ],
      },
      askWho: { any: ['Moi, je dirige l’équipe.', 'C’est moi qui décide, avec deux collègues.'] },
      askWhere: { any: ['Ici, dans ce bâtiment, au troisième étage.', 'Surtout au bureau, un étage plus haut.'] },
      askWhy: {
        probe: [
          'Parce qu’un projet en retard m’en dit plus qu’un bon.',
          'Parce que j’aime mieux demander maintenant que douter plus tard.',
        ],
        any: ['Parce que l’équipe a plus de travail que de monde.', 'Parce que je préfère en parler ouvertement.'],
      },
      askYesNo: {
        probe: [
          'Oui, mais revenons d’abord au projet.',
          'Pas encore. Il me faut d’abord une réponse honnête.',
          'C’est possible. Cela dépend de ce que je vais entendre.',
        ],
        any: ['Oui, c’est comme ça ici.', 'Non, pas dans les premiers mois.', 'Oui, je dirais que oui.'],
      },
    },
    'asking-for-a-raise': {
      askDay: {
        any: [
          'Non, ce jour-là, c’est plein. Vendredi, c’est possible.',
          'Bien, ce jour-là, mais seulement un quart d’heure.',
          'Pas ce jour-là, il y a la réunion du budget. Plutôt vendredi.',
        ],
      },
      askPrice: {
        deflect: ['Ce n’est pas moi qui dirai le premier chiffre.', 'Combien ? Cela dépend de ce que le travail a donné.'],
        offer: ['Cinq pour cent. Il n’y a pas plus dans le budget.', 'Cinq, et pour plus, je devrais me battre.'],
        agreed: ['Sept pour cent, comme convenu.', 'Sept, et ce sera dans la lettre.'],
      },
      askWho: { any: ['C’est moi qui décide, et les finances vérifient.', 'Il faut aussi la signature de la direction.'] },
      askWhere: { any: ['Ici, dans mon bureau.', 'Dans la lettre, à la première page.'] },
      askWhy: { any: ['Parce que le budget est petit cette année.', 'Parce que je dois l’expliquer aux autres.'] },
      askYesNo: {
        deflect: [
          'Pas cette année, je pense.',
          'Peut-être. Je veux d’abord voir ce que cela a donné.',
          'Oui en principe, mais le budget est petit.',
        ],
        any: ['Oui, cela, je peux l’accepter.', 'Non, je ne peux pas aller plus loin.', 'Oui, si cela reste entre nous.'],
      },
    },
    complaint: {
      askDay: {
        defend: ['Je ne peux pas promettre ce jour-là. Je dois d’abord vérifier la facture.', 'Non, une vérification prend plus de temps.'],
        any: ['Peut-être ce jour-là. Vendredi prochain, c’est sûr.', 'Je ne peux pas promettre ce jour-là, seulement vendredi prochain.'],
      },
      askSum: {
        defend: ['Je note la somme. Je dois d’abord vérifier la facture.'],
        any: ['Cette somme, il faudrait d’abord que je la vérifie.', 'Pas plus que le prix de l’option. Mais cela, oui.'],
      },
      askPrice: {
        defend: ['C’est le prix du forfait voyage, rien d’autre.', 'Le montant est à la deuxième page de la facture.'],
        voucher: ['Dix, en bon pour la prochaine facture.', 'Plus de dix, je ne peux pas sans raison.'],
        refund: ['Tout le montant du forfait.', 'Tout, jusqu’au dernier centime.'],
      },
      askWho: { any: ['Moi, je m’appelle {name}.', 'Notre service des factures. Je vois seulement ce qu’ils écrivent.'] },
      askWhere: { any: ['À la deuxième page de la facture.', 'Dans l’application, avec les factures.'] },
      askWhy: {
        defend: ['Parce que le système dit que le forfait est actif.', 'Parce qu’il me faut une raison pour changer une facture.'],
        any: ['Parce que quelque chose a mal marché dans notre système.', 'Parce que je dois expliquer chaque remboursement.'],
      },
      askYesNo: {
        defend: [
          'Pas encore. Je dois d’abord vérifier la facture.',
          'Non, pas d’après ce que je vois.',
          'Oui, c’est ce qui est écrit ici.',
        ],
        any: ['Oui, je peux faire cela.', 'Oui, je le note tout de suite.', 'Non, je n’ai pas le droit de faire plus.'],
      },
    },
    border: {
      askDay: {
        any: [
          'Ce jour-là, c’est bon, si c’est le jour du billet.',
          'Non, pas plus tard que ce que dit le visa.',
          'N’importe quel jour est bon. Je dois seulement le noter.',
        ],
      },
      askPrice: { any: ['Cela ne coûte rien. C’est seulement un tampon.', 'Rien du tout. Je veux seulement des réponses claires.'] },
      askWho: { any: ['Moi. C’est moi qui suis à ce guichet.', 'Ici, il n’y a que moi.'] },
      askWhere: { any: ['Là-bas, derrière la ligne jaune.', 'Tout droit, après ce guichet.'] },
      askWhy: { any: ['Parce que je dois le demander à tout le monde.', 'Parce que les réponses et les papiers doivent aller ensemble.'] },
      askYesNo: {
        ask: ['Pas encore. Il me faut d’abord une réponse.', 'Cela dépend des réponses.', 'Oui, dans un instant.'],
        any: ['Oui, c’est permis.', 'Non, pas avec ce visa.', 'Oui, si les papiers sont en ordre.'],
      },
    },
    generic: {
      unclear: {
        any: [
          'Lentement, alors : que vous faut-il de ma part ?',
          'Autrement dit : j’aimerais entendre ce que vous proposez.',
          'Je le redis, avec des mots simples : je ne sais pas encore.',
        ],
      },
      askDay: {
        any: [
          'Oui, ce jour-là me convient. Le matin ou l’après-midi ?',
          'Non, pas ce jour-là, je regrette. Et jeudi ?',
          'D’accord, ce jour-là. Disons à dix heures.',
        ],
      },
      askSum: { any: ['C’est trop pour moi. La moitié, peut-être.', 'Cette somme me convient.', 'Coupons la poire en deux.'] },
      askPrice: { any: ['Je dois réfléchir au chiffre. Quel est le vôtre ?', 'Pas autant que vous le croyez.'] },
      askWho: { any: ['Moi, si vous ne connaissez personne de mieux.', 'Pour moi, seulement vous et moi.'] },
      askWhere: { any: ['Ici, si cela vous va.', 'Pas loin d’ici.'] },
      askWhy: { any: ['Parce que c’est important pour moi.', 'Parce que j’ai vu comment cela finit autrement.'] },
      askYesNo: { any: ['Oui, je pense.', 'Non, pas vraiment.', 'Oui, mais pas à n’importe quel prix.'] },
    },
  },
}
