import { doubledLetters, latinLetters, plainLetters } from '../other-letters.ts'
import { compoundOf, weightOf } from './common-words.ts'
import { bareName, isLegalForm } from './legal-forms.ts'

/** Why a term is worth a search, as a code; words come later. From the kind that helps most to the one that helps least. */
export const termKinds = [
  'registered',
  'without-form',
  'letters',
  'word',
  'former',
  'initials',
  'and',
  'hyphen',
  'part',
] as const
export type TermKind = (typeof termKinds)[number]

export interface SearchTerm {
  readonly term: string
  readonly why: TermKind
}

/** More than these nobody types. */
const most = 12
/** Characters of a name that are looked at. */
const longest = 256

/**
 * What to type into the search before one believes that a company isn't there, best first.
 * No term stands twice (case doesn't count), none is empty or a legal form alone. No source says that the search takes
 * numbers, so there are none among them.
 * @param name the name as registered; it is the first term. An empty one has no terms
 * @param former a name that the company had before; may be empty
 * @returns at most 12 terms
 */
export function searchTerms(name: string, former = ''): readonly SearchTerm[] {
  const registered = tidy(name)
  if (registered === '') return []
  const { base, countries } = baseOf(registered)
  const before = tidy(former)
  const letters = [latinLetters(base), plainLetters(base), doubledLetters(base)].filter(
    (each) => each !== base,
  )
  const [word, ...words] = wordsOf(base, 'own')
  const [initials, ...otherInitials] = initialsOf(base)
  const [and, ...otherAnds] = andsOf(base, countries)
  const [hyphen, ...otherHyphens] = hyphensOf(base)
  const found = [
    ...terms('registered', [registered]),
    ...terms('without-form', [base]),
    ...terms('letters', letters.slice(0, 1)),
    ...terms('word', [word]),
    ...terms('former', before === '' ? [] : [baseOf(before).base]),
    ...terms('initials', [initials]),
    ...terms('and', [and]),
    ...terms('hyphen', [hyphen]),
    ...terms('part', partsOf(base)),
    ...terms('letters', letters.slice(1)),
    ...terms('word', words.slice(0, 2)),
    ...terms('initials', otherInitials),
    ...terms('and', otherAnds),
    ...terms('hyphen', otherHyphens),
    ...terms('letters', word === undefined ? [] : [plainLetters(word)]),
    ...terms('former', [before]),
    ...terms('word', wordsOf(base, 'trade').slice(0, 1)),
  ]
  const worth = found.filter(({ term, why }) => why === 'registered' || (hasText(term) && !isLegalForm(term)))
  return eachOnce(worth).slice(0, most)
}

function terms(why: TermKind, found: readonly (string | undefined)[]): readonly SearchTerm[] {
  return found.flatMap((term) => (term === undefined ? [] : [{ term: tidy(term), why }]))
}

function eachOnce(found: readonly SearchTerm[]): readonly SearchTerm[] {
  const seen = new Set<string>()
  return found.filter(({ term }) => {
    const key = term.toLowerCase()
    return !seen.has(key) && seen.add(key)
  })
}

/** Composed, on one line, with single spaces. */
function tidy(text: string): string {
  const short = [...text.slice(0, 2 * longest)].slice(0, longest).join('')
  return short.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function hasText(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** The name without its form, and without quotes and brackets. */
function baseOf(name: string): { readonly base: string; readonly countries: readonly string[] } {
  const { name: bare, countries } = bareName(name)
  const base = tidy(bare.replace(/["“”„«»()[\]]/g, ' '))
  return hasText(base) ? { base, countries } : { base: name, countries }
}

/** The words of a name that tell of one company, or only of its trade, the longest first; what stands in many names never. */
function wordsOf(base: string, weight: 'own' | 'trade'): readonly string[] {
  return base
    .split(/[\s&+/,;]+/)
    .map((word) => /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(word)?.[0] ?? '')
    .filter((word) => [...word].length >= 3 && !word.includes('.') && !isLegalForm(word))
    .filter((word) => weightOf(word) === weight)
    .toSorted((one, other) => other.length - one.length)
}

const tradesAs = /\s(?:h\.?o\.?d\.?n\.?|t\/a|trading as|handelend onder de naam)\s/i

/** Each of two names ('Bakker h.o.d.n. Tulpenshop'), a long name without the common words at its end, or its first two words. */
function partsOf(base: string): readonly string[] {
  const names = base.split(tradesAs)
  if (names.length > 1) return names.map((name) => baseOf(name).base)
  const words = base.split(' ')
  const kept = words.slice(0, words.findLastIndex((word) => hasText(word) && weightOf(word) !== 'none') + 1)
  const first = words.slice(0, 2)
  const tells =
    words.length >= 3 && first.every((word) => /^\p{L}{3,}/u.test(word) && weightOf(word) !== 'none')
  return [...(kept.length >= 2 ? [kept.join(' ')] : []), ...(tells ? [first.join(' ')] : [])]
}

/** The name with its initials joined, apart, and with dots ('JP Frukt', 'J P Frukt', 'J.P. Frukt'). */
function initialsOf(base: string): readonly string[] {
  if (tradesAs.test(base)) return []
  const tokens = base.split(' ')
  const shouts = tokens.length > 1 && base === base.toUpperCase()
  const spell = (join: (letters: readonly string[]) => string): string => {
    const made: string[] = []
    let run: readonly string[] = []
    for (const token of [...tokens, '']) {
      const letters = lettersOf(token, shouts) ?? []
      run = [...run, ...letters]
      if (letters.length > 0) continue
      if (run.length > 0) made.push(run.length === 1 ? run.join('') : join(run))
      made.push(token)
      run = []
    }
    return tidy(made.join(' '))
  }
  const ways = [
    spell((run) => run.join('')),
    spell((run) => run.join(' ')),
    spell((run) => `${run.join('.')}.`),
  ]
  return ways.filter((way) => way !== base)
}

/** The letters of initials ('J.P.', 'A', 'ABC'); nothing of any other word. */
function lettersOf(token: string, shouts: boolean): readonly string[] | undefined {
  if (/^(?:\p{L}\.)+\p{L}?\.?$/u.test(token)) return [...token.replaceAll('.', '')]
  if (/^\p{Lu}$/u.test(token)) return [token]
  return !shouts && /^\p{Lu}{2,4}$/u.test(token) ? [...token] : undefined
}

/** How 'and' is said, by country; the first of a name's countries decides. */
const andIn: Readonly<Record<string, string>> = {
  SE: 'och',
  NL: 'en',
  DE: 'und',
  AT: 'und',
  BE: 'en',
  FI: 'ja',
  DK: 'og',
  NO: 'og',
  FR: 'et',
  LU: 'et',
  IT: 'e',
  ES: 'y',
  PT: 'e',
  PL: 'i',
  CZ: 'a',
  SK: 'a',
  HU: 'és',
  SI: 'in',
  HR: 'i',
  RO: 'și',
  BG: 'и',
  GR: 'και',
  EE: 'ja',
  LV: 'un',
  LT: 'ir',
}
const saysAnd = /^(?:och|and|en|und|et|og|és|și|και)$/i

/** The name with its '&' as a word, close or apart, or left out; and with '&' for such a word. */
function andsOf(base: string, countries: readonly string[]): readonly string[] {
  const own = countries.flatMap((country) => andIn[country] ?? []).slice(0, 1)
  const said = [...new Set([...(own.length === 0 ? ['och', 'en'] : own), 'and'])]
  if (/[&+]/.test(base)) {
    const around = (text: string): string =>
      base
        .split(/[&+]/)
        .map((part) => part.trim())
        .join(text)
    const close = base.replace(/(?<!\p{L})(\p{L})\s*[&+]\s*(\p{L})(?!\p{L})/gu, '$1$2')
    const ways = [...said.map((word) => around(` ${word} `)), close, around('&'), around(' & '), around(' ')]
    return ways.filter((way) => way !== base)
  }
  const words = base.split(' ')
  const place = words.findIndex(
    (word, index) =>
      index > 0 && index < words.length - 1 && (saysAnd.test(word) || own.includes(word.toLowerCase())),
  )
  return place < 0 ? [] : [words.with(place, '&').join(' ')]
}

/** The name with its hyphens as spaces or joined; two words as one or with a hyphen; a compound as two words. */
function hyphensOf(base: string): readonly string[] {
  const signs = /(?<=\p{L})[-‐‑–/'’](?=\p{L})/gu
  if (signs.test(base)) return [base.replace(signs, ' '), joined(base.split(signs))]
  const words = base.split(' ')
  const [only] = words
  const split = words.length === 1 && only !== undefined ? compoundOf(only) : undefined
  if (split !== undefined) return [split.join(' ')]
  const made = joined(words)
  return words.length === 2 && compoundOf(made)?.join('').length === made.length && !/[&+.]/.test(made)
    ? [made, words.join('-')]
    : []
}

/** Words made one: what stood at the front of a later one as a capital is small now. */
function joined(words: readonly string[]): string {
  return words
    .map((word, index) =>
      index > 0 && word !== word.toUpperCase() ? word.charAt(0).toLowerCase() + word.slice(1) : word,
    )
    .join('')
}
