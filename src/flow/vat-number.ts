import { isMemberState, type MemberState, stateOfVatPrefix, vatPrefix } from './member-states.ts'

/** What stands behind the prefix, as VIES lists it for each Member State. */
const forms: Readonly<Record<MemberState, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  ES: /^([A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[0-9A-HJ-NP-Z]{2}\d{9}$/,
  GR: /^\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{10}(0[1-9]|[1-8]\d|9[0-4])$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
}

/**
 * A VAT identification number with its prefix and without spaces ('SE202100415101', 'EL094259216'), or nothing where it has
 * another form.
 * @param country whose prefix is put before a number that has none
 */
export function writeVatNumber(text: string, country: string | undefined): string | undefined {
  const bare = text.replace(/[\s.-]/g, '').toUpperCase()
  const state = stateOfVatPrefix(bare.slice(0, 2))
  if (state !== undefined && stands(bare.slice(2), state))
    return vatPrefix(state) + padded(bare.slice(2), state)
  if (isMemberState(country) && stands(bare, country)) return vatPrefix(country) + padded(bare, country)
  return undefined
}

function stands(number: string, state: MemberState): boolean {
  return forms[state].test(padded(number, state))
}

/** Belgian numbers from before 2005 lack the zero in front. */
function padded(number: string, state: MemberState): string {
  return state === 'BE' && /^\d{9}$/.test(number) ? `0${number}` : number
}
