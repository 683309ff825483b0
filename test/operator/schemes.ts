import fc from 'fast-check'
import type { MemberState } from '../../src/flow/member-states.ts'

/**
 * The schemes of the Member States' numbers, written anew from their published descriptions and without the library that
 * the program uses: what VIES and the registers would give out. VAT numbers come without their prefix.
 */
export interface Scheme {
  readonly number: fc.Arbitrary<string>
  /** Whether the number has a check at all. */
  readonly checked: boolean
  readonly vat: fc.Arbitrary<string>
}

const digits = (count: number, first = '0123456789'): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...first), fc.stringMatching(new RegExp(`^[0-9]{${count - 1}}$`)))
    .map(([head, tail]) => head + tail)

/** Fronts to which a check is added; those for which the scheme has none are never given out. */
function whole(
  front: fc.Arbitrary<string>,
  check: (front: string) => string | undefined,
): fc.Arbitrary<string> {
  return front
    .map((text) => {
      const last = check(text)
      return last === undefined ? undefined : text + last
    })
    .filter((text) => text !== undefined)
}

function sum(text: string, weights: readonly number[]): number {
  let total = 0
  for (const [index, weight] of weights.entries()) total += weight * Number(text[index])
  return total
}

const oneDigit = (value: number): string | undefined => (value <= 9 ? String(value) : undefined)

/** ISO/IEC 7812-1, annex B. */
function luhn(front: string): string {
  let total = 0
  for (const [index, sign] of [...front].reverse().entries()) {
    const value = Number(sign) * (index % 2 === 0 ? 2 : 1)
    total += value > 9 ? value - 9 : value
  }
  return String((10 - (total % 10)) % 10)
}

/** ISO/IEC 7064, MOD 11,10. */
function mod11and10(front: string): string {
  let product = 10
  for (const sign of front) {
    const step = (Number(sign) + product) % 10 || 10
    product = (step * 2) % 11
  }
  return String((11 - product) % 10)
}

function twoSteps(front: string, first: readonly number[], second: readonly number[]): string {
  const rest = sum(front, first) % 11
  return String(rest === 10 ? (sum(front, second) % 11) % 10 : rest)
}

const upTo = (last: number, from = 1): readonly number[] =>
  Array.from({ length: last - from + 1 }, (_, index) => from + index)
const down = (from: number, to: number): readonly number[] => upTo(from, to).toReversed()

const belgian = whole(digits(8, '01'), (front) => String(97 - (Number(front) % 97)).padStart(2, '0'))
const bulgarian = whole(digits(8, '12'), (front) => twoSteps(front, upTo(8), upTo(10, 3)))
const czech = whole(digits(7, '0123456'), (front) => String((11 - (sum(front, down(8, 2)) % 11)) % 10))
const danish = whole(digits(7, '123456789'), (front) =>
  oneDigit((11 - (sum(front, [2, 7, 6, 5, 4, 3, 2]) % 11)) % 11),
)
const spanish = whole(
  fc.tuple(fc.constantFrom('A', 'B', 'E', 'H'), digits(7)).map(([kind, body]) => kind + body),
  (front) => luhn(front.slice(1)),
)
const finnish = whole(digits(7, '0123'), (front) =>
  oneDigit((11 - (sum(front, [7, 9, 10, 5, 8, 4, 2]) % 11)) % 11),
)
const siren = whole(digits(8, '3456789'), luhn)
const greek = whole(digits(8, '01'), (front) =>
  String((sum(front, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10),
)
const croatian = whole(digits(10), mod11and10)
const hungarian = whole(digits(7, '12'), (front) =>
  String((10 - (sum(front, [9, 7, 3, 1, 9, 7, 3]) % 10)) % 10),
)
const italian = whole(
  fc
    .tuple(digits(7), fc.integer({ min: 1, max: 100 }))
    .map(([own, office]) => own + String(office).padStart(3, '0')),
  luhn,
)
const lithuanian = (front: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  whole(front, (text) => twoSteps(text, upTo(8), [3, 4, 5, 6, 7, 8, 9, 1]))
const latvian = whole(digits(10, '4'), (front) =>
  oneDigit((((3 - sum(front, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6])) % 11) + 11) % 11),
)
const polish = whole(digits(9, '123456789'), (front) =>
  oneDigit(sum(front, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11),
)
const portuguese = whole(digits(8, '5689'), (front) => {
  const rest = 11 - (sum(front, down(9, 2)) % 11)
  return rest > 9 ? '0' : String(rest)
})
const romanian = whole(digits(8, '123456789'), (front) =>
  String(((10 * sum(`0${front}`, [7, 5, 3, 2, 1, 7, 5, 3, 2])) % 11) % 10),
)
/** The third digit of a company's number is 2 or more (Skatteverket, SKV 709). */
const swedish = whole(
  fc.tuple(digits(2, '256789'), digits(7, '23456789')).map(([kind, own]) => kind + own),
  luhn,
)

const short = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map(String)

export const schemes: Readonly<Record<MemberState, Scheme>> = {
  AT: {
    number: whole(digits(6, '123456'), (front) =>
      'abdfghikmpstvwxyz'.charAt(sum(front, [6, 4, 14, 15, 10, 1]) % 17),
    ),
    checked: true,
    // The constant 4 of the tax authority: 96 - sum, modulo 10.
    vat: whole(digits(7), (front) => String((Number(luhn(`${front}0`)) + 6) % 10)).map((text) => `U${text}`),
  },
  BE: { number: belgian, checked: true, vat: belgian },
  BG: { number: bulgarian, checked: true, vat: bulgarian },
  CY: {
    number: short(1, 499_999).map((text) => `HE ${text}`),
    checked: false,
    vat: whole(digits(8, '013459'), (front) => {
      const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
      const total = [...front]
        .map(Number)
        .reduce((all, each, index) => all + (index % 2 === 0 ? (odd[each] ?? 0) : each), 0)
      return String.fromCharCode(65 + (total % 26))
    }).filter((text) => !text.startsWith('12')),
  },
  CZ: { number: czech, checked: true, vat: czech },
  DE: {
    number: short(1, 299_999).map((text) => `HRB ${text}`),
    checked: false,
    vat: whole(digits(8, '123456789'), mod11and10),
  },
  DK: { number: danish, checked: true, vat: danish },
  EE: {
    number: whole(digits(7, '1789'), (front) => twoSteps(front, upTo(7), upTo(9, 3))),
    checked: true,
    vat: whole(digits(8, '1'), (front) => String((10 - (sum(front, [3, 7, 1, 3, 7, 1, 3, 7]) % 10)) % 10)),
  },
  ES: { number: spanish, checked: true, vat: spanish },
  FI: { number: finnish, checked: true, vat: finnish },
  FR: {
    number: siren,
    checked: true,
    vat: siren.map((text) => String((12 + 3 * (Number(text) % 97)) % 97).padStart(2, '0') + text),
  },
  GR: { number: greek, checked: true, vat: greek },
  HR: { number: croatian, checked: true, vat: croatian },
  HU: { number: hungarian, checked: true, vat: hungarian },
  IE: {
    number: short(10_000, 799_999),
    checked: false,
    vat: whole(digits(7), (front) => 'WABCDEFGHIJKLMNOPQRSTUV'.charAt(sum(front, down(8, 2)) % 23)),
  },
  IT: { number: italian, checked: true, vat: italian },
  LT: {
    number: lithuanian(digits(8, '13')),
    checked: true,
    vat: lithuanian(digits(7).map((text) => `${text}1`)),
  },
  LU: {
    number: short(1, 299_999).map((text) => `B${text}`),
    checked: false,
    vat: whole(digits(6, '123'), (front) => String(Number(front) % 89).padStart(2, '0')),
  },
  LV: { number: latvian, checked: true, vat: latvian },
  MT: {
    number: short(1, 109_999).map((text) => `C ${text}`),
    checked: false,
    vat: whole(digits(6, '123'), (front) =>
      String(37 - (sum(front, [3, 4, 6, 7, 8, 9]) % 37)).padStart(2, '0'),
    ),
  },
  NL: {
    number: digits(8),
    checked: false,
    vat: whole(digits(8, '08'), (front) => oneDigit(sum(front, down(9, 2)) % 11))
      .filter((text) => !/^0+$/.test(text))
      .map((text) => `${text}B01`),
  },
  PL: { number: polish, checked: true, vat: polish },
  PT: { number: portuguese, checked: true, vat: portuguese },
  RO: { number: romanian, checked: true, vat: romanian },
  SE: { number: swedish, checked: true, vat: swedish.map((text) => `${text}01`) },
  SI: {
    number: whole(digits(6, '12358'), (front) => {
      const rest = sum(front, down(7, 2)) % 11
      return rest === 0 ? undefined : String((11 - rest) % 10)
    }),
    checked: true,
    vat: whole(digits(7, '123456789'), (front) => {
      const rest = sum(front, down(8, 2)) % 11
      return rest === 0 ? undefined : String((11 - rest) % 10)
    }),
  },
  SK: {
    number: czech,
    checked: true,
    vat: whole(
      fc.tuple(digits(2, '12'), digits(7, '234789')).map(([head, tail]) => head + tail),
      (front) => oneDigit((11 - ((Number(front) * 10) % 11)) % 11),
    ),
  },
}
