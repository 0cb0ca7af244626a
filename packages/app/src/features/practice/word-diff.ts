export interface DiffPart {
  kind: 'same' | 'gone' | 'new'
  text: string
}

interface Word {
  text: string
  key: string
  /** Stands in front of it: spaces, or nothing. */
  before: string
}

/** Longer corrections are read as a new sentence; comparing them would only be noise. */
const MOST_WORDS = 120

/**
 * What a correction changes, as parts to be read in a row. Capital letters and spaces are no change. `null` when the two
 * have nothing in common, so that the correction is better read alone.
 */
export function wordDiff(from: string, to: string, language: string): DiffPart[] | null {
  const a = words(from, language)
  const b = words(to, language)
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return null
  const common = commonLengths(a, b)
  const hasLongQuote = a.filter(({ key }) => /\p{L}/u.test(key)).length > 3
  if (common[0]?.[0] === 0 && hasLongQuote) return null
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const old = a[i]
    const next = b[j]
    if (old && next && old.key === next.key) {
      push(parts, 'same', next.before + next.text)
      i += 1
      j += 1
    } else if (old && (!next || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      push(parts, 'gone', old.before + old.text)
      i += 1
    } else if (next) {
      push(parts, 'new', next.before + next.text)
      j += 1
    }
  }
  return grouped(language === 'zh' ? trimmed(parts) : parts, language)
}

/** The first word that became another, for one line: "viene → venga". `null` when words were only added or only went. */
export function firstChange(parts: readonly DiffPart[]): { gone: string; new: string } | null {
  const changes = parts.filter(({ text }) => text.trim() !== '')
  const index = changes.findIndex(({ kind }, at) => kind === 'gone' && changes[at + 1]?.kind === 'new')
  const gone = changes[index]
  const fresh = changes[index + 1]
  return gone && fresh ? { gone: gone.text, new: fresh.text } : null
}

function words(text: string, language: string): Word[] {
  const found: Word[] = []
  let before = ''
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text.trim())) {
    if (segment.trim() === '') {
      before += segment
      continue
    }
    found.push({ text: segment, key: segment.normalize('NFC').toLocaleLowerCase(language), before })
    before = ''
  }
  return found
}

/** `lengths[i][j]`: how many words `a` from `i` and `b` from `j` share, in order. */
function commonLengths(a: Word[], b: Word[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] as number[]
    const below = lengths[i + 1] as number[]
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i]?.key === b[j]?.key ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number)
    }
  }
  return lengths
}

/** Marks start and end at a letter: the space around a change stands outside of it. */
function grouped(parts: readonly DiffPart[], language: string): DiffPart[] {
  const out: DiffPart[] = []
  for (const { kind, text } of parts) {
    const bare = text.trimStart()
    const last = out.at(-1)
    const isApart = bare.length < text.length || (last?.kind === 'gone' && kind === 'new' && language !== 'zh' && /^\p{L}/u.test(bare))
    if (last && isApart) push(out, 'same', ' ')
    push(out, kind, bare)
  }
  return out
}

/** Chinese words share characters (去, 去了): only what differs is a change. */
function trimmed(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] as DiffPart
    const next = parts[at + 1]
    if (part.kind !== 'gone' || next?.kind !== 'new') {
      push(out, part.kind, part.text)
      continue
    }
    const old = [...part.text]
    const fresh = [...next.text]
    const most = Math.min(old.length, fresh.length)
    let head = 0
    while (head < most && old[head] === fresh[head]) head += 1
    let tail = 0
    while (tail < most - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1
    push(out, 'same', old.slice(0, head).join(''))
    push(out, 'gone', old.slice(head, old.length - tail).join(''))
    push(out, 'new', fresh.slice(head, fresh.length - tail).join(''))
    push(out, 'same', old.slice(old.length - tail).join(''))
    at += 1
  }
  return out
}

function push(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const last = parts.at(-1)
  if (text === '') return
  if (last?.kind === kind) last.text += text
  else parts.push({ kind, text })
}
