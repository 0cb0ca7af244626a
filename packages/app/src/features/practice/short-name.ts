const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'sr',
  'sra',
  'don',
  'doña',
  'señor',
  'señora',
  'm',
  'mme',
  'mlle',
  'monsieur',
  'madame',
  'docteur',
  'डॉ',
  'डॉक्टर',
  'श्री',
  'श्रीमती',
])

/** What one calls somebody in a sentence: "Carmen" for Carmen Ortega; all of it where a title stands in front. */
export function shortName(name: string): string {
  const first = name.trim().split(/[\s·]+/)[0] ?? ''
  return first === '' || TITLES.has(first.replace(/\.$/, '').toLowerCase()) ? name.trim() : first
}
