import type { Validator } from 'stdnum'
import type { MemberState } from '../../flow/member-states.ts'
import {
  eik,
  firmenbuchnummer,
  ico,
  isLatvianPerson,
  isSwedishPerson,
  lithuanianCode,
  maticna,
} from './check-digits.ts'
import type { Check } from './standing.ts'

type Judges = Pick<Validator, 'validate'>

/** Judges a number by one of stdnum's validators. */
function by(validator: Judges): Check {
  return (bare) => {
    const found = validator.validate(bare)
    if (!found.isValid) return 'wrong'
    return found.isIndividual && !found.isCompany ? 'person' : 'right'
  }
}

/** Several kinds of number in one country, told apart by their length; a kind that isn't named has no check. */
function byLength(checks: Readonly<Record<number, Check>>): Check {
  return (bare) => checks[bare.length]?.(bare) ?? 'unseen'
}

const withoutCheck = (): Promise<Check> => Promise.resolve(() => 'unseen')

/**
 * The check of a company number, by country; each loads its own module alone. Without a check: Cyprus (HE), Germany
 * (Handelsregister), Ireland (CRO), Luxembourg (RCS), Malta (C), the Netherlands (KvK), and of the others the Greek GEMI, the
 * Croatian MBS, the Hungarian cégjegyzékszám, the Polish KRS and the Romanian J number.
 */
const checks: Readonly<Record<MemberState, () => Promise<Check>>> = {
  AT: () => Promise.resolve((bare) => firmenbuchnummer(bare.replace(/^FN/, ''))),
  BE: async () => by(await import('stdnum/lib/cjs/be/vat.js')),
  BG: () => Promise.resolve(eik),
  CY: withoutCheck,
  CZ: () => Promise.resolve(ico),
  DE: withoutCheck,
  DK: async () => by(await import('stdnum/lib/cjs/dk/cvr.js')),
  EE: async () => by(await import('stdnum/lib/cjs/ee/registrikood.js')),
  ES: async () => by(await import('stdnum/lib/cjs/es/nif.js')),
  FI: async () => by(await import('stdnum/lib/cjs/fi/ytunnus.js')),
  FR: async () =>
    byLength({
      9: by(await import('stdnum/lib/cjs/fr/siren.js')),
      14: by(await import('stdnum/lib/cjs/fr/siret.js')),
    }),
  GR: async () => byLength({ 9: by(await import('stdnum/lib/cjs/gr/vat.js')) }),
  // Persons and companies bear the same kind of number; which it is, nobody can see.
  HR: async () => {
    const oib = by(await import('stdnum/lib/cjs/hr/oib.js'))
    return byLength({ 11: (bare) => (oib(bare) === 'wrong' ? 'wrong' : 'right') })
  },
  HU: async () => {
    const tax = by(await import('stdnum/lib/cjs/hu/anum.js'))
    return byLength({ 8: tax, 11: (bare) => tax(bare.slice(0, 8)) })
  },
  IE: withoutCheck,
  IT: async () =>
    byLength({
      11: by(await import('stdnum/lib/cjs/it/iva.js')),
      16: by(await import('stdnum/lib/cjs/it/codicefiscale.js')),
    }),
  LT: () => Promise.resolve(byLength({ 9: lithuanianCode })),
  LU: withoutCheck,
  LV: async () => {
    const check = by(await import('stdnum/lib/cjs/lv/pvn.js'))
    return (bare) => (isLatvianPerson(bare) ? 'person' : check(bare))
  },
  MT: withoutCheck,
  NL: withoutCheck,
  PL: async () => {
    const nip = by(await import('stdnum/lib/cjs/pl/nip.js'))
    const regon = by(await import('stdnum/lib/cjs/pl/regon.js'))
    return byLength({ 9: regon, 10: (bare) => (bare.startsWith('000') ? 'unseen' : nip(bare)), 14: regon })
  },
  PT: async () => by(await import('stdnum/lib/cjs/pt/nif.js')),
  RO: async () => {
    const cif = by(await import('stdnum/lib/cjs/ro/cif.js'))
    return (bare) => (/^\d/.test(bare) ? cif(bare) : 'unseen')
  },
  SE: async () => {
    const check = by(await import('stdnum/lib/cjs/se/orgnr.js'))
    return (bare) => (check(bare) === 'right' && isSwedishPerson(bare) ? 'person' : check(bare))
  },
  SI: () => Promise.resolve(maticna),
  SK: () => Promise.resolve(ico),
}

/** The check of a country's company numbers. */
export function companyNumberCheck(country: MemberState): Promise<Check> {
  return checks[country]()
}
