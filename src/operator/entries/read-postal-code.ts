import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator'

/** Whether a postal code is one that its country could have; so is every code where nothing is known of the country. */
export function isUsualPostalCode(code: string, country: string | undefined): boolean {
  if (country === undefined || !postcodeValidatorExistsForCountry(country)) return true
  return postcodeValidator(code, country)
}
