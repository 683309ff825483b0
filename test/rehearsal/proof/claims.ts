import type { World } from '../../../src/rehearsal/model/world.ts'
import { foundFirst, type Situation } from './situation.ts'
import type { Visit, Walk } from './walks.ts'

/** What an answer says of what the person sees, held against the model: what isn't so, or nothing. */
export function claimAt(
  { step, answer, reopens }: Visit,
  world: World,
  situation: Situation,
  walk: Walk,
): string | undefined {
  const { name } = step
  if (name.startsWith('found')) return claimOfTable(answer, world, situation)
  if (name === 'sure') return claimOfSearch(reopens !== undefined, world, situation)
  if (
    name === 'replied' &&
    foundFirst(walk) === 'none' &&
    walk.some(({ step: { name: each } }) => each === 'terms')
  )
    return claimOfSearch(false, world, situation)
  if (name === 'result') return claimOfSite(answer, world, situation)
  if (name === 'try' && answer === 'worked')
    return world.accounts[situation.person.account]?.password === undefined
      ? 'there is no account'
      : undefined
  return undefined
}

/** The row of the person's company, as it is in the last search. */
function claimOfTable(answer: string, world: World, { person }: Situation): string | undefined {
  const place = world.browsers[person.account]?.at
  if (place?.found === undefined) return 'nothing was searched for'
  if (place.country !== person.body.country) return 'another country was searched in'
  const row = place.found.find((id) => person.mine.includes(id))
  const site = world.sites[person.environment]
  const operator = row === undefined ? undefined : site.operators[row]
  if (answer === 'none' || answer === 'unsure')
    return operator === undefined || answer === 'unsure' ? undefined : 'the company is in the list'
  if (operator === undefined) return 'the company is not in the list'
  const valid = Object.entries(operator.activities).flatMap(([id, state]) => (state === 'valid' ? [id] : []))
  if (answer === 'requested')
    return Object.values(site.roles).some(
      ({ account, state }) => account === person.account && state === 'requested',
    )
      ? undefined
      : 'nothing is asked for'
  if (answer === 'plants-only') return valid.includes('load') ? 'it shows load' : undefined
  if (answer === 'other') return valid.includes(person.wants) ? `it shows ${person.wants}` : undefined
  const wanted = answer === 'right' ? person.wants : answer
  return valid.includes(wanted) ? undefined : `it doesn't show ${wanted}`
}

/** Whether the person is in, and sees what is theirs. */
function claimOfSite(answer: string, world: World, { person }: Situation): string | undefined {
  const place = world.browsers[person.account]?.at
  if (answer === 'fails') return place === undefined ? undefined : 'they are in'
  if (place?.environment !== person.environment) return 'they are not in'
  if (answer === 'no-role') return place.sees.length === 0 ? undefined : 'they have a role'
  return place.sees.length > 0 ? undefined : 'they have no role'
}

/** All ways of writing the name were searched for, and found nothing; or one of them found it. */
function claimOfSearch(isFound: boolean, world: World, { person }: Situation): string | undefined {
  const place = world.browsers[person.account]?.at
  const typed = place?.typed ?? []
  if (place?.country !== person.body.country) return 'another country was searched in'
  if (!person.spellings.every((name) => typed.includes(name))) return 'not every name was searched for'
  const has = place?.found?.some((id) => person.mine.includes(id)) === true
  if (isFound) return has ? undefined : 'it was not found'
  return has ? 'it is there after all' : undefined
}
