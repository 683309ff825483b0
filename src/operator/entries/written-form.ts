import { writeCompanyNumber } from '../../flow/company-number.ts'
import { guessCountry } from '../../flow/country.ts'
import type { RuleName } from '../../flow/step.ts'

/** An answer as it is written best, where that takes more than its rule knows: a phone number in groups. */
export async function writtenForm(rule: RuleName, value: string): Promise<string> {
  if (rule !== 'phone') return value
  const { groupPhone } = await import('./read-phone.ts')
  return groupPhone(value)
}

/** The organisation number within a Swedish VAT number (with 01 behind it) or EORI number (with SE before it). */
function withinSwedish(typed: string): string | undefined {
  const [, digits] = /^(?:SE)?(\d{10})(?:01)?$/i.exec(typed.replace(/[\s.-]/g, '')) ?? []
  return digits === undefined ? undefined : writeCompanyNumber(digits, 'SE')
}

/**
 * What somebody probably meant who typed what a rule refuses, as the rule would keep it; nothing where there is no good guess.
 * @param country ISO 3166-1 alpha-2, of the company's country
 */
export async function suggestion(
  rule: RuleName,
  typed: string,
  country: string | undefined,
): Promise<string | undefined> {
  if (rule === 'country') return guessCountry(typed)
  if (rule === 'organisation-number' || (rule === 'company-number' && country === 'SE'))
    return withinSwedish(typed)
  if (rule !== 'phone' || country === undefined) return undefined
  const { internationalForm } = await import('./read-phone.ts')
  return internationalForm(typed, country)
}
