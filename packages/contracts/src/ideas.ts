/**
 * Three things to say, easy to hard, as they stand in the reply's text: one line each,
 *
 *     say: a phrase in the practised language | what it means, in the coach's language
 */
export interface Idea {
  say: string
  /** Empty while it is not written yet. */
  means: string
}

export const IDEAS = 3

const LABEL = 'say:'

/** Reads a whole or half-streamed text. Lines without the label are not shown. */
export function parseIdeas(text: string): Idea[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith(LABEL))
    .slice(0, IDEAS)
    .map((line) => {
      const [say = '', means = ''] = line.slice(LABEL.length).split('|', 2)
      return { say: say.trim(), means: means.trim() }
    })
    .filter(({ say }) => say !== '')
}
