import type { Instant } from '../../flow/step.ts'
import type { Did } from './action.ts'
import { withOperator, withRoles } from './change.ts'
import { acting, givenState } from './decide.ts'
import { type Acted, done, refuse } from './refusal.ts'
import { isSame } from './register.ts'
import { hasAdministrator, mayDecide, nationalAuthority } from './responsible.ts'
import type { ActivityState, Actor, Operator, Role, Site, World } from './world.ts'

/** Writes to a mailbox of an authority. */
export function write(world: World, action: Did<'authority.write'>): Acted {
  const { account, environment, to, about } = action
  const isKnown = Object.values(world.sites[environment].bodies).some((body) => body.contacts.includes(to))
  if (!isKnown) return refuse('authority-unknown', to)
  const letter = { from: account, to, environment, about, isAnswered: false }
  return done({ ...world, letters: [...world.letters, letter] })
}

/** Validates an operator that somebody created. */
export function validateOperator(world: World, action: Did<'operator.validate'>, now: Instant): Acted {
  const { by, environment, operator: id } = action
  return acting(world, by, environment, now, (used, site) => {
    const operator = site.operators[id]
    if (operator === undefined) return refuse('operator-unknown', id)
    if (!answersFor(site, by, operator)) return refuse('not-responsible')
    const needs = site.offers.filter((offer) => offer.needsAuthority).map((offer) => offer.activity)
    const lacks = Object.keys(operator.activities).some((activity) => needs.includes(activity))
    if (lacks && operator.authority === undefined) return refuse('responsible-authority-missing')
    const judge = site.bodies[nameOf(by) ?? '']
    if (judge?.wantsNumber === true && operator.numbers.national === undefined)
      return refuse('number-missing')
    const activities = Object.entries(operator.activities).map(
      ([activity, state]): [string, ActivityState] => [activity, state === 'requested' ? 'valid' : state],
    )
    return done(
      withOperator(used, environment, id, { ...operator, activities: Object.fromEntries(activities) }),
    )
  })
}

/** Enters an operator itself, where nobody can register it or where it always does. */
export function enterOperator(world: World, action: Did<'operator.enter'>, now: Instant): Acted {
  const { by, environment, id, operator } = action
  return acting(world, by, environment, now, (used, site) => {
    if (!answersFor(site, by, operator)) return refuse('not-responsible')
    if (site.operators[id] !== undefined) return refuse('id-taken', id)
    const twin = Object.values(site.operators).some((each) => isSame(each, operator))
    return twin
      ? refuse('operator-exists', operator.name)
      : done(withOperator(used, environment, id, operator))
  })
}

/**
 * Adds an activity to an operator that is approved for another. Where the activity needs a responsible authority and none is
 * named, whoever adds it becomes that.
 */
export function addActivity(world: World, action: Did<'operator.add-activity'>, now: Instant): Acted {
  const { by, environment, operator: id, activity } = action
  return acting(world, by, environment, now, (used, site) => {
    const operator = site.operators[id]
    if (operator === undefined) return refuse('operator-unknown', id)
    const needsAuthority = site.offers.some((each) => each.activity === activity && each.needsAuthority)
    const mayBecome = needsAuthority && operator.authority === undefined && nameOf(by) !== undefined
    if (!mayBecome && !answersFor(site, by, operator)) return refuse('not-responsible')
    const authority = operator.authority ?? (needsAuthority ? nameOf(by) : undefined)
    return done(
      withOperator(used, environment, id, {
        ...operator,
        activities: { ...operator.activities, [activity]: 'valid' },
        ...(authority === undefined ? {} : { authority }),
      }),
    )
  })
}

/** Gives a role that its owner asked for by letter, at a mailbox of that authority. */
export function grant(world: World, action: Did<'access.grant'>, now: Instant): Acted {
  const { by, environment, id, account, operator: body, activity } = action
  return acting(world, by, environment, now, (used, site) => {
    const operator = site.operators[body]
    if (operator === undefined) return refuse('operator-unknown', body)
    if (!('authority' in by) || !answersFor(site, by, operator)) return refuse('not-responsible')
    const contacts = site.bodies[by.authority]?.contacts ?? []
    const letter = used.letters.find(
      (each) =>
        !each.isAnswered &&
        each.from === account &&
        each.environment === environment &&
        each.about === activity &&
        contacts.includes(each.to),
    )
    if (letter === undefined) return refuse('nothing-asked')
    if (operator.activities[activity] !== 'valid') return refuse('operator-not-validated')
    if (site.roles[id] !== undefined) return refuse('id-taken', id)
    const others = Object.values(site.roles).some(
      (role) => role.account === account && role.state !== 'rejected' && role.kind !== 'operator',
    )
    if (others) return refuse('one-role-kind')
    const letters = used.letters.map((each) => (each === letter ? { ...each, isAnswered: true } : each))
    return done(withRoles({ ...used, letters }, environment, { [id]: granted(site, action, by) }))
  })
}

function granted(site: Site, { account, operator, activity }: Did<'access.grant'>, by: Actor): Role {
  const asked = nameOf(by)
  return {
    account,
    kind: 'operator',
    body: operator,
    activity,
    state: givenState(site, account),
    isAdministrator: !hasAdministrator(site, operator),
    ...(asked === undefined ? {} : { asked }),
    decided: by,
  }
}

function answersFor(site: Site, by: Actor, operator: Operator): boolean {
  const asked = operator.authority ?? nationalAuthority(site, operator.country)
  return 'authority' in by && mayDecide(site, by.authority, asked)
}

function nameOf(by: Actor): string | undefined {
  return 'authority' in by ? by.authority : undefined
}
