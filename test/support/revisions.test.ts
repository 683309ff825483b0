import { describe, expect, it } from 'vitest'
import { digest } from '../../src/adapters/digest.ts'
import { readRevisions } from '../../src/support/read-revisions.ts'
import { releaseWith, shapeIn } from '../../src/support/revisions.ts'
import { digitOf, radixOf, sameShape, shapeOf, valueAt } from '../../src/support/shape.ts'
import { revisionsText } from '../../src/tools/revisions.ts'
import { flow, task } from '../flow/build.ts'
import { park } from '../flow/park.ts'
import { revisions } from './codes.ts'
import { lost, parkRevisions, released } from './small.ts'

describe('guides/revisions.json', () => {
  it('numbers a flow and a language once and for all: only the ends of these lists may grow', () => {
    expect(revisions.journeys.slice(0, 8)).toEqual([
      'sweden/importer',
      'sweden/agent',
      'sweden/exporter',
      'netherlands/organic-importer',
      'eu/operator',
      'eu/authority',
      'eu/control-body',
      'eu/other-body',
    ])
    expect(revisions.languages.slice(0, 3)).toEqual(['sv', 'en', 'nl'])
    for (const names of [revisions.journeys, revisions.problems, revisions.languages])
      expect(new Set(names).size).toBe(names.length)
  })

  it('has not changed its first release', () => {
    expect(revisions.releases[0]).toEqual({
      'sweden/importer': '7fffecf5',
      'sweden/agent': 'ecde6075',
      'sweden/exporter': '4148dee6',
      'netherlands/organic-importer': 'beb4ebc6',
      'eu/operator': 'c09e846d',
      'eu/authority': '6e7f8cde',
      'eu/control-body': '45ef92ab',
      'eu/other-body': '42c1bf86',
    })
  })

  it('has each shape that a release names, and each as it was: its name is the digest of its text', () => {
    for (const [release, flows] of revisions.releases.entries())
      for (const name of Object.keys(flows)) expect(shapeIn(revisions, release, name)).toBeDefined()
    for (const [name, shape] of Object.entries(revisions.shapes))
      expect(digest(JSON.stringify(shape))).toBe(name)
  })

  it('is written line by line, and read back as it was', () => {
    expect(readRevisions(revisionsText(revisions))).toEqual(revisions)
    expect(revisionsText(parkRevisions).split('\n').length).toBeGreaterThan(20)
  })

  it('has the shapes of one flow one after another, the oldest first', () => {
    const text = revisionsText({
      ...revisions,
      journeys: ['park/visit', 'park/work'],
      problems: ['park/lost'],
      shapes: { c: [], b: [], d: [], a: [] },
      releases: [
        { 'park/visit': 'a', 'park/work': 'b', 'park/lost': 'd' },
        { 'park/visit': 'c', 'park/work': 'b', 'park/lost': 'd' },
      ],
    })
    expect([...text.matchAll(/^"(\w)": \[$/gm)].map(([, name]) => name)).toEqual(['a', 'c', 'b', 'd'])
  })
})

describe('the shape of a flow', () => {
  it('is what decides where a person stands, and no more', () => {
    expect(shapeOf(park).slice(0, 4)).toStrictEqual([
      { id: 'park/welcome', kind: 'notice' },
      { id: 'park/age', kind: 'choice', options: ['child', 'adult'] },
      { id: 'park/too-young', kind: 'outcome', when: { step: 'park/age', isOneOf: ['child'] } },
      { id: 'park/ticket', kind: 'choice', options: ['yes', 'no', 'lost'] },
    ])
    expect(shapeOf(park)[5]).toEqual({ id: 'park/name', kind: 'entry', optional: true })
    expect(shapeOf(lost)[2]).toEqual({ id: 'lost/name', kind: 'entry', optional: true })
  })

  it('tells shapes apart', () => {
    expect(sameShape(shapeOf(park), shapeOf(park))).toBe(true)
    expect(sameShape(shapeOf(park), shapeOf(flow(...park.steps.slice(1))))).toBe(false)
  })

  it('knows how many answers a step has, and each by its place', () => {
    const [welcome, age, , ticket, buy, name, pets] = shapeOf(park)
    const counted = [welcome, age, ticket, buy, name, pets].map((step) => step && radixOf(step))
    expect(counted).toEqual([1, 2, 3, 1, 2, 8])
    const entry = { id: 'park/name', kind: 'entry' } as const
    expect(radixOf(entry)).toBe(1)
    expect(digitOf(entry, 'skipped')).toBe(0)
    expect(radixOf({ id: 'park/in', kind: 'outcome' })).toBe(1)
    expect(radixOf({ id: 'park/a', kind: 'choice' })).toBe(0)
    for (const step of [welcome, age, ticket, buy, name, pets])
      for (let digit = 0; step && digit < radixOf(step); digit++)
        expect(digitOf(step, valueAt(step, digit))).toBe(digit)
    if (pets === undefined || age === undefined || name === undefined || buy === undefined) throw new Error()
    expect(valueAt(pets, 5)).toEqual(['dog', 'snake'])
    expect(valueAt(age, 1)).toBe('adult')
    expect(valueAt(name, 0)).toBe('withheld')
    expect(valueAt(name, 1)).toBe('skipped')
    expect(valueAt(buy, 0)).toBe('done')
    expect(valueAt({ id: 'park/in', kind: 'outcome' }, 0)).toBe('done')
    expect(valueAt(age, 7)).toBe('')
    expect(digitOf(name, 'Växtimport AB')).toBe(0)
    expect(digitOf(age, ['adult'])).toBe(-1)
    expect(digitOf(pets, 'dog')).toBe(0)
    expect(digitOf(buy, 'done')).toBe(0)
    expect(digitOf({ id: 'park/in', kind: 'outcome' }, 'done')).toBe(0)
  })
})

const longer = flow(task('park/queue'), ...park.steps)

describe('a new release', () => {
  it('is appended only where something is new', () => {
    const again = released({ 'city/park': park, 'problems/lost': lost }, parkRevisions)
    expect(again).toEqual(parkRevisions)
    expect(parkRevisions.releases).toHaveLength(1)
    const next = released({ 'city/park': longer, 'problems/lost': lost, 'city/zoo': park }, parkRevisions)
    expect(next.releases).toHaveLength(2)
    expect(next.releases[0]).toEqual(parkRevisions.releases[0])
    expect(next.journeys).toEqual(['city/park', 'city/zoo'])
    expect(next.problems).toEqual(['problems/lost'])
    expect(Object.keys(next.shapes)).toHaveLength(3)
    expect(shapeIn(next, 0, 'city/park')).toEqual(shapeOf(park))
    expect(shapeIn(next, 1, 'city/park')).toEqual(shapeOf(longer))
    expect(shapeIn(next, 1, 'city/lake')).toBeUndefined()
    expect(shapeIn(next, 2, 'city/park')).toBeUndefined()
  })

  it('is appended where a flow was dropped, whose number stays', () => {
    const next = released({ 'city/zoo': park }, parkRevisions)
    expect(next.journeys).toEqual(['city/park', 'city/zoo'])
    expect(next.releases[1]).toEqual({ 'city/zoo': expect.any(String) })
  })

  it('is found by the shapes that it has, the newest of several', () => {
    const next = released({ 'city/park': longer }, parkRevisions)
    const back = released({ 'city/park': park }, next)
    const shape = shapeOf(park)
    expect(releaseWith(back, [{ name: 'city/park', shape }])).toBe(2)
    expect(releaseWith(next, [{ name: 'city/park', shape }])).toBe(0)
    expect(
      releaseWith(back, [
        { name: 'city/park', shape },
        { name: 'problems/lost', shape: shapeOf(lost) },
      ]),
    ).toBe(0)
    expect(releaseWith(back, [{ name: 'city/zoo', shape }])).toBeUndefined()
  })
})
