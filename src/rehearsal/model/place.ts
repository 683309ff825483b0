import type { Instant } from '../../flow/step.ts'
import type { Did } from './action.ts'
import { withBrowser, withPlace, withUser } from './change.ts'
import { type Acted, done, refuse } from './refusal.ts'
import { isAsleep } from './time.ts'
import type { Place, Role, Site, World } from './world.ts'

/** Goes into TRACES on one site. Who is in there already stays as they are: a new role doesn't show. */
export function enter(world: World, { account: id, environment }: Did<'traces.enter'>, now: Instant): Acted {
  const browser = world.browsers[id]
  if (browser === undefined) return refuse('not-logged-in')
  if (!browser.isConfirmed) return refuse('second-factor-missing')
  const site = world.sites[environment]
  const user = site.users[id]
  if (user?.isSuspended === true) return refuse('suspended')
  if (user !== undefined && isAsleep(user.lastUsed, now)) return refuse('asleep')
  const used = withUser(world, environment, id, { lastUsed: now, isSuspended: false })
  if (browser.at?.environment === environment) return done(used)
  return done(withPlace(used, id, { environment, sees: validRoles(site, id).map(([role]) => role) }))
}

/** Logs out completely. */
export function leave(world: World, { account: id }: Did<'traces.leave'>): Acted {
  return world.browsers[id] === undefined ? refuse('not-logged-in') : done(withBrowser(world, id, undefined))
}

/** What somebody who is in TRACES does there; it counts as use. Who is suspended or deactivated can do nothing. */
export function inTraces(
  world: World,
  account: string,
  now: Instant,
  then: (world: World, place: Place, site: Site) => Acted,
): Acted {
  const place = world.browsers[account]?.at
  if (place === undefined) return refuse('not-in-traces')
  const user = world.sites[place.environment].users[account]
  if (user === undefined) return refuse('not-in-traces')
  if (user.isSuspended) return refuse('suspended')
  if (isAsleep(user.lastUsed, now)) return refuse('asleep')
  const used = withUser(world, place.environment, account, { ...user, lastUsed: now })
  return then(used, place, used.sites[place.environment])
}

/** The roles of a person that are valid on a site, by id. */
export function validRoles(site: Site, account: string): readonly (readonly [string, Role])[] {
  return Object.entries(site.roles).filter(([_, role]) => role.account === account && role.state === 'valid')
}
