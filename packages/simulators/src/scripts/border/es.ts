import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    noWork: /\b(no|sin|ni) (\w+ ){0,3}(trabaj\w*|empleo)\b/,
    home: /\b(trabajo (de|en|como|para)|mi (trabajo|jef[ea]|empresa)|soy (estudiante|profesora?|enfermer[oa]|ingenier[oa])|estudio|jubilad[oa])\b/,
    work: /\b(trabaj\w*|negocios|congreso|reunion\w*|empleo)\b/,
    flight: /\b(vuelo|vuelta|billete|pasaje|regres\w*|vuelvo|avion)\b/,
    place: /\b(direccion|calle|hotel|piso|casa|alojo|quedo (en|con)|hostal|apartamento)\b/,
    length: /\b((?<!buenos )dias?|semanas?|mes|hasta el|(?<!buenas )noches?)\b/,
    before: /\b(segunda (vez|visita)|la ultima vez|la primera vez|antes|en (marzo|abril|mayo|primavera|invierno))\b/,
    documents: /\b(pasaporte|visado|visa|documentos?|papeles|invitacion|aqui (lo |la )?(tiene|esta))\b/,
    money: /\b(dinero|efectivo|tarjeta|euros|dolares|pag\w*)\b/,
    luggage: /\b(bolsas?|bolso|maletas?|equipaje|regalos?|comida|camara)\b/,
    friend: /\b(amig[oa]s?|conoc\w*|prim[oa]|herman[oa]|familia)\b/,
    purpose: /\b(visita|visitar|vacaciones|turista|turismo|ver (la ciudad|el pais|el mar)|viaj\w*|de viaje)\b/,
  },
  replies: {
    unclear: {
      ask: ['Despacio, entonces: ¿por qué está aquí?', 'Con otras palabras: ¿qué va a hacer aquí?'],
      check: ['Una vez más: ¿dónde va a dormir?'],
      stamp: ['Una vez más, despacio: puede pasar.'],
    },
    noWork: {
      ask: ['Bien. Se lo tengo que preguntar a todo el mundo.', 'Sin trabajo, entonces. ¿Y qué va a hacer todo el día?'],
      any: ['¿Ni en un café, ni para una amistad, ni un solo día?', 'Bien. Eso es lo que quería oír.'],
    },
    home: {
      ask: ['¿Y qué hace allí, exactamente?', '¿Saben en su trabajo que está aquí?'],
      any: ['¿Cuándo le esperan de vuelta?', 'Bien. Entonces tiene un motivo para volver.'],
    },
    work: {
      ask: ['¿Trabajo? ¿Para quién?', '¿Tiene un papel para eso?'],
      any: ['Cuidado. Las visitas no pueden trabajar aquí.', 'Se lo pregunto otra vez: ¿es trabajo o visita?'],
    },
    flight: {
      ask: ['Un vuelo de vuelta, bien. ¿Qué día?', '¿Me puede enseñar el billete?'],
      any: ['Ya veo el billete. Está claro.', '¿A qué hora es el vuelo?'],
    },
    place: {
      ask: ['Y la dirección, por favor. Calle y número.', '¿De quién es esa casa?'],
      any: ['Bien, he apuntado la dirección.', '¿Está cerca de la estación?'],
    },
    length: {
      ask: ['¿Qué va a hacer en todo ese tiempo?', '¿Y después, adónde va?'],
      any: ['Entonces los días y el billete coinciden. Bien.', 'Y si le gusta, ¿se queda más tiempo?'],
    },
    before: {
      ask: ['¿Y qué hizo la primera vez?', '¿Cuánto tiempo se quedó la primera vez?'],
      any: ['Sí, veo el sello de la primera vez.', 'Dos veces en un año. Esto le gusta, creo.'],
    },
    documents: {
      ask: ['Gracias. Me quedo un momento con el pasaporte.', 'Gracias. La foto es vieja, pero es usted.'],
      any: ['Gracias, ya lo he visto.', 'Los papeles están en orden.'],
    },
    money: {
      ask: ['¿Es dinero suyo?', '¿Le alcanza para todo el tiempo?'],
      any: ['Con eso basta, creo.', '¿En efectivo o con tarjeta?'],
    },
    luggage: { any: ['¿Ha hecho usted el equipaje?', '¿Algo de comida, o algún regalo?'] },
    friend: {
      ask: ['¿De qué se conocen?', '¿Y el nombre, por favor?'],
      any: ['¿Le espera alguien fuera?', 'Mi hijo está ahora con amigos, lejos de aquí.'],
    },
    purpose: {
      ask: ['Ya. ¿Y dónde se va a quedar?', '¿Y por qué justo ahora?'],
      any: ['Es lo que ha dicho antes. Bien.', '¿Es el único motivo?'],
    },
    when: {
      ask: ['Dígame el día exacto, por favor.', 'Escriba aquí la fecha, por favor.'],
      any: ['Ya no tardamos mucho.', 'Dos minutos más y ya está.'],
    },
    refusal: {
      ask: ['¿No? Entonces explíquese, por favor.', '¿No? Dígalo con una frase entera, por favor.', '¿No? Entonces, ¿qué es?'],
      any: ['Muy bien. Un no también es una respuesta.', '¿No? Bueno es saberlo.'],
    },
    apology: {
      any: ['No hay problema. Para mí también es tarde.', 'No pasa nada. Tómese su tiempo.', 'No se preocupe. Conteste con calma.'],
    },
    thanks: {
      ask: ['De nada, pero no hemos terminado.', 'De nada. Dos preguntas más.', 'De nada. Espere un momento.'],
      any: [
        'De nada. Sus respuestas han sido cortas, eso me gusta.',
        'Gracias a usted por la paciencia.',
        'De nada, solo hago mi trabajo.',
      ],
    },
    agreement: {
      ask: ['Bien. Entonces, la siguiente pregunta.', 'Bien. Quédese detrás de la línea amarilla, por favor.', 'Bien. Siga así de breve.'],
      check: ['Bien, entonces casi hemos terminado.', 'De acuerdo, le creo.'],
      stamp: ['Bien. Puede pasar.', 'Entonces está todo en orden.', 'Bien. No olvide su pasaporte.'],
    },
    goodbye: {
      any: ['Todavía no. Aún tengo su pasaporte.', 'Espere, por favor. No hemos terminado.', 'Un momento, todavía no lo he sellado.'],
      stamp: ['Adiós, y que disfrute de su estancia.', 'Buenas noches, y le doy la bienvenida.', 'Adiós. Primero, descanse un poco.'],
    },
    greeting: {
      any: [
        'Buenas noches. Su pasaporte, por favor.',
        'Buenas noches. Acérquese un poco, por favor.',
        'Hola. Es tarde, así que vamos rápido.',
      ],
    },
    question: {
      ask: ['Aquí pregunto yo. Pero diga, diga.', 'Primero mi pregunta, luego la suya.'],
      any: ['Eso lo saben en información.', 'No lo sé. Pregúntelo fuera.'],
    },
  },
  arrivals: {
    check: [
      'Bien. Se lo pregunto de otra manera: ¿viene a trabajar?',
      'Ha sido corto y claro. Ahora la dirección y el vuelo de vuelta, por favor.',
      'Gracias. Y ahora exactamente: ¿dónde duerme y cuándo vuelve?',
    ],
    stamp: [
      'Sus respuestas coinciden. Aquí tiene su pasaporte. Le doy la bienvenida.',
      'Bien, eso es todo. Aquí está el sello, y que disfrute de su estancia.',
      'Está todo en orden. Puede pasar.',
    ],
  },
  pushes: {
    ask: [
      '¿Cuánto tiempo se queda?',
      '¿Dónde se va a quedar?',
      '¿Conoce a alguien aquí?',
      '¿Cuándo es su vuelo de vuelta?',
      '¿Es trabajo o visita?',
    ],
    check: [
      '¿Y la dirección?',
      '¿Quién paga el viaje?',
      '¿En qué trabaja en su país?',
      '¿Qué lleva en la bolsa?',
      '¿Puedo ver el billete?',
    ],
    stamp: [
      'Aquí tiene su pasaporte.',
      'Los taxis están fuera.',
      'La salida está a la izquierda.',
      'Feliz estancia.',
      'Seguro que alguien le espera.',
    ],
  },
  fallbacks: [
    '¿«{q}»? Esa no era mi pregunta.',
    'Le pregunto por qué está aquí, y usted dice «{q}».',
    '«{q}»… Explíquese, por favor.',
    '¿Qué quiere decir «{q}», en palabras sencillas?',
    '¿«{q}» es el motivo de su viaje?',
    'Ha dicho «{q}». Ahora tengo curiosidad.',
    'No puedo poner «{q}» en mi formulario.',
    'Lo de «{q}» está muy bien, pero necesito respuestas cortas.',
    '¿Y qué tiene que ver «{q}» con su estancia?',
    'Muy bien, «{q}». ¿Y la dirección?',
  ],
}
