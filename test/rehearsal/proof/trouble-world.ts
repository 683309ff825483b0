import type { Environment } from '../../../src/flow/environment.ts'
import type { Account, Place, User, World } from '../../../src/rehearsal/model/world.ts'
import { anna } from './members.ts'
import { begun } from './trouble-member.ts'

/** The world with the person at EU Login only, before they have a password. */
export function outside(world: World, changed: Partial<Account>): World {
  return { ...world, accounts: { [anna]: { person: 'Anna', wrong: 0, methods: [], ...changed } } }
}

export function withOwn(world: World, changed: Partial<Account>): World {
  const account = world.accounts[anna] ?? { person: 'Anna', wrong: 0, methods: [] }
  return { ...world, accounts: { ...world.accounts, [anna]: { ...account, ...changed } } }
}

export function withBrowser(world: World, browser: World['browsers'][string]): World {
  return { ...world, browsers: { ...world.browsers, [anna]: browser } }
}

export function withSite(
  world: World,
  environment: Environment,
  changed: Partial<World['sites']['production']>,
): World {
  return { ...world, sites: { ...world.sites, [environment]: { ...world.sites[environment], ...changed } } }
}

export function withUser(world: World, environment: Environment, changed: Partial<User>): World {
  const { users } = world.sites[environment]
  const user = users[anna] ?? { lastUsed: begun, isSuspended: false }
  return withSite(world, environment, { users: { ...users, [anna]: { ...user, ...changed } } })
}

/** The world with the person in TRACES, who sees no role and asks for one. */
export function asking(
  world: World,
  environment: Environment,
  changed: Partial<World['sites']['production']>,
  more: Partial<Place> = {},
): World {
  const at: Place = { environment, sees: [], asks: 'operator', country: 'SE', ...more }
  return withBrowser(withSite(world, environment, changed), { isConfirmed: true, at })
}
