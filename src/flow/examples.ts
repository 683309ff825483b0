import { isMemberState, type MemberState } from './member-states.ts'
import type { RuleName } from './step.ts'

/** A company number, a VAT number and a postal code as each Member State writes them. From the documentation of python-stdnum, or of a public body. */
const examples: Readonly<Record<MemberState, readonly [number: string, vat: string, postalCode: string]>> = {
  AT: ['FN 122119m', 'ATU13585627', '1010'],
  BE: ['0403.019.261', 'BE0403019261', '1000'],
  BG: ['175074752', 'BG175074752', '1000'],
  CY: ['HE 123456', 'CY10259033P', '1010'],
  CZ: ['25123891', 'CZ25123891', '110 00'],
  DE: ['HRB 12345', 'DE136695976', '10115'],
  DK: ['13585628', 'DK13585628', '1050'],
  EE: ['12345678', 'EE100931558', '10111'],
  ES: ['A13585625', 'ESA13585625', '28001'],
  FI: ['2077474-0', 'FI20774740', '00100'],
  FR: ['552 008 443', 'FR40303265045', '75001'],
  GR: ['094259216', 'EL094259216', '104 31'],
  HR: ['33392005961', 'HR33392005961', '10000'],
  HU: ['01-10-041585', 'HU12892312', '1011'],
  IE: ['123456', 'IE6433435F', 'D02 X285'],
  IT: ['00743110157', 'IT00743110157', '00118'],
  LT: ['119511515', 'LT119511515', 'LT-01103'],
  LU: ['B12345', 'LU15027442', 'L-1009'],
  LV: ['40003521600', 'LV40003521600', 'LV-1050'],
  MT: ['C 12345', 'MT11679112', 'VLT 1117'],
  NL: ['12345678', 'NL004495445B01', '1012 JS'],
  PL: ['856-734-62-15', 'PL8567346215', '00-950'],
  PT: ['501964843', 'PT501964843', '1000-205'],
  RO: ['18547290', 'RO18547290', '010011'],
  SE: ['202100-4151', 'SE202100415101', '551 82'],
  SI: ['5300231', 'SI50223054', '1000'],
  SK: ['31 333 532', 'SK2022749619', '811 02'],
}

/** How an answer to a rule looks in a country; nothing where that isn't known. @param country ISO 3166-1 alpha-2 */
export function exampleFor(rule: RuleName, country: string | undefined): string | undefined {
  if (!isMemberState(country)) return undefined
  const [number, vat, postalCode] = examples[country]
  if (rule === 'company-number') return number
  if (rule === 'vat') return vat
  return rule === 'postal-code' ? postalCode : undefined
}
