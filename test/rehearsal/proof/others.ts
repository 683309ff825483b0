import { act } from '../../../src/rehearsal/model/act.ts'
import type { Action } from '../../../src/rehearsal/model/action.ts'
import { nationalAuthority } from '../../../src/rehearsal/model/responsible.ts'
import type { Actor, Letter, Operator, Role, Site, World } from '../../../src/rehearsal/model/world.ts'
import { anna, colleague } from './members.ts'
import { company, type Situation } from './situation.ts'

/** What others make of it: the next world, or why they can't. */
export type Done = { readonly world: World } | { readonly flaw: string }

/** The world after actions of others, all of which must succeed. */
export function all(world: World, actions: readonly Action[], now: string): Done {
  let next = world
  for (const action of actions) {
    const acted = act(next, action, now)
    if (!acted.ok)
      return { flaw: `${action.does}: ${acted.refusal.code} ${acted.refusal.about ?? ''}`.trim() }
    next = acted.world
  }
  return { world: next }
}

/** All that lies before the authorities is approved: companies, requests and letters. It was asked for as the guide says. */
export function approveAll(world: World, situation: Situation, by: 'request' | 'letter', now: string): Done {
  const { environment } = situation.person
  const site = world.sites[environment]
  const requests = pending(site)
  const letters = world.letters.filter((each) => !each.isAnswered && each.about !== 'consignment')
  if ((by === 'request' ? requests : letters).length === 0) return { flaw: `no ${by} was sent` }
  const own = ownOperator(site)
  const actions = requests.flatMap(([id, role]): readonly Action[] => [
    ...validations(site, role, environment),
    { does: 'user.approve', by: deciderOf(role), environment, role: id },
  ])
  return all(world, [...actions, ...letters.flatMap((letter) => answers(own, letter, situation))], now)
}

/** What was asked for is rejected; a company that was created stays, and is validated. */
export function rejectAll(world: World, situation: Situation, now: string): Done {
  const { environment } = situation.person
  const site = world.sites[environment]
  const letters = world.letters.filter((each) => !each.isAnswered && each.about !== 'consignment')
  if (pending(site).length === 0 && letters.length === 0) return { flaw: 'nothing was asked for' }
  const told = world.letters.map((each) => (letters.includes(each) ? { ...each, isAnswered: true } : each))
  const actions = pending(site).flatMap(([id, role]): readonly Action[] => [
    ...validations(site, role, environment),
    { does: 'user.reject', by: deciderOf(role), environment, role: id },
  ])
  return all({ ...world, letters: told }, actions, now)
}

/** The authority adds the activity that was written for, or enters the company; the user must ask for access yet. */
export function putRight(world: World, situation: Situation, activity: string, now: string): Done {
  const { environment, body } = situation.person
  const site = world.sites[environment]
  const own = ownOperator(site)
  const to =
    world.letters.findLast(({ isAnswered, about }) => !isAnswered && about !== 'consignment')?.to ?? ''
  const by = readerOf(site, to, body.country)
  const letters = world.letters.map((each) => ({
    ...each,
    isAnswered: each.about !== 'consignment' || each.isAnswered,
  }))
  const told = { ...world, letters }
  if (own !== undefined)
    return all(told, [{ does: 'operator.add-activity', by, environment, operator: own, activity }], now)
  const operator = enteredAs(situation, activity)
  return all(told, [{ does: 'operator.enter', by, environment, id: company, operator }], now)
}

/** The person's own request from an earlier visit to TRACES, for a company whose activity is asked for too. */
export function askedBefore(world: World, situation: Situation): World {
  const { environment, wants, kind } = situation.person
  const site = world.sites[environment]
  const operator = site.operators[company]
  const asked = operator?.authority ?? nationalAuthority(site, operator?.country)
  const role: Role = {
    account: anna,
    kind,
    body: company,
    activity: wants,
    state: 'requested',
    isAdministrator: false,
    ...(asked === undefined ? {} : { asked }),
  }
  return {
    ...world,
    sites: { ...world.sites, [environment]: { ...site, roles: { ...site.roles, earlier: role } } },
  }
}

/** A colleague has asked for access where the person has theirs, or has it. */
export function colleagueHas(
  world: World,
  { person: { environment } }: Situation,
  state: 'requested' | 'valid',
): World {
  const site = world.sites[environment]
  const own = Object.values(site.roles).findLast((role) => role.account === anna && role.state === 'valid')
  if (own === undefined) return world
  const { decided: _, ...rest } = own
  const role: Role = { ...rest, account: colleague, state, isAdministrator: false }
  return {
    ...world,
    sites: { ...world.sites, [environment]: { ...site, roles: { ...site.roles, colleague: role } } },
  }
}

/** The person's company, by id. */
export function ownOperator(site: Site): string | undefined {
  return ['made', company].find((id) => site.operators[id] !== undefined)
}

function pending(site: Site): readonly (readonly [string, Role])[] {
  return Object.entries(site.roles).filter(([_, role]) => role.account === anna && role.state === 'requested')
}

function deciderOf({ asked }: Role): Actor {
  return asked === undefined ? { commission: true } : { authority: asked }
}

function validations(
  site: Site,
  role: Role,
  environment: Situation['person']['environment'],
): readonly Action[] {
  const activities = Object.values(site.operators[role.body]?.activities ?? {})
  return activities.includes('requested')
    ? [{ does: 'operator.validate', by: deciderOf(role), environment, operator: role.body }]
    : []
}

/** What an authority does about a letter: it adds the activity or enters the company, and gives the role. */
function answers(
  own: string | undefined,
  { to, about: activity }: Letter,
  situation: Situation,
): readonly Action[] {
  const { environment, body } = situation.person
  const operator = own ?? company
  const by = readerOf(situation.world.sites[environment], to, body.country)
  const entered: Action =
    own === undefined
      ? { does: 'operator.enter', by, environment, id: company, operator: enteredAs(situation, activity) }
      : { does: 'operator.add-activity', by, environment, operator, activity }
  return [
    entered,
    { does: 'access.grant', by, environment, id: `given-${activity}`, account: anna, operator, activity },
  ]
}

function enteredAs({ person: { body, numbers } }: Situation, activity: string): Operator {
  return {
    name: body.name,
    otherNames: [],
    country: body.country,
    numbers,
    activities: { [activity]: 'valid' },
  }
}

/** The authority that reads a mailbox, that of the country first; the national one where nobody was written to. */
function readerOf(site: Site, to: string, country: string): Actor {
  const readers = Object.entries(site.bodies).filter(([_, body]) => body.contacts.includes(to))
  const reader = readers.find(([_, body]) => body.country === country) ?? readers[0]
  return { authority: reader?.[0] ?? nationalAuthority(site, country) ?? '' }
}
