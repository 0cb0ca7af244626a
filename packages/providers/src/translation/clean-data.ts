/** The flags of England, Scotland and Wales, which are spelled with signs of tags. */
const FLAG = String.raw`\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}`
/** Joiners where they have work to do: inside words of scripts other than Latin, and inside emoji. */
const JOINER = String.raw`(?<=[[\p{L}\p{M}]--\p{Script=Latin}]|[\p{Extended_Pictographic}\u{FE0F}\u{1F3FB}-\u{1F3FF}])[\u200C\u200D](?=[\p{L}\p{M}\p{Extended_Pictographic}\s])`
const INVISIBLE = String.raw`[\p{Cc}--[\n\t]]|[\p{Zl}\p{Zp}\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]`
const KEPT_OR_INVISIBLE = new RegExp(`(${FLAG}|${JOINER})|${INVISIBLE}`, 'gv')

/** What people wrote, without what they cannot see and a model can read: such signs can hold a message of their own. */
export function cleanData(text: string): string {
  return text.toWellFormed().replaceAll(KEPT_OR_INVISIBLE, (_, kept?: string) => kept ?? '')
}
