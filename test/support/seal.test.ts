import { describe, expect, it } from 'vitest'
import { groupsOf, type Heard } from '../../src/support/alphabet.ts'
import { checkGroups, suggestCode } from '../../src/support/check-groups.ts'
import { inverse, times } from '../../src/support/field.ts'
import { checkMatrix, matches, restore, seal, toldBy } from '../../src/support/seal.ts'
import { choices, elements, places } from './choices.ts'
import { anyCode, chance, oneOf, spoil, symbolsOf } from './codes.ts'

/** The determinant, by Gauss. */
function determinant(matrix: number[][]): number {
  let result = 1
  const rows = matrix.map((row) => [...row])
  for (let column = 0; column < rows.length; column++) {
    const at = rows.findIndex((row, index) => index >= column && row[column] !== 0)
    const pivot = rows[at]
    if (pivot === undefined) return 0
    rows.splice(at, 1)
    rows.splice(column, 0, pivot)
    const head = pivot[column] ?? 0
    result = times(result, head)
    for (let below = column + 1; below < rows.length; below++) {
      const factor = times(rows[below]?.[column] ?? 0, inverse(head))
      rows[below] = (rows[below] ?? []).map((element, index) => element ^ times(factor, pivot[index] ?? 0))
    }
  }
  return result
}

describe('the check of a code', () => {
  it('has none of its 15,504 5×5 minors 0: any five wrong symbols are found out', () => {
    const minors = choices(5).map((columns) =>
      determinant(checkMatrix.map((row) => columns.map((column) => row[column] ?? 0))),
    )
    expect(minors).toHaveLength(15_504)
    expect(minors.filter((minor) => minor === 0)).toEqual([])
  })

  it('never changes: the constants are these, by what they make', () => {
    expect(seal(Array.from({ length: 15 }, () => 0))).toEqual([
      10, 22, 5, 8, 28, 26, 9, 7, 20, 19, 4, 2, 0, 14, 23, 1, 29, 24, 6, 18,
    ])
    expect(seal(Array.from({ length: 15 }, (_, place) => place * 2))).toEqual([
      10, 20, 1, 14, 20, 16, 5, 9, 4, 1, 16, 20, 24, 20, 11, 10, 11, 15, 19, 14,
    ])
  })

  it('gives back what was sealed', () => {
    const random = chance(1)
    for (let time = 0; time < 300; time++) {
      const told = Array.from({ length: 15 }, () => Math.floor(random() * 32))
      const sealed = seal(told)
      expect(sealed).toHaveLength(20)
      expect(toldBy(sealed)).toEqual(told)
      expect(matches(sealed)).toBe(true)
    }
  })

  it('takes no more and no fewer than twenty symbols', () => {
    const sealed = seal(Array.from({ length: 15 }, () => 7))
    expect(matches(sealed.slice(0, 19))).toBe(false)
    expect(matches([...sealed, 0])).toBe(false)
    expect(matches([])).toBe(false)
    expect(restore(sealed.slice(1))).toBeUndefined()
  })

  it('does not match where a symbol was not heard, however well the rest does', () => {
    const sealed: Heard[] = [...seal(Array.from({ length: 15 }, () => 7))]
    sealed[3] = 'unheard'
    expect(matches(sealed)).toBe(false)
  })
})

describe('what was misheard', () => {
  it('every single wrong symbol, in every place, is found out and mended', () => {
    const symbols = symbolsOf(anyCode(chance(2)))
    for (const place of places)
      for (const value of elements.filter((element) => element !== symbols[place])) {
        const wrong = symbols.map((symbol, each) => (each === place ? value : symbol))
        expect(matches(wrong)).toBe(false)
        if (value === (place * 7) % 32) expect(symbolsOf(suggestCode(wrong)?.code ?? '')).toEqual(symbols)
      }
  })

  it('every set of two to five places, with any symbols there, is found out', () => {
    const random = chance(3)
    for (const count of [2, 3, 4, 5])
      for (const at of choices(count)) {
        // What matters is the places: that no values there can match follows from the minors.
        if (random() < (count > 3 ? 0.005 : 0.1)) {
          const symbols = symbolsOf(anyCode(random))
          expect(matches(spoil(symbols, at, random))).toBe(false)
        }
      }
  })

  it('two symbols that changed places, next to each other or not, and bursts of up to five', () => {
    const random = chance(4)
    for (let time = 0; time < 2; time++) {
      const symbols = symbolsOf(anyCode(random))
      for (const [one = 0, other = 0] of choices(2)) {
        const swapped = [...symbols]
        swapped[one] = symbols[other] ?? 0
        swapped[other] = symbols[one] ?? 0
        if (symbols[one] !== symbols[other]) expect(matches(swapped)).toBe(false)
      }
      for (const length of [2, 3, 4, 5])
        for (const from of places.slice(0, 21 - length)) {
          const burst = places.slice(from, from + length)
          expect(matches(spoil(symbols, burst, random))).toBe(false)
        }
    }
  })

  it('a wrong, a repeated, a reversed group; groups that changed places', () => {
    const random = chance(5)
    const same = (one: readonly number[], other: readonly number[]) => one.join() === other.join()
    for (let time = 0; time < 20; time++) {
      const symbols = symbolsOf(anyCode(random))
      const groups = groupsOf(symbols)
      const withGroup = (at: number, group: readonly number[]) =>
        groups.flatMap((each, index) => (index === at ? group : each))
      for (const [at, group] of groups.entries()) {
        expect(matches(spoil(symbols, places.slice(at * 4, at * 4 + 4), random))).toBe(false)
        const reversed = [...group].reverse()
        if (!same(reversed, group)) expect(matches(withGroup(at, reversed))).toBe(false)
        for (const other of groups) if (!same(other, group)) expect(matches(withGroup(at, other))).toBe(false)
        for (const [further, other] of groups.entries()) {
          const swapped = groups.map((each, index) =>
            index === at ? other : index === further ? group : each,
          )
          if (!same(group, other)) expect(matches(swapped.flat())).toBe(false)
        }
      }
    }
  })

  it('one symbol left out and another put in somewhere else: none of 2,000 is taken', () => {
    const random = chance(6)
    let taken = 0
    let symbols = symbolsOf(anyCode(random))
    for (let time = 0; time < 2000; time++) {
      if (time % 50 === 0) symbols = symbolsOf(anyCode(random))
      const shifted = [...symbols]
      shifted.splice(Math.floor(random() * 20), 1)
      shifted.splice(Math.floor(random() * 20), 0, Math.floor(random() * 32))
      if (shifted.join() !== symbols.join() && matches(shifted)) taken += 1
    }
    expect(taken).toBe(0)
  })
})

describe('help, always to be confirmed', () => {
  it('up to five symbols that were not heard are filled in, wherever they are', () => {
    const random = chance(7)
    for (const count of [1, 2, 3, 4, 5])
      for (let time = 0; time < 15; time++) {
        const symbols = symbolsOf(anyCode(random))
        const at = oneOf(random, count > 2 ? (manyPlaces[count - 3] ?? []) : choices(count))
        const heard = symbols.map((symbol, place): Heard => (at.includes(place) ? 'unheard' : symbol))
        expect(restore(heard)).toEqual(symbols)
        expect(suggestCode(heard)).toEqual({
          kind: 'restored',
          code: expect.any(String),
          groups: [...new Set(at.map((place) => Math.floor(place / 4)))],
        })
      }
  })

  it('six are too many', () => {
    const symbols = symbolsOf(anyCode(chance(8)))
    const heard = symbols.map((symbol, place): Heard => (place < 6 ? 'unheard' : symbol))
    expect(restore(heard)).toBeUndefined()
    expect(suggestCode(heard)).toBeUndefined()
  })

  it('a symbol that was not heard and another that is wrong are not mended at once', () => {
    const symbols = symbolsOf(anyCode(chance(9)))
    const heard = spoil(symbols, [12], chance(9)).map(
      (symbol, place): Heard => (place === 2 ? 'unheard' : symbol),
    )
    expect(suggestCode(heard)).toBeUndefined()
    expect(checkGroups(heard)).toEqual(['unheard', 'unknown', 'unknown', 'unknown', 'unknown'])
  })

  it('up to four wrong symbols are never mended wrongly', () => {
    const random = chance(10)
    for (const count of [2, 3, 4])
      for (let time = 0; time < 25; time++) {
        const symbols = symbolsOf(anyCode(random))
        const at = oneOf(random, count > 2 ? (manyPlaces[count - 3] ?? []) : choices(count))
        expect(suggestCode(spoil(symbols, at, random))).toBeUndefined()
      }
  })

  it('a code that matches needs none', () => {
    const symbols = symbolsOf(anyCode(chance(11)))
    expect(suggestCode(symbols)).toBeUndefined()
    expect(checkGroups(symbols)).toEqual(['matches', 'matches', 'matches', 'matches', 'matches'])
  })
})

const manyPlaces = [choices(3), choices(4), choices(5)]

describe('which group does not match', () => {
  it('one wrong symbol points to its group, and to no other', () => {
    const random = chance(12)
    for (const place of places) {
      const states = checkGroups(spoil(symbolsOf(anyCode(random)), [place], random))
      const group = Math.floor(place / 4)
      expect(states).toEqual(states.map((_, each) => (each === group ? 'wrong' : 'matches')))
    }
  })

  it('a wrong group is always among those that are named', () => {
    const random = chance(13)
    let alone = 0
    for (let time = 0; time < 200; time++) {
      const group = time % 5
      const states = checkGroups(
        spoil(symbolsOf(anyCode(random)), places.slice(group * 4, group * 4 + 4), random),
      )
      expect(['wrong', 'perhaps-wrong']).toContain(states[group])
      if (states[group] === 'wrong') alone += 1
      expect(states.includes('wrong')).toBe(states.filter((state) => state !== 'matches').length === 1)
    }
    // One check symbol is left over: about one time in eight another group would explain it too.
    expect(alone).toBeGreaterThan(150)
    expect(alone).toBeLessThan(200)
  })

  it('where more than one is wrong, nobody can tell which', () => {
    const random = chance(14)
    const told = Array.from({ length: 50 }, () =>
      checkGroups(spoil(symbolsOf(anyCode(random)), [1, 9, 17], random)),
    )
    expect(told.filter((states) => states.every((state) => state === 'unknown')).length).toBeGreaterThan(30)
  })

  it('where a symbol was not heard, its group is told; the others match if five at most are missing', () => {
    const symbols = symbolsOf(anyCode(chance(15)))
    const heard = symbols.map((symbol, place): Heard => (place === 5 || place === 6 ? 'unheard' : symbol))
    expect(checkGroups(heard)).toEqual(['matches', 'unheard', 'matches', 'matches', 'matches'])
    expect(checkGroups(heard.slice(0, 8))).toEqual(['unknown', 'unheard'])
  })
})
