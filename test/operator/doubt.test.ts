import examples from 'libphonenumber-js/examples.mobile.json'
import { getExampleNumber } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { exampleFor } from '../../src/flow/examples.ts'
import { memberStates } from '../../src/flow/member-states.ts'
import { rules } from '../../src/flow/rules.ts'
import { doubtAbout } from '../../src/operator/entries/doubt-about.ts'
import { suggestion, writtenForm } from '../../src/operator/entries/written-form.ts'

const codeOf = async (...asked: Parameters<typeof doubtAbout>) => (await doubtAbout(...asked))?.code

describe("a person's name", () => {
  it.each([
    'Anna Andersson',
    'Åsa Öberg',
    'Jan-Willem van den Berg',
    'Anna',
    "Siobhán O'Neill",
    'Jan As',
    'Sia Furler',
    'Bo Ek',
  ])('stands: %s', async (name) => {
    expect(await codeOf('person-name', name, { company: 'Växtimport AB' })).toBeUndefined()
  })

  it.each<[name: string, code: string]>([
    ['info', 'not-a-person'],
    ['Import', 'not-a-person'],
    ['Team Göteborg', 'not-a-person'],
    ['anna@example.se', 'not-a-person'],
    ['Anna 2', 'not-a-person'],
    ['Blommor AB', 'company-name'],
    ['Bloemen B.V.', 'company-name'],
    ['Müller GmbH', 'company-name'],
    ['Rossi S.p.A.', 'company-name'],
    ['Växtimport', 'company-name'],
    ['vaxtimport ab', 'company-name'],
  ])('is questioned: %s', async (name, code) => {
    expect(await codeOf('person-name', name, { company: 'Växtimport AB' })).toBe(code)
  })
})

describe('an e-mail address', () => {
  it.each([
    'anna@example.se',
    'a.b+c@mail.example.org',
    'anna.import@example.se',
    'contactanna@example.se',
    'åsa@example.se',
    'anna@mail.example.com',
    'anna@gmail.example.se',
  ])('of one person stands: %s', async (address) => {
    expect(await codeOf('email', address, {})).toBeUndefined()
  })

  it.each([
    'info@example.se',
    'IMPORT@example.se',
    'export@example.se',
    'kontakt@example.se',
    'office@example.eu',
    'import.se@example.se',
    'order2@example.nl',
    'import-export@example.nl',
    'info+traces@example.se',
    'beställning@example.se',
  ])('that several read is questioned: %s', async (address) => {
    expect(await codeOf('email', address, {})).toBe('shared-mailbox')
  })

  it.each(['karin@gmail.com', 'Karin@Hotmail.com', 'karin@ziggo.nl', 'karin@telia.com'])(
    "that is nobody's workplace is questioned: %s",
    async (address) => {
      expect(await codeOf('email', address, {})).toBe('private-mailbox')
    },
  )

  it.each<[typed: string, meant: string]>([
    ['karin@gmial.com', 'karin@gmail.com'],
    ['karin@hotmial.se', 'karin@hotmail.se'],
    ['karin@example.see', 'karin@example.se'],
    ['karin@bloemen.nll', 'karin@bloemen.nl'],
    ['Karin@outlok.con', 'Karin@outlook.com'],
  ])('%s probably means %s', async (typed, meant) => {
    expect(await doubtAbout('email', typed, {})).toEqual({ code: 'email-slip', meant })
  })

  it.each(['karin@växtimport.se', 'karin@bjork_son.se'])(
    'has letters that domains seldom have: %s',
    async (address) => {
      expect(await codeOf('email', address, {})).toMatch(/^(email-letters|unusual-email)$/)
    },
  )

  it('that no mail server would take is questioned', async () => {
    expect(await codeOf('email', '.anna@example.se', {})).toBe('unusual-email')
  })
})

describe('the name of a company, a street or a town', () => {
  it.each(['Växtimport AB', '3 Maj AB', 'Storgatan 1', 'B 12', 'Ölands @ta AB'])(
    'stands: %s',
    async (text) => {
      expect(await codeOf('text', text, {})).toBeUndefined()
    },
  )

  it.each<[typed: string, code: string]>([
    ['1', 'no-letters'],
    ['12-3', 'no-letters'],
    ['-', 'no-letters'],
    ['karin@vaxtimport.se', 'looks-like-email'],
  ])('is questioned: %s', async (text, code) => {
    expect(await codeOf('text', text, {})).toBe(code)
  })
})

describe('a VAT or EORI number where the organisation number is asked for', () => {
  it.each(['SE556677889901', 'SE5566778899', 'se 556677-8899 01', '556677889901'])(
    'is refused, with what was meant: %s',
    async (typed) => {
      expect(rules['company-number'](typed, 'SE')).toBeUndefined()
      expect(await suggestion('company-number', typed, 'SE')).toBe('556677-8899')
      expect(await suggestion('organisation-number', typed, undefined)).toBe('556677-8899')
    },
  )

  it.each(['SE55667788', '55667788990', 'SE556677889902x'])(
    'is nothing that can be guessed: %s',
    async (typed) => {
      expect(await suggestion('company-number', typed, 'SE')).toBeUndefined()
    },
  )
})

describe('a phone number', () => {
  // The examples that libphonenumber publishes for each country.
  it.each(memberStates)('of %s stands, and is shown in groups', async (country) => {
    const example = getExampleNumber(country, examples)
    const typed = example?.number ?? ''
    expect(rules.phone(typed)).toBe(typed)
    expect(await codeOf('phone', typed, { country })).toBeUndefined()
    expect(await writtenForm('phone', typed)).toBe(example?.formatInternational())
    expect(rules.phone(await writtenForm('phone', typed))).toBeDefined()
  })

  it.each(memberStates)('of %s in national form is refused, with the international one', async (country) => {
    const example = getExampleNumber(country, examples)
    const national = example?.formatNational() ?? ''
    expect(rules.phone(national)).toBeUndefined()
    expect(await suggestion('phone', national, country)).toBe(example?.formatInternational())
  })

  it.each<[typed: string, country: string, meant: string | undefined]>([
    ['036-15 50 00', 'SE', '+46 36 15 50 00'],
    ['4636155000', 'SE', '+46 36 15 50 00'],
    ['030 18 41 00 00', 'DE', '+49 30 18410000'],
    ['12', 'SE', undefined],
    ['call me', 'SE', undefined],
    ['036-15 50 00', 'QQ', undefined],
  ])('%s in %s probably means %s', async (typed, country, meant) => {
    expect(await suggestion('phone', typed, country)).toBe(meant)
  })

  it('without a country nothing is guessed', async () => {
    expect(await suggestion('phone', '036-15 50 00', undefined)).toBeUndefined()
  })

  it.each(['+46 36 15', '+46 99 999 999 999', '+999 123 456 78', '+31 20 1'])(
    'that nobody can have is questioned: %s',
    async (typed) => {
      expect(
        rules.phone(typed) === undefined || (await codeOf('phone', typed, {})) === 'unknown-number',
      ).toBe(true)
    },
  )

  it.each<[typed: string, shown: string]>([
    ['+4636155000', '+46 36 15 50 00'],
    ['+46(0)36-15.50.00', '+46 36 15 50 00'],
    ['+31201234567', '+31 20 123 4567'],
    ['+99912345678', '+99912345678'],
  ])('is shown as its country groups it: %s', async (typed, shown) => {
    expect(await writtenForm('phone', typed)).toBe(shown)
  })
})

describe('a postal code', () => {
  it.each(memberStates)(
    'of %s stands however it is typed, and is kept as its post writes it',
    async (country) => {
      const written = exampleFor('postal-code', country) ?? ''
      for (const typed of [written, written.toLowerCase(), written.replace(/[ -]/g, '')]) {
        expect(rules['postal-code'](typed, country)).toBe(written)
        expect(await codeOf('postal-code', written, { country })).toBeUndefined()
      }
    },
  )

  it.each(memberStates)('of %s with a sign too many or too few is refused', (country) => {
    const written = exampleFor('postal-code', country) ?? ''
    expect(rules['postal-code'](`${written}1`, country)).toBeUndefined()
    expect(rules['postal-code'](written.slice(0, -1), country)).toBeUndefined()
  })

  it.each<[code: string, country: string]>([
    ['0999', 'AT'],
    ['99999', 'ES'],
    ['B12 X285', 'IE'],
  ])('%s in %s is questioned', async (code, country) => {
    expect(rules['postal-code'](code, country)).toBe(code)
    expect(await codeOf('postal-code', code, { country })).toBe('unusual-postal-code')
  })

  it.each<[code: string, country: string | undefined]>([
    ['SW1A 2AA', 'GB'],
    ['8001', 'CH'],
    ['12345', 'QQ'],
    ['1234', undefined],
  ])('%s of %s stands: it is no Member State', async (code, country) => {
    expect(rules['postal-code'](code, country)).toBe(code)
    expect(await codeOf('postal-code', code, country === undefined ? {} : { country })).toBeUndefined()
  })
})

describe('what is never questioned', () => {
  it.each(['country', 'kvk'] as const)('%s', async (rule) => {
    expect(await doubtAbout(rule, '12345678', {})).toBeUndefined()
  })
})
