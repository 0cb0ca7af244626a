import type { Meaning } from './en.ts'

/** Words that every learner has, and those that hold a sentence together: shown with a line, not worth keeping from a talk. */
export const COMMON_WORDS: ReadonlySet<Meaning> = new Set(
  `
    i me my you your he she we they the it this that thatWhich what who when where why how howMuch sinceWhen until and or
    but if because so for with without of to in about between yes not no nothing something all otherMore too either only
    atLeast likeThis as here there each hello goodbye please welcome sir respect questionWord suggestWord doneWord everWord
    ongoingWord byWord stressWord measureWord politeLet factWell hmmOh itIs isIt suppose maybe otherSide up own home good
    well bad better fine come go say tell talk ask see look know think want can must have be thereIs do notDo give take put
    time day today now before after one two three four five six twenty thirty half first second very much more less little
    way matter thing people somebody nobody everybody question answer answerDo new big small same different next true soon
    occasion futureWord soMuch justNow oneself person rest both english spanish french hindi chinese year hour minute moment
    thank like need get happen exact again still already lastTime alone
  `
    .trim()
    .split(/\s+/) as Meaning[],
)
