import { describe, expect, it } from 'vitest'
import { findJourney, knowsCountry, roleNames } from '../../src/guides/find-journey.ts'
import type { Catalogue } from '../../src/guides/journey.ts'

const catalogue: Catalogue = {
  drafts: [],
  languages: ['en'],
  problems: [],
  entrance: 'land/start',
  journeys: [
    { name: 'land/visitor', countries: ['LA', 'landet'], names: ['visitor', 'guest', 'Bes\u00F6kare'] },
    { name: 'sea/visitor', countries: ['SEA'], names: ['visitor', 'sea guest'] },
    { name: 'land/helper', countries: ['LA', 'landet'], names: ['helper'] },
  ],
}

describe('a role', () => {
  it.each<[scene: string, role: string, country: string | undefined, journey: string | undefined]>([
    ['is a journey’s own name, in the first pack that has it', 'visitor', undefined, 'land/visitor'],
    ['is another name', 'guest', undefined, 'land/visitor'],
    ['is pack and journey', 'sea/visitor', undefined, 'sea/visitor'],
    ['may be in capitals', 'GUEST', undefined, 'land/visitor'],
    ['may have space around it', '  helper ', undefined, 'land/helper'],
    ['may have hyphens for spaces', 'sea-guest', undefined, 'sea/visitor'],
    ['may have decomposed letters', 'beso\u0308kare', undefined, 'land/visitor'],
    ['is narrowed by its country', 'visitor', 'sea', 'sea/visitor'],
    ['is narrowed by a country’s other name', 'visitor', 'Landet', 'land/visitor'],
    ['is none where the country has no such journey', 'helper', 'sea', undefined],
    ['is none where nobody has that name', 'captain', undefined, undefined],
  ])('%s', (_, role, country, journey) => {
    expect(findJourney(catalogue, role, country)).toBe(journey)
  })

  it('is told once for all packs', () => {
    expect(roleNames(catalogue)).toEqual(['visitor', 'helper'])
  })

  it.each<[country: string, known: boolean]>([
    ['la', true],
    ['LANDET', true],
    ['moon', false],
  ])('country %s known: %s', (country, known) => {
    expect(knowsCountry(catalogue, country)).toBe(known)
  })
})
