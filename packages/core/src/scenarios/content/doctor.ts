import type { BuiltInScene } from '../built-in-scene.ts'

export const doctor: BuiltInScene = {
  slug: 'doctor',
  level: 'A2',
  minutes: 8,
  content: {
    group: 'health',
    persona:
      'A family doctor of fifty-two, kind, brisk, forty minutes behind this morning. She asks one short question at a time and types while she listens. She has seen many sore backs from desk work and takes this for one more, until she hears exact facts: where, since when, how strong, what makes it worse.',
    hiddenGoal: 'Send the patient home within five minutes, with painkillers and the advice to rest, and without an examination.',
    coachFocus:
      'Words for the body and for pain, saying since when with the right tense, one fact a sentence, and asking again when something is not clear.',
    partner: {
      en: { name: 'Amina Diallo', initials: 'AD', opening: 'Sorry about the wait, have a seat. So, where does it hurt?' },
      es: { name: 'Amina Diallo', initials: 'AD', opening: 'Perdone la espera, siéntese. A ver, ¿dónde le duele?' },
      fr: { name: 'Amina Diallo', initials: 'AD', opening: 'Désolée pour l’attente, asseyez-vous. Alors, où avez-vous mal ?' },
      hi: { name: 'अमीना दियालो', initials: 'अ', opening: 'माफ़ कीजिए, आपको इंतज़ार करना पड़ा। बैठिए। बताइए, दर्द कहाँ है?' },
      zh: { name: '阿米娜·迪亚洛', initials: '阿', opening: '不好意思，让您久等了，请坐。您哪儿不舒服？' },
    },
    learner: {
      en: {
        title: 'A pain in the back',
        partnerRole: 'the doctor',
        setting:
          'Your back has hurt for five days, low down on the left. At night the pain is worse and goes down your leg. You are at the doctor’s.',
        practise: 'Describing a pain in exact words',
        goals: [
          'Say where it hurts, and since when',
          'Say when it gets worse',
          'Ask what it could be',
          'Ask what to do if it does not get better',
        ],
      },
      es: {
        title: 'Un dolor de espalda',
        partnerRole: 'la doctora',
        setting:
          'Desde hace cinco días te duele la espalda, abajo a la izquierda. Por la noche es peor y el dolor te baja por la pierna. Estás en la consulta.',
        practise: 'Describir un dolor con precisión',
        goals: [
          'Decir dónde te duele y desde cuándo',
          'Decir cuándo empeora',
          'Preguntar qué puede ser',
          'Preguntar qué hacer si no mejora',
        ],
      },
      fr: {
        title: 'Mal au dos',
        partnerRole: 'votre médecin',
        setting:
          'Depuis cinq jours, vous avez mal au dos, en bas à gauche. La nuit, c’est pire, et la douleur descend dans la jambe. Vous êtes chez le médecin.',
        practise: 'Décrire une douleur avec précision',
        goals: [
          'Dire où vous avez mal, et depuis quand',
          'Dire quand la douleur empire',
          'Demander ce que cela peut être',
          'Demander quoi faire si cela ne passe pas',
        ],
      },
      hi: {
        title: 'कमर का दर्द',
        partnerRole: 'डॉक्टर',
        setting: 'पाँच दिन से आपकी कमर में नीचे बाईं तरफ़ दर्द है। रात को दर्द बढ़ जाता है और पैर तक जाता है। आप डॉक्टर के यहाँ हैं।',
        practise: 'दर्द को सही शब्दों में बताना',
        goals: ['बताना कि दर्द कहाँ है और कब से', 'बताना कि दर्द कब बढ़ता है', 'पूछना कि यह क्या हो सकता है', 'पूछना कि आराम न मिले तो क्या करें'],
      },
      zh: {
        title: '腰疼',
        partnerRole: '医生',
        setting: '您腰疼了五天，在左下侧，夜里更厉害，一直疼到腿上。您来看医生。',
        practise: '把疼痛说清楚',
        goals: ['说清楚哪儿疼、疼了多久', '说明什么时候更疼', '问问可能是什么病', '问问不见好该怎么办'],
      },
    },
  },
}
