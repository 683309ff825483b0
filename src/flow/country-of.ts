import { readCountry } from './country.ts'
import type { Answers, Entry } from './step.ts'

/** The country on which an entry depends, by ISO 3166-1 alpha-2; nothing where it depends on none, or none was answered. */
export function countryOf({ country = [] }: Pick<Entry, 'country'>, relevant: Answers): string | undefined {
  for (const each of country) {
    if ('code' in each) return each.code
    const value = relevant[each.step]?.value
    const code = typeof value === 'string' ? readCountry(value) : undefined
    if (code !== undefined) return code
  }
  return undefined
}
