import type { Language } from '../scripts/language.ts'
import { formsOf, type Phrase, type Slot } from './phrase.ts'
import { fillings, type Say } from './slots.ts'
import { type Token, tokenize } from './tokenize.ts'

interface Node {
  words: Map<string, Node>
  slots: Map<Slot, Node>
  asked: Phrase | null
  told: Phrase | null
}

/** A phrase that the tokens up to `end` say. */
export interface Match {
  phrase: Phrase
  end: number
  values: Values
}

/** What fills the slots, by kind: see `kindOf`. */
export type Values = ReadonlyMap<Slot, Say>

export type Trie = Node

const newNode = (): Node => ({ words: new Map(), slots: new Map(), asked: null, told: null })

/** A form as words and slots, `{day}` for a slot. */
export function keysOf(form: string, language: Language): string[] {
  return form
    .split(/(\{\w+\})/)
    .flatMap((part) =>
      part.startsWith('{') ? [part] : tokenize(part, language).flatMap(({ kind, text }) => (kind === 'mark' ? [] : [text])),
    )
}

const KINDS: Partial<Record<Slot, Slot>> = { weekday: 'day', date: 'n', time: 'n', x: 'who' }

/** Slots of one kind stand for each other between languages: `on {day}` here is `{weekday}` there. */
export function kindOf(slot: Slot): Slot {
  return KINDS[slot] ?? slot
}

/** One form may be both a question and none; of two phrases that are the same, the earlier is understood. */
export function buildTrie(phrases: readonly Phrase[], language: Language): Trie {
  const root = newNode()
  for (const phrase of phrases) {
    for (const form of formsOf(phrase[language])) {
      let node = root
      for (const key of keysOf(form, language)) node = stepInto(node, key)
      if (isQuestion(form)) node.asked ??= phrase
      else node.told ??= phrase
    }
  }
  return root
}

const isQuestion = (form: string) => /[?？]$/.test(form)

function stepInto(node: Node, key: string): Node {
  const isSlot = key.startsWith('{')
  const slot = key.slice(1, -1) as Slot
  const known = isSlot ? node.slots.get(slot) : node.words.get(key)
  if (known) return known
  const made = newNode()
  if (isSlot) node.slots.set(slot, made)
  else node.words.set(key, made)
  return made
}

const SKIPPED = new Set([',', ':', ';', '"', '“', '”', '«', '»', '–', '—', '-', '&quot;'])

/** Every phrase that begins at `at`, longest first; of equal ones, what is written out comes before what stands in a slot. */
export function matchesAt(trie: Trie, tokens: readonly Token[], at: number, source: string, language: Language): Match[] {
  const found: Match[] = []
  function walk(node: Node, index: number, values: Values): void {
    const phrase = (node.asked || node.told) && meant(node, closingAt(tokens, index), language)
    if (phrase && !found.some(({ end }) => end === index)) found.push({ phrase, end: index, values })
    let next = index
    if (index > at) while (tokens[next] && tokens[next]!.kind !== 'word' && SKIPPED.has(tokens[next]!.text)) next++
    const token = tokens[next]
    if (!token) return
    const child = token.kind === 'word' || token.kind === 'sign' ? node.words.get(token.text) : undefined
    if (child) walk(child, next + 1, values)
    for (const [slot, slotChild] of node.slots) {
      for (const { end, say } of fillings(slot, tokens, next, source, language))
        walk(slotChild, end, new Map(values).set(kindOf(slot), say))
    }
  }
  walk(trie, at, new Map())
  return found.sort((a, b) => b.end - a.end)
}

/** The marks that close what ends before `at`. */
function closingAt(tokens: readonly Token[], at: number): string {
  let end = at
  while (tokens[end]?.kind === 'x') end++
  let marks = ''
  for (; tokens[end]?.kind === 'mark' && /[.!?…]/.test(tokens[end]!.text); end++) marks += tokens[end]!.text
  return marks
}

const YES_OR_NO = /^(?:Is|Are|Do|Does|Did|Have|Has|Can|Could|Will|Shall)\b/

/** A question of yes or no that has no words of its own for asking is none when it closes with another mark. */
function meant({ asked, told }: Node, marks: string, language: Language): Phrase | null {
  if (marks.includes('?')) return asked ?? told
  const isTold = marks !== '' && asked !== null && ['es', 'fr', 'hi'].includes(language) && YES_OR_NO.test(formsOf(asked.en)[0]!)
  return told ?? (isTold ? null : asked)
}
