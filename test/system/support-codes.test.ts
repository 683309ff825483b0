import { describe, expect, inject, it } from 'vitest'
import { environments } from '../../src/flow/environment.ts'
import { ages } from '../../src/support/age.ts'
import type { Heard } from '../../src/support/alphabet.ts'
import { suggestCode } from '../../src/support/check-groups.ts'
import { matches, restore } from '../../src/support/seal.ts'
import { anyCode, chance, journeys, oneOf, spoil, symbolsOf, wander } from '../support/codes.ts'
import { thereAndBack } from '../support/there-and-back.ts'
import { locales } from '../wizard/desk.ts'

/** How many times as long as in CI. */
const times = inject('times')

/** So many different places of a code. */
function placesBy(random: () => number, count: number): readonly number[] {
  const places = new Set<number>()
  while (places.size < count) places.add(Math.floor(random() * 20))
  return [...places]
}

describe('codes, many of them', { timeout: 120_000 * times }, () => {
  it('20,000 by chance open at the same place', () => {
    const random = chance(20261121)
    const wrong = Array.from({ length: 20_000 * times }).flatMap(() => {
      const name = oneOf(random, journeys)
      const { flow } = locales.journey(name)
      return thereAndBack({
        journey: { name, flow, answers: wander(flow, random) },
        environment: oneOf(random, environments),
        language: oneOf(random, ['sv', 'en', 'nl']),
        age: oneOf(random, ages),
      })
    })
    expect(wrong).toEqual([])
  })

  it('of 100,000 with one to five wrong symbols none is taken', () => {
    const random = chance(21)
    let taken = 0
    let symbols = symbolsOf(anyCode(random))
    for (let time = 0; time < 100_000 * times; time++) {
      if (time % 100 === 0) symbols = symbolsOf(anyCode(random))
      if (matches(spoil(symbols, placesBy(random, 1 + (time % 5)), random))) taken += 1
    }
    expect(taken).toBe(0)
  })

  it('of 100,000 with a symbol left out and another put in, and of 100,000 random texts, none is taken', () => {
    const random = chance(22)
    let taken = 0
    let symbols = symbolsOf(anyCode(random))
    for (let time = 0; time < 100_000 * times; time++) {
      if (time % 100 === 0) symbols = symbolsOf(anyCode(random))
      const shifted = [...symbols]
      shifted.splice(Math.floor(random() * 20), 1)
      shifted.splice(Math.floor(random() * 20), 0, Math.floor(random() * 32))
      if (shifted.join() !== symbols.join() && matches(shifted)) taken += 1
      if (matches(symbols.map(() => Math.floor(random() * 32)))) taken += 1
    }
    expect(taken).toBe(0)
  })

  it('of 4,000 with one wrong symbol each is mended, and of 4,000 with two to four none is mended wrongly', () => {
    const random = chance(23)
    for (let time = 0; time < 4000 * times; time++) {
      const code = anyCode(random)
      const symbols = symbolsOf(code)
      expect(suggestCode(spoil(symbols, placesBy(random, 1), random))?.code).toBe(code)
      expect(suggestCode(spoil(symbols, placesBy(random, 2 + (time % 3)), random))).toBeUndefined()
    }
  })

  it('of 4,000 with one to five symbols that were not heard each is restored', () => {
    const random = chance(24)
    for (let time = 0; time < 4000 * times; time++) {
      const symbols = symbolsOf(anyCode(random))
      const at = placesBy(random, 1 + (time % 5))
      const heard = symbols.map((symbol, place): Heard => (at.includes(place) ? 'unheard' : symbol))
      expect(restore(heard)).toEqual(symbols)
    }
  })
})
