import type { CalmWords } from '../calm.ts'

export const calm: CalmWords = {
  openers: ['Ya veo.', 'Bien.', 'Vale.', 'Vamos a ver.', 'Bueno.', 'De acuerdo.', 'Un momento.', 'Mmm.', 'Entendido.', 'Veamos.'],
  nods: ['Bueno.', 'Ah.', 'Bien.', 'De acuerdo.', 'Sí.', 'Vale.', 'Mmm.', 'Muy bien.', 'Pues bien.'],
  echoes: [
    '«{q}», ya veo.',
    '«{q}», vale.',
    'Así que «{q}».',
    '«{q}», entonces.',
    '«{q}»: tomo nota.',
    '«{q}», sí.',
    'He oído «{q}».',
    'Primero, lo de «{q}».',
  ],
  leads: ['Bueno.', 'Mmm.', 'Veamos.', 'Sinceramente.', 'Buena pregunta.', 'Es justo preguntarlo.'],
  resays: ['Claro, despacio.', 'Otra vez, despacio.', 'De nuevo, entonces.', 'En pocas palabras.', 'Solo esta parte.'],
  dodges: [
    'De «{q}» ya hemos hablado.',
    'Otra vez «{q}». ¿Hay algo nuevo?',
    'Entiendo lo de «{q}», pero necesito algo más.',
    'Sí, «{q}». ¿Y qué más?',
    '¿Qué cambia con «{q}»?',
    'Lo de «{q}» ya lo he oído. Demos un paso más.',
    'Sobre «{q}», mi respuesta es la misma.',
    '«{q}», sí. ¿Se puede decir de otra manera?',
  ],
  repeats: [
    'Acabo de oír «{q}», palabra por palabra.',
    '«{q}», eso ya lo he oído. ¿Hay algo más?',
    '«{q}»: otra vez lo mismo. ¿Y con otras palabras?',
    'De «{q}» ya he tomado nota.',
  ],
  foreign: [
    'Perdón, no entiendo. ¿En español, por favor?',
    '¿Cómo? ¿Podemos hablar en español?',
    'En español, por favor. Despacio está bien.',
    'No lo he entendido. ¿Hay alguna forma de decirlo en español?',
    'Lo siento, solo hablo español.',
    'Con unas pocas palabras en español basta.',
  ],
}
