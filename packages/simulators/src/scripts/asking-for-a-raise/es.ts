import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    leave: /\b((?<!tengo que )irme|me voy|me ire|marcharme|dimit\w*|renunci\w*|otras? (ofertas?|empresa)|otro trabajo|otro sitio)\b/,
    written: /\b(por escrito|escrito|escrib\w*|correo|e-?mail|carta|contrato|confirm\w*)\b/,
    result: /\b(resultados?|ahorr\w*|aument(e|amos|o|aron)|reduj\w*|a tiempo|clientes?|ventas|subi(o|eron)|baj(o|aron)|crecido|termine)\b/,
    number: /\b(por ciento|euros|dolares|mil|cien|\d{3,}|\d+ ?%)|%/,
    title: /\b(titulo|ascen(so|der)|cargo|puesto|categoria|jefe de equipo)\b/,
    review: /\b(revision|evaluacion|presupuesto|primavera|el ano que viene|esperar|espero)\b/,
    compare: /\b(mercado|otras empresas|media|los demas (ganan|cobran)|companeros (ganan|cobran)|en otros sitios|mismo trabajo)\b/,
    alternative: /\b(dias libres|vacaciones|formacion|curso|desde casa|teletrabajo|bonus|flexible|en lugar de dinero|en vez de dinero)\b/,
    work: /\b(ocho meses|asumi(do)?|me hice cargo|dos trabajos|trabajo de (un|mi|otro|una) (compan\w*|colega)|(su|sus) (trabajo|tareas)|horas extra|tareas extra|mas responsabilidad)\b/,
    effort: /\b(trabaj\w* (mucho|muy duro|duro)|esfuerz\w*|merezco|cansad[oa]|estres|leal)\b/,
  },
  replies: {
    unclear: {
      deflect: ['Más sencillo: ¿qué quieres, y por qué ahora?', 'Lo digo de otra manera: ¿qué he ganado yo con eso?'],
      offer: ['Otra vez: el cargo ahora, y el dinero después.'],
      agreed: ['Otra vez: un siete por ciento desde el día uno, y la carta el viernes.'],
    },
    leave: {
      deflect: ['¿Eso es una amenaza o una información?', 'No tan deprisa. ¿Qué haría que te quedaras?'],
      any: ['Prefiero que te quedes. Pero yo no he dicho nada.', 'Deja la puerta cerrada y hablemos de la cifra.'],
    },
    written: {
      deflect: ['¿Por escrito? Si todavía no hemos acordado nada.', 'No firmo papeles vacíos. ¿Qué tendría que poner?'],
      any: ['El viernes lo tendrás por escrito.', 'Una página, dos firmas. La escribo yo misma.'],
    },
    result: {
      deflect: ['Eso ya me sirve. ¿Cuánto fue, en números?', '¿Y eso fue cosa tuya, no del equipo?'],
      any: ['Eso lo cito arriba, palabra por palabra.', 'Arriba solo leen los resultados.'],
    },
    number: {
      deflect: [
        'Mi presupuesto se acaba de desmayar. ¿Qué hay detrás de esa cifra?',
        '¿Y por qué justo esa cantidad?',
        'Es más de lo que tengo. Dame una razón.',
      ],
      offer: ['Sigue siendo mucho. Un cinco lo firmo hoy.', 'Tú no sueltas tu cifra, ¿verdad?', '¿Y si nos vemos a mitad de camino?'],
      agreed: ['Un siete por ciento, ya lo he dicho. No me hagas contar otra vez.'],
    },
    title: {
      deflect: ['¿Un cargo? Eso lo puedo hacer mañana.', 'Los cargos no cuestan nada. ¿Cuál te gustaría?'],
      offer: ['Coordinación sénior. Queda bien en una puerta.', 'Tú no crees en los cargos, ya lo veo.'],
      agreed: ['El cargo también viene, no se me ha olvidado.'],
    },
    review: {
      deflect: [
        'La revisión anual es dentro de cuatro meses. ¿Por qué no esperar?',
        'Mi presupuesto está cerrado hasta la primavera, ya lo sabes.',
      ],
      offer: ['En la revisión tendría más que dar. No mucho más.', 'Lo entiendo, cuatro meses son largos.'],
      agreed: ['La revisión se queda donde está. Esto va antes.'],
    },
    compare: {
      deflect: ['Otros tienen otros presupuestos. ¿Cuánto vales aquí, para nosotros?', '¿De dónde has sacado ese dato?'],
      any: ['Yo también conozco el mercado. Me amarga el desayuno.', 'No te comparo con nadie. Ganarías tú, y pagaría yo.'],
    },
    alternative: {
      deflect: [
        'Los días libres también son dinero, solo que más lento. ¿Cuáles dices?',
        'Algo así podría encontrar. Pero ¿has venido por eso?',
      ],
      any: ['Un día a la semana desde casa es fácil. ¿Y la cifra?', 'Puedo añadir tres días libres. Salen de otro presupuesto.'],
    },
    work: {
      deflect: [
        '¿Ya son ocho meses? Yo habría dicho seis.',
        'Sé que has asumido mucho. ¿Qué ha salido de ahí?',
        '¿Y qué se pararía si tú pararas mañana?',
      ],
      any: [
        'Sé lo que llevas encima. Por eso seguimos hablando.',
        'El segundo trabajo no será tuyo para siempre. Estoy buscando a alguien.',
      ],
    },
    effort: {
      deflect: ['Aquí todo el mundo trabaja mucho. Dime qué ha salido de ahí.', 'Esa frase la he oído dos veces esta semana.'],
      any: ['Te creo cada palabra. Pero arriba quieren números.', 'Quita el sudor y deja los resultados.'],
    },
    refusal: {
      deflect: [
        '¿No? Entonces, ¿de qué estamos hablando?',
        'Un no muy claro. Lo prefiero a un quizá largo.',
        '¿No? Si todavía no he ofrecido nada.',
      ],
      offer: ['Sabes lo que quieres, eso te lo reconozco.', 'No me estás abaratando la tarde.'],
      agreed: ['¿Ahora no? Si casi habíamos terminado.', 'Lo acordado, acordado está.'],
    },
    when: {
      deflect: ['En primavera, quizá, con el presupuesto nuevo.', 'No te puedo dar un día sin saber la cifra.'],
      any: ['El viernes a las diez, en mi despacho.', 'Cuenta desde el día uno del mes que viene.'],
    },
    apology: {
      any: ['Nunca te disculpes cuando pides dinero.', 'No hace falta. Yo pedí lo mismo una vez, y lo hice peor.', 'No pasa nada. Sigue.'],
    },
    thanks: {
      deflect: [
        'Me das las gracias demasiado pronto.',
        'De nada. Hasta ahora solo he escuchado.',
        'Dar las gracias es gratis, eso me gusta.',
      ],
      any: ['De nada. No me lo has puesto fácil.', 'No me lo agradezcas a mí, sino a tus resultados.', 'Gracias a ti por la calma.'],
    },
    agreement: {
      deflect: ['Bien. ¿Entonces esperamos a la revisión?', 'Perfecto. Qué rápido.', 'Bien. ¿Y qué puedo hacer por ti?'],
      offer: ['¿Entonces te basta con el cargo?', 'Bien. ¿Y el dinero, en la revisión?'],
      agreed: [
        'Bien. Empiezo con los papeles.',
        'Perfecto. Y ni una palabra a los demás.',
        'Bien. Así mi presupuesto puede llorar en paz.',
      ],
    },
    goodbye: {
      deflect: ['¿Ya? Yo me temía media hora.', 'Adiós. Y vuelve con una cifra.', '¿Te vas? Entonces no era tan importante.'],
      any: [
        'Hasta el viernes. Cierra la puerta, que tengo que hacer cuentas.',
        'Adiós. Lo has hecho bien.',
        'Nos vemos el viernes. Yo llevo el bolígrafo.',
      ],
    },
    greeting: {
      any: ['Hola. Siéntate y dime cuánto cuesta.', 'Hola. Eso parece un discurso preparado.', 'Hola. Tengo media hora y nada de dinero.'],
    },
    question: {
      deflect: ['Depende de lo que vayas a pedir.', 'Tú primero: ¿de qué se trata?'],
      offer: ['Tendría que preguntar arriba.', 'Eso no lo puedo prometer. Todavía no.'],
      agreed: ['Eso estará en la carta.', 'Pregúntamelo otra vez el viernes.'],
    },
  },
  arrivals: {
    offer: [
      'Es una razón, lo admito. ¿Qué tal un cargo ahora, coordinación sénior, y el dinero en la revisión anual?',
      'Vienes con los deberes hechos. Podría darte un cinco por ciento, con un cargo mejor.',
      'Te escucho. Toma el cargo hoy, y en primavera hablamos de dinero.',
    ],
    agreed: [
      'Bien. El viernes tendrás mi respuesta por escrito: un siete por ciento, desde el día uno.',
      'De acuerdo, tú ganas. Un siete por ciento desde el día uno, y la carta el viernes.',
      'Hecho. El viernes a las diez, en papel: un siete por ciento, y el cargo también.',
    ],
  },
  pushes: {
    deflect: [
      '¿Qué puedo enseñar arriba?',
      '¿De qué cifra hablamos?',
      '¿Por qué ahora?',
      '¿Tiene que ser dinero?',
      '¿Quién lo ha notado, aparte de mí?',
    ],
    offer: ['¿Te bastaría un cinco?', '¿Y el cargo?', '¿Qué me dices a eso?', '¿Y si digo que no?', '¿Puede esperar hasta la revisión?'],
    agreed: [
      'Mi presupuesto no me lo va a perdonar.',
      'Yo cumplo lo que digo.',
      'Y que quede entre nosotros.',
      'Pero no otra vez el mes que viene.',
      'Ahora necesito un café.',
    ],
  },
  fallbacks: [
    '¿«{q}»? ¿Y eso cuánto me cuesta?',
    'Con «{q}» no puedo ir arriba. Dame algo que pueda enseñar.',
    'Lo de «{q}» suena bien. ¿Qué ha salido de ahí?',
    'Me esperaba muchas cosas, pero no «{q}».',
    '¿Qué tiene que ver «{q}» con mi presupuesto?',
    'Si se trata de «{q}», no puede ser tan caro.',
    '«{q}»… Sigue, te escucho.',
    'Ayúdame: ¿«{q}» es el motivo o la introducción?',
    'Apunto «{q}». No encuentro ninguna cifra ahí.',
    '¿Media hora para «{q}»? Tiene que haber algo más.',
  ],
}
