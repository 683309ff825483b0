import type { Instant } from '../../flow/step.ts'
import type { Did } from './action.ts'
import { withPlace } from './change.ts'
import { inTraces } from './place.ts'
import { type Acted, done, refuse } from './refusal.ts'
import { numberKinds, type Operator, type Place, type World } from './world.ts'

/**
 * Searches for a company in a country. Found is what holds the typed name as it is written, without regard to case, in its own
 * name or in one of its others; so is every company of the country where nothing was typed.
 */
export function searchOperator(world: World, action: Did<'operator.search'>, now: Instant): Acted {
  const { account, country, names } = action
  return inTraces(world, account, now, (used, place, site) => {
    if (place.asks !== 'operator') return refuse('role-not-chosen')
    const found = Object.entries(site.operators)
      .filter(([_, operator]) => operator.country === country && isCalled(operator, names))
      .map(([id]) => id)
    return show(used, account, { ...place, typed: names, country }, found)
  })
}

/** Searches for an authority or a control body in a country. */
export function searchBody(world: World, action: Did<'body.search'>, now: Instant): Acted {
  const { account, kind, country, name } = action
  return inTraces(world, account, now, (used, place, site) => {
    if (place.asks !== kind) return refuse('role-not-chosen')
    const found = Object.entries(site.bodies)
      .filter(
        ([_, body]) => body.kind === kind && body.country === country && folded(body.name) === folded(name),
      )
      .map(([id]) => id)
    return show(used, account, place, found)
  })
}

function show(world: World, account: string, place: Place, found: readonly string[]): Acted {
  const { form: _, ...rest } = place
  return done(withPlace(world, account, { ...rest, found }))
}

function isCalled({ name, otherNames }: Operator, names: readonly string[]): boolean {
  const typed = names.map(folded)
  return [name, ...otherNames].some((each) => typed.some((text) => folded(each).includes(text)))
}

function folded(name: string): string {
  return name.trim().toLowerCase()
}

/** Whether two are one company: a number of the one is the same number of the other. */
export function isSame(one: Operator, other: Operator): boolean {
  return (
    one.country === other.country &&
    numberKinds.some((kind) => one.numbers[kind] !== undefined && one.numbers[kind] === other.numbers[kind])
  )
}
