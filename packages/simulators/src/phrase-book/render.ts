import type { Language } from '../scripts/language.ts'
import type { Unit } from './parse.ts'
import { formsOf, type Slot } from './phrase.ts'
import { kindOf } from './trie.ts'
import { capitalise, openSpanish, printMarks, splitMarks, uncapitalise } from './typography.ts'

type Spoken = Unit & { kind: 'phrase' }

/** The first form, with its slots filled. */
function bodyOf({ match }: Spoken, to: Language): { body: string; marks: string; startsWithSlot: boolean } {
  const { body, marks } = splitMarks(formsOf(match.phrase[to])[0]!)
  const filled = body.replaceAll(/\{(\w+)\}/g, (_all, slot: Slot) => match.values.get(kindOf(slot))?.(to, slot) ?? '')
  const said = to === 'es' ? filled.replaceAll(/\blas (?=1(?!\d))/g, 'la ') : filled
  return { body: said, marks, startsWithSlot: /^[¿¡]?\{/.test(body) }
}

/** The marks that a phrase gets: as typed, but a question stays one; none typed, its own, unless a sign ends it or a phrase follows. */
function closingMarks(own: string, typed: string, next: Unit | undefined): string {
  const isQuestion = own.includes('?')
  if (typed) return isQuestion && !typed.includes('?') ? own : typed
  if (next === undefined || isQuestion || next.kind === 'mark') return own
  if (next.kind === 'phrase') return ','
  return own === '.' ? '' : own
}

function tailed(body: string, { tail }: Spoken, to: Language): string {
  if (!tail) return body
  return `${body}${tail.hasComma ? printMarks(',', to) : ''}${to === 'zh' && tail.hasComma ? '' : ' '}${tail.raw}`
}

const QUOTES: Record<Language, readonly [string, string]> = {
  en: ['“', '”'],
  es: ['«', '»'],
  fr: ['«\u00a0', '\u00a0»'],
  hi: ['“', '”'],
  zh: ['“', '”'],
}

function carried(text: string, before: string, to: Language): string {
  if (text === '“' || text === '«') return QUOTES[to][0]
  if (text === '”' || text === '»') return QUOTES[to][1]
  if (text === '"' || text === '&quot;') return QUOTES[to][before === '' || /[\s\u00a0]$/.test(before) ? 0 : 1]
  return text
}

/** What is typed between two units, but for line breaks, which are units. Chinese sentences stand without blanks. */
function gap(before: Unit | undefined, unit: Unit, source: string, to: Language): string {
  if (!before || (before.kind === 'mark' && before.text === '\n')) return ''
  const typed = /\s/.test(source.slice(before.end, unit.start)) ? ' ' : ''
  if (unit.kind === 'mark') return ''
  if (to === 'zh') return before.kind === 'carry' || unit.kind === 'carry' ? typed : ''
  if (before.kind !== 'carry' && unit.kind !== 'carry') return ' '
  const isTight = /^["“«(（]$/.test(unitText(before)) || /^["”»)）]$/.test(unitText(unit))
  return typed || (isTight || !/\p{Script=Han}/u.test(source) ? '' : ' ')
}

const unitText = (unit: Unit) => (unit.kind === 'phrase' ? '' : unit.text)

/** The units in the target's words and typography. */
export function render(units: readonly Unit[], source: string, to: Language): string {
  let out = /^[^\S\n]*/.exec(source)![0]
  let before: Unit | undefined
  let isInside = false
  for (let index = 0; index < units.length; ) {
    const unit = units[index]!
    let next = index + 1
    if (unit.kind === 'mark' && unit.text === '\n') {
      out = `${out.replace(/ +$/, '')}\n`
      isInside = false
    } else if (unit.kind === 'phrase') {
      while (isClosing(units[next])) next++
      const typed = units
        .slice(index + 1, next)
        .map(unitText)
        .join('')
      const { body, marks: own, startsWithSlot } = bodyOf(unit, to)
      const marks = closingMarks(own, typed, units[next])
      const cased = isInside ? (startsWithSlot ? body : uncapitalise(body, to)) : capitalise(body)
      const opened = to === 'es' && marks !== own ? openSpanish(cased, marks) : cased
      out += gap(before, unit, source, to) + tailed(opened, unit, to) + printMarks(marks, to)
      isInside = /^[,;:]/.test(marks)
    } else if (unit.kind === 'carry') {
      const text = carried(unit.text, out, to)
      const isCalled = /^[\p{L}@]/u.test(text) && units[next]?.kind === 'mark'
      const closed = to === 'es' && isCalled ? openSpanish(text, unitText(units[next]!)) : text
      out += (/[。，；：！？…]$/.test(out) ? '' : gap(before, unit, source, to)) + closed
    } else {
      while (isClosing(units[next])) next++
      out += printMarks(units.slice(index, next).map(unitText).join(''), to)
      isInside = /^[,;:]/.test(unit.text)
    }
    before = units[next - 1]
    index = next
  }
  return out + /[^\S\n]*$/.exec(source)![0]
}

function isClosing(unit: Unit | undefined): boolean {
  return unit?.kind === 'mark' && unit.text !== '\n'
}
