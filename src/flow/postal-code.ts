import { isMemberState, type MemberState } from './member-states.ts'

const digits = (count: number): readonly [RegExp, string] => [new RegExp(`^(\\d{${count}})$`), '$1']
const threeAndTwo = [/^(\d{3})(\d\d)$/, '$1 $2'] as const

/** Each Member State's postal codes, without spaces and hyphens, and as its post writes them (UPU, addressing systems). */
const forms: Readonly<Record<MemberState, readonly [pattern: RegExp, written: string]>> = {
  AT: digits(4),
  BE: digits(4),
  BG: digits(4),
  CY: digits(4),
  CZ: threeAndTwo,
  DE: digits(5),
  DK: digits(4),
  EE: digits(5),
  ES: digits(5),
  FI: digits(5),
  FR: digits(5),
  GR: threeAndTwo,
  HR: digits(5),
  HU: digits(4),
  IE: [/^([A-Z]\d[\dW])([A-Z\d]{4})$/, '$1 $2'],
  IT: digits(5),
  LT: [/^(?:LT)?(\d{5})$/, 'LT-$1'],
  LU: [/^(?:LU?)?(\d{4})$/, 'L-$1'],
  LV: [/^(?:LV)?(\d{4})$/, 'LV-$1'],
  MT: [/^([A-Z]{3})(\d{4})$/, '$1 $2'],
  NL: [/^([1-9]\d{3})([A-Z]{2})$/, '$1 $2'],
  PL: [/^(\d\d)(\d{3})$/, '$1-$2'],
  PT: [/^(\d{4})(\d{3})$/, '$1-$2'],
  RO: digits(6),
  SE: [/^([1-9]\d\d)(\d\d)$/, '$1 $2'],
  SI: digits(4),
  SK: threeAndTwo,
}

/**
 * A postal code as the post of its country writes it ('551 82', '1012 JS'), or nothing where it has another form. Without a
 * country, or outside the Union, it is any short text.
 */
export function writePostalCode(text: string, country: string | undefined): string | undefined {
  if (!isMemberState(country)) return /^[\p{L}\d][\p{L}\d -]{1,11}$/u.test(text) ? text : undefined
  const bare = text.replace(/[\s-]/g, '').toUpperCase()
  const [pattern, written] = forms[country]
  const own = pattern.test(bare) ? bare : withoutCode(bare, country)
  return pattern.test(own) ? own.replace(pattern, written) : undefined
}

/** Without the country's code in front: 'SE', and those that were used before, such as 'D'. */
function withoutCode(bare: string, country: MemberState): string {
  return bare.replace(new RegExp(`^(${country}|${country.charAt(0)})(?=\\d)`), '')
}
