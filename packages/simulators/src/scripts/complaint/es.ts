import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    threat: /\b(abogad\w*|denunci\w*|juzgado|juez|demanda\w*|policia|consumo|reclamacion|queja formal)\b/,
    supervisor: /\b(supervisor\w*|encargad[oa]|responsable|su jef[ea]|otra persona|superior)\b/,
    cancel: /\b(darme de baja|cancel\w*|otra compania|cambiar(me)? de compania|dejar la compania|rescindir)\b/,
    reference: /\b(referencia|numero de (caso|reclamacion|incidencia)|incidencia|por escrito|correo|e-?mail|confirm\w*)\b/,
    who: /\b(quien (lo |la |ha )?(pid\w*|activ\w*|contrat\w*|anad\w*|solicit\w*)|cuando (se |fue|lo )(activ\w*|contrat\w*|pidi\w*)|que dia se|prueba|comprob\w*|demuestr\w*)\b/,
    refund: /\b(devol\w*|devuelv\w*|reembols\w*|reintegr\w*|mi dinero)\b/,
    voucher: /\b(vale de|un vale|el vale|cupon|descuento|bonific\w*)\b/,
    notOrdered:
      /\b((no|nunca) (lo |la )?(he )?(ped\w*|contrat\w*|solicit\w*|quer\w*|compr\w*|viaj\w*|salido|estado)|no he sido yo|todo el mes en casa)\b/,
    charge: /\b(factura|cargos?|cobr\w*|bono|paquete|doble|demasiad[oa]|importe|roaming|pag\w*)\b/,
  },
  replies: {
    unclear: {
      defend: ['Claro, despacio: ¿qué línea de la factura está mal?', 'Con otras palabras: ¿qué esperaba y qué ve?'],
      voucher: ['Otra vez, despacio: le puedo dar un vale para el mes que viene.'],
      refund: ['Otra vez, despacio: le devolvemos el dinero en cinco días laborables.'],
    },
    threat: {
      defend: ['Entiendo su enfado. Déjeme mirar primero la factura.', 'Puede reclamar. Lo anoto, pero tarda cuatro semanas.'],
      any: ['No creo que haga falta.', 'Prefiero arreglarlo aquí, por teléfono.'],
    },
    supervisor: {
      defend: ['Mi supervisora vería la misma factura.', 'Le puedo pasar, pero hay cola. Déjeme probar antes.'],
      any: ['Mi supervisora me deja decidir esto.', 'Ella le diría lo mismo, pero más despacio.'],
    },
    cancel: {
      defend: ['Está en su derecho, pero el contrato va hasta marzo.', 'Sentiría perder un cliente por una sola línea.'],
      any: ['Quédese, por favor. Estoy intentando arreglarlo.', 'Quizá después de esta llamada le gustemos otra vez.'],
    },
    reference: {
      defend: ['El número se da cuando hay un caso. Por ahora no lo hay.', 'Solo le puedo mandar otra vez la factura.'],
      any: ['El número es el 4471. Apúntelo, por favor.', 'Recibirá un correo con el número 4471.'],
    },
    who: {
      defend: ['El bono se activó el día cuatro. Eso pone aquí.', '¿Quién lo pidió? Un momento… Aquí no hay ningún nombre.'],
      voucher: [
        'Si le soy sincero, no encuentro ningún pedido. Fue el día cuatro.',
        'No debería decirlo, pero parece cosa de nuestro sistema.',
      ],
      refund: ['No lo pidió nadie. Lo dejo anotado.'],
    },
    refund: {
      defend: ['No puedo devolver dinero así como así. ¿Cuál es el motivo?', 'Solo se devuelve si el error es nuestro.'],
      voucher: [
        'Devolver dinero es difícil esta semana. Un vale se lo hago enseguida.',
        'Cada devolución cuenta en mi contra. Dígame otra vez por qué el error es nuestro.',
      ],
      refund: ['El dinero vuelve a la misma cuenta.', 'Es el importe entero, no la mitad.'],
    },
    voucher: {
      defend: ['¿Un vale? Antes tendría que revisar la factura.', 'Quizá. Pero ¿por qué, exactamente?'],
      voucher: ['Diez menos en la próxima factura, es lo máximo que puedo dar.', 'El vale sirve durante un año entero.'],
      refund: ['El vale ya no le hace falta. Le devolvemos el dinero.'],
    },
    notOrdered: {
      defend: [
        'El sistema dice que el bono está activo.',
        '¿Puede haberlo pulsado alguien de la familia?',
        '¿Estuvo en el extranjero este mes?',
      ],
      any: ['Le creo. Aquí no veo ningún pedido.', 'Le quito el bono ahora mismo.'],
    },
    refusal: {
      defend: ['Lo entiendo. Pero tengo unas normas.', '¿No? Entonces dígame qué le ayudaría.', '¿No? Déjeme leer otra vez la factura.'],
      voucher: ['Entonces, sin vale. ¿Qué sería justo?', 'Habla usted muy claro, y con mucha paciencia.'],
      refund: ['¿No? Creía que teníamos una solución.', 'Entonces dígame qué falta todavía.'],
    },
    charge: {
      defend: [
        'Sí, hay un bono de viaje. ¿Ha viajado usted?',
        'Para ese bono, el importe es correcto.',
        '¿A qué línea se refiere, exactamente?',
      ],
      any: ['Ya lo veo: es solo el bono de viaje.', 'Sin el bono, la factura sería normal.'],
    },
    when: {
      defend: ['Una revisión así tarda dos semanas.', 'No puedo decir un día sin haberlo revisado.'],
      voucher: ['El vale lo tendría hoy.', 'Una devolución tarda cinco días laborables, si la hay.'],
      refund: [
        'Cinco días laborables: el viernes que viene, como muy tarde.',
        'Si el viernes que viene no ha llegado nada, pregunte por Martin.',
      ],
    },
    apology: {
      any: ['No tiene que disculparse. Siga.', 'No hay problema, para eso estoy.', 'No pasa nada. Una factura así molesta a cualquiera.'],
    },
    thanks: {
      defend: ['De nada, pero todavía no he encontrado nada.', 'De nada. ¿Entonces ya está clara la factura?', 'De nada. Sigo mirando.'],
      any: [
        'De nada. Me alegro de que haya llamado.',
        'Gracias a usted por su amabilidad.',
        'De nada. Al fin y al cabo, el error era nuestro.',
      ],
    },
    agreement: {
      defend: [
        'Bien. ¿Entonces la factura está bien?',
        'Perfecto. ¿Entonces puedo cerrar el caso?',
        'Bien. ¿Le explico la factura línea por línea?',
      ],
      voucher: ['Bien. ¿Entonces le mando el vale?', '¿Entonces le parece bien el vale?'],
      refund: ['Bien. Entonces lo mando ahora.', 'Perfecto. Ya está en el sistema.', 'Estupendo. Ese bono no lo vuelve a pagar.'],
    },
    goodbye: {
      defend: [
        'Adiós. Vuelva a llamar si algo va mal.',
        'Adiós, y mire también la aplicación.',
        'Adiós. Entonces la factura se queda como está.',
      ],
      any: ['Adiós, y gracias por llamar.', 'Adiós. Puede preguntar por mí, Martin.', 'Adiós, y que tenga un día tranquilo.'],
    },
    greeting: {
      any: ['Hola, le habla {name}. ¿Qué pasa con la factura?', 'Hola. Tengo la factura delante.', 'Hola. ¿Por qué número llama?'],
    },
    question: {
      defend: ['Un momento… Eso no sale en mi pantalla.', '¿Qué le gustaría saber de la factura, exactamente?'],
      any: ['Eso lo tendría que buscar.', 'Buena pregunta. Mi guion no tiene respuesta para eso.'],
    },
  },
  arrivals: {
    voucher: [
      'Ya veo lo que quiere decir. Le puedo ofrecer un vale para el mes que viene.',
      'Es raro, sí. ¿Qué tal un vale, diez menos en la próxima factura?',
      'De acuerdo, le creo. Devolver dinero es difícil, pero un vale sí puedo.',
    ],
    refund: [
      'Tiene razón, no lo pidió nadie. Le devolvemos el importe entero en cinco días laborables.',
      'No debería, pero el error es nuestro. El dinero vuelve a su cuenta, el viernes que viene como muy tarde.',
      'Pues hagámoslo bien: una devolución antes del viernes que viene, con el número 4471.',
    ],
  },
  pushes: {
    defend: [
      '¿Desde cuándo es así?',
      '¿Es solo este mes?',
      '¿Cuánto paga normalmente?',
      '¿Qué quiere que haga?',
      '¿Usa alguien más el teléfono?',
    ],
    voucher: ['¿Le parecería bien un vale?', '¿Qué sería justo?', '¿Bastan diez?', '¿Lo dejamos así?', '¿Qué más puedo hacer?'],
    refund: [
      'El bono queda quitado, para siempre.',
      'Y guarde el número.',
      'Ya está todo en el sistema.',
      'Me ocupo yo personalmente.',
      'Esto no debería volver a pasar.',
    ],
  },
  fallbacks: [
    '¿«{q}»? Eso no lo encuentro en la factura.',
    'Anoto «{q}». ¿Y qué cargo está mal?',
    'Perdone, ¿qué tiene que ver «{q}» con el teléfono?',
    'Mi guion no dice nada de «{q}». Ayúdeme.',
    'Con «{q}» no sé qué botón pulsar.',
    'Entiendo lo de «{q}». Pero ¿qué hago con la factura?',
    '«{q}»… Eso no me lo había dicho nadie por teléfono.',
    '¿Qué quiere decir exactamente con «{q}»?',
    'De «{q}» hablamos luego. Primero, la factura.',
    '¿«{q}» es una pregunta sobre el contrato?',
  ],
}
