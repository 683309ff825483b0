import type { Check, Standing } from './standing.ts'

const digitsOf = (text: string): readonly number[] => [...text].map(Number)

/** The sum of each digit times its weight. */
function weighted(text: string, weights: readonly number[]): number {
  return digitsOf(text).reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0)
}

const judged = (isRight: boolean): Standing => (isRight ? 'right' : 'wrong')

/** Firmenbuchnummer (Austria): the letter is the weighted sum modulo 17. */
export const firmenbuchnummer: Check = (bare) => {
  const number = bare.slice(0, -1).padStart(6, '0')
  return judged('ABDFGHIKMPSTVWXYZ'[weighted(number, [6, 4, 14, 15, 10, 1]) % 17] === bare.at(-1))
}

/** EIK, BULSTAT (Bulgaria), of 9 or 13 digits: modulo 11, with other weights where that gives 10. */
export const eik: Check = (bare) => {
  const nine = twice(bare.slice(0, 8), [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10])
  if (nine !== Number(bare[8])) return 'wrong'
  if (bare.length === 9) return 'right'
  return judged(twice(bare.slice(8, 12), [2, 7, 3, 5], [4, 9, 5, 7]) === Number(bare[12]))
}

function twice(text: string, first: readonly number[], second: readonly number[]): number {
  const sum = weighted(text, first) % 11
  return sum === 10 ? (weighted(text, second) % 11) % 10 : sum
}

/** Bulgarian VAT numbers: an EIK, or of 10 digits a citizen's number (EGN), a foreigner's (PNF), or another's. */
export const bulgarianVat: Check = (bare) => {
  if (bare.length === 9) return eik(bare)
  const front = bare.slice(0, 9)
  const last = Number(bare[9])
  const egn = (weighted(front, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === last && isBirthday(bare)
  const pnf = weighted(front, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 === last
  const other = 11 - (weighted(front, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)
  if (egn) return 'person'
  if (other !== 10 && other % 11 === last) return 'right'
  return pnf ? 'person' : 'wrong'
}

/** Year, month (plus 20 before 1900, plus 40 after 1999), day. */
function isBirthday(bare: string): boolean {
  const month = Number(bare.slice(2, 4)) % 20
  const day = Number(bare.slice(4, 6))
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** IČO (Slovakia, and Czechia alike): weights 8 to 2, modulo 11. */
export const ico: Check = (bare) =>
  judged((11 - (weighted(bare.slice(0, 7), [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(bare[7]))

/** IČ DPH (Slovakia): divisible by 11; the first digit isn't 0, the third is 2, 3, 4 or 7 to 9. */
export const slovakVat: Check = (bare) => judged(/^[1-9]\d[2-47-9]/.test(bare) && Number(bare) % 11 === 0)

/** Juridinio asmens kodas (Lithuania), of 9 digits: modulo 11, with other weights where that gives 10. */
export const lithuanianCode: Check = (bare) =>
  judged(twice(bare.slice(0, 8), [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 1]) === Number(bare[8]))

/** Matična številka (Slovenia), of 7 digits, or 10 with the unit: weights 7 to 2, modulo 11. */
export const maticna: Check = (bare) => {
  const rest = weighted(bare.slice(0, 6), [7, 6, 5, 4, 3, 2]) % 11
  return judged(rest !== 0 && (11 - rest) % 10 === Number(bare[6]))
}

/** RSIN (the Netherlands): the 11-test, weights 9 to 2 and minus 1. */
export const rsin: Check = (bare) =>
  judged(!/^0+$/.test(bare) && weighted(bare, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0)

/** Personal numbers in Latvia begin with 0 to 3; those that begin with 32 hold no birthday and no check. */
export const isLatvianPerson = (bare: string): boolean => /^32/.test(bare)

/** A Swedish number whose third digit is below 2 holds a birthday: it is a person's (a company's is 2 or more). */
export const isSwedishPerson = (bare: string): boolean => /^\d\d[01]/.test(bare)
