import type { Catalogue } from './journey.ts'

/**
 * The journey that a role means: its own name, any other name people use, or pack and journey ('sweden/agent').
 * @param country narrows it to the packs of that country ('SE', 'sverige')
 */
export function findJourney(catalogue: Catalogue, role: string, country?: string): string | undefined {
  const wanted = foldName(role)
  const found = catalogue.journeys.filter(
    (journey) => foldName(journey.name) === wanted || journey.names.some((name) => foldName(name) === wanted),
  )
  return found.find((journey) => isOfCountry(journey, country))?.name
}

/** The shortest role that means a journey: its own name, or where another is found by that, with its pack. */
export function roleOf(catalogue: Catalogue, journey: string): string {
  const [, own = ''] = journey.split('/')
  return findJourney(catalogue, own) === journey ? own : journey
}

/** The journeys of a country's packs; without a country, all. */
export function journeysOf({ journeys }: Catalogue, country: string | undefined): Catalogue['journeys'] {
  return journeys.filter((journey) => isOfCountry(journey, country))
}

function isOfCountry(
  { countries }: Pick<Catalogue['journeys'][number], 'countries'>,
  country: string | undefined,
): boolean {
  return country === undefined || countries.some((name) => foldName(name) === foldName(country))
}

/** Whether these packs have a journey of that name; a session may be of a pack that was left out this time. */
export function hasJourney(catalogue: Catalogue, name: string): boolean {
  return name === catalogue.entrance || catalogue.journeys.some((journey) => journey.name === name)
}

/** The short names of all journeys, or of those of a country, for telling what there is. */
export function roleNames(catalogue: Catalogue, country?: string): readonly string[] {
  return [...new Set(journeysOf(catalogue, country).map((journey) => journey.name.split('/')[1] ?? ''))]
}

/** The short name of the role that is the same in every country. */
export function generalRole({ journeys }: Catalogue): string {
  return journeys.find(({ countries }) => countries.length === 0)?.name.split('/')[1] ?? ''
}

/** All names of countries that a pack has. */
export function countryNames(catalogue: Catalogue): readonly string[] {
  return [...new Set(catalogue.journeys.flatMap((journey) => journey.countries))]
}

/** Whether any pack is of that country. */
export function knowsCountry(catalogue: Catalogue, country: string): boolean {
  return journeysOf(catalogue, country).length > 0
}

/** A name as it is compared: whatever its case, spaces and hyphens. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/[\s_-]+/g, ' ')
}
