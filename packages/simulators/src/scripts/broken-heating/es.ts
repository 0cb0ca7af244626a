import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    heating: /\b(calefaccion|frio|fria|caldera|radiador|calienta|grados|temperatura|calor|helad[oa]|congel)/,
    repair: /\b(tecnico|fontanero|repar|arregl|mandar?|manda|envi[ae]|venir|venga|revis|mirar la caldera)/,
    deduct: /\b(descont|descuento|rebaj|no (voy a |le )?pag(o|ar) el alquiler|quitar del alquiler|parte del alquiler|devol)/,
    written: /\b(por escrito|escrito|mensaje|correo|email|e-mail|whatsapp|confirm|papel)/,
    misuse:
      /\b(mal uso|no he tocado|no toque|instrucciones|uso normal|la uso bien|use bien|usado bien|no es mi culpa|mi culpa|culpa mia|no hice nada|manual|mal usad)/,
    family: /\b(hij[oa]s?|bebe|nin[oa]s?|madre|abuel[oa]|enferm|embarazad|salud|resfria|fiebre|familia)/,
    water: /\b(agua caliente|agua|ducha|ducharme|banarme)\b/,
  },
  replies: {
    heating: {
      deflect: [
        'La caldera es nueva, la pusimos hace dos años. ¿Seguro que la enciende bien?',
        'Qué raro, al inquilino de antes nunca le dio problemas.',
        'En esta época todo el mundo tiene frío. Póngase un jersey, de momento.',
        '¿Ha mirado si el termostato está en rojo? A veces es solo eso.',
      ],
      terms: [
        'Ya sé que hace frío. Por eso le digo que el martes va Julián.',
        'Si quiere, le dejo una estufa eléctrica hasta el martes.',
        'Aguante hasta el martes, que ya queda poco.',
      ],
      agreed: ['El martes tendrá su calefacción, ya lo verá.', 'Hasta entonces, la estufa del trastero le puede servir.'],
    },
    repair: {
      deflect: [
        '¿Un técnico? ¿Sabe usted lo que cobra un técnico solo por venir?',
        'Antes de mandar a nadie, quiero saber si la ha usado bien.',
        'Mi técnico está de vacaciones, no es tan fácil.',
        'Hay que apretar el botón y esperar un minuto. ¿Lo ha probado?',
      ],
      terms: [
        'Julián es de confianza, lleva veinte años arreglando mis pisos.',
        'Irá Julián el martes y mirará la caldera. ¿Estará usted en casa?',
        'No busque a otro técnico por su cuenta, que luego no lo pago.',
      ],
      agreed: ['Julián le llamará antes de subir.', 'Quedamos en eso: el martes, Julián, y usted le abre.'],
    },
    when: {
      deflect: [
        'Cuando pueda. Tengo cinco pisos, no solo el suyo.',
        'Esta semana, imposible. Déjeme ver la que viene.',
        'No le puedo decir un día así, por teléfono.',
      ],
      terms: [
        'El martes, ya se lo he dicho. Entre las cuatro y las seis.',
        'Antes del martes no hay nadie libre, créame.',
        'El martes por la tarde. Si es por la mañana, tendrá que esperar al jueves.',
      ],
      agreed: ['El martes a las cuatro. Apúntelo.', 'El martes, como le he escrito. No se me olvida.'],
    },
    money: {
      deflect: [
        '¿Y eso quién lo va a pagar? Porque yo acabo de cambiar la caldera.',
        'De dinero no hablo hasta saber qué ha pasado.',
        'Una reparación así no es barata.',
      ],
      terms: [
        'Si es la caldera, pago yo. Si es mal uso, paga usted.',
        'Es justo, ¿no? Cada uno paga lo suyo.',
        'Lo que diga Julián: si es una avería normal, la factura es mía.',
      ],
      agreed: ['Ya está claro: una avería normal la pago yo.', 'La factura me la manda a mí, y ya veremos qué pone.'],
    },
    deduct: {
      deflect: [
        'El alquiler se paga entero el día uno. Eso lo firmó usted.',
        'De descuentos, nada. Primero vamos a ver qué le pasa a la caldera.',
        'Si no paga el alquiler, entonces tenemos otro problema.',
      ],
      terms: [
        'Por una semana sin calefacción no le voy a bajar el alquiler.',
        'Hablemos de descuentos cuando Julián haya visto la caldera.',
        'Como mucho, le perdono el recibo del agua de este mes.',
      ],
      agreed: ['Del alquiler no se quita nada, pero el arreglo lo tiene.', 'Eso lo hablamos el mes que viene, con calma.'],
    },
    written: {
      deflect: [
        '¿Por escrito? ¿Es que no se fía de mí?',
        'Yo con todos mis inquilinos me arreglo de palabra.',
        'No me gustan los papeles. Dígame qué quiere y ya está.',
      ],
      agreed: [
        'Ya se lo he dicho, le llega el mensaje esta noche.',
        'Sí, sí, por escrito: martes, Julián, y la condición también.',
        'En cuanto cuelgue, se lo mando al móvil.',
      ],
    },
    misuse: {
      deflect: [
        'Eso dicen todos, y luego resulta que han tocado la presión.',
        'No digo que sea culpa suya. Solo pregunto.',
        '¿Y la ventana? Mucha gente la deja abierta y luego se queja.',
      ],
      terms: [
        'Si no ha tocado nada, no tiene de qué preocuparse.',
        'Eso lo decidirá Julián, que es quien entiende.',
        'La condición se queda: si es mal uso, lo paga usted.',
      ],
      agreed: ['Le creo, le creo. Pero que lo mire Julián.', 'Si Julián dice que es una avería, yo no discuto.'],
    },
    family: {
      deflect: [
        'Vaya, eso no lo sabía. ¿Tiene una manta gruesa, al menos?',
        'Siento lo de su familia, pero no puedo hacer magia.',
        'Haberme llamado el lunes, con alguien así en casa.',
      ],
      terms: ['Por eso le mando a Julián lo antes que puedo.', 'Mire, le presto una estufa esta misma tarde, y el martes se arregla.'],
      agreed: ['Cuide de los suyos, y el martes se acaba el problema.', 'Que se mejoren. El martes ya estarán calentitos.'],
    },
    water: {
      deflect: ['¿Tampoco hay agua caliente? Eso no me lo había dicho nadie.', 'Si no sale agua caliente, será la presión. ¿La ha mirado?'],
      terms: [
        'Dígale a Julián lo del agua caliente cuando llegue.',
        'Si es también el agua, entonces es la caldera entera. Se lo diré a Julián.',
      ],
      agreed: ['El agua y la calefacción, las dos cosas el martes.'],
    },
    threat: {
      deflect: ['Oiga, no me amenace, que yo siempre he sido legal.', 'Un abogado cuesta más que una caldera, piénselo.'],
      terms: [
        'No hace falta llegar a los abogados. Ya le he dado un día.',
        'Denuncie si quiere, pero Julián tardará más.',
        'Me está ofreciendo usted una guerra por tres días de frío.',
      ],
      agreed: ['¿Otra vez con eso? Si ya estamos de acuerdo.', 'Deje a los abogados tranquilos, que ya lo tiene por escrito.'],
    },
    refusal: {
      deflect: ['¿Cómo que no? ¿Y qué quiere que haga yo?', 'No se me ponga así, que estamos hablando.', 'Usted dice que no muy deprisa.'],
      terms: [
        'Es la mejor oferta que le puedo hacer: el martes y con esa condición.',
        'Si el martes no le sirve, entonces no sé qué decirle.',
        'No me diga que no antes de que venga Julián.',
      ],
      agreed: ['¿Ahora se echa atrás? Ya lo habíamos hablado.', 'Lo dicho, dicho está.'],
    },
    apology: { any: ['No me pida perdón, dígame qué pasa.', 'Bueno, tampoco es para tanto.', 'Está bien. Sin rencores.'] },
    thanks: {
      deflect: ['Todavía no me dé las gracias, que no he hecho nada.', 'De nada. Pruebe el botón y me dice.'],
      any: ['De nada. Ya ve que conmigo se puede hablar.', 'No hay de qué. Para eso soy la dueña.', 'Gracias a usted por avisar.'],
    },
    agreement: {
      deflect: ['Muy bien, pues pruébelo y mañana me cuenta.', 'Así me gusta, con tranquilidad.'],
      terms: [
        'Entonces, quedamos el martes por la tarde. ¿Algo más?',
        'Bien. Y recuerde: si es mal uso, la factura es suya.',
        'Pues hecho. Esté en casa a partir de las cuatro.',
      ],
      agreed: ['Perfecto. Así da gusto.', 'Pues ya está todo dicho.'],
    },
    goodbye: {
      deflect: [
        '¿Ya está? Bueno, pues adiós y abríguese.',
        'Adiós. Llámeme si sigue igual.',
        'Adiós, pues. Ya veremos lo de la calefacción.',
        'Hasta luego, que yo también me tengo que ir.',
      ],
      any: [
        'Hasta el martes, entonces.',
        'Adiós, y no toque la caldera hasta que llegue Julián.',
        'Adiós. Nos vemos el martes.',
        'Hasta luego, y abríguese hasta el martes.',
      ],
    },
    greeting: { any: ['Hola, hola. Dígame, que tengo prisa.', 'Buenas. ¿Qué se ha roto esta vez?', 'Hola. A ver, ¿qué necesita?'] },
    question: {
      deflect: [
        '¿Y yo qué sé? Yo no vivo ahí.',
        'Eso tendría que mirarlo alguien que entienda.',
        'Depende. ¿Desde cuándo está así exactamente?',
      ],
      terms: ['Eso pregúnteselo a Julián el martes.', 'Depende de lo que encuentre Julián.', 'Yo le he dicho todo lo que sé.'],
      agreed: ['Todo eso irá en el mensaje.', 'Lo que no sepa hoy, se lo digo el martes.'],
    },
  },
  arrivals: {
    terms: [
      'Está bien: el martes por la tarde le mando a Julián. Pero si es por mal uso, lo paga usted.',
      'Vamos a hacer una cosa. El martes va mi técnico, y si la ha estropeado usted, la factura es suya.',
      'De acuerdo, el martes alguien mira esa caldera. Ahora bien, si es mal uso, yo no pago.',
      'Puedo mandarle al técnico el martes. Con una condición: si la culpa es suya, paga usted.',
    ],
    agreed: [
      'Vale, esta noche le escribo: martes a las cuatro, va Julián. ¿Contento todo el mundo?',
      'Muy bien, se lo mando por mensaje: el martes entre las cuatro y las seis.',
      'De acuerdo, se lo pongo por escrito hoy mismo, con el día, la hora y la condición.',
    ],
  },
  pushes: {
    deflect: [
      '¿La ha usado usted bien?',
      '¿Ha tocado algo estos días?',
      '¿Qué quiere que haga yo?',
      '¿Desde qué día dice que está así?',
      '¿Y el botón rojo lo ha probado?',
      'Los inquilinos siempre se quejan de lo mismo.',
      'Yo esa caldera la pagué muy cara.',
    ],
    terms: [
      '¿Le viene bien el martes?',
      '¿Estará usted en casa?',
      '¿Necesita algo más de mí?',
      '¿Acepta la condición?',
      '¿Qué más quiere?',
      'Más no puedo hacer.',
    ],
    agreed: ['¿Algo más?', 'Y abríguese hasta entonces.', 'Que pase buena tarde.', 'Y tenga el teléfono a mano.', 'Ya ve que cumplo.'],
  },
  fallbacks: [
    '¿«{q}»? No sé qué tiene que ver eso con el piso.',
    '«{q}», dice. Yo solo quiero saber qué le pasa a la caldera.',
    'Perdone, pero «{q}» no me dice nada. Explíquemelo mejor.',
    '¿Y por qué me cuenta lo de «{q}»? Hábleme del piso.',
    'Llevo treinta años alquilando pisos y nadie me había dicho «{q}».',
    '«{q}»… Usted sabrá. ¿Qué quiere que haga yo?',
    'Si es por lo de «{q}», lo hablamos otro día. Hoy tengo prisa.',
    'No me cambie de tema con «{q}».',
    'A mí «{q}» me parece muy bien, pero no arregla nada.',
    'Explíqueme eso de «{q}», que no lo entiendo.',
    '¿Cómo que «{q}»? Repítamelo con calma.',
    'Con «{q}» no vamos a ninguna parte, créame.',
  ],
}
