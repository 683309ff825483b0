import type { Chance } from './chance.ts'

type List = readonly [string, ...string[]]
export type Activities = Readonly<Record<string, string>>

/** What companies of a country are called, and what numbers they have. */
export interface Land {
  readonly country: string
  /** How many there are at least, besides those of the exercises. */
  readonly count: number
  name(chance: Chance): string
  address(chance: Chance): string
  numbers(chance: Chance): Readonly<Record<'national' | 'eori' | 'vat', string>>
  activities(chance: Chance): Activities
}

const states: List = ['valid', 'valid', 'valid', 'valid', 'valid', 'valid', 'new', 'requested', 'suspended']

/** One or two activities of these, each in some state; sometimes none at all. */
const someOf =
  (kinds: List) =>
  (chance: Chance): Activities => {
    if (chance.below(25) === 0) return {}
    const found = new Set([chance.of(kinds), ...(chance.below(5) === 0 ? [chance.of(kinds)] : [])])
    return Object.fromEntries([...found].map((kind) => [kind, chance.of(states)]))
  }

const named =
  (fronts: List, backs: List, trades: List, forms: List) =>
  (chance: Chance): string =>
    `${chance.of(fronts)}${chance.of(backs)} ${chance.of(trades)} ${chance.of(forms)}`.trim()

const at =
  (streets: List, towns: List) =>
  (chance: Chance): string =>
    `${chance.of(streets)} ${1 + chance.below(89)}, ${chance.of(towns)}`

const sweden: Land = {
  country: 'SE',
  count: 115,
  name: named(
    [
      'Bren',
      'Kvel',
      'Sjurt',
      'Vång',
      'Trönd',
      'Näv',
      'Häsk',
      'Flöj',
      'Yxå',
      'Dålm',
      'Skrö',
      'Pjält',
      'Vrenn',
      'Öjt',
      'Lurk',
    ],
    [
      'valla',
      'myra',
      'åsa',
      'rike',
      'hede',
      'skära',
      'rinna',
      'vika',
      'flo',
      'kulla',
      'tova',
      'mäle',
      'söra',
      'bäcka',
    ],
    [
      'Växtimport',
      'Frukt & Grönt',
      'Plantskola',
      'Trädgård',
      'Blommor',
      'Frö',
      'Grönsaker',
      'Spedition',
      'Logistik',
      'Lantbruk',
    ],
    ['AB', 'AB', 'AB', 'HB', ''],
  ),
  address: at(
    ['Övningsgatan', 'Övningsvägen', 'Provgränd'],
    [
      '211 20 Malmö',
      '411 03 Göteborg',
      '553 13 Jönköping',
      '252 21 Helsingborg',
      '903 26 Umeå',
      '352 30 Växjö',
      '702 11 Örebro',
    ],
  ),
  numbers: (chance) => {
    const front = `4${chance.digits(1)}${2 + chance.below(8)}${chance.digits(6)}`
    const ten = `${front}${luhn(front)}`
    return { national: `${ten.slice(0, 6)}-${ten.slice(6)}`, eori: `SE${ten}`, vat: `SE${ten}01` }
  },
  activities: someOf(['eupo', 'eupo', 'eurpo', 'load', 'timber', 'organic']),
}

const netherlands: Land = {
  country: 'NL',
  count: 95,
  name: named(
    [
      'Kwelm',
      'Broezel',
      'Zwamp',
      'Tjelk',
      'Vlierk',
      'Druwel',
      'Ploeter',
      'Snoezel',
      'Wierk',
      'Jeltel',
      'Greumel',
      'Hoffel',
    ],
    ['dam', 'veen', 'horst', 'waard', 'gaard', 'kamp', 'broek', 'zande', 'meer', 'rode'],
    [
      'Bloemen',
      'Bio-import',
      'Fruit',
      'Plantenhandel',
      'Zaden',
      'Groothandel',
      'Expeditie',
      'Biologisch',
      'Groente & Fruit',
      'Orchidée',
    ],
    ['B.V.', 'B.V.', 'B.V.', 'V.O.F.', ''],
  ),
  address: at(
    ['Oefenweg', 'Oefenstraat', 'Proefkade'],
    [
      '3011 AA Rotterdam',
      '1012 JS Amsterdam',
      '6701 AA Wageningen',
      '5911 AA Venlo',
      '2671 AA Naaldwijk',
      '8011 AA Zwolle',
    ],
  ),
  numbers: (chance) => {
    const rsin = rsinFrom(chance)
    return { national: `00${chance.digits(6)}`, eori: `NL${rsin}`, vat: `NL${rsin}B01` }
  },
  activities: someOf(['organic', 'organic', 'organic', 'eupo', 'timber', 'load']),
}

const belgium: Land = {
  country: 'BE',
  count: 75,
  name: named(
    ['Vlomme', 'Grimbel', 'Thuvel', 'Arquen', 'Mélor', 'Rivaud', 'Soignal', 'Terwil', 'Quéval', 'Hautmer'],
    ['beke', 'zele', 'ville', 'mont', 'court', 'gem', 'donk', 'rive'],
    ['Fruits', 'Plantes', 'Import', 'Agrumes', 'Légumes', 'Bio', 'Zaden', 'Bloemen'],
    ['BV', 'SRL', 'NV', 'SA', ''],
  ),
  address: at(
    ['Oefenstraat', 'Rue de l’Exercice', 'Proeflaan'],
    ['2000 Antwerpen', '9000 Gent', '4000 Liège', '5000 Namur', '8000 Brugge', '1000 Brussel'],
  ),
  numbers: (chance) => {
    const front = `9${chance.digits(7)}`
    const ten = `${front}${String(97 - (Number(front) % 97)).padStart(2, '0')}`
    return {
      national: `${ten.slice(0, 4)}.${ten.slice(4, 7)}.${ten.slice(7)}`,
      eori: `BE${ten}`,
      vat: `BE${ten}`,
    }
  },
  activities: someOf(['eupo', 'eupo', 'load', 'organic', 'timber']),
}

/** The three countries: those of the packs, and one for everybody else. */
export const countries: readonly Land[] = [sweden, netherlands, belgium]

/** The digit that makes a number of nine digits right by Luhn's formula (ISO/IEC 7812-1, annex B). */
function luhn(front: string): number {
  const sum = [...front].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** An RSIN of the test series that passes the 11-test (weights 9 to 2, and minus 1). */
function rsinFrom(chance: Chance): string {
  for (;;) {
    const front = `999${chance.digits(5)}`
    const check = [...front].reduce((sum, digit, index) => sum + Number(digit) * (9 - index), 0) % 11
    if (check < 10) return `${front}${check}`
  }
}
