import { describe, expect, it } from 'vitest'
import { holds, stepsRead } from '../../src/flow/condition.ts'
import { environments } from '../../src/flow/environment.ts'
import type { Answers, Flow } from '../../src/flow/step.ts'
import { turns } from '../../src/flow/turns.ts'
import { ages } from '../../src/support/age.ts'
import { roomBits } from '../../src/support/payload.ts'
import { radixOf, shapeOf, valueAt } from '../../src/support/shape.ts'
import { locales } from '../wizard/desk.ts'
import { chance, journeys, now, oneOf, wander } from './codes.ts'
import { thereAndBack } from './there-and-back.ts'

describe.each(journeys)('%s: a code from every turn opens at the same place', (name) => {
  const { flow } = locales.journey(name)
  const all = turns(flow).turns

  it.each(locales.catalogue().languages)('in %s', (language) => {
    expect(all.length).toBeGreaterThan(10)
    const wrong = all.flatMap(({ answers }) =>
      thereAndBack({ journey: { name, flow, answers }, environment: 'production', language, age: 'unknown' }),
    )
    expect(wrong).toEqual([])
  })
})

it('anybody, anywhere: 500 codes by chance open at the same place (20,000 among the system tests)', () => {
  const random = chance(1)
  const wrong = Array.from({ length: 500 }).flatMap(() => {
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

/**
 * The bits that the way through a flow tells which tells most: of all ways that lead to the same situation, as far as a later
 * condition can tell it apart, the one that told most so far is followed.
 */
function mostTold(flow: Flow): number {
  let ways: readonly { readonly answers: Answers; readonly bits: number }[] = [{ answers: {}, bits: 0 }]
  let most = 0
  shapeOf(flow).forEach((step, place) => {
    const readLater = [...new Set(flow.steps.slice(place + 1).flatMap(({ when }) => stepsRead(when)))]
    const after = new Map<string, (typeof ways)[number]>()
    for (const { answers, bits } of ways) {
      most = Math.max(most, bits)
      const asked = holds(step.when, answers)
      if (asked && step.kind === 'outcome') continue
      const count = asked ? radixOf(step) : 1
      for (let digit = 0; digit < count; digit++) {
        const next = asked ? { ...answers, [step.id]: { value: valueAt(step, digit), at: now } } : answers
        const way = { answers: next, bits: bits + Math.log2(count) }
        const key = JSON.stringify(readLater.map((id) => next[id]?.value ?? null))
        if ((after.get(key)?.bits ?? -1) < way.bits) after.set(key, way)
      }
    }
    ways = [...after.values()]
  })
  return most
}

describe.each(journeys)('%s: whatever the answers are, a code has room for them', (name) => {
  it('on the way that tells most', () => {
    const bits = mostTold(locales.journey(name).flow)
    expect(bits).toBeGreaterThan(2)
    expect(bits).toBeLessThanOrEqual(roomBits)
  })
})
