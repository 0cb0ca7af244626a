import { seededRandom } from '../statistics.ts'

/** Spanish in pieces as a model's tokenizer cuts it, about four bytes each, some of several bytes a character. */
const PIECES =
  ' la| ca|lef|acción| no| fun|ciona| des|de| el| mar|tes| ¿|cuá|ndo| pue|de| ven|ir| un| téc|nico|?| Seño|ra|,| en| el| pi|so| ha|ce| mu|cho| frí|o| y| los| ni|ños| est|án| en|fer|mos|.| Ne|ces|ito| una| fe|cha| con|cre|ta| por| es|cri|to'.split(
    '|',
  )

export type Role = 'partner' | 'coach'

/** What every stream says first, so that whoever hears it knows which stream it is. */
export const STREAM_ID = /k(\d+)\./

/** What the learner says in every turn: `tokens` pieces. The coach quotes it, as the product asks of a coach. */
export function lineTokens(tokens: number): string[] {
  return Array.from({ length: tokens }, (_, index) => PIECES[index % PIECES.length] ?? '')
}

export function learnerLine(tokens: number): string {
  return lineTokens(tokens).join('').trim()
}

/** A note may have 30 words beside its quote; these are fewer. */
const NOTE_TOKENS = 24

/** The tokens of one stream: the same for the same role, number and length. */
export function streamTokens(role: Role, id: number, tokens: number): string[] {
  if (role === 'coach') {
    const note = lineTokens(Math.min(NOTE_TOKENS, tokens - 4))
    return [`note: k${id}.`, ...note, '\n', 'quote:', ...lineTokens(tokens - note.length - 3)]
  }
  const random = seededRandom(id)
  return [`k${id}.`, ...Array.from({ length: tokens - 1 }, () => PIECES[Math.floor(random() * PIECES.length)] ?? '')]
}
