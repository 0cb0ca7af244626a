import type { Questions } from '../questions.ts'

const WHAT = String.raw`(?:what|which|who|whose|whom|when|where|why|how)\b`
const LEAD = String.raw`(?:(?:and|but|so|then|ok|okay|well|sorry|please|hello|hi|good (?:morning|afternoon|evening)|at|for|from|since|until|by|on|in|to|with|excuse me),? )*`
const START = String.raw`(?:^|[.!?,;:]\s*)${LEAD}`
const NUMBER = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const DAY = String.raw`\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight|this (?:morning|afternoon|evening|week)|next (?:week|month)|at (?:${NUMBER}|noon)|${NUMBER} (?:o'clock|am|pm))\b`
const NOT_SINCE = String.raw`(?<!\b(?:since|until|till) )`

export const questions: Questions = {
  intents: {
    unclear:
      /\b(?:repeat|say (?:that|it) again|again,? please|once more,? please|(?:don't|didn't|do not|did not|couldn't) (?:quite )?(?:understand|follow|catch)(?! (?:why|how))|slowly|slower|slow down|what (?:does .* mean|do you mean|did you say)|pardon)\b|^(?:sorry|what|huh)\s*\?$/,
    askDay: new RegExp(
      [
        String.raw`(?:^|[.!?]\s*)(?!${LEAD}${WHAT})[^.!?]*?${NOT_SINCE}${DAY}[^.!?]*\?`,
        String.raw`\b(?:how|what) about [^.!?]*${DAY}`,
        String.raw`\b(?:i(?:'d| would) prefer|i prefer|let's|i suggest|could you|can you|i can|i could|i(?:'m| am) (?:free|home|at home)|come|better)\b[^.!?]{0,40}?${NOT_SINCE}${DAY}`,
        String.raw`${NOT_SINCE}${DAY}[^.!?]{0,25}\b(?:works|suits|(?:is|would be) (?:fine|good|okay|ok|better|best|perfect|great|all right))`,
        String.raw`^(?:on |maybe |perhaps |yes, )*${DAY}[^.!?,]{0,20}[.!]?$`,
      ].join('|'),
    ),
    askSum:
      /[£$€]\s?\d|\d\s?(?:€|euros?\b|pounds?\b|dollars?\b)|\b(?:hundred|thousand|twenty|thirty|forty|fifty) (?:euros|pounds|dollars)\b/,
    askPrice: new RegExp(
      String.raw`\bhow much\b(?! (?:time|longer|more|work))|${START}(?:what(?:'s| is) the (?:price|cost|fee|salary)|what (?:does|do|will|would) \w+(?: \w+)? (?:cost|charge|pay)|how many (?:euros|pounds|dollars))\b[^.!?]*\?`,
    ),
    askWho: new RegExp(String.raw`${START}(?:who|who's|whose|whom)\b[^.!?]*\?`),
    askWhere: new RegExp(
      String.raw`${START}(?:where|where's|which (?:street|room|floor|hotel|office|place)|what (?:address|street|place))\b[^.!?]*\?`,
    ),
    askWhy: new RegExp(String.raw`${START}(?:why|how come|what(?:'s| is) the reason)\b[^.!?]*\?`),
    askYesNo: new RegExp(String.raw`(?:^|[.!?]\s*)(?!${LEAD}${WHAT})(?:[^.!?]*,\s*(?!${LEAD}${WHAT}))?[^.!?,]*\w[^.!?,]*\?`),
  },
  replies: {
    'broken-heating': {
      unclear: {
        deflect: [
          'Slowly, then: since when has it been cold, and what did you press?',
          'I’ll put it simply: did you use the boiler properly?',
        ],
        terms: [
          'Slowly, then: Dave comes on Tuesday. If it’s misuse, you pay.',
          'Once more: Tuesday, between four and six, and that condition.',
        ],
        agreed: ['Once more, slowly: Tuesday at four, Dave, and a message tonight.'],
      },
      askDay: {
        deflect: [
          'I can’t promise you that day. I’d have to find somebody first.',
          'No, not that day. My man is still on holiday.',
          'Maybe that day, maybe not. First I want to know what happened.',
        ],
        terms: [
          'It’s Tuesday or nothing, between four and six.',
          'No other day, I’m afraid. Dave can only do Tuesday.',
          'Tuesday suits me, and it suits Dave.',
        ],
        agreed: ['Yes, Tuesday, as we agreed.', 'The day is settled: Tuesday, at four.'],
      },
      askSum: {
        deflect: ['Don’t name a sum before anybody has looked at it.', 'No, not that sum. First I want to know what broke.'],
        any: ['No, the sum is whatever the bill says.', 'Let’s wait for the bill, and then talk about sums.'],
      },
      askPrice: {
        deflect: ['How should I know the price? Two hundred, I’d say.', 'That depends on the fault, but cheap it isn’t.'],
        any: ['About two hundred, and for an ordinary fault I pay it.', 'Dave will tell us the price when he’s seen it.'],
      },
      askWho: {
        deflect: ['My technician, who else? But he’s on holiday.', 'I don’t know yet who can do it.'],
        any: ['Dave, my technician. I’ve known him for twenty years.', 'Dave, and nobody else.'],
      },
      askWhere: { any: ['In the flat, where else?', 'Next to the boiler, where it’s always been.'] },
      askWhy: {
        deflect: ['Because I’ve got five flats and only two hands.', 'Because things break. I only want to know who broke it.'],
        any: ['Because Dave isn’t free any earlier.', 'Because I’ve paid for other people’s mistakes before.'],
      },
      askYesNo: {
        deflect: ['No, not before I know what happened.', 'Maybe, but I can’t promise it.', 'I don’t think so, to be honest.'],
        any: ['Yes, but on my condition.', 'Yes, if Dave says so.', 'No, I can’t do that as well.'],
      },
    },
    doctor: {
      askDay: {
        ask: ['Perhaps that day, but let’s talk about the pain first.', 'First let’s see if another appointment is needed.'],
        any: ['That day is full. Thursday at nine is free.', 'Thursday at nine is better. I have more time then.'],
      },
      askPrice: {
        any: ['The visit itself costs nothing extra.', 'I don’t know the exact price. Ask at the front desk.'],
      },
      askWho: { any: ['I do, I’m the doctor here today.', 'They can help with that at the front desk.'] },
      askWhere: { any: ['Here, in this room.', 'At the front desk, on the left.'] },
      askWhy: {
        ask: ['Because I have to know exactly before I give anything.', 'Because most backs get better without me.'],
        any: ['Because a nerve needs time.', 'Because I want to be sure.'],
      },
      askYesNo: {
        ask: ['Probably not, but tell me more about the pain.', 'Yes, if it stays as it is now.', 'I can’t say yes or no yet.'],
        any: ['Yes, but slowly, and not for long.', 'No, better not this week.', 'Yes, I think so.'],
      },
    },
    'job-interview': {
      when: {
        probe: ['We’d agree on a day at the end of this talk.', 'On Friday, by noon.'],
        any: ['On Friday, by noon.', 'In the week after next, in the morning.'],
      },
      askDay: {
        any: [
          'Yes, that day works. In the morning, at ten.',
          'No, not that day, I’m travelling. The day after is possible.',
          'That day is fine with me. My office will confirm it.',
        ],
      },
      askSum: {
        probe: ['I’m noting the figure. First the project, though.'],
        any: ['That figure is at the top of our range. We’ll see what can be done.', 'A little less would be easier, to be open.'],
      },
      askPrice: {
        probe: ['I don’t name a figure yet. The project comes first.', 'How much depends on this talk.'],
        any: ['The upper half of our range. I’ll name the figure on Friday.', 'I can’t say the exact amount today, but it’s fair.'],
      },
      askWho: { any: ['I do, and I lead the team.', 'I decide, together with two colleagues.'] },
      askWhere: { any: ['Here in this building, on the third floor.', 'Mostly in the office, one floor up.'] },
      askWhy: {
        probe: ['Because a late project tells me more than a good one.', 'Because I’d rather ask now than wonder later.'],
        any: ['Because the team has more work than people.', 'Because I’d rather be open about it.'],
      },
      askYesNo: {
        probe: [
          'Yes, but first back to the project.',
          'Not yet. I need an honest answer first.',
          'Possibly. It depends on what I hear now.',
        ],
        any: ['Yes, that’s how it is here.', 'No, not in the first months.', 'Yes, I’d say so.'],
      },
    },
    'asking-for-a-raise': {
      askDay: {
        any: [
          'No, that day is full. Friday is possible.',
          'Fine, that day, but only for a quarter of an hour.',
          'Not that day, there’s the budget meeting. Rather on Friday.',
        ],
      },
      askPrice: {
        deflect: ['I won’t be the first to name a figure.', 'How much? That depends on what came of the work.'],
        offer: ['Five percent. More isn’t in the budget.', 'Five, and for more I’d have to fight.'],
        agreed: ['Seven percent, as agreed.', 'Seven, and it’ll be in the letter.'],
      },
      askWho: { any: ['I decide, and the finance people check it.', 'My own boss has to sign it too.'] },
      askWhere: { any: ['Here, in my office.', 'In the letter, on the first page.'] },
      askWhy: {
        any: ['Because the budget is small this year.', 'Because I have to explain it to the others.'],
      },
      askYesNo: {
        deflect: ['Not this year, I think.', 'Perhaps. First show me what came of it.', 'Yes in principle, but the budget is small.'],
        any: ['Yes, I can agree to that.', 'No, that’s as far as I can go.', 'Yes, if it stays between us.'],
      },
    },
    complaint: {
      askDay: {
        defend: ['I can’t promise that day. First I have to check the bill.', 'No, a check takes longer than that.'],
        any: ['Perhaps that day. Next Friday is certain.', 'I can’t promise that day, only next Friday.'],
      },
      askSum: {
        defend: ['I’m noting the sum. First I have to check the bill.'],
        any: ['That sum I’d have to check first.', 'No more than the package cost. But that much, yes.'],
      },
      askPrice: {
        defend: ['It’s the price of the travel package, nothing else.', 'The amount is on the second page of the bill.'],
        voucher: ['Ten, as a voucher for the next bill.', 'More than ten I can’t give without a reason.'],
        refund: ['The whole amount of the package.', 'All of it, to the last cent.'],
      },
      askWho: { any: ['I do, my name is {name}.', 'Our billing department. I only see what they write.'] },
      askWhere: { any: ['On the second page of the bill.', 'In the app, under the bills.'] },
      askWhy: {
        defend: ['Because the system says that the package is active.', 'Because I need a reason before I change a bill.'],
        any: ['Because something went wrong in our system.', 'Because I have to explain every refund.'],
      },
      askYesNo: {
        defend: ['Not yet. First I have to check the bill.', 'No, not as far as I can see.', 'Yes, that’s what it says here.'],
        any: ['Yes, I can do that.', 'Yes, I’m noting it now.', 'No, that’s all I may do.'],
      },
    },
    border: {
      askDay: {
        any: [
          'That day is fine, if it’s the day on the ticket.',
          'No, not later than the visa says.',
          'Any day is fine. I only have to write it down.',
        ],
      },
      askPrice: { any: ['It costs nothing. It’s only a stamp.', 'Nothing at all. I only want clear answers.'] },
      askWho: { any: ['I do. I’m the officer at this desk.', 'In here, only me.'] },
      askWhere: { any: ['Over there, behind the yellow line.', 'Straight on, after this desk.'] },
      askWhy: { any: ['Because I have to ask everybody that.', 'Because the answers and the papers have to agree.'] },
      askYesNo: {
        ask: ['Not yet. I need an answer first.', 'That depends on the answers.', 'Yes, in a moment.'],
        any: ['Yes, that’s allowed.', 'No, not with this visa.', 'Yes, if the papers are in order.'],
      },
    },
    generic: {
      unclear: {
        any: [
          'Slowly, then: what do you need from me?',
          'In other words: I’d like to hear what you suggest.',
          'I’ll say it again, in simple words: I’m not sure yet.',
        ],
      },
      askDay: {
        any: [
          'Yes, that day suits me. In the morning or in the afternoon?',
          'No, not that day, sorry. What about Thursday?',
          'All right, that day. Let’s say at ten.',
        ],
      },
      askSum: { any: ['That’s too much for me. Half of it, perhaps.', 'I can live with that sum.', 'Let’s meet in the middle.'] },
      askPrice: { any: ['I’d have to think about the figure. What’s yours?', 'Not as much as you think.'] },
      askWho: { any: ['I do, unless you know somebody better.', 'Only the two of us, as far as I’m concerned.'] },
      askWhere: { any: ['Here, if that suits you.', 'Not far from here.'] },
      askWhy: { any: ['Because it matters to me.', 'Because I’ve seen how it ends otherwise.'] },
      askYesNo: { any: ['Yes, I think so.', 'No, not really.', 'Yes, but not at any price.'] },
    },
  },
}
