import { describe, expect, it } from 'vitest'
import type { Condition, StepId } from '../../src/flow/step.ts'
import {
  both,
  compileCondition,
  fullName,
  isNever,
  type Surroundings,
} from '../../src/guides/compile-condition.ts'
import type { WrittenCondition } from '../../src/guides/written-step.ts'

const never: Condition = { anyOf: [] }
const way = (...isOneOf: readonly string[]): Condition => ({ step: 'gate/way', isOneOf })

/** In the part gate: its size and another part's role are given, its bridge was left away. */
const around: Surroundings = {
  part: 'gate',
  given: (part) => (part === 'gate' ? { size: 'few' } : part === 'who' ? { role: 'guest' } : {}),
  leftAway: (step: StepId) => step === 'gate/bridge',
}

describe('a condition as an author writes it', () => {
  it.each<[scene: string, written: WrittenCondition | undefined, condition: Condition | undefined]>([
    ['none is none', undefined, undefined],
    ['a bare name is the part’s own', { way: ['long'] }, way('long')],
    ['one option needs no list', { way: 'long' }, way('long')],
    ['a full name is another part’s', { 'who/age': ['old'] }, { step: 'who/age', isOneOf: ['old'] }],
    [
      'all lines must hold',
      { way: ['long'], 'who/age': ['old'] },
      { allOf: [way('long'), { step: 'who/age', isOneOf: ['old'] }] },
    ],
    [
      'any stands for one of several',
      { any: [{ way: ['long'] }, { way: ['short'] }] },
      { anyOf: [way('long'), way('short')] },
    ],
    ['any of one is that one', { any: [{ way: ['long'] }] }, way('long')],
    ['not denies', { not: { way: ['long'] } }, { not: way('long') }],
    ['a given answer that fits falls away', { size: ['few', 'many'] }, undefined],
    ['a given answer that does not rules it out', { size: ['many'] }, never],
    ['also one given to another part', { 'who/role': ['guest'], way: ['long'] }, way('long')],
    ['what denies a given answer that fits is ruled out', { not: { size: ['few'] } }, never],
    ['what denies one that does not falls away', { not: { size: ['many'] } }, undefined],
    ['a step that was left away rules it out', { bridge: ['open'] }, never],
    ['what denies a step that was left away falls away', { not: { bridge: ['open'] } }, undefined],
    ['one line that is ruled out rules all out', { way: ['long'], size: ['many'] }, never],
    ['one of any that always holds is enough', { any: [{ way: ['long'] }, { size: ['few'] }] }, undefined],
    [
      'one of any that is ruled out falls away',
      { any: [{ way: ['long'] }, { size: ['many'] }] },
      way('long'),
    ],
    ['any of nothing but such is ruled out', { any: [{ size: ['many'] }, { bridge: ['open'] }] }, never],
  ])('%s', (_, written, condition) => {
    expect(compileCondition(written, around)).toEqual(condition)
  })
})

describe('two conditions', () => {
  it.each<
    [scene: string, first: Condition | undefined, second: Condition | undefined, Condition | undefined]
  >([
    ['none and none is none', undefined, undefined, undefined],
    ['one and none is that one', way('long'), undefined, way('long')],
    ['two must both hold', way('long'), way('short'), { allOf: [way('long'), way('short')] }],
    ['one that is ruled out rules both out', way('long'), never, never],
  ])('%s', (_, first, second, condition) => {
    expect(both(first, second)).toEqual(condition)
  })

  it('what never holds is told from what may', () => {
    expect([never, way('long'), { allOf: [] }, undefined].map(isNever)).toEqual([true, false, false, false])
  })

  it('a name is full once it has its part', () => {
    expect(fullName('way', 'gate')).toBe('gate/way')
    expect(fullName('who/age', 'gate')).toBe('who/age')
  })
})
