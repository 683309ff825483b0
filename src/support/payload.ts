import { toldSymbols } from './seal.ts'

/** What stands at the same place in every code of this format, as numbers. */
export interface Header {
  readonly journey: number
  readonly revision: number
  readonly environment: number
  readonly language: number
  readonly problem: number
  readonly age: number
  readonly index: number
}

/** The format that this program writes. The first three bits of a code are its format, in every format. */
export const format = 1
const formatBits = 3
const symbolBits = 5

/** The bits of each field, from the front: format to environment are the first group, language to index the second. */
const widths = [
  ['journey', 6],
  ['revision', 9],
  ['environment', 2],
  ['language', 4],
  ['problem', 6],
  ['age', 3],
  ['index', 7],
] as const

/** How many bits are left behind the header. */
export const roomBits = toldSymbols * symbolBits - widths.reduce((sum, [, bits]) => sum + bits, formatBits)

/** Whether a number fits into its field. */
export function fits(field: keyof Header, value: number): boolean {
  return widths.some(([name, bits]) => name === field && value >= 0 && value < 2 ** bits)
}

/** The fifteen values that a code seals. @param rest what stands behind the header, below 2^roomBits */
export function pack(header: Header, rest: bigint): readonly number[] {
  const head = widths.reduce(
    (all, [name, bits]) => (all << BigInt(bits)) | BigInt(header[name]),
    BigInt(format),
  )
  const whole = (head << BigInt(roomBits)) | rest
  return Array.from({ length: toldSymbols }, (_, place) =>
    Number((whole >> BigInt(symbolBits * (toldSymbols - 1 - place))) & 31n),
  )
}

/** The format of a code. @param first its first value */
export function formatOf(first: number): number {
  return first >> (symbolBits - formatBits)
}

/**
 * Takes the values apart again.
 * @param told the first values, all fifteen or as many as are known; what is missing reads as 0
 */
export function unpack(told: readonly number[]): { readonly header: Header; readonly rest: bigint } {
  const whole = Array.from({ length: toldSymbols }).reduce<bigint>(
    (all, _, place) => (all << BigInt(symbolBits)) | BigInt(told[place] ?? 0),
    0n,
  )
  let below = BigInt(toldSymbols * symbolBits - formatBits)
  const header = { journey: 0, revision: 0, environment: 0, language: 0, problem: 0, age: 0, index: 0 }
  for (const [name, bits] of widths) {
    below -= BigInt(bits)
    header[name] = Number((whole >> below) & (2n ** BigInt(bits) - 1n))
  }
  return { header, rest: whole & (2n ** BigInt(roomBits) - 1n) }
}
