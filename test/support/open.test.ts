import { describe, expect, it } from 'vitest'
import type { Answers, StepId, Value } from '../../src/flow/step.ts'
import { hearCode } from '../../src/support/hear-code.ts'
import { makeCode, type Told } from '../../src/support/make-code.ts'
import { roomBits } from '../../src/support/payload.ts'
import type { Revisions } from '../../src/support/revisions.ts'
import { shapeOf } from '../../src/support/shape.ts'
import { tellTrail } from '../../src/support/trail.ts'
import { answered, choice, choices, entry, flow, is, now, outcome, task } from '../flow/build.ts'
import { park, straightIn } from '../flow/park.ts'
import { asideAt } from './sealed-code.ts'
import { codeOf, inside, lost, parkRevisions, released, told } from './small.ts'

describe('a code', () => {
  it('opens at the end of the way, with what was typed withheld', () => {
    const answers = {
      ...inside,
      'park/name': { value: 'Anna', at: now },
      'park/pets': { value: ['cat'], at: now },
      'park/leash': { value: 'done', at: now },
    }
    expect(hearCode(codeOf(answers), parkRevisions, now)).toEqual({
      kind: 'opened',
      said: {
        code: codeOf(answers),
        journey: 'city/park',
        revision: 0,
        environment: 'training',
        language: 'nl',
        age: 'under-1-week',
        aside: undefined,
        standing: {
          path: [
            'park/welcome',
            'park/age',
            'park/ticket',
            'park/name',
            'park/pets',
            'park/leash',
            'park/free',
            'park/in',
          ],
          answers: answered({
            ...straightIn,
            'park/name': 'withheld',
            'park/pets': ['cat'],
            'park/leash': 'done',
          }),
        },
      },
    })
  })

  it('tells no more than there is to tell: answers off the path are left out', () => {
    const stray = { ...inside, 'park/buy': { value: 'done', at: now } }
    expect(codeOf(stray)).toBe(codeOf(inside))
  })

  it('keeps a language without a number as that', () => {
    const opened = hearCode(codeOf(inside, { language: 'fi' }), parkRevisions, now)
    expect(opened).toMatchObject({ kind: 'opened', said: { language: undefined } })
  })

  it.each([
    ['no journey of a pack of one’s own', { journey: { name: 'my/park', flow: park, answers: inside } }],
    [
      'no journey whose steps were never released',
      { journey: { name: 'city/park', flow: flow(task('a/b'), ...park.steps), answers: inside } },
    ],
  ])('is made for %s', (_, more) => {
    expect(makeCode(told(inside, more), parkRevisions)).toEqual({ ok: false, why: 'no-number' })
  })

  it('is not made where it has no room for all that was chosen', () => {
    const many = flow(
      choices(
        'a/much',
        Array.from({ length: roomBits + 1 }, (_, index) => `o${index}`),
      ),
      choice('a/end', ['x']),
    )
    const made = makeCode(
      told(inside, { journey: { name: 'city/many', flow: many, answers: answered({ 'a/much': ['o3'] }) } }),
      released({ 'city/many': many }),
    )
    expect(made).toEqual({ ok: false, why: 'too-much' })
  })

  it('is made where it has just room enough', () => {
    const all = Array.from({ length: roomBits }, (_, index) => `o${index}`)
    const many = flow(choices('a/much', all), choice('a/end', ['x']))
    const made = makeCode(
      told(inside, { journey: { name: 'city/many', flow: many, answers: answered({ 'a/much': all }) } }),
      released({ 'city/many': many }),
    )
    const heard = hearCode(made.ok ? made.code : '', released({ 'city/many': many }), now)
    expect(heard).toMatchObject({ said: { standing: { answers: { 'a/much': { value: all } } } } })
  })

  it('is not made where a number does not fit its field', () => {
    const long = flow(...Array.from({ length: 130 }, (_, index) => task(`a/t${index}`)), outcome('a/end'))
    const done = answered(Object.fromEntries(long.steps.slice(0, 129).map(({ id }) => [id, 'done'])))
    const at = (answers: Answers) =>
      makeCode(
        told(inside, { journey: { name: 'city/long', flow: long, answers } }),
        released({ 'city/long': long }),
      )
    expect(at(done)).toEqual({ ok: false, why: 'too-much' })
    expect(at({})).toMatchObject({ ok: true })
    const journeys = Array.from({ length: 65 }, (_, index) => `city/${index}`)
    const crowded: Revisions = { ...parkRevisions, journeys: [...journeys, 'city/park'] }
    expect(makeCode(told(inside), crowded)).toEqual({ ok: false, why: 'too-much' })
    const tongues: Revisions = {
      ...parkRevisions,
      languages: [...Array.from({ length: 20 }, (_, index) => `${index}`), 'nl'],
    }
    expect(makeCode(told(inside), tongues)).toEqual({ ok: false, why: 'too-much' })
    const troubled: Revisions = { ...parkRevisions, problems: [...journeys, 'problems/lost'] }
    expect(makeCode(told(inside, asideAt({})), troubled)).toEqual({ ok: false, why: 'too-much' })
    const released513 = Array.from({ length: 513 }, () => parkRevisions.releases[0] ?? {})
    expect(makeCode(told(inside), { ...parkRevisions, releases: released513 })).toEqual({
      ok: false,
      why: 'too-much',
    })
  })
})

describe('a problem that runs aside', () => {
  it.each<[string, Readonly<Record<StepId, Value>>, string]>([
    ['at its beginning', {}, 'lost/what'],
    ['further on', { 'lost/what': 'key' }, 'lost/ask'],
    ['with something skipped', { 'lost/what': 'child', 'lost/name': 'skipped' }, 'lost/found'],
  ])('is told, %s', (_, values, step) => {
    const heard = hearCode(codeOf(inside, asideAt(values)), parkRevisions, now)
    if (heard.kind !== 'opened') throw new Error(heard.kind)
    expect(heard.said.standing.path.at(-1)).toBe('park/in')
    expect(heard.said.aside?.flow).toBe('problems/lost')
    expect(heard.said.aside?.standing?.path.at(-1)).toBe(step)
    expect(heard.said.aside?.standing?.answers).toEqual(answered(values))
  })

  it('is told without its place where that has no room', () => {
    const all = Array.from({ length: roomBits - 2 }, (_, index) => `o${index}`)
    const many = flow(choices('a/much', all), choice('a/end', ['x']))
    const both = released({ 'city/many': many, 'problems/lost': lost })
    const journey = { name: 'city/many', flow: many, answers: answered({ 'a/much': all }) }
    const heard = hearCode(codeOf(inside, { journey, ...asideAt({ 'lost/what': 'key' }) }, both), both, now)
    expect(heard).toMatchObject({ said: { aside: { flow: 'problems/lost', standing: undefined } } })
  })

  it('is told with its place where that has just room enough, and without where it has one too little', () => {
    const all = Array.from({ length: roomBits - 2 }, (_, index) => `o${index}`)
    const many = flow(choices('a/much', all), choice('a/end', ['x']))
    const small = flow(task('lost/one'), task('lost/two'), outcome('lost/found'))
    const both = released({ 'city/many': many, 'problems/lost': lost, 'problems/small': small })
    const journey = { name: 'city/many', flow: many, answers: answered({ 'a/much': all }) }
    const of = (aside: Told['aside']) => hearCode(codeOf(inside, { journey, aside }, both), both, now)
    // Three steps, and 'not told': four times 2^33 is all the room. With four steps it is one too little.
    expect(of({ name: 'problems/small', flow: small, answers: {} })).toMatchObject({
      said: { aside: { flow: 'problems/small', standing: { path: ['lost/one'] } } },
    })
    expect(of({ name: 'problems/lost', flow: lost, answers: {} })).toMatchObject({
      said: { aside: { flow: 'problems/lost', standing: undefined } },
    })
  })

  it('is left out, as a journey is, where it has no number though it was released', () => {
    expect(codeOf(inside, asideAt({}), { ...parkRevisions, problems: [] })).toBe(codeOf(inside))
    expect(makeCode(told(inside), { ...parkRevisions, journeys: [] })).toEqual({
      ok: false,
      why: 'no-number',
    })
  })

  it('is left out where it has no number, or was never released with this journey', () => {
    const aside = { name: 'problems/mine', flow: lost, answers: {} }
    expect(codeOf(inside, { aside })).toBe(codeOf(inside))
    const other = flow(task('lost/first'), ...lost.steps)
    const changed = { name: 'problems/lost', flow: other, answers: {} }
    expect(codeOf(inside, { aside: changed })).toBe(codeOf(inside))
  })

  it('opens with the release that has both, not with one that has another journey beside it', () => {
    const queued = { 'city/park': flow(task('park/queue'), ...park.steps), 'problems/lost': lost }
    const next = released(queued, parkRevisions)
    expect(hearCode(codeOf(inside, asideAt({}), next), next, now)).toMatchObject({
      said: { revision: 0, aside: { flow: 'problems/lost' } },
    })
  })

  it('opens with the release that has both', () => {
    const next = released(
      { 'city/park': park, 'city/zoo': park, 'problems/lost': flow(task('lost/first'), ...lost.steps) },
      parkRevisions,
    )
    const heard = hearCode(codeOf(inside, asideAt({}), next), next, now)
    expect(heard).toMatchObject({ said: { revision: 0, aside: { flow: 'problems/lost' } } })
    expect(hearCode(codeOf(inside, {}, next), next, now)).toMatchObject({ said: { revision: 1 } })
  })
})

it('entries that may not be skipped tell nothing, those that may tell that', () => {
  const form = flow(
    entry('a/one'),
    entry('a/two', { optional: true }),
    choice('a/end', ['x']),
    task('a/x', is('a/end', 'x')),
  )
  expect(tellTrail(shapeOf(form), answered({ 'a/one': 'Anna', 'a/two': 'skipped' }), 2)).toEqual({
    value: 1n,
    size: 2n,
  })
})
