import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLetterOff } from '../../src/search/one-letter-off.ts'
import { search } from '../../src/search/search.ts'
import { type SearchEntry, searchIndex } from '../../src/search/search-index.ts'
import { stem } from '../../src/search/stem.ts'
import { wordsOfText } from '../../src/search/words-of-text.ts'

const languages = ['sv', 'en', 'nl'] as const

/** A page of one line in one language. */
function page(name: string, language: string, text: string): SearchEntry {
  return { page: name, names: [], lines: { [language]: [{ text, weight: 1, tells: true }] }, weight: 1 }
}

const shelf = [
  page('phone', 'sv', 'Om mobiltelefonen är borta'),
  page('approval', 'sv', 'Vänta på godkännande av ansökningarna'),
  page('code', 'sv', 'Har du glömt PIN-koden?'),
  page('mail', 'en', 'The e-mail with the link does not come'),
  page('refused', 'en', 'The request was refused'),
  page('company', 'nl', 'Zoek je bedrijf in de bedrijvenlijst'),
  page('log-in', 'nl', 'Log in met de beveiligingssleutel'),
]
const index = searchIndex(shelf, languages)
const found = (query: string): string | undefined => search(index, query, 'en')[0]?.entry.page

describe('somebody searches', () => {
  it.each([
    ['in another form of the word', 'godkända', 'approval'],
    ['in the singular', 'ansökan', 'approval'],
    ['without diacritics', 'vanta pa godkannande', 'approval'],
    ['with a part of a compound', 'telefon', 'phone'],
    ['with a compound of what is written apart', 'pinkod', 'code'],
    ['with a hyphen that is not there', 'email', 'mail'],
    ['with a letter missing', 'reqest', 'refused'],
    ['with two letters swapped', 'reufsed', 'refused'],
    ['in capitals', 'BEDRIJVEN', 'company'],
    ['with a verb that is written apart', 'inloggen', 'log-in'],
    ['with the end of a compound', 'sleutel', 'log-in'],
  ])('%s: %s', (_how, query, name) => {
    expect(found(query)).toBe(name)
  })

  it.each(['', '   ', '?!', 'xyzzy', 'zzzzzzzzzz', '漢字'])('and finds nothing for "%s"', (query) => {
    expect(search(index, query, 'en')).toEqual([])
  })

  it('and sees a page once, with its best line', () => {
    const twice = searchIndex(
      [
        page('one', 'en', 'a phone'),
        {
          page: 'one',
          names: [],
          weight: 1,
          lines: {
            en: ['a lost phone', 'how to find a lost phone again'].map((text) => ({
              text,
              weight: 1,
              tells: true,
            })),
          },
        },
      ],
      languages,
    )
    const hits = search(twice, 'find lost phone', 'en')
    expect(hits.map(({ entry, line }) => [entry.page, line])).toEqual([
      ['one', 'how to find a lost phone again'],
    ])
  })
})

describe('whatever is typed', () => {
  it('the best comes first, each page once, and nothing throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom(...languages),
        (query, language) => {
          const hits = search(index, query, language)
          const scores = hits.map(({ score }) => score)
          expect(scores).toEqual([...scores].sort((one, other) => other - one))
          expect(new Set(hits.map(({ entry }) => entry.page)).size).toBe(hits.length)
          expect(scores.every(Number.isFinite)).toBe(true)
        },
      ),
    )
  })

  it('case and diacritics change nothing', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdeåäöéëïüß-'), maxLength: 30 })
    fc.assert(
      fc.property(letters, (text) => {
        expect(wordsOfText(text.normalize('NFD'))).toEqual(wordsOfText(text))
        expect(wordsOfText(wordsOfText(text).join(' '))).toEqual(wordsOfText(text))
      }),
    )
  })

  it('a stem is part of its word or nearly, and never empty', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abdegiklnorst'), minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(word, fc.constantFrom(...languages, 'fi'), (text, language) => {
        expect(stem(text, language).length).toBeGreaterThan(0)
        expect(stem(text, language).length).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('one letter off is the same both ways, and found where one letter is changed', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(oneLetterOff(one, other)).toBe(oneLetterOff(other, one))
      }),
    )
    fc.assert(
      fc.property(word, fc.nat(), (text, at) => {
        const place = at % text.length
        expect(oneLetterOff(text, text.slice(0, place) + text.slice(place + 1))).toBe(true)
        expect(oneLetterOff(text, `${text.slice(0, place)}x${text.slice(place)}`)).toBe(true)
      }),
    )
  })
})

describe('forms of one word', () => {
  it.each([
    ['sv', ['konto', 'kontot', 'konton']],
    ['sv', ['lank', 'lanken', 'lankar', 'lankarna']],
    ['sv', ['ansokan', 'ansokning', 'ansokningar']],
    ['sv', ['glomt', 'glomma']],
    ['nl', ['aanvraag', 'aanvragen']],
    ['nl', ['rol', 'rollen']],
    ['nl', ['ingelogd', 'inloggen']],
    ['nl', ['goedgekeurd', 'goedkeuring', 'goedkeuren']],
    ['en', ['expire', 'expired', 'expires']],
    ['en', ['company', 'companies']],
    ['en', ['authorise', 'authorised', 'authorization', 'authorisation']],
    ['en', ['scan', 'scanning', 'scanned']],
  ])('%s: %s', (language, forms) => {
    expect(new Set(forms.map((form) => stem(form, language))).size).toBe(1)
  })
})
