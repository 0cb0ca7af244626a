import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    own: /(?<!no (fue|es|era|ha sido) )\b((mi|la) (culpa|responsabilidad) (fue |es )?mia|(fue|es|era|asumo) (mi|la) (culpa|error|responsabilidad)|(error|culpa) mi[oa]|me equivoque|cometi un error|calcule mal|planifique mal|deberia haber|debi haber|asumo)\b/,
    blame:
      /\b(no (fue|es|era|ha sido) (mi )?(culpa|error)|(cliente|proveedor|jef[ea]|companer[oa]s?|otros|direccion) (me |no |se |siempre )?(cambi\w*|quer\w*|quiso|falt\w*|fue|era|hizo|hicieron|tard\w*|dej\w*)|por culpa del?)\b/,
    hours: /\b(horarios?|horas|fin(es)? de semana|horas extra|sabados?|domingos?|turnos?|teletrabajo|desde casa|vacaciones)\b/,
    salary: /\b(sueldo|salario|pag[ao]|pagan|dinero|ganar|gano|ganaria|bonus|beneficios)\b/,
    next: /\b((siguiente|proximo) paso|que pasa ahora|respuesta|decision|decid\w*|cuando (me|te|lo|sabre|podria|puedo|empez\w*|tendre))\b/,
    weakness: /\b(debil\w*|punto flaco|se me da mal|me cuesta|impaciente|perfeccionista|demasiado detalle)\b/,
    learned:
      /\b(aprend\w*|desde entonces|la proxima vez|de otra manera|de otra forma|hoy en dia|ahora (aviso|pregunto|planifico)|cambie la forma)\b/,
    example: /\b(por ejemplo|ejemplo|resultado|por ciento|construi|lance|aument\w*|ahorr\w*|reduj\w*|entregue)\b/,
    motive: /\b(interes\w*|motiv\w*|admiro|sueno|pasion|por que esta empresa|quiero (mucho )?(este|el) (trabajo|puesto))\b/,
    strength: /\b(punto fuerte|puntos fuertes|se me da bien|experiencia|anos|habilidad\w*|organizad[oa]|fortaleza\w*)\b/,
    team: /\b(equipo|companeros|cuantas personas|cultura|tareas?|primer(a|as|os|o)? (semanas?|mes|meses|dia)|trabajar juntos)\b/,
    delay: /\b(tarde|retras\w*|tres meses|plazo|proyecto|plan)\b/,
  },
  replies: {
    unclear: {
      probe: [
        'Claro: el proyecto llegó tres meses tarde. Me gustaría saber por qué.',
        'Más sencillo: ¿qué salió mal y quién lo notó primero?',
      ],
      any: ['Claro: me gustaría saber qué harías aquí en tu primer mes.', 'Más sencillo: ¿qué necesitas saber de mí?'],
    },
    own: {
      probe: [
        'Gracias. Pocas veces lo oigo tan claro. ¿Qué harías hoy de otra manera?',
        'Bien, eso es sincero. ¿Cuándo se lo dijiste a alguien por primera vez?',
      ],
      any: [
        'Lo has asumido, y lo respeto. Ahora hablemos del trabajo.',
        'Eso ya está hablado entre nosotros. Todo el mundo tiene un proyecto así.',
      ],
    },
    blame: {
      probe: [
        '¿Y cuál fue tu propia parte?',
        'Imagina que los llamo ahora. ¿Qué dirían de ti?',
        'Ellos no están aquí, tú sí. ¿Qué podrías haber hecho antes?',
      ],
      any: ['Cuidado, otra vez suena a echar la culpa.', 'En mi equipo, primero preguntamos qué hicimos nosotros.'],
    },
    hours: {
      probe: ['Ya llegaremos al horario. Primero quiero entender el retraso.'],
      any: [
        'Te soy sincero: el equipo trabaja un fin de semana de cada cuatro. No estaba en el anuncio.',
        'Un fin de semana de cada cuatro, y el lunes lo tienes libre.',
        'Casi siempre de nueve a seis, y un fin de semana de cada cuatro.',
      ],
    },
    salary: {
      probe: ['Del sueldo podemos hablar luego. Primero quiero saber cómo trabajas.', 'El dinero no será el problema. El retraso, quizá.'],
      any: ['Tenemos una banda fija, y tú estarías en la mitad de arriba.', '¿Qué cifra tenías en mente?'],
    },
    next: {
      probe: ['No tan deprisa. Me queda una pregunta sobre ese proyecto.'],
      role: ['Primero dime: ¿hoy dirías que sí?'],
      close: [
        'El viernes tendrás noticias mías, antes del mediodía.',
        'Lo siguiente es conocer al equipo, media hora, sin diapositivas.',
        'El viernes te llamo yo, sea cual sea la respuesta.',
      ],
    },
    weakness: {
      probe: ['¿Y esa debilidad tuvo que ver con el retraso?', 'Eso suena ensayado. Dime una de verdad.'],
      any: ['Bien que lo sepas. ¿Quién te ayuda con eso en un equipo?', 'Yo tengo la misma. Escribo listas.'],
    },
    learned: {
      probe: ['¿Y dónde te ha servido eso después?', 'Bien. ¿En qué lo notaría yo en tu trabajo?'],
      any: ['Eso me gusta. Así hablamos nosotros después de cada proyecto.', 'Cuéntaselo al equipo, te van a escuchar.'],
    },
    example: {
      probe: ['¿Y qué hiciste exactamente tú?', 'Un número, bien. ¿Quién lo midió?'],
      any: ['Ese ejemplo me sirve.', '¿Y eso funcionaría con solo cinco personas?'],
    },
    motive: {
      probe: ['Eso lo dicen todos en esa silla. ¿Por qué de verdad?', 'Muy bonito. ¿Y por qué querías el trabajo anterior?'],
      any: ['Entonces dime qué cambiarías aquí primero.', 'Eso encaja. Necesitamos a alguien que quiera justo eso.'],
    },
    strength: {
      probe: ['Con esa experiencia, ¿por qué se retrasó el proyecto?', 'Bien. ¿Y dónde falló eso la última vez?'],
      any: ['Eso lo necesitamos desde la primera semana.', 'Eso es lo que le falta a mi equipo.'],
    },
    team: {
      probe: ['El equipo puede esperar un minuto. Sigamos con el proyecto.', 'Somos siete. ¿Qué pensaba de ti tu último equipo?'],
      any: [
        'Somos siete, y nadie se ha ido en dos años.',
        'El primer mes, sobre todo, escucharías. Luego tendrías un proyecto pequeño.',
        'Me informarías a mí. Hablamos todos los martes, media hora.',
      ],
    },
    delay: {
      probe: [
        'Tres meses es mucho. ¿Cuándo supiste que llegarías tarde?',
        '¿Qué hiciste el día en que te diste cuenta?',
        '¿Los demás contarían la misma historia?',
      ],
      any: ['Del retraso ya hemos hablado bastante, creo.', 'Aquí un retraso no es una vergüenza. Callarse, sí.'],
    },
    refusal: {
      probe: [
        '¿No? Entonces explícamelo desde tu lado.',
        'Es un no muy claro. ¿Cuál es el motivo?',
        '¿No? Eso me gustaría entenderlo mejor.',
      ],
      any: ['¿No? Pues dime qué tendría que cambiar.', 'Muy bien. Prefiero un no a un quizá.'],
    },
    apology: {
      any: [
        'No hace falta disculparse. Tómate tu tiempo.',
        'No pasa nada. Las entrevistas ponen nervioso a cualquiera.',
        'Con calma. Empieza otra vez.',
      ],
    },
    thanks: {
      probe: [
        'Las gracias, luego: queda otra pregunta incómoda.',
        'De nada. Pero aún no hemos terminado con el proyecto.',
        'De nada. ¿Es todo lo que quieres decir de eso?',
      ],
      any: ['Gracias a ti. Ha sido un placer.', 'De nada. Buenas preguntas, por cierto.', 'Gracias por venir.'],
    },
    agreement: {
      probe: [
        'Bien. Entonces, un ejemplo, por favor, con un resultado.',
        'Perfecto, entonces estamos de acuerdo en los hechos.',
        'Bien. Entonces cuéntame también lo difícil.',
      ],
      any: ['Bien. ¿Hay algo que te impida decir que sí?', 'Me alegra oírlo. Lo apunto como un sí.', 'Perfecto, entonces nos entendemos.'],
    },
    goodbye: {
      probe: [
        '¿Ya? Esperaba oír la historia entera.',
        'Adiós. Piensa otra vez en ese proyecto.',
        '¿Tan pronto? Entonces el retraso queda sin aclarar.',
        'Adiós, pues. Una pena, me quedaban preguntas.',
      ],
      any: ['Adiós, y hasta el viernes.', 'Me ha gustado hablar contigo. Te acompaño a la puerta.', 'Adiós. Al equipo le vas a gustar.'],
    },
    greeting: {
      any: [
        'Hola, soy {name}. Nos saltamos la charla del café, ¿te parece?',
        'Hola. Tengo media hora hasta la próxima reunión.',
        'Hola. Hoy sin diapositivas, solo nosotros dos.',
      ],
    },
    question: {
      probe: ['A eso contesto si antes recibo una respuesta sincera.', 'Buena pregunta. Pero ahora se trata del retraso.'],
      role: ['Buena pregunta. ¿Qué hay detrás?', 'Te soy franco: todavía no lo sé.'],
      close: ['Pregúntaselo al equipo, serán más sinceros que yo.', 'Eso te lo pongo en mi correo del viernes.'],
    },
  },
  arrivals: {
    role: [
      'Es la respuesta más sincera de esta semana. Basta del retraso: ¿qué quieres saber del trabajo?',
      'Bien, eso ha sido claro. Dejemos el proyecto y hablemos del trabajo.',
      'Con eso puedo trabajar. Ahora te toca a ti: pregúntame algo sobre nosotros.',
    ],
    close: [
      'He oído bastante, y me gusta. Siguiente paso: conoces al equipo, y el viernes te llamo.',
      'Bien. Por mi parte es un sí. El viernes tendrás la decisión.',
      'Hagámoslo así: media hora con el equipo esta semana, y el viernes una respuesta.',
    ],
  },
  pushes: {
    probe: [
      '¿Qué aprendiste de eso?',
      '¿Cuánto le costó al cliente?',
      '¿Quién lo notó primero?',
      '¿Y qué pasó entonces?',
      '¿Qué diría tu antiguo jefe?',
    ],
    role: [
      '¿Qué harías aquí primero?',
      '¿Qué más quieres saber?',
      '¿Dirías que sí a este trabajo?',
      '¿Qué te preocupa?',
      '¿Te lo puedes imaginar?',
    ],
    close: [
      'El viernes, entonces.',
      'Llámame si tienes dudas.',
      'Y trae tus preguntas para el equipo.',
      'Tengo ganas de que llegue.',
      'El equipo ya sabe de ti.',
    ],
  },
  fallbacks: [
    '¿«{q}»? ¿En qué se nota eso en tu trabajo?',
    'Lo de «{q}» es nuevo para mí. Sigue.',
    'Interesante, «{q}». Pero yo pregunto por el trabajo.',
    '¿Qué quieres decir con «{q}», en palabras sencillas?',
    '¿Por qué es importante «{q}» para este puesto?',
    'Apunto «{q}». Dame un ejemplo.',
    '«{q}»… No me lo esperaba en una entrevista.',
    '¿Mi equipo estaría de acuerdo con «{q}»?',
    'Con «{q}» no sé adónde vamos. Ayúdame.',
    'Bien, «{q}». ¿Y cuál fue el resultado?',
  ],
}
