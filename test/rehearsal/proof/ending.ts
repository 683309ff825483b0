import type { Promised } from '../../../src/flow/deed.ts'
import { environments } from '../../../src/flow/environment.ts'
import type { Outcome } from '../../../src/flow/step.ts'
import { act } from '../../../src/rehearsal/model/act.ts'
import type { Action } from '../../../src/rehearsal/model/action.ts'
import type { Role, Site, World } from '../../../src/rehearsal/model/world.ts'
import { anna, colleague } from './members.ts'
import { postOf, type Situation } from './situation.ts'
import { firstAnswer, type Walk } from './walks.ts'

type Check = (end: Outcome, world: World, situation: Situation, walk: Walk, now: string) => string | undefined

/** Whether the world is as the outcome says: exactly the access that it promises, and nothing left behind. */
export function ending(
  end: Outcome,
  world: World,
  situation: Situation,
  walk: Walk,
  now: string,
): string | undefined {
  const checks: readonly Check[] = [
    nothingFailed,
    otherSitesAreAsBefore,
    onlyWhatWasPromised,
    allThatWasPromised,
    isSeen,
    isTheCompany,
    consignmentFirst,
    lettersAnswered,
    methodsKept,
    colleagueIsIn,
    bodysRows,
  ]
  for (const check of checks) {
    const why = check(end, world, situation, walk, now)
    if (why !== undefined) return why
  }
  return undefined
}

const nothingFailed: Check = (_, world) => {
  const failures = environments.flatMap((environment) => world.sites[environment].failures)
  return failures.length === 0 ? undefined : `there is a second ${failures[0]?.first}`
}

const otherSitesAreAsBefore: Check = (_, world, { world: begun, person }) =>
  environments.every((each) => each === person.environment || world.sites[each] === begun.sites[each])
    ? undefined
    : 'another site has changed'

/** The roles that came on the way. */
function newRoles(world: World, { world: begun, person: { environment } }: Situation): readonly Role[] {
  const before = begun.sites[environment].roles
  return Object.entries(world.sites[environment].roles).flatMap(([id, role]) =>
    role.account === anna && before[id] === undefined && role.state !== 'rejected' ? [role] : [],
  )
}

const onlyWhatWasPromised: Check = (end, world, situation, walk) => {
  const extra = newRoles(world, situation).find(
    (role) => !(end.promises ?? []).some((promised) => keeps(role, promised, world, situation, walk)),
  )
  return extra === undefined
    ? undefined
    : `has ${extra.kind} ${extra.activity ?? extra.body}, ${extra.state}, asked of ${extra.asked}`
}

const allThatWasPromised: Check = (end, world, situation, walk) => {
  const { environment } = situation.person
  const own = Object.values(world.sites[environment].roles).filter((role) => role.account === anna)
  if (end.ends === 'access' && !own.some(({ state }) => state === 'valid')) return 'has no access'
  const before = Object.values(situation.world.sites[environment].roles)
  const lacks = (end.promises ?? []).find(
    (promised) =>
      !own.some(
        (role) =>
          keeps(role, promised, world, situation, walk) ||
          (before.includes(role) && promised.activity.includes(role.activity ?? '')),
      ),
  )
  return lacks === undefined ? undefined : `lacks ${lacks.role} ${lacks.activity.join(' or ')}`
}

function keeps(role: Role, promised: Promised, world: World, situation: Situation, walk: Walk): boolean {
  const site = world.sites[situation.person.environment]
  const activities = promised.activity.map((each) => (each === 'own' ? situation.person.wants : each))
  return (
    role.kind === promised.role &&
    role.state === promised.state &&
    (activities.length === 0 ? role.activity === undefined : activities.includes(role.activity ?? '')) &&
    situation.person.mine.includes(role.body) &&
    promised.asked.some((who) => isAsked(who, role, site, world, walk))
  )
}

/** Whether a role lay before whom the outcome names: the post that was chosen, a country's authority, or a mailbox. */
function isAsked(
  who: string,
  { asked, activity, decided }: Role,
  site: Site,
  world: World,
  walk: Walk,
): boolean {
  if (who === 'commission') return asked === undefined
  if (asked === undefined) return false
  if (who === 'post') return asked === postOf(walk)
  const body = site.bodies[asked]
  const letter = world.letters.find(
    (each) => each.isAnswered && each.about === activity && decided !== undefined,
  )
  if (who === 'national') return body?.isNational === true
  return body?.contacts.includes(who) === true && (letter === undefined || letter.to === who)
}

/** A new role shows only after logging out and in. */
const isSeen: Check = (end, world, situation) => {
  if (end.ends !== 'access' || newRoles(world, situation).length === 0) return undefined
  const { environment } = situation.person
  const sees = world.browsers[anna]?.at?.sees ?? []
  const unseen = Object.entries(world.sites[environment].roles).find(
    ([id, role]) => role.account === anna && role.state === 'valid' && !sees.includes(id),
  )
  return unseen === undefined ? undefined : `${unseen[0]} doesn't show`
}

/** What was created is the person's company: its country, and its number where one was given. */
const isTheCompany: Check = (_, world, { person }, walk) => {
  const made = world.sites[person.environment].operators.made
  if (made === undefined) return undefined
  if (made.country !== person.body.country) return `the company is in ${made.country}`
  return made.name === person.body.name ? undefined : `the company is called ${made.name} ${walk.length}`
}

/** Goods that wait were told of, to the right mailbox; that it came first is seen on the way. */
const consignmentFirst: Check = (_, world, __, walk) => {
  const letter = world.letters.find(({ about }) => about === 'consignment')
  return letter?.to === mailboxOfGoods(walk) ? undefined : 'nobody was told of the goods'
}

/** Where goods that wait are told of; nothing where none wait. */
export function mailboxOfGoods(walk: Walk): string | undefined {
  const goods = firstAnswer(walk, 'urgent/goods')
  if (goods === 'on-way' || goods === 'at-border') return 'contact-import'
  return firstAnswer(walk, 'urgent/shipment') === 'soon' ? 'contact-export' : undefined
}

const lettersAnswered: Check = (_, world) => {
  const open = world.letters.find((letter) => !letter.isAnswered && letter.about !== 'consignment')
  return open === undefined ? undefined : `a letter about ${open.about} is open`
}

/** The method that was chosen is there, and the loss of the phone leaves another. */
const methodsKept: Check = (_, world, { journey, person, world: begun }, walk, now) => {
  const methods = world.accounts[person.account]?.methods ?? []
  const chosen = firstAnswer(walk, 'second-factor/method')
  if (journey === 'eu/signing-in' && chosen === undefined)
    return methods === begun.accounts[person.account]?.methods ? undefined : 'the methods are others'
  const first = methods.find(({ kind }) => kind !== 'sms')?.kind
  if (chosen !== undefined && first !== chosen) return `has no ${chosen}`
  if (firstAnswer(walk, 'second-factor/has') === undefined && chosen === undefined) return undefined
  const lost: Action = { does: 'phone.lose', phone: person.phone }
  const without = act(world, lost, now)
  if (!without.ok) return 'has no phone'
  const other = methods.filter(({ kind }) => kind === 'eid' || kind === 'key')
  const spare = other.filter(({ kind }) => kind !== chosen)
  return spare.length > 0 || other.length > 1 ? undefined : 'has no method in reserve'
}

/** The colleague has what the person meant to give: access, the administrator's place, or an end of the suspension. */
const colleagueIsIn: Check = (_, world, { person }, walk) => {
  const { roles, users } = world.sites[person.environment]
  const more = firstAnswer(walk, 'colleagues/more') ?? firstAnswer(walk, 'administrator/what') ?? 'no'
  if (more === 'no' || more === 'not-me') return undefined
  const own = Object.values(roles).filter(({ account }) => account === colleague)
  if (!own.some(({ state }) => state === 'valid')) return 'the colleague waits'
  if (users[colleague]?.isSuspended === true) return 'the colleague is suspended'
  return more === 'yes' || more === 'suspended' || own.some(({ isAdministrator }) => isAdministrator)
    ? undefined
    : 'the colleague is no administrator'
}

/** A control body has a row for each country: one was ticked, or all. */
const bodysRows: Check = (_, world, situation, walk) => {
  const answer = firstAnswer(walk, 'control-body/countries')
  if (answer === undefined) return undefined
  const count = newRoles(world, situation).length
  return count === (answer === 'all' ? situation.person.mine.length : 1) ? undefined : `has ${count} rows`
}
