/** Languages that share the Latin script, so that only words tell them apart. */
export const LATIN_LANGUAGES = ['en', 'es', 'fr'] as const
export type LatinLanguage = (typeof LATIN_LANGUAGES)[number]

/** The words that people say to each other most. A word that is said in several languages stands in each; the world's own stand in none. */
export const COMMON_WORDS: Record<LatinLanguage, ReadonlySet<string>> = {
  en: setOf(
    `bon voyage perfect mine ha haha ah ciao train a about after again all almost already also always am an and any are around as ask at attention away back bad be because been before
     best better big birthday bring but buy bye call came can careful chance cheers children coffee cold come coming congrats
     congratulations content cool could course day dear did dinner do does doing don't done down dream dreams drink early easy eat enjoy
     enough evening ever every everybody everyone everything exactly family far fast favor finally fine first food for forget fort friend
     friends from fun get girl give glad go goes going gone gonna good goodbye goodnight got grand great guys had happen happy hard has
     have having he hear hello help her here hey hi him his hold home hope hot hour hours house how hungry hurry i i'm idea if in inside
     is isn't it it's its job just keep kids know last late later leave let let's like listen little long look looking lot love luck
     lunch made make man many matter maybe me mean meet meeting message minute minutes miss moment money month more morning most mother
     much must my name near need never new news next nice night no nobody not nothing now of off often oh old on once one only open or
     other our out over pardon part people phone place please possible pretty problem promise quick quickly quite ready really right room
     sad safe said same saw say see seen send she should show sick sister sleep slow slowly so some somebody someone something soon sorry
     sounds speak start stay still stop sure sweet take talk tell than thank thanks that that's the their them then there these they
     thing things think this those though time tired to today together tomorrow tonight too train travel trip true trust try two ugh
     understand until up us very wait waiting wake want was water way we weather week weekend welcome well went were what what's when
     where where's which while who why wish with without wonderful word words work working worries worry would wow write wrong yeah year
     yep yes yesterday yet you you're your yours`,
  ),
  es: setOf(
    `venir partir vemos guay navidad ah oh ciao haha a abrazo abrazos acuerdo adiós agua ahora ahí al algo alguien allí amiga amigas amigo amigos amor antes aquí así ayer ayuda año años
     aún bastante bien bienvenida bienvenido bonita bonito buen buena buenas bueno buenos cada café caliente calor cama cambio casa casi
     cena cerca chao claro come comer comida como con conmigo contigo creo cualquier cuando cumpleaños cuál cuándo cuánta cuánto cuántos
     cuídate cómo da dale de debo decir deja del demasiado demás dentro desde despacio después dice dicho dime dinero dios donde dormir
     dos dulces día días dónde e el ella ellas ellos en encanta encantada encantado entiendo entonces entre era eres es esa escucha ese
     eso espera espero esta estaba estamos estar este esto estoy estupendo está están estás favor felicidades feliz fiesta fin frío fue
     fuera gracias gran grande guapa guapo gusta gusto ha hablamos hablar había hace hacer haces hacia hambre han has hasta hay he hecho
     hermana hermano hice hija hijo hijos hola hombre hora horas hoy idea ido igual ir jaja jamás juntos la las late le lejos les listo
     llama llamo llega llegar llego lleva lo los luego lugar lunes luz madre mal mala malo mamá mar mas mañana me mejor menos mensaje mes
     mi mientras minuto minutos mira mis misma mismo momento mucha muchas mucho muchos mujer muy más mí mía mío nada nadie necesito ni
     niños no noche noches nos nosotros noticias nueva nuevo nunca o ojalá once otra otro otros padre papá para parece pasa pasado paso
     pena pensar pense pequeño perdona perdón perfecto pero persona poco podemos poder por porque primero prisa pronto próxima puede
     puedes puedo pues que queda quedamos querida querido quien quiere quieres quiero quizá quizás quién qué rato razón rápido sabe sabes
     salud se sea seguro semana ser señor señora si siempre siento siete sin sobre sola solo somos son soy su suerte sueño sueños sus sé
     sí sólo tal también tampoco tan tanto tarde tardes te tener tengo tiempo tiene tienen tienes toda todas todavía todo todos tomar
     trabajo tranquila tranquilo tren tres triste tu tus tú un una unas uno unos usted ustedes va vale vamos van vas vaya ve veces vecino
     ven venga vengo veo ver verano verdad vez viaje vida viene vienes vino vive vivo vosotros voy vuelta y ya yo él`,
  ),
  fr: setOf(
    `stop hey wow parfaite ha oh ciao haha nouvel joyeux joyeuse an chinois chinoise a ah ai aide aime aimer ainsi aller allez allô alors ami amie amies amis amour amusant anniversaire ans appelle après argent arrive
     as assez attends attention au aujourd'hui aussi autre aux avant avec avez avoir avons beau beaucoup belle bien bientôt bienvenue
     bisou bisous bof boire bon bonjour bonne bonsoir bravo bref but c'est café ce cela celui ces cet cette chance chaud chaude cher chez
     chose choses chère combien comme comment compris contente cool coucou courage croire crois d'abord d'accord dans de demain demande
     depuis dernier derrière des deux devant dire dis dit dois doit donc donne dormir dors doucement du déjà désolé désolée eau elle
     elles en encore enfants enfin ensemble entendu entre es est et eu eux exactement excusez faim faire fais fait famille faut façon
     femme fille fils fin fine fini fois font fort froid frère félicitations fête gens gentil grand grande gros grâce guère heure heures
     heureuse heureux hier homme ici il ils j'ai j'en j'suis jamais je job jour journée jours juste la laisse le lentement les leur loin
     long longtemps lui lundi là ma maintenant mais maison mal maman manger matin mauvais me merci merveilleux mes message mieux minute
     minutes moi moins mois moment mon monde moyen mère même n'est ne ni non nos notre nous nouveau nouvelle nouvelles noël nuit on ont
     or ou oui où par parce pardon parfait parle parler part partir pas passe pense penser perdu personne petit petite peu peur peut peux
     place plaisir plaît pleut plus possible pour pourquoi pourrais pouvez premier prends presque prochaine promis prêt prête puis père
     qu'est quand que quel quelle quelqu'un quelque qui quitte quoi raison rappelle regarde rendez-vous reposé rien rêves s'il sa sais
     salut sans santé savoir se semaine sera serai ses si soeur soif soir soirée sommeil son sont sous souvent suis sur sûr sûre sœur ta
     tant tard te temps tes tiens toi toujours tous tout toute toutes train tranquille travail travailler triste trois trop trouve très
     tu tôt un une va vais vas venez venir vers veut veux vie viens vient vite vive voici voilà voir vois voiture vos votre vouloir vous
     voyage vrai vraiment vu week-end weekend y yeux à ça étais était été être`,
  ),
}

/** How many of these words, in lower case, each language knows. */
export function countCommon(words: readonly string[]): Record<LatinLanguage, number> {
  const count = (language: LatinLanguage) => words.filter((word) => isCommon(word, language)).length
  return { en: count('en'), es: count('es'), fr: count('fr') }
}

export function isCommon(word: string, language: LatinLanguage): boolean {
  const common = COMMON_WORDS[language]
  if (common.has(word)) return true
  if (!word.includes("'") && !word.includes('-')) return false
  // Qu'elle, es-tu.
  const parts = word.split(/['-]/)
  return parts.length > 1 && (parts.some((part) => part.length > 2 && common.has(part)) || parts.every((part) => common.has(part)))
}

/** The words of a text, in lower case; what has digits in it is none. */
export function latinWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/(?<![\p{L}\p{N}_])\p{Script=Latin}+(?:['-]\p{Script=Latin}+)*(?![\p{L}\p{N}_])/gu) ?? []
  )
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
