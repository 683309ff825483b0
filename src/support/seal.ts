import { codeLength, type Heard } from './alphabet.ts'
import { solve, times } from './field.ts'

/**
 * The check of a code: a generalised Reed–Solomon code [20, 15, 6] over GF(32). Fifteen symbols carry what is told, five are
 * chosen so that all five check sums are 0. Any two codes differ in six places or more: one to five wrong symbols are always
 * found out, one can be mended, five that weren't heard can be filled in.
 *
 * The evaluation points stand in no order, each place has a multiplier and a mask of its own: so no shift of a code is near
 * another code. These three never change, in no format: by them a newer guide's code is known from a misheard one.
 */
const points = [25, 22, 27, 3, 19, 18, 14, 31, 1, 30, 6, 13, 4, 10, 12, 5, 23, 17, 7, 20]
const multipliers = [16, 12, 2, 9, 24, 3, 1, 29, 25, 31, 11, 30, 20, 21, 22, 5, 27, 13, 17, 18]
const masks = [10, 22, 5, 8, 28, 26, 9, 7, 20, 19, 4, 2, 0, 14, 23, 1, 29, 24, 6, 18]

/** How many symbols carry what is told, and how many check it. */
export const toldSymbols = 15
export const checkSymbols = 5

/** The check matrix: what each place gives to each of the five sums. */
export const checkMatrix: readonly (readonly number[])[] = Array.from({ length: checkSymbols }, (_, power) =>
  multipliers.map((multiplier, place) => timesPower(multiplier, points[place] ?? 0, power)),
)

function timesPower(element: number, point: number, power: number): number {
  return power === 0 ? element : timesPower(times(element, point), point, power - 1)
}

/** Seals what is told. @param told fifteen values from 0 to 31 @returns the twenty symbols of a code */
export function seal(told: readonly number[]): readonly number[] {
  const open: readonly Heard[] = [
    ...told.map((value, place) => value ^ maskAt(place)),
    ...Array.from({ length: checkSymbols }, () => 'unheard' as const),
  ]
  // Five unknowns always have one solution: a test holds all 5×5 minors of the matrix against 0.
  return restore(open) ?? []
}

/** What sealed symbols tell: fifteen values. Whether they match is not looked at. */
export function toldBy(symbols: readonly number[]): readonly number[] {
  return symbols.slice(0, toldSymbols).map((symbol, place) => symbol ^ maskAt(place))
}

/**
 * The symbols of a code with those filled in that weren't heard, five at most.
 * @returns nothing where the others don't match, or too many are missing
 */
export function restore(symbols: readonly Heard[]): readonly number[] | undefined {
  const missing = symbols.flatMap((symbol, place) => (symbol === 'unheard' ? [place] : []))
  if (symbols.length !== codeLength) return undefined
  const rows = checkMatrix.map((row) => [
    ...missing.map((place) => row[place] ?? 0),
    symbols.reduce<number>((all, symbol, place) => all ^ share(row, symbol, place), 0),
  ])
  const found = solve(rows, missing.length)
  if (found === undefined) return undefined
  return symbols.map((symbol, place) =>
    symbol === 'unheard' ? (found[missing.indexOf(place)] ?? 0) ^ maskAt(place) : symbol,
  )
}

/** Whether all twenty symbols match. */
export function matches(symbols: readonly Heard[]): symbols is readonly number[] {
  return !symbols.includes('unheard') && restore(symbols) !== undefined
}

/** What a symbol gives to a sum; one that is not known, nothing. */
function share(row: readonly number[], symbol: Heard, place: number): number {
  return symbol === 'unheard' ? 0 : times(row[place] ?? 0, symbol ^ maskAt(place))
}

function maskAt(place: number): number {
  return masks[place] ?? 0
}
