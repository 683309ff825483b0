import { type Company, numbersOf, type Register, type WrittenNumbers } from './register.ts'

type WrittenCompany = Omit<Company, 'id' | 'numbers' | 'otherNames'> &
  Partial<Pick<Company, 'id' | 'otherNames'>> & {
    readonly numbers: WrittenNumbers
  }

/**
 * Reads locales/flows/register.json, which a tool has written and a test holds against that tool: its shape is trusted. What isn't
 * written follows: the id from the place, numbers from numbers.
 */
export function readRegister(text: string): Register {
  const { companies } = JSON.parse(text) as { readonly companies: readonly WrittenCompany[] }
  return companies.map((company, index) => ({
    id: `company-${index + 1}`,
    otherNames: [],
    ...company,
    numbers: numbersOf(company.country, company.numbers),
  }))
}
