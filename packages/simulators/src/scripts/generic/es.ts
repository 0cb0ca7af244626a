import type { Lines, Manner } from '../script.ts'

export const manner: Manner = {
  intents: {
    threat: /\b(abogad|denunci|juzgado|juez|demanda|policia|consumo|reclamacion|sindicato)/,
    money: /\b(pag[aou]|pagar|paga|dinero|cuesta|cuanto vale|precio|factura|caro|euros?|gratis|coste|gastos?|sueldo|salario)/,
    when: /\b(cuando(?=[^.!?]*\?)|(?:digame|dime|saber|no se) cuando|(?<=^¿?(?:y )?)cuando(?=[^,]*$)|que dia|a que hora|fecha|manana|hoy mismo|esta semana|esta tarde|cuanto tiempo|cuanto (?:tard\w*|dura\w*|falta)|cuant[oa]s (?:minutos|horas|dias|semanas)|plazo|pronto|urgente|antes posible)\b/,
    refusal:
      /\b(no (quiero|puedo|acepto|voy a|estoy de acuerdo|me parece)|inaceptable|imposible|de ninguna manera|ni hablar|jamas)\b|^no\b/,
    apology: /\b(perdon|perdone|lo siento|disculp|lamento)/,
    thanks: /\bgracias\b|\bagrade(c|zco)/,
    agreement: /\b(de acuerdo|vale|perfecto|esta bien|muy bien|claro|acepto|me parece bien|por supuesto|okey|ok)\b|^si\b/,
    goodbye:
      /\b(adios|nos vemos|chao|tengo que irme|(tenga|tengas|pase|pases) (un )?buen (dia|fin))\b|(?:^|[.!¡,;] *)(?:(?:pues|entonces|y) )?hasta (luego|manana|pronto|otro dia|la vista|el \w+)\b|^buen dia\W*$/,
    greeting: /\b(hola|buenos dias|buenas|buenas tardes|encantad[oa]|que tal(?=\W*$)|como esta(s| usted)?(?=\W*$))\b/,
    question: /\?/,
  },
  openers: ['Mire.', 'A ver.', 'Bueno.', 'Ya, ya.', 'Escúcheme.', 'Vamos a ver.', 'Verá.', 'Pues mire.', 'Un momento.', 'Ya veo.'],
  nods: ['Bueno.', 'Ah.', 'Ya, ya.', 'Vaya.', 'Pues bien.'],
  echoes: [
    '«{q}», ya.',
    '¿«{q}»? Vale.',
    'Conque «{q}».',
    'Me dice usted «{q}».',
    'Lo de «{q}» ya lo he entendido.',
    '«{q}», sí, le oigo.',
    'Así que «{q}».',
    '«{q}», eso dice todo el mundo.',
  ],
  leads: ['A ver.', 'Bueno.', 'Mire.', 'Pues mire.', 'Verá.', 'Un momento.', 'Buena pregunta.'],
  resays: ['Otra vez, despacio.', 'Lo digo otra vez.', 'Se lo repito.', 'En pocas palabras.', 'Solo he dicho esto.'],
  dodges: [
    'A lo de «{q}» ya le he contestado.',
    'Y dale con «{q}». Ya le he dicho lo que pienso.',
    'Con «{q}» no avanzamos. Propóngame algo.',
    'Sí, «{q}», pero ¿qué quiere que haga yo ahora mismo?',
    'Ya hemos hablado de eso. ¿Qué cambia que me diga «{q}»?',
    'Entiendo lo de «{q}», pero necesito que me diga algo nuevo.',
    '«{q}»… Lo apunto, pero no le prometo nada.',
    'Si vuelve a decirme «{q}», le voy a responder lo mismo.',
  ],
  repeats: [
    'Eso ya me lo ha dicho, con las mismas palabras.',
    'Le he oído la primera vez, no hace falta repetirlo.',
    'Otra vez lo mismo. Dígamelo de otra manera, a ver.',
    'Por repetirlo no va a cambiar nada.',
  ],
  foreign: [
    'Perdone, no le entiendo. ¿Me lo puede decir en español?',
    '¿Cómo dice? Yo solo hablo español.',
    'En español, por favor, que de idiomas yo no sé nada.',
    'Así no nos vamos a entender. Inténtelo en español, aunque sea despacio.',
    'No he entendido ni una palabra. En español, si es tan amable.',
    'Despacio y en español, por favor.',
  ],
}

export const lines: Lines = {
  intents: {},
  replies: {
    threat: {
      any: [
        'No hace falta ponerse así. Podemos hablarlo como personas.',
        '¿De verdad quiere llegar a eso? Yo prefiero buscar una solución.',
        'Amenazando no va a conseguir más de mí.',
      ],
    },
    money: {
      any: [
        'Del dinero hablamos, pero primero quiero saber qué necesita exactamente.',
        'Eso depende. ¿Qué cantidad tenía usted en mente?',
        'El precio no es lo único importante aquí.',
      ],
    },
    when: {
      any: [
        'Esta semana lo veo difícil. ¿Le vendría bien el jueves?',
        'Déjeme mirar la agenda. ¿Prefiere por la mañana o por la tarde?',
        'Puedo decirle algo mañana, no antes.',
      ],
    },
    refusal: {
      any: [
        'Entiendo que no le guste. ¿Qué propone usted?',
        'Pues si no es así, tendrá que darme otra opción.',
        'No me lo ponga tan difícil.',
      ],
    },
    apology: { any: ['No se preocupe, no pasa nada.', 'Disculpas aceptadas. Sigamos.', 'Bueno, a cualquiera le pasa.'] },
    thanks: { any: ['No hay de qué, para eso estoy.', 'Gracias a usted. ¿Queda algo más?', 'De nada, pero todavía no hemos terminado.'] },
    agreement: {
      any: [
        'Me alegro. Entonces, ¿quedamos en eso?',
        'Muy bien. ¿Y el siguiente paso cuál es?',
        'Perfecto, pero dígamelo claro para que no haya dudas.',
      ],
    },
    goodbye: {
      any: [
        'Hasta luego. Ya me dirá cómo ha ido.',
        'Adiós, y piénselo con calma.',
        '¿Ya se va? Bueno, hablamos otro día.',
        'Adiós. Está bien haberlo hablado.',
        'Hasta luego, y cuídese.',
      ],
    },
    greeting: { any: ['Buenas, soy {name}. Usted dirá.', 'Hola. Cuénteme, ¿qué le trae por aquí?', 'Buenos días. Siéntese y dígame.'] },
    question: {
      any: [
        'Buena pregunta. La verdad es que depende de usted.',
        'No puedo contestarle a eso sin saber más.',
        'Antes de responder, dígame por qué le interesa.',
        'Pues no se lo sé decir ahora mismo.',
      ],
    },
  },
  arrivals: {},
  pushes: {
    any: [
      '¿Qué espera usted de mí?',
      '¿Y qué propone?',
      'Deme un ejemplo concreto.',
      '¿Por qué es tan importante para usted?',
      '¿Y si le digo que no?',
      'Cuénteme un poco más.',
      '¿Lo tiene usted claro?',
      '¿Qué le parecería mejor?',
    ],
  },
  fallbacks: [
    '¿«{q}»? Explíqueme qué quiere decir con eso.',
    'Me interesa lo de «{q}». Siga, siga.',
    '«{q}»… No me lo esperaba.',
    '¿Y por qué me habla de «{q}»?',
    'Cuando dice «{q}», ¿a qué se refiere?',
    'Nadie me había dicho nunca «{q}».',
    'Bien, «{q}». ¿Y eso qué significa para nosotros?',
    'Lo de «{q}» lo puedo entender, pero no lo es todo.',
    'Si le he entendido bien, para usted lo principal es «{q}».',
    'De acuerdo con «{q}», pero vayamos al grano.',
    'No sé qué contestarle a «{q}».',
    '«{q}»: me lo voy a pensar.',
  ],
}
