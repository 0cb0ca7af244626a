import type { InEveryLanguage } from '../language.ts'

type Row = [en: string, es: string, fr: string, hi: string, zh: string]

/** Openers and nods. Lists of different languages do not match one to one; a line is found in the first row that has it. */
const OPENERS: Row[] = [
  ['Listen.', 'Escúcheme.', 'Écoutez.', 'सुनिए।', '你听我说。'],
  ['Look.', 'Mire.', 'Écoutez.', 'देखिए।', '你看。'],
  ['Hm.', 'Hum.', 'Hum.', 'हम्म।', '嗯。'],
  ['Well.', 'Bueno.', 'Bon.', 'अच्छा।', '好吧。'],
  ['Good.', 'Pues bien.', 'Bien.', 'अच्छा।', '好。'],
  ['Right.', 'Muy bien.', 'Bien.', 'ठीक।', '对。'],
  ['Let me see.', 'Vamos a ver.', 'Voyons.', 'देखूँ ज़रा।', '我看看。'],
  ['Let’s see.', 'A ver.', 'Voyons.', 'देखते हैं।', '我看看。'],
  ['Okay.', 'Vale.', 'D’accord.', 'ठीक है।', '行。'],
  ['Fair enough.', 'De acuerdo.', 'Soit.', 'ठीक है, मान लिया।', '也对。'],
  ['Hang on.', 'Un momento.', 'Attendez.', 'एक मिनट।', '等一下。'],
  ['I see.', 'Ya veo.', 'Je vois.', 'समझ में आया।', '我明白了。'],
  ['Yes, yes.', 'Ya, ya.', 'Oui, oui.', 'हाँ, हाँ।', '行了行了。'],
  ['You see.', 'Verá.', 'Vous voyez.', 'देखिए।', '是这样。'],
  ['Well, look.', 'Pues mire.', 'Eh bien, écoutez.', 'अच्छा, देखिए।', '那你听我说。'],
  ['Oh dear.', 'Ay, ay, ay.', 'Ah là là.', 'ओहो।', '哎呀。'],
  ['Oh well.', 'En fin.', 'Enfin.', 'ख़ैर।', '唉。'],
  ['Frankly.', 'Francamente.', 'Franchement.', 'सच कहूँ तो।', '说实话。'],
  ['All right, all right.', 'Bueno, bueno.', 'Bon, bon.', 'अच्छा, अच्छा।', '好吧好吧。'],
  ['Oh, come on.', 'Vamos, hombre.', 'Allons, allons.', 'अरे भई।', '哎，你看。'],
  ['All right then.', 'Bueno, venga.', 'Allez.', 'चलिए।', '那好吧。'],
  ['So that’s how it is.', 'Ah, es eso.', 'Ah, c’est comme ça.', 'तो यह बात है।', '这样啊。'],
  ['Ah.', 'Ah.', 'Ah.', 'अच्छा।', '啊。'],
  ['Oh.', 'Vaya.', 'Oh.', 'अरे।', '哦。'],
  ['Yes.', 'Sí.', 'Oui.', 'हाँ।', '是。'],
  ['Yes.', 'Sí.', 'Oui.', 'जी।', '是。'],
]

const ECHOES: Row[] = [
  ['“{q}”, right.', '«{q}», ya.', '« {q} », oui.', '“{q}”, हाँ।', '“{q}”，嗯。'],
  ['“{q}”? Okay.', '¿«{q}»? Vale.', '« {q} » ? Bon.', '“{q}”? अच्छा।', '“{q}”？好。'],
  ['So it’s “{q}” now.', 'Conque «{q}».', 'Alors comme ça, « {q} ».', 'तो बात यह है, “{q}”।', '原来是“{q}”。'],
  ['You say “{q}”.', 'Me dice usted «{q}».', 'Vous me dites « {q} ».', 'आप कह रहे हैं “{q}”।', '你说“{q}”。'],
  ['I heard you: “{q}”.', '«{q}», sí, le oigo.', '« {q} », je vous entends.', 'मैंने सुन लिया, “{q}”।', '“{q}”，我听见了。'],
  ['“{q}”, yes, yes.', '«{q}», sí, sí.', '« {q} », oui, oui.', '“{q}”, हाँ, हाँ।', '“{q}”，我知道了。'],
  [
    'I understand the part about “{q}”.',
    'Lo de «{q}» ya lo he entendido.',
    'J’ai bien compris : « {q} ».',
    '“{q}” वाली बात समझ में आती है।',
    '“{q}”这件事我懂。',
  ],
  [
    '“{q}”, that’s what everybody says.',
    '«{q}», eso dice todo el mundo.',
    '« {q} », tout le monde dit ça.',
    '“{q}”, सब यही कहते हैं।',
    '“{q}”，大家都这么说。',
  ],
  ['So “{q}”.', 'Así que «{q}».', 'Donc, « {q} ».', 'यानी “{q}”।', '那就是“{q}”。'],
]

export const SHORT_LINES: InEveryLanguage<string>[] = [...OPENERS, ...ECHOES].map(([en, es, fr, hi, zh]) => ({ en, es, fr, hi, zh }))
