import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    next: /\b(si (no (mejora|pasa|se (me )?(quita|pasa))|empeora|sigue|vuelve)|no mejora|volver|cita|especialista|urgencias|que (hago|debo hacer|tengo que hacer|puedo hacer))\b/,
    cause: /\b(que (es|sera|puede ser|podria ser|tengo|me pasa)|causa|grave|peligroso|hernia|disco|nervio|por que)\b/,
    leg: /\b(piernas?|pies?|rodilla|dedos|muslo|dormid[oa]|hormigue\w*)\b/,
    night:
      /\b(por las? noches?|de noche|dormir|duermo|peor|empeora|tumb\w*|acost\w*|sent(ado|ada|arme)|agach\w*|levant\w*|por las? mananas?|me despierta)\b/,
    since: /\b(desde|hace (\w+ )?(dias|semanas)|(?<!buenos )dias|semanas|empezo|comenzo)\b/,
    strength: /\b(sobre (diez|10)|de diez|fuerte|agudo|intenso|terrible|insoportable|muy mal|arde|quema|pinch\w*|sordo|duele mucho)\b/,
    where: /\b(espalda|izquierd[oa]|abajo|hombro|cuello|cabeza|cintura|due\w*|dolor\w*|lumbar\w*)\b/,
    allergy: /\b(alerg\w*|intoleran\w*|embarazada|estomago|tension|asma|diabet\w*)\b/,
    exam: /\b(explor\w*|examin\w*|radiografia|resonancia|prueba|pruebas|mirarme|mireme|mirar(la|lo)|revis\w*)\b/,
    medicine: /\b(medicinas?|medicamentos?|medicacion|pastillas?|analgesicos?|calmantes?|paracetamol|ibuprofeno|inyeccion|receta|crema)\b/,
    work: /\b(trabaj\w*|escritorio|oficina|ordenador|de baja|la baja|jefe|jefa|deporte|gimnasio)\b/,
  },
  replies: {
    unclear: {
      ask: ['Claro, más despacio: ¿dónde le duele y desde cuándo?', 'Con otras palabras: señáleme el sitio con la mano.'],
      examine: ['Se lo repito: levante la pierna despacio y dígame cuándo le duele.'],
      plan: ['Otra vez, entonces: pastillas una semana, paseos cortos y nada de peso.'],
    },
    next: {
      ask: ['Un dolor de espalda suele mejorar en dos semanas.', 'Primero, descanse. Si sigue así, llámenos.'],
      examine: ['Déjeme mirarlo primero. Luego hacemos un plan.', 'Depende de lo que encuentre ahora.'],
      plan: [
        'Si el jueves no está mejor, hacemos una resonancia.',
        'Si pierde fuerza en el pie, vaya al hospital enseguida, también de noche.',
      ],
    },
    cause: {
      ask: ['Será un músculo cansado. Lo veo todos los días.', 'Muchas veces es la silla. ¿Pasa mucho tiempo en una silla?'],
      examine: ['Podría ser un nervio. Quiero estar segura.', 'Ya no creo que sea un músculo.'],
      plan: ['Un nervio de la zona lumbar está bajo presión.', 'No es peligroso, pero necesita tiempo.'],
    },
    leg: {
      ask: [
        '¿La pierna también? ¿Hasta dónde llega el dolor, hasta la rodilla o hasta el pie?',
        '¿La pierna? Eso es importante. ¿De qué lado es?',
      ],
      any: ['¿Tiene débil la pierna, o solo le duele?', 'La pierna me dice más que la espalda.'],
    },
    night: {
      ask: ['Entonces cambia. ¿Mejora cuando camina?', '¿Y puede dormir, o se despierta?'],
      any: ['Duerma de lado, con un cojín entre las rodillas.', 'Eso es típico de un nervio.'],
    },
    since: {
      ask: ['¿Levantó algo pesado antes de que empezara?', '¿Y ahora es más fuerte, o sigue igual?'],
      any: ['Entonces no esperamos más.', 'Lo apunto. Los días son importantes.'],
    },
    strength: {
      ask: ['Del uno al diez, ¿qué número le pone?', '¿Es siempre así, o va y viene?'],
      any: ['Entonces no bastan las pastillas normales.', 'Gracias, está claro. Eso me ayuda.'],
    },
    where: {
      ask: ['¿En el centro, o más a un lado?', 'Señáleme el sitio. ¿El dolor se queda ahí, o se mueve?'],
      any: ['¿Le duele si aprieto aquí?', 'Ese es el sitio en el que yo pensaba.'],
    },
    allergy: {
      any: ['Bueno es saberlo. Lo tendré en cuenta para las pastillas.', 'Lo pongo en su historia. ¿Hay algo más?'],
    },
    refusal: {
      ask: [
        '¿No? Entonces, ¿qué es lo que más le preocupa?',
        'Bueno, eso no. ¿Qué le ayudaría?',
        '¿No? Entonces dígame qué espera hoy de mí.',
      ],
      any: ['¿No? Pues buscamos otra manera.', 'De acuerdo, no. Usted decide, yo solo aconsejo.'],
    },
    exam: {
      ask: ['Llevo cuarenta minutos de retraso. Deme un motivo y lo miro.', '¿Por un dolor de espalda? Dígame antes cuándo empeora.'],
      examine: ['Túmbese boca arriba. Ahora levante la pierna izquierda.', 'Inclínese hacia delante, despacio. Pare cuando le duela.'],
      plan: ['Por hoy he visto bastante. La resonancia, más adelante, si hace falta.'],
    },
    medicine: {
      ask: ['Le puedo dar algo para el dolor.', '¿Qué ha tomado hasta ahora? ¿Le ha ayudado?'],
      examine: ['Las pastillas, enseguida. Primero quiero ver cómo se mueve.'],
      plan: ['Una pastilla por la mañana y otra por la noche, después de comer.', 'Dos pastillas al día, no más, y solo una semana.'],
    },
    work: {
      ask: ['¿Cuántas horas al día pasa en la silla?', '¿Su trabajo es duro para la espalda?'],
      any: ['Le hago un papel: tres días de baja.', 'Levántese cada media hora, también en la oficina.'],
    },
    money: {
      any: ['El precio se lo dicen en recepción. Yo solo entiendo de espaldas.', 'Las pastillas sencillas no son caras.'],
    },
    when: {
      ask: ['Espere una semana. La espalda es lenta.', 'Hoy solo le puedo dar algo para el dolor.'],
      any: ['Vuelva el jueves, a las nueve.', 'En una semana debería estar mejor.'],
    },
    apology: { any: ['No se disculpe. La que llega tarde soy yo.', 'No pasa nada. Siga, por favor.', 'Está bien, tómese su tiempo.'] },
    thanks: {
      ask: ['De nada, pero todavía no he hecho mucho.', 'De nada. Descanse y se le pasará.', 'De nada. Primero veamos qué es.'],
      any: ['De nada, es mi trabajo.', 'Gracias a usted, se ha explicado muy bien.', 'De nada. Cuídese la espalda.'],
    },
    agreement: {
      ask: ['Bien. Entonces descanse, y una pastilla por la noche.', 'Perfecto. ¿Y no hay nada más?', 'Bien. Ya verá, se pasará.'],
      any: ['Bien. Pues lo hacemos así.', 'Muy bien. Apunte las horas, para que no se le olvide.'],
    },
    goodbye: {
      ask: ['¿Ya? Entonces descanse, y llame si empeora.', 'Adiós. No cargue peso.', 'Adiós. Camine un poco, eso ayuda.'],
      any: ['Adiós, y que se mejore.', 'Hasta el jueves. Camine un poco cada día.', 'Adiós. Dígale al siguiente que pase, por favor.'],
    },
    greeting: {
      any: ['Hola, soy la doctora {name}. ¿Dónde le duele?', 'Hola. Siéntese y cuénteme.', 'Hola. Hoy voy con retraso, así que empecemos.'],
    },
    question: {
      ask: ['Antes de contestar: ¿dónde está el dolor exactamente?', 'Depende. Cuénteme un poco más del dolor.'],
      examine: ['Lo sabré en un minuto. No se mueva.'],
      plan: ['Está todo en esta hoja. Léala en casa y llámeme.', 'De eso hablamos el jueves.'],
    },
  },
  arrivals: {
    examine: [
      'Eso no es solo una espalda cansada. Túmbese aquí, quiero verlo.',
      'Eso ya es distinto. Túmbese y le exploro.',
      'Eso cambia las cosas. Me tomo cinco minutos y le exploro.',
    ],
    plan: [
      'Es un nervio. Pastillas una semana, paseos cortos, y el jueves vuelve usted.',
      'He visto bastante: es un nervio. Le doy pastillas y cita para el jueves.',
      'Es el nervio de la zona lumbar. Tome estas pastillas, y nos vemos el jueves.',
    ],
  },
  pushes: {
    ask: [
      '¿Desde cuándo, exactamente?',
      '¿Cuándo es peor?',
      '¿Cómo de fuerte es el dolor, del uno al diez?',
      '¿El dolor va a alguna otra parte?',
      '¿Toma algún medicamento?',
    ],
    examine: ['¿Esto le duele?', 'Y ahora, el otro lado.', 'Dígame cuándo paro.', '¿Nota mi mano aquí?', 'Respire tranquilamente.'],
    plan: [
      'Y no cargue peso.',
      'Llámenos si algo cambia.',
      'Irá mejor, estoy segura.',
      'Y nada de deporte esta semana.',
      'Entonces, el jueves a las nueve.',
    ],
  },
  fallbacks: [
    '¿«{q}»? ¿Eso es por la espalda?',
    '«{q}», dice usted. ¿Y el dolor?',
    'He apuntado «{q}». Ahora, volvamos al dolor.',
    'Perdone, ¿qué quiere decir con «{q}»?',
    'Lo de «{q}» es nuevo. Cuénteme un poco más.',
    'Me gustaría hablar de «{q}», pero llevo cuarenta minutos de retraso.',
    'Con «{q}», ¿el dolor mejora o empeora?',
    '«{q}»… Bien. ¿Y por la noche?',
    'Dejemos «{q}» por ahora. Primero, su espalda.',
    '¿Qué tiene que ver «{q}» con el dolor?',
  ],
}
