import { describe, expect, it } from 'vitest'
import { romaniseHindi } from './devanagari.ts'

describe('an unwritten vowel', () => {
  it.each([
    ['राम', 'rām'],
    ['काम', 'kām'],
    ['घर', 'ghar'],
    ['सड़क', 'saṛak'],
    ['कमल', 'kamal'],
    ['धर्म', 'dharm'],
    ['पसंद', 'pasaṃd'],
  ])('is silent at the end: %s', (hindi, latin) => expect(romaniseHindi(hindi)).toBe(latin))

  it.each([
    ['लड़का', 'laṛkā'],
    ['बचपन', 'bacpan'],
    ['समझना', 'samajhnā'],
    ['मतलब', 'matlab'],
    ['सरकार', 'sarkār'],
    ['दुकानदार', 'dukāndār'],
    ['मंगलवार', 'maṃgalvār'],
    ['देवनागरी', 'devnāgrī'],
    ['बोलते', 'bolte'],
  ])('is silent within: %s', (hindi, latin) => expect(romaniseHindi(hindi)).toBe(latin))

  it.each([
    ['नमस्ते', 'namaste'],
    ['गया', 'gayā'],
    ['न', 'na'],
    ['प्रगति', 'pragati'],
    ['सत्य', 'satya'],
    ['मित्र', 'mitra'],
    ['प्रिय', 'priya'],
  ])('is spoken: %s', (hindi, latin) => expect(romaniseHindi(hindi)).toBe(latin))
})

it.each([
  ['कृपया, ज्ञान!', 'kr̥pyā, jñān!'],
  ['हाँ। दुःख॥', 'hām̐. duḥkh.'],
  ['पढ़ाई ज़रूरी है', 'paṛhāī zarūrī hai'],
  // The same letter as one code point, as whoever writes may send it.
  ['\u092a\u095d\u093e\u0908', 'paṛhāī'],
  ['क\u094d\u200dया', 'kyā'],
  ['१२ बजे Paris में', '12 baje Paris meṃ'],
  ['', ''],
  ['\u093f\u094d\u093c', 'i'],
])('writes %s', (hindi, latin) => expect(romaniseHindi(hindi)).toBe(latin))
