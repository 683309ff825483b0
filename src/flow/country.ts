import { countryNames } from './country-names.ts'
import { memberStates } from './member-states.ts'

/** A country as a language calls it. */
export interface Country {
  readonly code: string
  readonly name: string
}

/** A country's name in a language, English where that has none; the code itself where nobody knows it. */
export function countryName(code: string, language: string): string {
  return namesIn(language).get(code) ?? namesIn('en').get(code) ?? code
}

/** All countries, the Member States first, each group in the order of its language. */
export function countries(language: string): readonly Country[] {
  const all = [...namesIn(language)].map(([code, name]) => ({ code, name }))
  const sorted = all.sort((a, b) => a.name.localeCompare(b.name, language))
  const inUnion = (code: string): boolean => memberStates.some((each) => each === code)
  return [...sorted.filter(({ code }) => inUnion(code)), ...sorted.filter(({ code }) => !inUnion(code))]
}

/** Whether a text is the code of a country (ISO 3166-1 alpha-2). */
export function isCountry(code: string): boolean {
  return namesIn('en').has(code)
}

/** The code of a country from its code or its name in any language ('SE', 'sverige', 'Zweden'); nothing where it is none. */
export function readCountry(text: string): string | undefined {
  const wanted = fold(text)
  const code = wanted.toUpperCase()
  if (isCountry(code)) return code
  const also = alsoCalled[wanted]
  if (also !== undefined) return also
  for (const language of Object.keys(countryNames))
    for (const [each, name] of namesIn(language)) if (fold(name) === wanted) return each
  return undefined
}

/** The country that a text may mean which is none: its name begins so, or one letter is wrong. Member States go first. */
export function guessCountry(text: string): string | undefined {
  const wanted = fold(text)
  if (wanted.length < 3) return undefined
  const all = Object.keys(countryNames).flatMap((language) => countries(language))
  const near = (test: (name: string) => boolean): string | undefined => {
    const found = all.filter(({ name }) => test(fold(name))).map(({ code }) => code)
    return found.find((code) => memberStates.some((each) => each === code)) ?? found[0]
  }
  return near((name) => name.startsWith(wanted)) ?? near((name) => isNear(name, wanted))
}

/** Whether two words differ by one letter: another one, one more, one less, or two swapped. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const [a, b] = [one.slice(start), other.slice(start)]
  const isSwapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || isSwapped
}

/** What people type too. */
const alsoCalled: Readonly<Record<string, string>> = {
  el: 'GR',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  usa: 'US',
  holland: 'NL',
  'czech republic': 'CZ',
  'tjeckiska republiken': 'CZ',
  'tsjechische republiek': 'CZ',
}

const read = new Map<string, ReadonlyMap<string, string>>()

function namesIn(language: string): ReadonlyMap<string, string> {
  const known = read.get(language)
  if (known !== undefined) return known
  const entries = (countryNames[language] ?? '')
    .split('|')
    .filter((entry) => entry !== '')
    .map((entry): [string, string] => [entry.slice(0, 2), entry.slice(3)])
  const names = new Map(entries)
  read.set(language, names)
  return names
}

/** A name as it is compared: without case, accents, dots and the article in front. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.’'&-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(the|de|het) /, '')
}
