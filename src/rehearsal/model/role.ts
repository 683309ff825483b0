import type { Instant } from '../../flow/step.ts'
import type { Did } from './action.ts'
import { withPlace, withRoles, withSite } from './change.ts'
import { inTraces, validRoles } from './place.ts'
import { type Acted, done, refuse } from './refusal.ts'
import { nationalAuthority } from './responsible.ts'
import type { Place, Role, RoleKind, Site, World } from './world.ts'

/** Chooses the kind of organisation on the page that only those see who have no role. */
export function chooseRole(world: World, { account, role }: Did<'role.choose'>, now: Instant): Acted {
  return inTraces(world, account, now, (used, place, site) => {
    if (validRoles(site, account).length > 0) return refuse('role-there')
    return ask(used, account, place, site, role)
  })
}

/** Asks for one more role in the profile, which those have who are in with a role. */
export function requestInProfile(
  world: World,
  { account, role }: Did<'profile.request'>,
  now: Instant,
): Acted {
  return inTraces(world, account, now, (used, place, site) => {
    if (place.sees.length === 0) return refuse('no-role')
    return ask(used, account, place, site, role)
  })
}

/** Deletes one of one's own roles. */
export function deleteRole(world: World, { account, role: id }: Did<'role.delete'>, now: Instant): Acted {
  return inTraces(world, account, now, (used, place, site) => {
    if (site.roles[id]?.account !== account) return refuse('role-unknown')
    const { [id]: _, ...roles } = site.roles
    return done(withSite(used, place.environment, { roles }))
  })
}

/** Ticks rows and sends the request. Of an operator each activity is asked for that one hasn't yet. */
export function requestAccess(world: World, action: Did<'access.request'>, now: Instant): Acted {
  const { account, rows, tab } = action
  return inTraces(world, account, now, (used, place, site) => {
    if (place.asks === undefined) return refuse('role-not-chosen')
    if (place.found === undefined) return refuse('search-first')
    if (rows.length === 0) return refuse('nothing-ticked')
    const missing = rows.find((row) => !place.found?.includes(row))
    if (missing !== undefined) return refuse('not-found', missing)
    const { asks } = place
    const asked = rows.flatMap((row) => wanted(site, account, asks, row))
    if (asked.length === 0) return refuse(tab === 'new' ? 'duplicate-from-new-tab' : 'already-requested')
    return send(used, place, action.id, asked)
  })
}

/** The world with roles asked for; their ids are made of that of the request. */
export function send(world: World, { environment }: Place, id: string, asked: readonly Role[]): Acted {
  const roles = Object.fromEntries(asked.map((role, index) => [`${id}-${index + 1}`, role]))
  const taken = Object.keys(roles).find((each) => world.sites[environment].roles[each] !== undefined)
  return taken === undefined ? done(withRoles(world, environment, roles)) : refuse('id-taken', taken)
}

/** What a request for a row asks for: nothing where all of it was asked for, or is there. */
function wanted(site: Site, account: string, kind: RoleKind, body: string): readonly Role[] {
  const own = Object.values(site.roles).filter(
    (role) => role.account === account && role.body === body && role.state !== 'rejected',
  )
  const common = { account, kind, body, state: 'requested', isAdministrator: false } as const
  if (kind !== 'operator') return own.length > 0 ? [] : [{ ...common, ...askedOf(decidesOn(site, body)) }]
  const operator = site.operators[body]
  return Object.keys(operator?.activities ?? {})
    .filter((activity) => !own.some((role) => role.activity === activity))
    .map((activity) => ({
      ...common,
      activity,
      ...askedOf(operator?.authority ?? nationalAuthority(site, operator?.country)),
    }))
}

/** Who decides on an authority or a control body: the national authority, but not on itself. */
function decidesOn(site: Site, id: string): string | undefined {
  const body = site.bodies[id]
  return body?.isNational === true ? undefined : nationalAuthority(site, body?.country)
}

function askedOf(asked: string | undefined): { readonly asked?: string } {
  return asked === undefined ? {} : { asked }
}

/** A person takes one kind of role only. */
function ask(world: World, account: string, place: Place, site: Site, kind: RoleKind): Acted {
  const others = Object.values(site.roles).some(
    (role) => role.account === account && role.state !== 'rejected' && role.kind !== kind,
  )
  if (others) return refuse('one-role-kind')
  const { environment, sees } = place
  return done(withPlace(world, account, { environment, sees, asks: kind }))
}
