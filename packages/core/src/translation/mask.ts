import type { MarkedText } from '@parley/providers/translation/port'

/** How a word is always said in the other language. */
export interface Term {
  term: string
  translation: string
}

/** As engines are told of them. */
export function toGlossary(terms: readonly Term[]): { from: string; to: string }[] {
  return terms.map(({ term, translation }) => ({ from: term, to: translation }))
}

/** A text whose parts that no engine may touch are `<x id="0"/>`, and what stands for each afterwards. */
export interface Masked {
  marked: MarkedText
  masks: string[]
  /** Nothing is left that could be translated. */
  isBare: boolean
}

/** Mentions, code, links, addresses, emoji, numbers with what belongs to them. */
const UNTOUCHABLE =
  /@\[\d{1,2}\]|```[\s\S]+?```|`[^`\n]+`|\bhttps?:\/\/[^\s<>"]+|\bwww\.[^\s<>"]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+|@[\p{Script=Latin}\p{Script=Devanagari}][\p{Script=Latin}\p{Script=Devanagari}\p{N}_]{2,29}|#[\p{L}\p{N}_]+|(?:\p{Regional_Indicator}{2}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F}?)(?:\p{Emoji_Modifier}|\u{200D}\p{Extended_Pictographic}\u{FE0F}?|\u{FE0F})*|(?:(?<![\p{L}\p{M}\p{N}])\p{Script=Latin}{1,12})?\p{N}+(?:[.,:/-]\p{N}+)*(?:\p{Script=Latin}[\p{Script=Latin}\p{N}]*)?/gu

/** Letters that a link or a sentence ends with, and that are not the link's. */
const TRAILING = /(?<![.,;:!?)\]}'"”»。，！？、）])[.,;:!?)\]}'"”»。，！？、）]+$/u

export function maskText(text: string, terms: readonly Term[]): Masked {
  const masks: string[] = []
  const put = (restored: string) => `<x id="${masks.push(restored) - 1}"/>`
  let marked = ''
  let end = 0
  for (const { index, length, restored } of findSpans(text, terms)) {
    marked += escapeMarks(text.slice(end, index)) + put(restored)
    end = index + length
  }
  marked += escapeMarks(text.slice(end))
  return { marked, masks, isBare: !/\p{L}/u.test(marked.replaceAll(/<x id="\d+"\/>/g, '')) }
}

interface Span {
  index: number
  length: number
  restored: string
}

/** What is masked, in order and without overlap: what begins first, of those the longest, of two as long a term. */
function findSpans(text: string, terms: readonly Term[]): Span[] {
  const spans: Span[] = []
  for (const { term, translation } of terms) {
    for (const match of text.matchAll(wordPattern(term))) spans.push({ index: match.index, length: match[0].length, restored: translation })
  }
  for (const match of text.matchAll(UNTOUCHABLE)) {
    const isLink = /^(?:https?:|www\.)/.test(match[0])
    const found = isLink ? match[0].replace(TRAILING, '') : match[0]
    spans.push({ index: match.index, length: found.length, restored: found })
  }
  spans.sort((a, b) => a.index - b.index || b.length - a.length)
  let end = 0
  return spans.filter((span) => {
    if (span.index < end || span.length === 0) return false
    end = span.index + span.length
    return true
  })
}

/** A term where it stands as a word; in scripts without blanks between words, anywhere. */
function wordPattern(term: string): RegExp {
  const escaped = term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const isSpaced = !/\p{Script=Han}/u.test(term)
  return new RegExp(isSpaced ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{M}\\p{N}])` : escaped, 'giu')
}

function escapeMarks(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", nbsp: '\u{A0}' }
const MARK = /&(amp|lt|gt|quot|apos|#39|nbsp);|<x id="(\d+)"\s*\/>|<[^<>]*>/g

/** What an engine made of a marked text, with what was masked in its place; `null` when one is missing, doubled, or not ours. */
export function restoreText(marked: MarkedText, masks: readonly string[]): string | null {
  const seen = new Set<number>()
  let isWhole = true
  const text = marked.replaceAll(MARK, (_mark, entity: string | undefined, id: string | undefined) => {
    if (entity !== undefined) return ENTITIES[entity] ?? ''
    const mask = id === undefined ? undefined : masks[Number(id)]
    if (mask === undefined || seen.has(Number(id))) isWhole = false
    seen.add(Number(id))
    return mask ?? ''
  })
  return isWhole && seen.size === masks.length ? text : null
}
