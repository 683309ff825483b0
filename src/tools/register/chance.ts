/** Chance that comes out the same each time. */
export interface Chance {
  /** A whole number from 0 up to, but not, this one. */
  below(limit: number): number
  /** One of a list that is not empty. */
  of<T>(list: readonly [T, ...T[]]): T
  /** So many digits. */
  digits(count: number): string
}

/** Chance by mulberry32 (Tommy Ettinger, public domain). @param seed a 32-bit number */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number): number => next() % limit
  return {
    below,
    of: (list) => list[below(list.length)] ?? list[0],
    digits: (count) => Array.from({ length: count }, () => below(10)).join(''),
  }
}
