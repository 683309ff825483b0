import { describe, expect, it } from 'vitest'
import { environments } from '../../src/flow/environment.ts'
import { locales } from '../wizard/desk.ts'
import { endOf, people, type Travel, travelOf } from './travel.ts'

const { entrance, journeys, languages } = locales.catalogue()
const names = [...journeys.map(({ name }) => name), entrance]
/** Every end that is built, of the journeys and of the entrance: off-ramps and hand-overs too. */
const ends = names.flatMap((name) =>
  locales
    .journey(name)
    .flow.steps.filter((step) => step.kind === 'outcome')
    .map((step) => endOf(name, step.id)),
)

const travels = await Promise.all(people.map(travelOf))

/** What of a list nobody comes to. */
function missed(list: readonly string[], cameTo: (travel: Travel) => readonly string[]): readonly string[] {
  const reached = new Set(travels.flatMap(cameTo))
  return list.filter((each) => !reached.has(each))
}

// Whoever adds a journey, an end, a site or a language adds somebody who comes there.
describe('the people together', () => {
  it('are at least thirty', () => {
    expect(people.length).toBeGreaterThanOrEqual(30)
  })

  it('come to every journey, and find eight beside the entrance', () => {
    expect(names.length).toBeGreaterThanOrEqual(9)
    expect(missed(names, ({ journeys }) => journeys)).toEqual([])
  })

  it.each(names)('come to every end of %s', (name) => {
    const own = ends.filter((end) => end.startsWith(`${name} `))
    expect(own).not.toEqual([])
    expect(missed(own, (travel) => travel.ends)).toEqual([])
  })

  it.each(environments)('come to every journey on the site %s', (environment) => {
    const there = (travel: Travel) => (travel.environment === environment ? travel.journeys : [])
    expect(missed(names, there)).toEqual([])
  })

  it.each(languages)('come to every journey in %s', (language) => {
    const there = (travel: Travel) => (travel.language === language ? travel.journeys : [])
    expect(missed(names, there)).toEqual([])
  })
})
