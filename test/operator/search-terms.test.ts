import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weightOf } from '../../src/operator/names/common-words.ts'
import { isLegalForm, withoutLegalForm } from '../../src/operator/names/legal-forms.ts'
import { searchTerms } from '../../src/operator/names/search-terms.ts'
import { doubledLetters, latinLetters, plainLetters } from '../../src/operator/other-letters.ts'
import { names } from './names.ts'

const told = (name: string, former?: string): readonly string[] =>
  searchTerms(name, former).map(({ term }) => term)

describe('a company that may be there already', () => {
  it.each(names)('%s is looked for as it is, as "%s", and in other ways', (name, base, among) => {
    const terms = told(name)
    expect(terms[0]).toBe(name)
    expect(terms).toEqual(expect.arrayContaining([...among]))
    if (!/h\.o\.d\.n/.test(name) && base !== name) expect(terms[1]).toBe(base)
  })

  it.each(names)('%s without its legal form is %s', (name, base) => {
    const quotes = /["“”„]/g
    expect(withoutLegalForm(name).replace(quotes, '')).toBe(base)
  })

  it('is looked for by the name it had before, near the top', () => {
    expect(searchTerms('Växtimport AB', 'Gröna Gården HB')).toContainEqual({
      term: 'Gröna Gården',
      why: 'former',
    })
    expect(told('Växtimport AB', 'Gröna Gården HB').indexOf('Gröna Gården')).toBeLessThan(5)
    expect(told('Växtimport AB', 'Gröna Gården HB')).toContain('Gröna Gården HB')
  })

  it('has no terms without a name, and none of its own for a name before that is the same', () => {
    expect(searchTerms('')).toEqual([])
    expect(searchTerms('  \t', 'Gamla AB')).toEqual([])
    expect(told('Växtimport AB', 'VÄXTIMPORT AB')).toEqual(told('Växtimport AB'))
  })

  it('is not looked for by a word that half of all companies bear, nor by its number', () => {
    const words = names.flatMap(([name]) => searchTerms(name)).filter(({ why }) => why === 'word')
    expect(words.filter(({ term }) => weightOf(term) === 'none')).toEqual([])
    expect(told('Växtimport AB').filter((term) => /\d/.test(term))).toEqual([])
  })

  it('keeps its best word before that of its trade', () => {
    const terms = told('Frukt Öberg AB')
    expect(terms.indexOf('Öberg')).toBeLessThan(terms.indexOf('Frukt'))
  })
})

describe('a legal form', () => {
  it.each([
    'AB',
    'aktiebolag',
    'B.V.',
    'bv',
    'N.V.',
    'VOF',
    'C.V.',
    'GmbH',
    'KG',
    'AG',
    'UG',
    'Oy',
    'Oyj',
    'A/S',
    'ApS',
    'AS',
    'SA',
    'SAS',
    'SARL',
    'S.p.A.',
    'S.r.l.',
    'Sp. z o.o.',
    'Ltd',
    'LLC',
    'Ky',
    'd.o.o.',
    's.r.o.',
    'a.s.',
    'Kft.',
    'OÜ',
    'UAB',
    'SIA',
    'HB',
    'KB',
    'Enskild firma',
    'ek. för.',
    'ЕООД',
    'Α.Ε.',
    'Lda',
    'Zrt.',
    'S.L.',
    'DAC',
    'd.d.',
    'P.F.A.',
  ])('%s is known', (form) => {
    expect(isLegalForm(form)).toBe(true)
  })

  it.each(['Nordic Spa', 'Bloemen', 'Co', 'Hemma hos oss', 'Casa', 'A B'])(
    'there is none in "%s"',
    (name) => {
      expect(withoutLegalForm(name)).toBe(name)
    },
  )
})

const words = fc.constantFrom(
  ...names.flatMap(([name]) => name.split(' ')),
  'och',
  '&',
  '-',
  'AB',
  'B.V.',
  'H&M',
  "L'Or",
  'x',
  '',
  '(',
  '"',
  '\u00a0',
  'Å',
  'ß',
  '🌷',
  '\u202e',
)
const anyName = fc.oneof(
  fc.array(words, { maxLength: 8 }).map((each) => each.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
)
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

describe('whatever the name', () => {
  it('the first term is the name; none is empty, twice, or a form alone; there are at most twelve', () => {
    fc.assert(
      fc.property(anyName, anyName, (name, former) => {
        const terms = told(name, former)
        const tidy = name.normalize('NFC').replace(/\s+/g, ' ').trim()
        if (tidy === '') {
          expect(terms).toEqual([])
          return
        }
        expect(tidy.startsWith(terms[0] ?? '-')).toBe(true)
        expect(terms.length).toBeLessThanOrEqual(12)
        for (const term of terms.slice(1)) expect(term).toMatch(/[\p{L}\p{N}]/u)
        for (const term of terms.slice(1)) expect(isLegalForm(term)).toBe(false)
        expect(new Set(terms.map((term) => term.toLowerCase())).size).toBe(terms.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('every term is made of the name, or of the name before', () => {
    const and = [
      'och',
      'and',
      'en',
      'und',
      'et',
      'og',
      'ja',
      'e',
      'y',
      'i',
      'a',
      'és',
      'in',
      'și',
      'и',
      'και',
      'un',
      'ir',
    ]
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (each) => {
        const name = each.join(' ')
        const sources = [name, plainLetters(name), doubledLetters(name), latinLetters(name)]
          .map(bare)
          .join(' ')
        for (const term of told(name))
          for (const word of term.split(/[^\p{L}\p{N}]+/u).filter((one) => one !== '' && !and.includes(one)))
            expect(sources).toContain(bare(word))
      }),
      { numRuns: 2000 },
    )
  })
})
