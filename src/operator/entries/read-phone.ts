import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** Whether a number in international form can be called at all: its country assigns such numbers. */
export function isAssigned(phone: string): boolean {
  return parsePhoneNumberFromString(phone)?.isValid() === true
}

/** A number in international form, grouped as its country groups it ('+46 36 15 50 00'); as it was where nobody knows it. */
export function groupPhone(phone: string): string {
  const number = parsePhoneNumberFromString(phone)
  return number?.isPossible() === true ? number.formatInternational() : phone
}

/**
 * The international form of a number that was typed as within its country; nothing where there is none.
 * @param country ISO 3166-1 alpha-2
 */
export function internationalForm(typed: string, country: string): string | undefined {
  if (!isSupportedCountry(country)) return undefined
  const number = parsePhoneNumberFromString(typed, country)
  return number?.isValid() === true && number.ext === undefined ? number.formatInternational() : undefined
}
