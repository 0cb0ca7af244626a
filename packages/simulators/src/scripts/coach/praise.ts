import type { InEveryLanguage } from '../language.ts'

/** What was good about a line with this intent, in the order of what weighs most. */
export const PRAISE: { intent: string; why: InEveryLanguage<string> }[] = [
  {
    intent: 'written',
    why: {
      en: 'Good: you asked for it in writing, and that is what will count later.',
      es: 'Bien: lo has pedido por escrito, y eso es lo que contará después.',
      fr: 'Bien : vous l’avez demandé par écrit, et c’est cela qui comptera.',
      hi: 'अच्छा किया: लिखकर माँगा, बाद में वही काम आएगा।',
      zh: '很好：你要求书面确认，以后这才算数。',
    },
  },
  {
    intent: 'misuse',
    why: {
      en: 'Good: a plain fact about how you used it leaves no room for blame.',
      es: 'Bien: un hecho claro sobre el uso no deja sitio a la culpa.',
      fr: 'Bien : un fait clair sur l’usage ne laisse pas de place au reproche.',
      hi: 'अच्छा: इस्तेमाल का सीधा तथ्य दोष की जगह नहीं छोड़ता।',
      zh: '很好：说明你怎么用的，她就没法怪你。',
    },
  },
  {
    intent: 'when',
    why: {
      en: 'Good: you asked about time, so the next answer must be a date or an excuse.',
      es: 'Bien: has preguntado por el tiempo; ahora toca una fecha o una excusa.',
      fr: 'Bien : vous parlez de temps ; il faudra une date ou une excuse.',
      hi: 'अच्छा: आपने समय पूछा, अब जवाब में तारीख़ होगी या बहाना।',
      zh: '很好：你问了时间，对方只能给日期或者找借口。',
    },
  },
  {
    intent: 'money',
    why: {
      en: 'Good: you named the money openly and stayed calm.',
      es: 'Bien: has hablado del dinero abiertamente y con calma.',
      fr: 'Bien : vous parlez d’argent ouvertement et calmement.',
      hi: 'अच्छा: पैसों की बात आपने साफ़ और शांति से की।',
      zh: '很好：你把钱的事说开了，而且很冷静。',
    },
  },
  {
    intent: 'family',
    why: {
      en: 'Good: you showed whom it hurts, and that is hard to dismiss.',
      es: 'Bien: has dicho a quién perjudica, y eso no se ignora fácilmente.',
      fr: 'Bien : vous dites qui en souffre, c’est difficile à ignorer.',
      hi: 'अच्छा: आपने बताया किसे तकलीफ़ है, इसे टालना मुश्किल है।',
      zh: '很好：你说了谁在受苦，这很难被忽视。',
    },
  },
  {
    intent: 'refusal',
    why: {
      en: 'Good: a clear no. Add what you want instead.',
      es: 'Bien: un no claro. Añade lo que quieres en su lugar.',
      fr: 'Bien : un non clair. Ajoutez ce que vous voulez à la place.',
      hi: 'अच्छा: साफ़ मना किया। अब यह भी कहिए कि क्या चाहिए।',
      zh: '很好：拒绝得很清楚。再说说你想要什么。',
    },
  },
  {
    intent: 'heating',
    why: {
      en: 'Good: you stated the problem plainly. Facts first, feelings after.',
      es: 'Bien: has dicho el problema con claridad. Primero los hechos.',
      fr: 'Bien : le problème est dit clairement. Les faits d’abord.',
      hi: 'अच्छा: समस्या साफ़ बताई। पहले तथ्य, फिर भावना।',
      zh: '很好：问题说得很清楚。先讲事实，再讲感受。',
    },
  },
  {
    intent: 'thanks',
    why: {
      en: 'Good: thanking costs nothing and keeps the other side willing.',
      es: 'Bien: dar las gracias no cuesta nada y mantiene la buena voluntad.',
      fr: 'Bien : remercier ne coûte rien et garde l’autre de bonne volonté.',
      hi: 'अच्छा: धन्यवाद से सामने वाला भी राज़ी रहता है।',
      zh: '很好：道谢不费力，对方也更愿意配合。',
    },
  },
  {
    intent: 'question',
    why: {
      en: 'Good: whoever asks leads the talk.',
      es: 'Bien: quien pregunta dirige la conversación.',
      fr: 'Bien : celui qui pose les questions mène la conversation.',
      hi: 'अच्छा: जो पूछता है, बातचीत वही चलाता है।',
      zh: '很好：提问的人掌握谈话。',
    },
  },
]
