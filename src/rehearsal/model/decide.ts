import type { Instant } from '../../flow/step.ts'
import type { Did } from './action.ts'
import { withRoles, withUser } from './change.ts'
import { suspendUser, unsuspendUser } from './method.ts'
import { inTraces } from './place.ts'
import { type Acted, done, type RefusalCode, refuse } from './refusal.ts'
import { administers, hasAdministrator, isSelf, mayDecide } from './responsible.ts'
import type { Actor, Role, Site, World } from './world.ts'

type OnRole = Did<'user.approve'> | Did<'user.reject'> | Did<'user.make-admin'>

/** Accepts a request. The first whom a body gets becomes its administrator. */
export function approve(world: World, action: Did<'user.approve'>, now: Instant): Acted {
  return decide(world, action, now, (used, site, role) => {
    const flaw = role.kind === 'operator' ? flawOf(site, role) : undefined
    if (flaw !== undefined) return refuse(flaw)
    const isAdministrator = !hasAdministrator(site, role.body)
    return put(used, action, {
      ...role,
      state: givenState(site, role.account),
      isAdministrator,
      decided: action.by,
    })
  })
}

/** Rejects a request: it stays in the list, and gives nothing. */
export function reject(world: World, action: Did<'user.reject'>, now: Instant): Acted {
  return decide(world, action, now, (used, _, role) =>
    put(used, action, { ...role, state: 'rejected', decided: action.by }),
  )
}

/** Makes a colleague an administrator, once they are approved: an administrator of the same body does. */
export function makeAdministrator(world: World, action: Did<'user.make-admin'>, now: Instant): Acted {
  const { by, environment, role: id } = action
  return acting(world, by, environment, now, (used, site) => {
    const role = site.roles[id]
    if (role === undefined) return refuse('role-unknown', id)
    if (isSelf(by, role)) return refuse('not-by-oneself')
    if (!('person' in by) || !administers(site, by.person, role.body)) return refuse('not-administrator')
    if (role.state !== 'valid') return refuse('not-approved')
    return put(used, action, { ...role, isAdministrator: true })
  })
}

/** Suspends a user, or lifts it; lifting wakes who was deactivated too. Nobody does it to themselves. */
export function suspend(
  world: World,
  action: Did<'user.suspend'> | Did<'user.unsuspend'>,
  now: Instant,
): Acted {
  const { by, environment, account } = action
  return acting(world, by, environment, now, (used, site) => {
    const user = site.users[account]
    if (user === undefined) return refuse('account-unknown')
    if (isSelf(by, { account })) return refuse('not-by-oneself')
    const roles = Object.values(site.roles).filter((role) => role.account === account)
    if (!roles.some((role) => mayAct(site, by, role))) return refuse('not-responsible')
    if (action.does === 'user.suspend') return done(suspendUser(used, environment, account))
    const awake = withUser(used, environment, account, { ...user, lastUsed: now })
    return done(unsuspendUser(awake, environment, account))
  })
}

function decide(
  world: World,
  action: OnRole,
  now: Instant,
  then: (world: World, site: Site, role: Role) => Acted,
): Acted {
  const { by, environment, role: id } = action
  return acting(world, by, environment, now, (used, site) => {
    const role = site.roles[id]
    if (role === undefined) return refuse('role-unknown', id)
    if (isSelf(by, role)) return refuse('not-by-oneself')
    if (!mayAct(site, by, role)) return refuse('person' in by ? 'not-administrator' : 'not-responsible')
    return role.state === 'requested' ? then(used, site, role) : refuse('not-pending')
  })
}

/** What keeps a company's user from being approved. */
function flawOf(site: Site, { body, activity = '' }: Role): RefusalCode | undefined {
  const operator = site.operators[body]
  if (operator === undefined) return 'operator-unknown'
  const needsAuthority = site.offers.some((each) => each.activity === activity && each.needsAuthority)
  if (needsAuthority && operator.authority === undefined) return 'responsible-authority-missing'
  const state = operator.activities[activity]
  return state === 'valid' || state === 'new' ? undefined : 'operator-not-validated'
}

/** The state that an approved role gets: that of its user. */
export function givenState(site: Site, account: string): 'valid' | 'suspended' {
  return site.users[account]?.isSuspended === true ? 'suspended' : 'valid'
}

/** Whether an actor may decide on a role: an administrator of its body, the authority asked, or the Commission. */
export function mayAct(site: Site, by: Actor, role: Role): boolean {
  if ('person' in by) return administers(site, by.person, role.body)
  if ('commission' in by) return role.kind === 'authority' && site.bodies[role.body]?.isNational === true
  return mayDecide(site, by.authority, role.asked)
}

/** What an actor does on a site; a person must be in it, and have come in with their role. */
export function acting(
  world: World,
  by: Actor,
  environment: Did<'user.approve'>['environment'],
  now: Instant,
  then: (world: World, site: Site) => Acted,
): Acted {
  if (!('person' in by)) {
    const site = world.sites[environment]
    const isKnown = 'commission' in by || site.bodies[by.authority] !== undefined
    return isKnown ? then(world, site) : refuse('authority-unknown')
  }
  return inTraces(world, by.person, now, (used, place, site) => {
    if (place.environment !== environment) return refuse('not-in-traces')
    return place.sees.length === 0 ? refuse('no-role') : then(used, site)
  })
}

function put(world: World, { environment, role: id }: OnRole, role: Role): Acted {
  return done(withRoles(world, environment, { [id]: role }))
}
