/**
 * Plain words by which people say that they want to hurt or kill themselves, in the languages that we speak: an intention or a wish about
 * oneself, not an accident ("I cut myself in the kitchen"), an idiom ("my boss will kill me") or somebody else. Deliberately few: it would
 * rather miss a hint than stop a talk about a hard subject.
 */
const SELF_HARM: readonly RegExp[] = [
  /\b(want to|wanna|going to|gonna|will|thinking (about|of)|think (about|of)|feel like|might|plan to) (kill|hurt|harm|cut|hang|killing|hurting|harming|cutting|hanging) my ?self\b/,
  /\b(end|take|ending|taking) my (own )?life\b/,
  /\bi (really |just )?(want|wish|would like|wanted) to die\b(?! of)/,
  /\b(i'm|im|i am|i feel|i'm feeling|i am feeling) suicidal\b/,
  /\bi (don't|do not|dont) (want to|wanna) (live|be alive|exist)( any ?more)?( with (it|this))?\s*($|[.,;!?])/,
  /\b(commit|committing|thinking (about|of)|think (about|of)) suicide\b/,
  /\b(quiero|quisiera|voy a|pienso|he pensado|pensado en|ganas de|pensando en|pienso en)( en)? (suicidarme|matarme|ahorcarme|autolesionarme|cortarme las venas|quitarme la vida|hacerme dano)\b(?! en)/,
  /\bquitarme la vida\b/,
  /\b(me quiero|quiero|quisiera) morir(me)?\b(?! de)/,
  /\bno quiero (seguir viviendo|vivir)( mas| asi| asi mas)?\s*($|[.,;!?])/,
  /\b(je veux|je vais|je voudrais|j'ai envie de|envie de|je pense a|penser a|j'ai pense a) me (suicider|tuer|pendre|mutiler|faire du mal)\b/,
  /\bmettre fin a mes jours\b/,
  /\b(je veux|je voudrais|j'ai envie de|envie de) mourir\b(?! de)/,
  /\bje ne veux plus vivre\s*($|[.,;!?])/,
  /आत्महत्या कर(ना|ने|नी|ूँ|ूं) ?(चाहत|का|की|के|लूँ|लूं|जा)/,
  /मर(ना|ने) (चाहता|चाहती|का मन)/,
  /(खुद|ख़ुद|अपने आप) को (मार(ना|ने)|नुकसान पहुँचा|नुकसान पहुंचा|ख़त्म कर|खत्म कर)/,
  /अपनी जान (दे|ले) ?(दूँ|दूं|देना|लूँ|लूं|लेना)/,
  /(अब |और )?जीना नहीं (चाहता|चाहती)/,
  /(想|要)(自杀|自殺|去死|寻死|轻生)/,
  /我(不想活|想死)(?!你|她|他|我|它|这|那)/,
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
