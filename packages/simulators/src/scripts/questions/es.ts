import type { Questions } from '../questions.ts'

const WHAT = String.raw`(?:que|quien|quienes|cuando|donde|adonde|como|cuant[oa]s?|cual|cuales)\b`
const LEAD = String.raw`(?:(?:y|pero|entonces|pues|bueno|hola|oiga|oye|perdone?|disculpe|a|de|con|en|para|por|desde|hasta),? )*`
const START = String.raw`(?:^|[.!?¿,;:]\s*)${LEAD}`
const NUMBER = '(?:\\d{1,2}|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)'
const DAY = String.raw`\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?<!la )manana|hoy|esta (?:manana|tarde|noche|semana)|la semana que viene|la proxima semana|a las? ${NUMBER})\b`
const NOT_SINCE = String.raw`(?<!\b(?:desde|hasta)(?: el)? )`

export const questions: Questions = {
  intents: {
    unclear:
      /\b(?:repet\w*|repit\w*|otra vez, por favor|no (?:te |le |lo |la |os )?(?:entiendo|entendi|he entendido|comprendo|he comprendido)(?! (?:por que|como))|mas (?:despacio|lento)|que (?:significa|quieres? decir)|como dice)\b|(?:^|¿)(?:que (?:ha dicho|has dicho|dijo|dice)|como|perdone?)\s*\?/,
    askDay: new RegExp(
      [
        String.raw`(?:^|[.!?¿]\s*)(?!${LEAD}${WHAT})[^.!?¿]*?${NOT_SINCE}${DAY}[^.!?¿]*\?`,
        String.raw`\bque (?:tal|le parece|te parece) [^.!?¿]*${DAY}`,
        String.raw`\b(?:mejor|prefiero|quedamos|propongo|podria|podriamos|podemos|(?<!no )puedo|(?<!no )puede|venga|vengan|estoy (?:libre|en casa)|que sea)\b[^.!?¿]{0,40}?${NOT_SINCE}${DAY}`,
        String.raw`${NOT_SINCE}${DAY}[^.!?¿]{0,25}\b(?:(?:va|viene|esta|parece) (?:muy )?(?:bien|mejor|perfecto)|(?<!no )puedo|estoy (?:libre|en casa))`,
        String.raw`^(?!.*nos vemos)(?:el |quiza |tal vez |si, )*${DAY}[^.!?¿,]{0,20}[.!]?$`,
      ].join('|'),
    ),
    askSum:
      /[$€]\s?\d|\d\s?(?:€|euros?\b|dolares\b|pesos\b)|\b(?:cien|doscientos|quinientos|mil|veinte|treinta|cuarenta|cincuenta) (?:euros|dolares|pesos)\b/,
    askPrice: new RegExp(
      String.raw`${START}(?:cuanto(?! (?:tiempo|tard|dur|falta))|cuantos euros|que precio|cual es (?:el precio|el sueldo))\b[^.!?]*\?|\bcuanto (?:cuesta|vale|cobra)`,
    ),
    askWho: new RegExp(String.raw`${START}(?:quien|quienes)\b[^.!?]*\?`),
    askWhere: new RegExp(String.raw`${START}(?:donde|adonde|que (?:calle|sitio|lugar|piso|hotel|habitacion))\b[^.!?]*\?`),
    askWhy: new RegExp(String.raw`${START}(?:por que|como es que|a que se debe|cual es (?:el motivo|la razon))\b[^.!?]*\?`),
    askYesNo: new RegExp(String.raw`(?:^|[.!?¿]\s*)(?!${LEAD}${WHAT})(?:[^.!?¿]*,\s*(?!${LEAD}${WHAT}))?[^.!?¿,]*\w[^.!?¿,]*\?`),
  },
  replies: {
    'broken-heating': {
      unclear: {
        deflect: ['Despacio, pues: ¿desde cuándo hace frío y qué ha apretado?', 'Se lo digo más fácil: ¿ha usado bien la caldera?'],
        terms: [
          'Despacio, pues: Julián va el martes. Si es mal uso, paga usted.',
          'Otra vez: el martes, entre las cuatro y las seis, y con esa condición.',
        ],
        agreed: ['Otra vez, despacio: el martes a las cuatro, Julián, y un mensaje esta noche.'],
      },
      askDay: {
        deflect: [
          'Ese día no se lo puedo prometer. Primero tengo que encontrar a alguien.',
          'No, ese día no. Mi técnico sigue de vacaciones.',
          'Ese día, puede que sí y puede que no. Primero quiero saber qué ha pasado.',
        ],
        terms: [
          'O el martes o nada, entre las cuatro y las seis.',
          'Otro día no, lo siento. Julián solo puede el martes.',
          'El martes me va bien a mí, y a Julián también.',
        ],
        agreed: ['Sí, el martes, como habíamos quedado.', 'El día ya está: el martes, a las cuatro.'],
      },
      askSum: {
        deflect: ['No me hable de cantidades antes de que alguien la mire.', 'No, esa cantidad no. Primero quiero saber qué se ha roto.'],
        any: ['No, la cantidad será la que ponga la factura.', 'Esperemos a la factura, y luego hablamos de cantidades.'],
      },
      askPrice: {
        deflect: ['¿Qué sé yo del precio? Doscientos, diría yo.', 'Depende de la avería, pero barato no es.'],
        any: ['Unos doscientos, y si es una avería normal, los pago yo.', 'El precio nos lo dirá Julián cuando la haya visto.'],
      },
      askWho: {
        deflect: ['Mi técnico, ¿quién si no? Pero está de vacaciones.', 'Todavía no sé quién puede hacerlo.'],
        any: ['Julián, mi técnico. Lo conozco desde hace veinte años.', 'Julián, y nadie más.'],
      },
      askWhere: { any: ['En el piso, ¿dónde si no?', 'Al lado de la caldera, donde ha estado siempre.'] },
      askWhy: {
        deflect: ['Porque tengo cinco pisos y solo dos manos.', 'Porque las cosas se rompen. Yo solo quiero saber quién la rompió.'],
        any: ['Porque Julián no está libre antes.', 'Porque ya he pagado otras veces los errores de los demás.'],
      },
      askYesNo: {
        deflect: ['No, antes quiero saber qué ha pasado.', 'Puede ser, pero no se lo prometo.', 'No creo, si le digo la verdad.'],
        any: ['Sí, pero con mi condición.', 'Sí, si lo dice Julián.', 'No, eso ya no lo puedo hacer.'],
      },
    },
    doctor: {
      askDay: {
        ask: ['Ese día, quizá, pero hablemos primero del dolor.', 'Primero vamos a ver si hace falta otra cita.'],
        any: ['Ese día está completo. El jueves a las nueve está libre.', 'Mejor el jueves a las nueve. Ahí tengo más tiempo.'],
      },
      askPrice: { any: ['La consulta en sí no cuesta nada más.', 'El precio exacto no lo sé. En recepción lo saben.'] },
      askWho: { any: ['Yo. Hoy estoy yo en la consulta.', 'En recepción pueden ayudar con eso.'] },
      askWhere: { any: ['Aquí, en esta sala.', 'En recepción, a la izquierda.'] },
      askWhy: {
        ask: ['Porque tengo que saberlo bien antes de dar nada.', 'Porque la mayoría de las espaldas mejoran sin mí.'],
        any: ['Porque un nervio necesita tiempo.', 'Porque quiero salir de dudas.'],
      },
      askYesNo: {
        ask: ['Seguramente no, pero hábleme más del dolor.', 'Sí, si sigue como ahora.', 'Todavía no puedo decir ni sí ni no.'],
        any: ['Sí, pero despacio y no mucho tiempo.', 'No, esta semana mejor no.', 'Sí, creo que sí.'],
      },
    },
    'job-interview': {
      when: {
        probe: ['El día lo acordamos al final de esta conversación.', 'El viernes, antes del mediodía.'],
        any: ['El viernes, antes del mediodía.', 'Dentro de dos semanas, por la mañana.'],
      },
      askDay: {
        any: [
          'Sí, ese día puede ser. Por la mañana, a las diez.',
          'No, ese día no, que estoy de viaje. Al día siguiente sí.',
          'Por mí, ese día está bien. Mi oficina lo confirma.',
        ],
      },
      askSum: {
        probe: ['Apunto la cifra. Pero primero, el proyecto.'],
        any: [
          'Esa cifra es lo más alto de nuestra banda. Ya veremos qué se puede hacer.',
          'Un poco menos sería más fácil, te lo digo claro.',
        ],
      },
      askPrice: {
        probe: ['Todavía no digo cifras. Primero, el proyecto.', 'Cuánto, depende de esta conversación.'],
        any: ['La mitad alta de nuestra banda. El viernes digo la cifra.', 'La cantidad exacta no la puedo decir hoy, pero es justa.'],
      },
      askWho: { any: ['Yo, que llevo el equipo.', 'Decido yo, con otras dos personas.'] },
      askWhere: { any: ['Aquí, en este edificio, en la tercera planta.', 'Sobre todo en la oficina, un piso más arriba.'] },
      askWhy: {
        probe: ['Porque un proyecto con retraso me dice más que uno bueno.', 'Porque prefiero preguntar ahora que dudar luego.'],
        any: ['Porque el equipo tiene más trabajo que gente.', 'Porque prefiero hablarlo abiertamente.'],
      },
      askYesNo: {
        probe: [
          'Sí, pero primero volvamos al proyecto.',
          'Todavía no. Antes necesito una respuesta sincera.',
          'Puede ser. Depende de lo que oiga ahora.',
        ],
        any: ['Sí, aquí es así.', 'No, en los primeros meses no.', 'Sí, yo diría que sí.'],
      },
    },
    'asking-for-a-raise': {
      askDay: {
        any: [
          'No, ese día está lleno. El viernes puede ser.',
          'Bien, ese día, pero solo un cuarto de hora.',
          'Ese día no, que es la reunión del presupuesto. Mejor el viernes.',
        ],
      },
      askPrice: {
        deflect: ['La primera cifra no la voy a decir yo.', '¿Cuánto? Depende de lo que haya salido del trabajo.'],
        offer: ['Un cinco por ciento. Más no hay en el presupuesto.', 'Un cinco, y para más tendría que pelear.'],
        agreed: ['Un siete por ciento, como hemos quedado.', 'Un siete, y estará en la carta.'],
      },
      askWho: { any: ['Decido yo, y la gente de finanzas lo revisa.', 'También lo tiene que firmar quien manda sobre mí.'] },
      askWhere: { any: ['Aquí, en mi despacho.', 'En la carta, en la primera página.'] },
      askWhy: { any: ['Porque este año el presupuesto es pequeño.', 'Porque se lo tengo que explicar a los demás.'] },
      askYesNo: {
        deflect: [
          'Este año no, creo yo.',
          'Quizá. Primero quiero ver qué ha salido de ahí.',
          'En principio sí, pero el presupuesto es pequeño.',
        ],
        any: ['Sí, con eso puedo estar de acuerdo.', 'No, hasta ahí puedo llegar.', 'Sí, si queda entre nosotros.'],
      },
    },
    complaint: {
      askDay: {
        defend: ['Ese día no lo puedo prometer. Primero tengo que revisar la factura.', 'No, una revisión tarda más.'],
        any: ['Quizá ese día. Seguro, el viernes que viene.', 'Ese día no lo puedo prometer, solo el viernes que viene.'],
      },
      askSum: {
        defend: ['Anoto la cantidad. Primero tengo que revisar la factura.'],
        any: ['Esa cantidad la tendría que comprobar antes.', 'Más de lo que costó el bono, no. Pero eso, sí.'],
      },
      askPrice: {
        defend: ['Es el precio del paquete de viaje, nada más.', 'La cantidad está en la segunda página de la factura.'],
        voucher: ['Diez, como vale para la próxima factura.', 'Más de diez no puedo dar sin un motivo.'],
        refund: ['Todo lo que costó el paquete.', 'Todo, hasta el último céntimo.'],
      },
      askWho: { any: ['Yo, me llamo {name}.', 'Nuestro departamento de facturas. Yo solo veo lo que escriben.'] },
      askWhere: { any: ['En la segunda página de la factura.', 'En la aplicación, donde están las facturas.'] },
      askWhy: {
        defend: ['Porque el sistema dice que el paquete está activo.', 'Porque necesito un motivo antes de cambiar una factura.'],
        any: ['Porque algo falló en nuestro sistema.', 'Porque tengo que explicar cada devolución.'],
      },
      askYesNo: {
        defend: ['Todavía no. Primero tengo que revisar la factura.', 'No, que yo vea.', 'Sí, eso es lo que pone aquí.'],
        any: ['Sí, eso lo puedo hacer.', 'Sí, lo apunto ahora mismo.', 'No, más no me permiten.'],
      },
    },
    border: {
      askDay: {
        any: [
          'Ese día está bien, si es el día del billete.',
          'No, no más tarde de lo que dice el visado.',
          'Cualquier día está bien. Solo tengo que apuntarlo.',
        ],
      },
      askPrice: { any: ['No cuesta nada. Es solo un sello.', 'Nada de nada. Solo quiero respuestas claras.'] },
      askWho: { any: ['Yo. Soy yo quien está en este puesto.', 'Aquí dentro, solo yo.'] },
      askWhere: { any: ['Allí, detrás de la línea amarilla.', 'Todo recto, después de este puesto.'] },
      askWhy: { any: ['Porque se lo tengo que preguntar a todo el mundo.', 'Porque las respuestas y los papeles tienen que coincidir.'] },
      askYesNo: {
        ask: ['Todavía no. Antes necesito una respuesta.', 'Eso depende de las respuestas.', 'Sí, enseguida.'],
        any: ['Sí, eso está permitido.', 'No, con este visado no.', 'Sí, si los papeles están en orden.'],
      },
    },
    generic: {
      unclear: {
        any: [
          'Despacio, pues: ¿qué necesita usted de mí?',
          'En otras palabras: me gustaría oír qué propone.',
          'Lo repito, con palabras sencillas: todavía no lo tengo claro.',
        ],
      },
      askDay: {
        any: [
          'Sí, ese día me va bien. ¿Por la mañana o por la tarde?',
          'No, ese día no, lo siento. ¿Y el jueves?',
          'De acuerdo, ese día. Digamos a las diez.',
        ],
      },
      askSum: { any: ['Es demasiado para mí. La mitad, quizá.', 'Esa cantidad me parece bien.', 'Partamos la diferencia.'] },
      askPrice: { any: ['Tendría que pensar la cifra. ¿Cuál es la suya?', 'No tanto como usted cree.'] },
      askWho: { any: ['Yo, si no conoce usted a nadie mejor.', 'Por mí, solo usted y yo.'] },
      askWhere: { any: ['Aquí, si le va bien.', 'No muy lejos de aquí.'] },
      askWhy: { any: ['Porque para mí es importante.', 'Porque ya he visto cómo acaba si no.'] },
      askYesNo: { any: ['Sí, creo que sí.', 'No, la verdad es que no.', 'Sí, pero no a cualquier precio.'] },
    },
  },
}
