import type { Validator } from 'stdnum'
import type { MemberState } from '../../flow/member-states.ts'
import { bulgarianVat, isLatvianPerson, isSwedishPerson, slovakVat } from './check-digits.ts'
import type { Check } from './standing.ts'

type Module = () => Promise<Pick<Validator, 'validate'>>

/** stdnum's module for the VAT numbers of each country; each is loaded alone. Wrong ones are left out, see vatNumberCheck. */
const modules: Readonly<Record<Exclude<MemberState, 'BG' | 'SK'>, Module>> = {
  AT: () => import('stdnum/lib/cjs/at/uid.js'),
  BE: () => import('stdnum/lib/cjs/be/vat.js'),
  CY: () => import('stdnum/lib/cjs/cy/vat.js'),
  CZ: () => import('stdnum/lib/cjs/cz/dic.js'),
  DE: () => import('stdnum/lib/cjs/de/vat.js'),
  DK: () => import('stdnum/lib/cjs/dk/cvr.js'),
  EE: () => import('stdnum/lib/cjs/ee/kmkr.js'),
  ES: () => import('stdnum/lib/cjs/es/nif.js'),
  FI: () => import('stdnum/lib/cjs/fi/alv.js'),
  FR: () => import('stdnum/lib/cjs/fr/tva.js'),
  GR: () => import('stdnum/lib/cjs/gr/vat.js'),
  HR: () => import('stdnum/lib/cjs/hr/oib.js'),
  HU: () => import('stdnum/lib/cjs/hu/anum.js'),
  IE: () => import('stdnum/lib/cjs/ie/vat.js'),
  IT: () => import('stdnum/lib/cjs/it/iva.js'),
  LT: () => import('stdnum/lib/cjs/lt/pvm.js'),
  LU: () => import('stdnum/lib/cjs/lu/tva.js'),
  LV: () => import('stdnum/lib/cjs/lv/pvn.js'),
  MT: () => import('stdnum/lib/cjs/mt/vat.js'),
  NL: () => import('stdnum/lib/cjs/nl/btw.js'),
  PL: () => import('stdnum/lib/cjs/pl/nip.js'),
  PT: () => import('stdnum/lib/cjs/pt/nif.js'),
  RO: () => import('stdnum/lib/cjs/ro/cui.js'),
  SE: () => import('stdnum/lib/cjs/se/orgnr.js'),
  SI: () => import('stdnum/lib/cjs/si/ddv.js'),
}

/** The check of a country's VAT numbers, without their prefix. */
export async function vatNumberCheck(country: MemberState): Promise<Check> {
  if (country === 'BG') return bulgarianVat
  if (country === 'SK') return slovakVat
  const module = await modules[country]()
  return (bare) => {
    if (country === 'LV' && isLatvianPerson(bare)) return 'person'
    // The two last digits of a Swedish one number the registrations of a company; they are no check.
    const found = module.validate(country === 'SE' ? bare.slice(0, 10) : bare)
    if (!found.isValid) return 'wrong'
    if (country === 'SE') return isSwedishPerson(bare) ? 'person' : 'right'
    // Croatian persons and companies bear the same kind of number; which it is, nobody can see.
    return country !== 'HR' && found.isIndividual && !found.isCompany ? 'person' : 'right'
  }
}
