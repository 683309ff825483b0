import { describe, expect, it } from 'vitest'
import { inverse, solve, times } from '../../src/support/field.ts'
import { elements } from './choices.ts'

describe('the field of 32 elements', () => {
  /** The product by the book: carry-less, then divided by x^5 + x^2 + 1. */
  function byTheBook(one: number, other: number): number {
    let product = 0
    for (let bit = 0; bit < 5; bit++) if (((other >> bit) & 1) === 1) product ^= one << bit
    for (let bit = 8; bit >= 5; bit--) if (((product >> bit) & 1) === 1) product ^= 0b100101 << (bit - 5)
    return product
  }

  it('multiplies as polynomials modulo x^5 + x^2 + 1 do', () => {
    for (const one of elements)
      for (const other of elements) expect(times(one, other)).toBe(byTheBook(one, other))
  })

  it('has an inverse for each element but 0', () => {
    for (const element of elements.slice(1)) expect(times(element, inverse(element))).toBe(1)
    expect(() => inverse(0)).toThrow(new RangeError('0 has no inverse'))
  })

  it('solves equations that have one solution, and says where there is none or more', () => {
    // x + y = 3, 2x + y = 2: x = (3 ^ 2) / (1 ^ 2)
    const x = times(1, inverse(3))
    expect(
      solve(
        [
          [1, 1, 3],
          [2, 1, 2],
        ],
        2,
      ),
    ).toEqual([x, x ^ 3])
    expect(
      solve(
        [
          [0, 1, 7],
          [1, 0, 9],
        ],
        2,
      ),
    ).toEqual([9, 7])
    expect(
      solve(
        [
          [1, 1, 3],
          [2, 2, 6],
        ],
        2,
      ),
    ).toBeUndefined()
    expect(
      solve(
        [
          [1, 3],
          [1, 4],
        ],
        1,
      ),
    ).toBeUndefined()
    expect(solve([[0], [0]], 0)).toEqual([])
    expect(solve([[0], [5]], 0)).toBeUndefined()
  })
})
