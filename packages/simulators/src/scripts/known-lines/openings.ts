import type { InEveryLanguage } from '../language.ts'

/** The first lines of the scenes that ship with the product; a scene may begin in other words. */
export const OPENINGS: Readonly<Record<string, InEveryLanguage<string>>> = {
  apology: {
    en: 'Ah, it’s you. Do you know what time I got to sleep on Saturday?',
    es: 'Ah, eres tú. ¿Sabes a qué hora pude dormirme el sábado?',
    fr: 'Ah, c’est vous. Vous savez à quelle heure j’ai pu m’endormir, samedi ?',
    hi: 'अच्छा, आप हैं। पता है, शनिवार को मुझे कितने बजे नींद आई?',
    zh: '哦，是你啊。你知道我星期六晚上几点才睡着吗？',
  },
  'asking-for-a-raise': {
    en: 'You asked for half an hour, so this can’t be good news for my budget. Go on, what is it?',
    es: 'Si me pides media hora, mal asunto para mi presupuesto. A ver, ¿de qué se trata?',
    fr: 'Une demi-heure, rien que ça : mauvaise nouvelle pour mon budget, j’imagine. Alors, de quoi s’agit-il ?',
    hi: 'आपने आधा घंटा माँगा है, मतलब मेरे बजट की ख़ैर नहीं। बताइए, क्या बात है?',
    zh: '专门约我半个小时，看来我的预算要保不住了。说吧，什么事？',
  },
  'bad-news': {
    en: 'At last, a friendly voice. I’ve just put you next to my grandmother, seeing as you’re the only one she can’t scare off. So, how’s the speech coming along?',
    es: 'Por fin una voz amiga. Acabo de sentarte al lado de mi abuela, porque eres la única persona a la que no consigue espantar. Bueno, ¿y cómo va ese discurso?',
    fr: 'Enfin une voix amie. Je viens de te placer à côté de ma grand-mère, vu qu’elle ne te fait pas peur, à toi. Et ce discours, alors, ça avance ?',
    hi: 'चलो, किसी अपने की आवाज़ तो सुनने को मिली। अभी-अभी तुम्हें दादी के बग़ल में बिठाया है, बाक़ी सब तो उनके नाम से ही काँपते हैं। और बताओ, स्पीच कहाँ तक पहुँची?',
    zh: '总算接到一个让人高兴的电话。我刚把你的座位排在我奶奶旁边，全场也就你镇得住她。对了，致辞写得怎么样了？',
  },
  border: {
    en: 'Good evening. This is your second visit this year. What brings you here this time?',
    es: 'Buenas noches. Es su segunda visita este año. ¿A qué viene esta vez?',
    fr: 'Bonsoir. C’est votre deuxième visite cette année. Qu’est-ce qui vous amène, cette fois ?',
    hi: 'नमस्ते। इस साल यह आपकी दूसरी यात्रा है। इस बार कैसे आना हुआ?',
    zh: '您好。这是您今年第二次来了，这次来做什么？',
  },
  'broken-heating': {
    en: 'Yes, hello? What is it with the flat this time?',
    es: 'Dígame, ¿qué pasa ahora con el piso?',
    fr: 'Oui, dites-moi, qu’est-ce qu’il y a encore avec l’appartement ?',
    hi: 'हाँ, बताइए, अब फ़्लैट में क्या हो गया?',
    zh: '喂，您说吧，房子又怎么了？',
  },
  complaint: {
    en: 'Customer service, Martin speaking. I’ve got your bill in front of me, and it looks fine to me. What’s the problem?',
    es: 'Atención al cliente, le habla Martin. Tengo su factura delante y yo la veo bien. ¿Cuál es el problema?',
    fr: 'Service client, Martin à votre écoute. J’ai votre facture sous les yeux et tout me semble normal. Quel est le problème ?',
    hi: 'कस्टमर केयर से मार्टिन बोल रहा हूँ। आपका बिल मेरे सामने है और मुझे तो ठीक लग रहा है। दिक़्क़त क्या है?',
    zh: '您好，我是客服马丁。您的账单我这边看着没什么问题，您觉得哪儿不对？',
  },
  doctor: {
    en: 'Sorry about the wait, have a seat. So, where does it hurt?',
    es: 'Perdone la espera, siéntese. A ver, ¿dónde le duele?',
    fr: 'Désolée pour l’attente, asseyez-vous. Alors, où avez-vous mal ?',
    hi: 'माफ़ कीजिए, आपको इंतज़ार करना पड़ा। बैठिए। बताइए, दर्द कहाँ है?',
    zh: '不好意思，让您久等了，请坐。您哪儿不舒服？',
  },
  'first-date': {
    en: 'You look just like your photo, except that you smile more. Was this place hard to find?',
    es: 'Te pareces a tu foto, pero en persona sonríes más. ¿Te ha costado encontrar el sitio?',
    fr: 'Tu ressembles à ta photo, mais en vrai tu souris plus. Tu as trouvé facilement ?',
    hi: 'फ़ोटो में तो आपकी यह मुस्कान दिखी ही नहीं थी। जगह ढूँढने में दिक़्क़त तो नहीं हुई?',
    zh: '你跟照片上挺像的，不过本人更爱笑。这地方好找吗？',
  },
  'job-interview': {
    en: 'Good to see you again. Let me start with the awkward one: why did your last project finish late?',
    es: 'Me alegro de verte otra vez. Empiezo por lo incómodo: ¿por qué se retrasó tu último proyecto?',
    fr: 'Content de vous revoir. Je commence par la question qui fâche : pourquoi votre dernier projet a-t-il pris du retard ?',
    hi: 'दोबारा मिलकर अच्छा लगा। सीधे मुश्किल सवाल से शुरू करता हूँ: आपका पिछला प्रोजेक्ट देर से क्यों पूरा हुआ?',
    zh: '很高兴又见面了。我先问个不太好回答的：您上一个项目为什么延期了？',
  },
  negotiation: {
    en: 'So, how did it ride? I’ll be upfront with you: someone else is coming to see it at six.',
    es: '¿Qué tal la prueba? Te lo digo con toda franqueza: a las seis viene otra persona a verla.',
    fr: 'Alors, cet essai ? Autant vous le dire franchement : quelqu’un d’autre passe le voir à six heures.',
    hi: 'चलाकर कैसी लगी? साफ़-साफ़ बता दूँ, छह बजे कोई और भी इसे देखने आ रहा है।',
    zh: '骑着感觉怎么样？我就直说了，六点还有人要来看车。',
  },
  'parent-teacher': {
    en: 'Thank you for coming in. Nina hasn’t done anything wrong, but for weeks now she hasn’t been herself. Has something changed at home?',
    es: 'Gracias por venir. Nina no ha hecho nada malo, pero desde hace unas semanas no parece la misma. ¿Ha cambiado algo en casa?',
    fr: 'Merci d’avoir pu venir. Nina n’a rien fait de mal, mais depuis quelques semaines, je ne la reconnais plus. Il s’est passé quelque chose à la maison ?',
    hi: 'आने के लिए शुक्रिया। नीना ने कोई ग़लती नहीं की है, लेकिन कुछ हफ़्तों से वह पहले जैसी नहीं रही। क्या घर में कुछ बदला है?',
    zh: '谢谢您抽空过来。尼娜没犯什么错，不过这几个星期，她像变了个人似的。家里是不是有什么事？',
  },
  'small-talk': {
    en: 'I know exactly three people here, and two of them are doing the dishes. How do you know Maya?',
    es: 'Yo aquí conozco a tres personas, y dos están fregando los platos. Y tú, ¿de qué conoces a Maya?',
    fr: 'Je connais trois personnes ici, et deux sont en train de faire la vaisselle. Et vous, d’où connaissez-vous Maya ?',
    hi: 'मैं यहाँ बस तीन लोगों को जानता हूँ, और उनमें से दो बर्तन धो रहे हैं। माया से आपकी पहचान कैसे हुई?',
    zh: '我在这儿就认识三个人，其中两个还在洗碗。你是怎么认识玛雅的？',
  },
}
