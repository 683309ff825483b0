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
  if (country === undefined) return found[0]?.name
  return found.find((journey) => journey.countries.some((name) => foldName(name) === foldName(country)))?.name
}

/** Whether these packs have a journey of that name; a session may be of a pack that was left out this time. */
export function hasJourney(catalogue: Catalogue, name: string): boolean {
  return name === catalogue.entrance || catalogue.journeys.some((journey) => journey.name === name)
}

/** The short names of all journeys, for telling what there is. */
export function roleNames(catalogue: Catalogue): readonly string[] {
  return [...new Set(catalogue.journeys.map((journey) => journey.name.split('/')[1] ?? ''))]
}

/** All names of countries that a pack has. */
export function countryNames(catalogue: Catalogue): readonly string[] {
  return [...new Set(catalogue.journeys.flatMap((journey) => journey.countries))]
}

/** Whether any pack is of that country. */
export function knowsCountry(catalogue: Catalogue, country: string): boolean {
  return catalogue.journeys.some((journey) =>
    journey.countries.some((name) => foldName(name) === foldName(country)),
  )
}

/** A name as it is compared: whatever its case, spaces and hyphens. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/[\s_-]+/g, ' ')
}
