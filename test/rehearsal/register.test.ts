import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { validate as rightOrgnr } from 'stdnum/lib/cjs/se/orgnr.js'
import { describe, expect, it } from 'vitest'
import { rsin } from '../../src/operator/entries/check-digits.ts'
import { searchTerms } from '../../src/operator/names/search-terms.ts'
import { register, registerText } from '../../src/tools/register.ts'
import { locales } from '../wizard/desk.ts'

const root = resolve(import.meta.dirname, '../..')
const companies = locales.register()
const of = (country: string) => companies.filter((each) => each.country === country)

describe('the practice register', () => {
  it('is what the script makes: npm run register, npm run locales', () => {
    expect(readFileSync(join(root, 'guides/register.json'), 'utf8')).toBe(registerText())
  })

  it('is another one with another seed', () => {
    expect(register(1)).not.toEqual(register())
  })

  it('has a few hundred companies of three countries', () => {
    expect(companies.length).toBeGreaterThanOrEqual(200)
    expect(companies.length).toBeLessThanOrEqual(400)
    expect(new Set(companies.map(({ country }) => country))).toEqual(new Set(['SE', 'NL', 'BE']))
  })

  it('gives no number and no id twice', () => {
    const ids = companies.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const kind of ['national', 'eori', 'vat'] as const) {
      const numbers = companies.map(({ numbers }) => numbers[kind])
      expect(new Set(numbers).size, kind).toBe(numbers.length)
    }
  })

  it('has numbers that are right, and that nobody was given', () => {
    for (const { numbers } of of('SE')) {
      expect(numbers.national).toMatch(/^4\d[2-9]\d{3}-\d{4}$/)
      expect(rightOrgnr(numbers.national ?? '').isValid, numbers.national).toBe(true)
    }
    for (const { numbers } of of('NL')) {
      expect(numbers.national).toMatch(/^00\d{6}$/)
      expect(numbers.eori).toMatch(/^NL999\d{6}$/)
      expect(rsin(numbers.eori?.slice(2) ?? ''), numbers.eori).toBe('right')
    }
    for (const { numbers } of of('BE')) {
      const ten = numbers.national?.replaceAll('.', '') ?? ''
      expect(ten).toMatch(/^9\d{9}$/)
      expect(97 - (Number(ten.slice(0, 8)) % 97)).toBe(Number(ten.slice(8)))
    }
  })

  it('holds the traps: all states, none at all, one name twice, other spellings and former names', () => {
    const states = companies.flatMap(({ activities }) => Object.values(activities))
    expect(new Set(states)).toEqual(new Set(['valid', 'new', 'requested', 'suspended']))
    expect(companies.some(({ activities }) => Object.keys(activities).length === 0)).toBe(true)
    expect(companies.length - new Set(companies.map(({ name }) => name)).size).toBeGreaterThan(5)
    expect(companies.filter(({ callsItself }) => callsItself !== undefined).length).toBeGreaterThan(10)
    expect(companies.filter(({ otherNames }) => otherNames.length > 0).length).toBeGreaterThan(10)
    for (const letter of 'åäöé')
      expect(
        companies.some(({ name }) => name.includes(letter)),
        letter,
      ).toBe(true)
  })

  it('whoever is written otherwise is found by one of the terms that the guide has people search for', () => {
    const hidden = companies.filter(({ callsItself }) => callsItself !== undefined)
    const isFound = ({ name, callsItself = '' }: (typeof hidden)[number]): boolean =>
      searchTerms(callsItself).some(({ term }) => name.toLowerCase().includes(term.toLowerCase()))
    expect(
      hidden.filter((each) => !isFound(each)).map(({ name, callsItself }) => `${callsItself} as ${name}`),
    ).toEqual([])
  })
})
