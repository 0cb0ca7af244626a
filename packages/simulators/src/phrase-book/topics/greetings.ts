import type { Phrase } from '../phrase.ts'

export const GREETINGS: readonly Phrase[] = [
  {
    en: 'Good morning!',
    es: ['¡Buenos días!', 'Buen día.'],
    fr: ['Bien le bonjour !', 'Bon matin.'],
    hi: ['सुप्रभात!', 'गुड मॉर्निंग।'],
    zh: ['早上好！', '早安。', '早。', '早啊。'],
  },
]
