import { plainLetters } from '../other-letters.ts'
import { type CountryForms, legalFormList } from './legal-form-list.ts'

/** Forms that are words of their own too: written like a word ('Nordic Spa') they are none. */
const alsoWords = new Set(
  'spa as se is ad dd ei eg ay da ug ss sas ag ks et sat opg rt bt lp enk fie earl eu teo pc'.split(' '),
)

/** Where a form is one. */
interface Form {
  readonly countries: readonly string[]
  /** The countries where it is one only together with a form at the other end. */
  readonly bound: readonly string[]
}

const atEnd = formsAt((forms) => forms.atEnd)
const atFront = formsAt(
  (forms) => forms.atFront,
  (forms) => forms.atBothEnds,
)
/** Words of the longest form ('Sp. z o.o. sp. k.'), and one for spaces that people put in. */
const longest = 6

function formsAt(
  pick: (forms: CountryForms) => string | undefined,
  pickBound: (forms: CountryForms) => string | undefined = () => undefined,
): ReadonlyMap<string, Form> {
  const found = new Map<string, Form>()
  const add = (listed: string | undefined, country: string, kind: keyof Form): void => {
    for (const key of (listed ?? '').split('|').map(keyOf)) {
      const known = found.get(key) ?? { countries: [], bound: [] }
      if (key !== '') found.set(key, { ...known, [kind]: [...known[kind], country] })
    }
  }
  for (const forms of legalFormList) {
    add(pick(forms), forms.country, 'countries')
    add(pickBound(forms), forms.country, 'bound')
  }
  return found
}

/** A form as it is compared: its letters, without marks, in lower case. */
function keyOf(written: string): string {
  return plainLetters(written)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A name without its legal form, and the countries that have this form (ISO 3166-1 alpha-2); none where it bears no form. */
export interface Bare {
  readonly name: string
  readonly countries: readonly string[]
}

/**
 * Takes the legal forms off a name, at its front and its end. A second form goes only if the same country has it.
 * What is left is never empty: a name that is nothing but a form stays.
 */
export function bareName(name: string): Bare {
  let words: readonly string[] = name.normalize('NFC').trim().split(/\s+/)
  let home: readonly string[] = []
  for (;;) {
    const shorter = cut(words, 'end', home) ?? cut(words, 'front', home)
    if (shorter === undefined) break
    words = shorter.words
    home = shorter.countries
  }
  return { name: /[^\s,;–-](?:.*[^\s,;–-])?/s.exec(words.join(' '))?.[0] ?? '', countries: home }
}

/** A name without the legal forms at its front and its end ('Växtimport AB' → 'Växtimport'). */
export function withoutLegalForm(name: string): string {
  return bareName(name).name
}

/** Whether a text is a legal form and nothing else ('B.V.', 'gmbh'). */
export function isLegalForm(text: string): boolean {
  const key = keyOf(text)
  return atEnd.has(key) || atFront.has(key)
}

function cut(
  words: readonly string[],
  side: 'front' | 'end',
  home: readonly string[],
): { readonly words: readonly string[]; readonly countries: readonly string[] } | undefined {
  for (let length = Math.min(longest, words.length - 1); length > 0; length -= 1) {
    const piece = side === 'end' ? words.slice(-length) : words.slice(0, length)
    const rest = side === 'end' ? words.slice(0, -length) : words.slice(length)
    const beside = side === 'end' ? rest.at(-1) : undefined
    const countries = areInitials(piece, beside) ? [] : countriesOf(piece.join(' '), side, home)
    if (countries.length > 0 && /[\p{L}\p{N}]/u.test(rest.join(''))) return { words: rest, countries }
  }
  return undefined
}

/** Whether single letters without dots are rather a name's ('A B C Frukt') than a form ('Jansen B V'). */
function areInitials(piece: readonly string[], beside: string | undefined): boolean {
  const single = (word: string): boolean => /^\p{L}$/u.test(word)
  return piece.length > 1 && piece.every(single) && (beside === undefined || single(beside))
}

function countriesOf(piece: string, side: 'front' | 'end', home: readonly string[]): readonly string[] {
  const key = keyOf(piece)
  const form = (side === 'end' ? atEnd : atFront).get(key)
  if (form === undefined || (alsoWords.has(key) && /^\p{Lu}?\p{Ll}+$/u.test(piece))) return []
  if (home.length === 0) return form.countries
  return [...form.countries, ...form.bound].filter((country) => home.includes(country))
}
