import type { CalmWords } from '../calm.ts'

export const calm: CalmWords = {
  openers: ['Je vois.', 'Bien.', 'D’accord.', 'Voyons.', 'Bon.', 'Entendu.', 'Un instant.', 'Hum.', 'C’est noté.', 'Alors, voyons.'],
  nods: ['Bon.', 'Ah.', 'Bien.', 'Entendu.', 'Oui.', 'D’accord.', 'Hum.', 'Très bien.', 'Très bien alors.'],
  echoes: [
    '« {q} », je vois.',
    '« {q} », d’accord.',
    'Donc, « {q} ».',
    '« {q} », alors.',
    '« {q} » : je le note.',
    '« {q} », oui.',
    'J’ai entendu « {q} ».',
    'D’abord, pour « {q} ».',
  ],
  leads: ['Eh bien.', 'Hum.', 'Voyons.', 'Franchement.', 'Bonne question.', 'La question se pose.'],
  resays: ['Bien sûr, lentement.', 'Encore une fois, lentement.', 'On reprend.', 'En deux mots.', 'Seulement cette partie.'],
  dodges: [
    'De « {q} », nous avons déjà parlé.',
    'Encore « {q} ». Y a-t-il du nouveau ?',
    'Je comprends « {q} », mais il m’en faut un peu plus.',
    'Oui, « {q} ». Et quoi d’autre ?',
    'Qu’est-ce que « {q} » change ?',
    'J’ai bien entendu « {q} ». Allons un peu plus loin.',
    'Sur « {q} », ma réponse reste la même.',
    '« {q} », oui. Peut-on le dire autrement ?',
  ],
  repeats: [
    'Je viens d’entendre « {q} », mot pour mot.',
    '« {q} », je l’ai déjà entendu. Y a-t-il autre chose ?',
    '« {q} » : c’est encore la même chose. Avec d’autres mots, peut-être ?',
    '« {q} », je l’ai déjà noté.',
  ],
  foreign: [
    'Pardon, je ne comprends pas. En français, s’il vous plaît ?',
    'Comment ? Est-ce qu’on peut parler français ?',
    'En français, s’il vous plaît. Lentement, c’est très bien.',
    'Je n’ai pas compris. Y a-t-il un moyen de le dire en français ?',
    'Je regrette, je ne parle que français.',
    'Quelques mots de français suffisent.',
  ],
}
