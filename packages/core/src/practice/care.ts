/**
 * Plain words by which people say that they want to hurt or kill themselves, in the languages that we speak. Deliberately few: it would
 * rather miss a hint than stop a talk about a hard subject ("he killed himself" is not about the one who says it).
 */
const SELF_HARM: readonly RegExp[] = [
  /\b(kill|hurt|harm|cut|hang)(ing)? myself\b/,
  /\b(end|take|ending|taking) my (own )?life\b/,
  /\bi (really )?(want|wish|would like|'d like|just want)(ed)? to die\b/,
  /\bi(('m| am) (feeling )?| feel )suicidal\b/,
  /\bi (don't|do not|dont) want to (live|be alive|exist)( any ?more)?\b/,
  /\b(commit|thinking (about|of)|think (about|of)) suicide\b/,
  /\b(suicidarme|matarme|ahorcarme|autolesionarme|cortarme las venas)\b/,
  /\bquitarme la vida\b/,
  /\b(me quiero|quiero|quisiera) morir(me)?\b/,
  /\bno quiero (seguir viviendo|vivir( mas| asi)?(?! (aqui|con|en|sin|cerca|lejos))\b)/,
  /\bhacerme dano\b/,
  /\bme (suicider|tuer|pendre|mutiler)\b/,
  /\bmettre fin a mes jours\b/,
  /\b(je veux|j'ai envie de|envie de) mourir\b/,
  /\bje ne veux plus vivre\b/,
  /\bme faire du mal\b/,
  /आत्महत्या कर(ना|ने|नी|ूँ|ूं)/,
  /(मैं |मुझे )?मर(ना|ने) (चाहता|चाहती|का मन)/,
  /(खुद|ख़ुद|अपने आप) को (मार|नुकसान|चोट|ख़त्म|खत्म)/,
  /(अपनी )?जान (दे|देने|ले) (दूँ|दूं|देना|लूँ|लूं|लेना)/,
  /जीना नहीं (चाहता|चाहती)/,
  /(我|自己)?(想|要)(自杀|自殺|去死|寻死|轻生)/,
  /(我)(不想活|想死|活不下去)/,
  /(结束|結束)(我|自己)?的?(生命|性命)/,
  /(想|要)(自残|自殘|伤害自己|傷害自己)/,
]

/** Whether somebody speaks of harming themselves. Case, accents of Latin letters and typographic quotes make no difference. */
export function needsCare(text: string): boolean {
  const folded = text
    .toLowerCase()
    .replaceAll('’', "'")
    .normalize('NFD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
  return SELF_HARM.some((pattern) => pattern.test(folded))
}
