import type { Deed } from '../flow/deed.ts'
import type { Action } from './model/action.ts'
import { administers } from './model/responsible.ts'
import { type Account, numberKinds, type Role, roleKinds, type Site, type World } from './model/world.ts'
import type { Person } from './person.ts'

/** How one confirms a log-in; SMS ended. */
const logInWays = ['pin', 'qr', 'eid', 'key'] as const

/**
 * What a deed of a guide is in the model, done by somebody: the words that stand for what only they know become theirs.
 * @param id names what the deed makes, a request or a company
 */
export function perform(deed: Deed, person: Person, world: World, id: string): Action {
  const { account, password, phone, pin, environment, body } = person
  const site = world.sites[environment]
  const given = deed.with
  switch (deed.does) {
    case 'account.create':
      return { does: deed.does, account, person: person.name }
    case 'mail.open':
    case 'password.reset':
    case 'eid.link':
    case 'key.add':
    case 'traces.leave':
    case 'operator.start':
      return { does: deed.does, account }
    case 'password.set':
    case 'login.password':
    case 'devices.panic':
      return { does: deed.does, account, password }
    case 'login.confirm':
      return confirmed(world, person)
    case 'login.by': {
      const way = logInWays.find((each) => each === given.way) ?? 'pin'
      return { does: 'login.confirm', account, way, phone, pin }
    }
    case 'app.install':
      return { does: deed.does, phone }
    case 'device.add':
      return { does: deed.does, account, phone, pin }
    case 'device.pair':
      return { does: deed.does, account, phone, pin, scanner: 'app' }
    case 'device.delete':
      return { does: deed.does, account, phone: otherPhone(world.accounts[account], phone) }
    case 'pin.change':
      return { does: deed.does, account, phone, password, pin }
    case 'reserve.add':
      return { does: hasEid(world.accounts[account]) ? 'key.add' : 'eid.link', account }
    case 'traces.enter':
      return { does: deed.does, account, environment }
    case 'role.choose':
      return { does: deed.does, account, role: kindOf(given.role, site, person) }
    case 'profile.request':
      return { does: deed.does, account, role: kindOf(given.role, site, person) }
    case 'operator.search': {
      const names = given.names === 'every' ? [body.name, ...person.spellings] : [body.name]
      return { does: deed.does, account, country: countryOf(given.country, person), names }
    }
    case 'body.search': {
      const kind = given.kind === 'authority' ? 'authority' : 'control-body'
      return { does: deed.does, account, kind, country: body.country, name: body.name }
    }
    case 'access.request': {
      const found = world.browsers[account]?.at?.found ?? []
      const own = found.filter((row) => person.mine.includes(row)).slice(0, 1)
      return { does: deed.does, account, id, rows: given.rows === 'all' ? found : own, tab: 'same' }
    }
    case 'operator.describe': {
      const { city, contact } = person
      return {
        does: deed.does,
        account,
        name: body.name,
        country: countryOf(given.country, person),
        city,
        contact,
      }
    }
    case 'operator.identify': {
      const kind = numberKinds.find((each) => each === given.number) ?? 'national'
      return { does: deed.does, account, kind, number: person.numbers[kind] ?? '' }
    }
    case 'operator.classify': {
      const { chapter = '', section = '', activity = '' } = given
      const own = person.offer
      return {
        does: deed.does,
        account,
        chapter: chapter === 'own' ? (own?.chapter ?? '') : chapter,
        section: section === 'own' ? (own?.section ?? '') : section,
        activity: activity === 'own' ? (own?.activity ?? '') : activity,
      }
    }
    case 'operator.place':
      return { does: deed.does, account, number: person.numbers.national ?? '' }
    case 'operator.assign': {
      const { competence = '', post = '' } = given
      const name = post === 'chosen' ? person.post : post
      return {
        does: deed.does,
        account,
        authority: postOf(site, name, competence),
        competences: [competence],
      }
    }
    case 'operator.create':
      return { does: deed.does, account, id }
    case 'authority.write': {
      const { to = '', about = '' } = given
      return { does: deed.does, account, environment, to, about: about === 'own' ? person.wants : about }
    }
    case 'user.approve':
    case 'user.make-admin': {
      const state = deed.does === 'user.approve' ? 'requested' : 'valid'
      return { does: deed.does, by: { person: account }, environment, role: colleagueOf(site, person, state) }
    }
    case 'user.unsuspend': {
      const role = site.roles[colleagueOf(site, person, 'suspended')]
      return { does: deed.does, by: { person: account }, environment, account: role?.account ?? account }
    }
  }
}

/** Confirms by a method that the account has and that works: the app where it is there, and its phone isn't lost. */
function confirmed(world: World, { account, phone, pin }: Person): Action {
  const methods = world.accounts[account]?.methods ?? []
  const works = methods.filter((each) => each.kind !== 'app' || world.phones[each.phone]?.isLost === false)
  const method = works.find(({ kind }) => kind === 'app') ?? works.at(-1)
  if (method === undefined || method.kind === 'app')
    return { does: 'login.confirm', account, way: 'pin', phone, pin }
  return { does: 'login.confirm', account, way: method.kind }
}

/** The phone that is registered and is not the one at hand. */
function otherPhone(own: Account | undefined, phone: string): string {
  const other = own?.methods.find((each) => each.kind === 'app' && each.phone !== phone)
  return other?.kind === 'app' ? other.phone : phone
}

function hasEid(own: Account | undefined): boolean {
  return own?.methods.some(({ kind }) => kind === 'eid') === true
}

/** The kind of role that is meant; 'same' is that of the roles which one has. */
function kindOf(written: string | undefined, site: Site, { account, kind }: Person): Person['kind'] {
  if (written === 'same')
    return Object.values(site.roles).find((role) => role.account === account)?.kind ?? kind
  return roleKinds.find((each) => each === written) ?? kind
}

function countryOf(written: string | undefined, { body }: Person): string {
  if (written === 'sweden') return 'SE'
  return written === 'netherlands' ? 'NL' : body.country
}

/** The authority of a name, in the row that reads the competence where one does. */
function postOf(site: Site, name: string, competence: string): string {
  const called = Object.entries(site.bodies).filter(
    ([_, body]) => body.name.toLowerCase() === name.toLowerCase(),
  )
  const right = called.find(([_, body]) => body.competences.includes(competence)) ?? called[0]
  return right?.[0] ?? name
}

/** A colleague's role where one is administrator; one's own name for none, which no role has. */
function colleagueOf(site: Site, { account }: Person, state: Role['state']): string {
  const found = Object.entries(site.roles).find(
    ([_, role]) =>
      role.account !== account &&
      role.state === state &&
      !role.isAdministrator &&
      administers(site, account, role.body),
  )
  return found?.[0] ?? account
}
