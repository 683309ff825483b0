import type { Catalogue } from './journey.ts'

/**
 * The journey that a role means: its own name, any other name people use, or pack and journey ('sweden/agent').
 * @param country narrows it to the packs of that country ('SE', 'sverige')
 */
export function findJourney(catalogue: Catalogue, role: string, country?: string): string | undefined {
  const wanted = fold(role)
  const found = catalogue.journeys.filter(
    (journey) => fold(journey.name) === wanted || journey.names.some((name) => fold(name) === wanted),
  )
  if (country === undefined) return found[0]?.name
  return found.find((journey) => journey.countries.some((name) => fold(name) === fold(country)))?.name
}

/** The short names of all journeys, for telling what there is. */
export function roleNames(catalogue: Catalogue): readonly string[] {
  return [...new Set(catalogue.journeys.map((journey) => journey.name.split('/')[1] ?? ''))]
}

/** Whether any pack is of that country. */
export function knowsCountry(catalogue: Catalogue, country: string): boolean {
  return catalogue.journeys.some((journey) => journey.countries.some((name) => fold(name) === fold(country)))
}

function fold(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/[\s_-]+/g, ' ')
}
