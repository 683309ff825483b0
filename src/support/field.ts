/**
 * The field of 32 elements, GF(32): polynomials over 0 and 1 of degree up to 4 as the bits of a number, modulo x^5 + x^2 + 1.
 * That polynomial is primitive: the powers of x, which is 2, are all elements but 0.
 */
const modulus = 0b100101

/** The elements but 0. */
const units = 31

const powers: readonly number[] = Array.from({ length: units }).reduce<readonly number[]>(
  (known) => [...known, timesX(known.at(-1))],
  [],
)

function timesX(element: number | undefined): number {
  if (element === undefined) return 1
  const doubled = element << 1
  return (doubled & (units + 1)) === 0 ? doubled : doubled ^ modulus
}

/** Of which power of x each element is, by the element; none for 0. */
const logarithms: readonly number[] = Array.from({ length: units + 1 }, (_, element) =>
  powers.indexOf(element),
)

/** The product of two elements. Their sum, which is their difference too, is `^`. */
export function times(one: number, other: number): number {
  if (one === 0 || other === 0) return 0
  return powers[(logarithm(one) + logarithm(other)) % units] ?? 0
}

/** What an element must be multiplied by to be 1. @throws RangeError for 0, which has no such element */
export function inverse(element: number): number {
  if (element === 0) throw new RangeError('0 has no inverse')
  return powers[(units - logarithm(element)) % units] ?? 0
}

function logarithm(element: number): number {
  return logarithms[element] ?? 0
}

/**
 * Solves a system of linear equations by Gauss's elimination.
 * @param rows each equation: its coefficients, and at the end what they come to
 * @returns the unknowns; nothing where there is no solution, or more than one
 */
export function solve(rows: readonly (readonly number[])[], unknowns: number): readonly number[] | undefined {
  let left = rows
  const solved: (readonly number[])[] = []
  for (let column = 0; column < unknowns; column++) {
    const pivot = left.find((row) => (row[column] ?? 0) !== 0)
    if (pivot === undefined) return undefined
    const one = scaled(pivot, inverse(pivot[column] ?? 0))
    const clear = (row: readonly number[]): readonly number[] => sum(row, scaled(one, row[column] ?? 0))
    // The pivot's own row becomes 0 = 0.
    left = left.map(clear)
    solved.splice(0, solved.length, ...solved.map(clear), one)
  }
  if (left.some((row) => row.some((element) => element !== 0))) return undefined
  return solved.map((row) => row.at(-1) ?? 0)
}

function scaled(row: readonly number[], factor: number): readonly number[] {
  return row.map((element) => times(element, factor))
}

function sum(one: readonly number[], other: readonly number[]): readonly number[] {
  return one.map((element, index) => element ^ (other[index] ?? 0))
}
