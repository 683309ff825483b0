import {
  countryNames,
  findJourney,
  foldName,
  generalRole,
  journeysOf,
  knowsCountry,
  roleNames,
} from '../guides/find-journey.ts'
import type { Catalogue } from '../guides/journey.ts'
import { nearestName } from '../guides/nearest-name.ts'
import { safe } from '../screens/safe.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { UsageRefusal } from './usage-refusal.ts'

/** Why a role means no journey: there is none of that name, or not in that country. It says which there are. */
export function roleRefusal(context: Context, role: string, country: string | undefined): UsageRefusal {
  const { words, world } = context
  const { catalogue } = world
  const found = catalogue.journeys.find(({ name }) => name === findJourney(catalogue, role))
  const told = { role: safe(role), general: generalRole(catalogue) }
  if (country !== undefined && found?.countries.length === 0) {
    const [, general = ''] = found.name.split('/')
    return new UsageRefusal(words.say('errors.role-everywhere', { ...told, general }))
  }
  if (country !== undefined && !knowsCountry(catalogue, country)) return countryRefusal(context, country)
  if (country !== undefined && found !== undefined) {
    const known = roleNames(catalogue, country).join(', ')
    return new UsageRefusal(words.say('errors.role-not-there', { ...told, country: safe(country), known }))
  }
  const known = roleNames(catalogue).join(', ')
  const near = nearestName(
    catalogue.journeys.flatMap(({ names }) => names),
    role,
  )
  const text = words.say('errors.unknown-role', { what: safe(role), known })
  return new UsageRefusal([text, ...didYouMean(context, near)].join('\n'))
}

/** There is no pack of a country: the refusal says of which there is one. */
export function countryRefusal(context: Context, country: string): UsageRefusal {
  const { words, world } = context
  const { catalogue } = world
  const known = countriesOf(catalogue).join(', ')
  const general = generalRole(catalogue)
  const text = words.say('errors.unknown-country', { what: safe(country), known, general })
  return new UsageRefusal(
    [text, ...didYouMean(context, nearestName(countryNames(catalogue), country))].join('\n'),
  )
}

/** Each country that has a pack, by the name of the pack where people may write that. */
function countriesOf(catalogue: Catalogue): readonly string[] {
  const names = catalogue.journeys.flatMap(({ name, countries }) => {
    const [pack = ''] = name.split('/')
    const [first] = countries
    if (first === undefined) return []
    return [journeysOf(catalogue, pack).length > 0 ? foldName(pack) : first]
  })
  return [...new Set(names)]
}
