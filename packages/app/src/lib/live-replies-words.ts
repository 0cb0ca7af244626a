const words = new Intl.Segmenter('en', { granularity: 'word' })

/**
 * How much of a growing text may be shown, at least `shown`: everything up to its last word, which may still be half
 * written. Scripts without spaces are cut by the segmenter's dictionary.
 */
export function wholeWords(text: string, shown: number): number {
  let last: Intl.SegmentData | undefined
  for (const segment of words.segment(text.slice(shown))) last = segment
  if (!last?.isWordLike) return text.length
  return shown + last.index
}
