import { describe, expect, it } from 'vitest'
import { atoms, both, holds, not, stepsRead, type Truth, weigh } from '../../src/flow/condition.ts'
import type { Condition, StepId, Value } from '../../src/flow/step.ts'
import { answered, is } from './build.ts'

const red = is('a/colour', 'red')
const big = is('a/size', 'big', 'huge')

describe('a condition holds', () => {
  it.each<
    [scene: string, condition: Condition | undefined, values: Readonly<Record<StepId, Value>>, boolean]
  >([
    ['always where there is none', undefined, {}, true],
    ['where the answer is the option', red, { 'a/colour': 'red' }, true],
    ['not where it is another', red, { 'a/colour': 'blue' }, false],
    ['not where it is off the path', red, {}, false],
    ['where the answer is one of several options', big, { 'a/size': 'huge' }, true],
    ['of choices, where at least one is picked', red, { 'a/colour': ['blue', 'red'] }, true],
    ['of choices, not where none of them is', red, { 'a/colour': ['blue'] }, false],
    ['of choices, not where nothing was picked', red, { 'a/colour': [] }, false],
    ['where all hold', { allOf: [red, big] }, { 'a/colour': 'red', 'a/size': 'big' }, true],
    ['not where one of all fails', { allOf: [red, big] }, { 'a/colour': 'red', 'a/size': 'small' }, false],
    ['for all of nothing', { allOf: [] }, {}, true],
    ['where any holds', { anyOf: [red, big] }, { 'a/size': 'big' }, true],
    ['not where none of any holds', { anyOf: [red, big] }, { 'a/colour': 'blue' }, false],
    ['never for any of nothing', { anyOf: [] }, {}, false],
    ['where what it denies does not', { not: red }, { 'a/colour': 'blue' }, true],
    ['where what it denies is off the path', { not: red }, {}, true],
    ['not where what it denies does', { not: red }, { 'a/colour': 'red' }, false],
    ['through a nest of all three', { anyOf: [{ allOf: [red, { not: big }] }] }, { 'a/colour': 'red' }, true],
  ])('%s', (_, condition, values, expected) => {
    expect(holds(condition, answered(values))).toBe(expected)
  })
})

describe('in three values', () => {
  const judge = (step: StepId): Truth => (step === 'a/yes' ? 'true' : step === 'a/no' ? 'false' : 'unknown')
  const yes = is('a/yes')
  const no = is('a/no')
  const perhaps = is('a/perhaps')

  it.each<[scene: string, condition: Condition | undefined, truth: Truth]>([
    ['no condition is true', undefined, 'true'],
    ['one is what it is judged to be', perhaps, 'unknown'],
    ['all: false wins over unknown', { allOf: [perhaps, no] }, 'false'],
    ['all: unknown wins over true', { allOf: [yes, perhaps] }, 'unknown'],
    ['all of nothing is true', { allOf: [] }, 'true'],
    ['any: true wins over unknown', { anyOf: [perhaps, yes] }, 'true'],
    ['any: unknown wins over false', { anyOf: [no, perhaps] }, 'unknown'],
    ['any: nothing but false is false', { anyOf: [no, no] }, 'false'],
    ['any of nothing is false', { anyOf: [] }, 'false'],
    ['not turns false round', { not: no }, 'true'],
    ['not leaves unknown as it is', { not: perhaps }, 'unknown'],
  ])('%s', (_, condition, truth) => {
    expect(weigh(condition, judge)).toBe(truth)
  })

  it.each<Truth>(['true', 'false', 'unknown'])('not of not %s is itself', (truth) => {
    expect(not(not(truth))).toBe(truth)
  })

  it.each<[one: Truth, other: Truth, truth: Truth]>([
    ['true', 'true', 'true'],
    ['true', 'false', 'false'],
    ['true', 'unknown', 'unknown'],
    ['false', 'unknown', 'false'],
    ['false', 'false', 'false'],
    ['unknown', 'unknown', 'unknown'],
  ])('both of %s and %s is %s, whichever stands first', (one, other, truth) => {
    expect(both(one, other)).toBe(truth)
    expect(both(other, one)).toBe(truth)
  })
})

describe('what a condition reads', () => {
  const nest: Condition = { allOf: [red, { anyOf: [big, { not: is('a/shape', 'round') }] }] }

  it('is every step in it, in the order written', () => {
    expect(stepsRead(nest)).toEqual(['a/colour', 'a/size', 'a/shape'])
    expect(atoms(nest)).toEqual([red, big, is('a/shape', 'round')])
  })

  it('is nothing where there is none', () => {
    expect(stepsRead(undefined)).toEqual([])
  })
})
