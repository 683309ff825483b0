/** The 27 Member States of the European Union, by ISO 3166-1 alpha-2. */
export const memberStates = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
] as const
export type MemberState = (typeof memberStates)[number]

/** Tells a Member State's code from other text. */
export function isMemberState(text: string | undefined): text is MemberState {
  return memberStates.some((each) => each === text)
}

/** What stands before a VAT number: the ISO code, but EL for Greece (Directive 2006/112/EC, article 215). */
export function vatPrefix(country: MemberState): string {
  return country === 'GR' ? 'EL' : country
}

/** The Member State of a VAT number's prefix; GR is taken for EL. Nothing where it is none. */
export function stateOfVatPrefix(prefix: string): MemberState | undefined {
  const country = prefix === 'EL' ? 'GR' : prefix
  return isMemberState(country) ? country : undefined
}
