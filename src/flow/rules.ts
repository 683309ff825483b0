import { isoDay, numberOf } from './calendar.ts'
import { writeCompanyNumber } from './company-number.ts'
import { isCountry, readCountry } from './country.ts'
import { writePostalCode } from './postal-code.ts'
import type { RuleName } from './step.ts'
import { writeVatNumber } from './vat-number.ts'

/**
 * What a rule makes of a text: the value as it is kept, or nothing where the text breaks the rule.
 * @param country ISO 3166-1 alpha-2; rules that depend on it let more stand where it isn't known
 */
export type Rule = (text: string, country?: string) => string | undefined

const organisationNumber: Rule = (text) => writeCompanyNumber(text, 'SE')

/**
 * The rules for written answers, by name. They look at the format alone; what is unusual is questioned elsewhere.
 * `phone` follows ITU-T E.164: a plus sign and 7 to 15 digits. `eori` follows annex 12-01 of Delegated Regulation (EU)
 * 2015/2446: the country's code and up to 15 characters; XI is Northern Ireland, which ISO doesn't know.
 */
export const rules: Readonly<Record<RuleName, Rule>> = {
  text: (text) => (text.length <= 120 ? text : undefined),
  'person-name': (text) => (text.length <= 120 && /\p{L}/u.test(text) ? text : undefined),
  email: (text) =>
    text.length <= 254 && /^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/u.test(text) ? text : undefined,
  phone: (text) => {
    const bare = text.replace(/[\s().-]/g, '').replace(/^00/, '+')
    return /^\+[1-9]\d{6,14}$/.test(bare) ? text.replace(/^00/, '+') : undefined
  },
  'organisation-number': organisationNumber,
  'company-number': writeCompanyNumber,
  vat: writeVatNumber,
  eori: (text) => {
    const bare = text.replace(/[\s-]/g, '').toUpperCase()
    const country = bare.slice(0, 2)
    const isKnown = isCountry(country) || country === 'XI' || country === 'EL'
    return isKnown && /^[A-Z]{2}[A-Z0-9]{1,15}$/.test(bare) ? bare : undefined
  },
  kvk: (text) => ofDigits(text, 8),
  rsin: (text) => ofDigits(text, 9),
  'postal-code': writePostalCode,
  country: readCountry,
  date: writeDate,
}

/** A day of this century, year first (ISO 8601) or day first as in most of Europe; kept year first. */
function writeDate(text: string): string | undefined {
  const match =
    /^(?<year>20\d\d)-(?<month>\d\d?)-(?<day>\d\d?)$/.exec(text) ??
    /^(?<day>\d\d?)[-/. ]{1,2}(?<month>\d\d?)[-/. ]{1,2}(?<year>20\d\d)$/.exec(text)
  const { year = '', month = '', day = '' } = match?.groups ?? {}
  const written = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  const number = numberOf({ year: Number(year), month: Number(month), day: Number(day) })
  return match !== null && isoDay(number) === written ? written : undefined
}

function ofDigits(text: string, count: number): string | undefined {
  const bare = text.replace(/[\s.-]/g, '')
  return new RegExp(`^\\d{${count}}$`).test(bare) ? bare : undefined
}
