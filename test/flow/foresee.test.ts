import { describe, expect, it } from 'vitest'
import { foresee, span } from '../../src/flow/foresee.ts'
import type { Flow, StepId, Value } from '../../src/flow/step.ts'
import { answered, choice, choices, flow, is, outcome, task } from './build.ts'
import { park, straightIn } from './park.ts'

type Values = Readonly<Record<StepId, Value>>

/** What is said of each step, in a word. */
function told(of: Flow, values: Values, assumed: Readonly<Record<StepId, string>> = {}) {
  return Object.fromEntries(
    foresee(of, answered(values), assumed).map(({ step, likelihood }) => [step.name, likelihood]),
  )
}

const adult = { 'park/welcome': 'done', 'park/age': 'adult' } as const

describe('before anything is answered', () => {
  it('what is asked of everybody is certain until an outcome may end it', () => {
    expect(told(park, {})).toEqual({
      welcome: 'certain',
      age: 'certain',
      'too-young': 'possible',
      ticket: 'possible',
      buy: 'possible',
      name: 'possible',
      pets: 'possible',
      leash: 'possible',
      free: 'possible',
      in: 'possible',
    })
  })
})

describe('with each answer more is known', () => {
  it('an outcome that is ruled out makes the rest certain', () => {
    expect(told(park, adult)).toMatchObject({
      'too-young': 'excluded',
      ticket: 'certain',
      buy: 'possible',
      pets: 'certain',
      in: 'certain',
    })
  })

  it('an outcome that is certain ends everything after it', () => {
    const { 'too-young': end, ...rest } = told(park, { 'park/welcome': 'done', 'park/age': 'child' })
    expect(end).toBe('certain')
    expect(rest).toMatchObject({ ticket: 'excluded', name: 'excluded', in: 'excluded' })
  })

  it('an option rules its alternatives out', () => {
    expect(told(park, { ...adult, 'park/ticket': 'yes' })).toMatchObject({
      buy: 'excluded',
      free: 'possible',
    })
    expect(told(park, { ...adult, 'park/ticket': 'no' })).toMatchObject({ buy: 'certain', free: 'excluded' })
  })

  it('who is through is certain of the whole path and of no other step', () => {
    const likelihoods = Object.values(told(park, straightIn))
    expect(likelihoods).not.toContain('possible')
    expect(likelihoods.filter((each) => each === 'certain')).toHaveLength(7)
  })

  it('only what was answered on the path counts as answered', () => {
    const foreseen = foresee(park, answered({ ...adult, 'park/buy': 'done' }))
    expect(foreseen.filter((each) => each.answered).map(({ step }) => step.name)).toEqual(['welcome', 'age'])
  })
})

describe('what depends on a step that is ruled out', () => {
  const nested = flow(
    choice('a/way', ['long', 'short']),
    choice('a/bridge', ['open', 'shut'], is('a/way', 'long')),
    task('a/swim', is('a/bridge', 'shut')),
    task('a/walk', { not: is('a/bridge', 'shut') }),
    outcome('a/there'),
  )

  it('is ruled out too, and what denies it is certain', () => {
    expect(told(nested, { 'a/way': 'short' })).toMatchObject({
      bridge: 'excluded',
      swim: 'excluded',
      walk: 'certain',
    })
  })

  it('whatever is stored for it or assumed of it', () => {
    const values = { 'a/way': 'short', 'a/bridge': 'shut' }
    expect(told(nested, values, { 'a/bridge': 'shut' })).toMatchObject({ swim: 'excluded', walk: 'certain' })
  })
})

describe('a newcomer’s answers may be assumed', () => {
  it('and count as given where nothing was answered', () => {
    const assumed = { 'park/age': 'adult', 'park/ticket': 'no' }
    expect(told(park, {}, assumed)).toMatchObject({ 'too-young': 'excluded', buy: 'certain', in: 'certain' })
  })

  it('but a given answer is stronger', () => {
    expect(told(park, { ...adult, 'park/ticket': 'yes' }, { 'park/ticket': 'no' })).toMatchObject({
      buy: 'excluded',
    })
  })

  it('and are never told as answered', () => {
    expect(foresee(park, {}, { 'park/age': 'adult' }).filter((each) => each.answered)).toEqual([])
  })
})

describe('the span of steps', () => {
  const ways = flow(
    choice('a/way', ['car', 'train', 'walk']),
    task('a/fuel', is('a/way', 'car')),
    task('a/drive', is('a/way', 'car')),
    task('a/ticket', is('a/way', 'train')),
    task('a/any', { anyOf: [is('a/way', 'car'), is('a/way', 'train')] }),
    outcome('a/there'),
  )
  const picks = flow(
    choices('a/goods', ['fruit', 'wood']),
    task('a/fruit', is('a/goods', 'fruit')),
    task('a/wood', is('a/goods', 'wood')),
    outcome('a/there'),
  )
  const either = flow(
    choice('a/way', ['car', 'train']),
    choice('a/pet', ['dog', 'none']),
    task('a/ticket', is('a/way', 'train')),
    task('a/water', { anyOf: [is('a/way', 'car'), is('a/pet', 'dog')] }),
    task('a/lead', { allOf: [is('a/pet', 'dog'), is('a/way', 'train')] }),
    outcome('a/there'),
  )

  it.each<[scene: string, of: Flow, values: Values, least: number, most: number]>([
    ['counts the alternatives of a choice as their longest', ways, {}, 1, 4],
    ['is exact once the choice is made', ways, { 'a/way': 'car' }, 4, 4],
    ['also for the shortest way', ways, { 'a/way': 'walk' }, 1, 1],
    ['counts all that several picks may bring', picks, {}, 1, 3],
    ['is exact once they are picked', picks, { 'a/goods': ['wood'] }, 2, 2],
    ['counts what one of several answers may bring beside them', either, {}, 2, 5],
    ['is less once one answer rules some of it out', either, { 'a/way': 'car' }, 3, 3],
    ['of the park, for who has answered nothing', park, {}, 2, 7],
    ['of the park, for an adult', park, adult, 5, 7],
    ['of the park, for a child', park, { 'park/welcome': 'done', 'park/age': 'child' }, 2, 2],
    ['of the park, for who went straight in', park, straightIn, 6, 6],
  ])('%s', (_, of, values, least, most) => {
    const answers = answered(values)
    expect(span(foresee(of, answers), answers)).toEqual({ least, most })
  })

  it('of some steps alone reckons with choices elsewhere', () => {
    const own = foresee(ways, {}).filter(({ step }) => step.name !== 'way')
    expect(span(own, {})).toEqual({ least: 0, most: 4 })
  })
})
