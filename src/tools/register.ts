// Writes guides/register.json: the companies among which `rehearse operator` has people search. None of them exists: names are
// put together from made-up parts, streets are named after the practice, and the numbers, whose check digits are right, come
// from ranges that, by all that is public, are not given out: Swedish ones of group 4 (the groups are 1 to 3 and 5 to 9), Dutch ones of a chamber 00
// with an RSIN of the test series 999, Belgian ones that begin with 9 (enterprises have 0 or 1, their sites 2 to 8).
// The same seed makes the same companies.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { numbersOf } from '../rehearsal/register.ts'
import { type Cast, cast } from './register/cast.ts'
import { type Chance, chanceFrom } from './register/chance.ts'
import { countries, type Land } from './register/lands.ts'
import { twist } from './register/twist.ts'

const seed = 20261121

/** A company of the practice register, as it is written. */
export interface Company extends Cast {
  readonly numbers: Readonly<Record<'national' | 'eori' | 'vat', string>>
}

/** The companies of a seed, in the order in which the table shows them. */
export function register(from = seed): readonly Company[] {
  const chance = chanceFrom(from)
  const taken = new Set<string>()
  const numbered = (company: Cast, land: Land): Company => {
    for (;;) {
      const numbers = land.numbers(chance)
      if (taken.has(numbers.national)) continue
      taken.add(numbers.national)
      return { ...company, numbers }
    }
  }
  const companies = countries.flatMap((land) => {
    const own = cast.filter(({ country }) => country === land.country)
    const names = new Set(own.flatMap(({ name, callsItself }) => [name, callsItself ?? name]))
    const made: Cast[] = []
    while (made.length < land.count) made.push(...companiesOf(land, chance, names))
    return [...own, ...made].map((company) => numbered(company, land))
  })
  return companies
    .map((company, index) => ({ company, index }))
    .sort((one, other) => compare(one.company.name, other.company.name) || one.index - other.index)
    .map(({ company }, index) => ({
      ...company,
      id: company.id === '' ? `company-${index + 1}` : company.id,
    }))
}

/** One company, or two that are easily taken for each other. */
function companiesOf(land: Land, chance: Chance, names: Set<string>): readonly Cast[] {
  const name = land.name(chance)
  if (names.has(name)) return []
  names.add(name)
  const company = (called: string): Cast => ({
    id: '',
    name: called,
    country: land.country,
    address: land.address(chance),
    activities: land.activities(chance),
  })
  const kind = chance.below(10)
  if (kind === 0) return [company(name), company(name)]
  if (kind === 1) return [company(name), company(twist(name, chance))]
  if (kind === 2) return [{ ...company(twist(name, chance)), callsItself: name }]
  if (kind === 3) return [{ ...company(name), otherNames: [land.name(chance)] }]
  return [company(name)]
}

/** By code points, so that every version of Node.js sorts alike. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The text of guides/register.json: one company on each line, without what follows from the rest. */
export function registerText(): string {
  const lines = register().map((company, index) => `  ${JSON.stringify(withoutWhatFollows(company, index))}`)
  return `{\n "companies": [\n${lines.join(',\n')}\n ]\n}\n`
}

function withoutWhatFollows({ id, numbers, ...company }: Company, index: number): object {
  const { national, eori, vat } = numbers
  const { country } = company
  return {
    ...(id !== `company-${index + 1}` && { id }),
    ...company,
    numbers: {
      national,
      ...(eori !== numbersOf(country, { national }).eori && { eori }),
      ...(vat !== numbersOf(country, { national, eori }).vat && { vat }),
    },
  }
}

const root = process.argv[2]
if (root !== undefined && process.argv[1]?.endsWith('register.cjs'))
  writeFileSync(join(root, 'guides', 'register.json'), registerText())
