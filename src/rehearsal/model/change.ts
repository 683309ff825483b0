import type { Environment } from '../../flow/environment.ts'
import type { Account, Browser, Operator, Place, Role, Site, User, World } from './world.ts'

/** The world with an account as it is now. */
export function withAccount(world: World, id: string, account: Account): World {
  return { ...world, accounts: { ...world.accounts, [id]: account } }
}

/** The world with an account's browser as it is now; without one it is logged out. */
export function withBrowser(world: World, id: string, browser: Browser | undefined): World {
  const { [id]: _, ...others } = world.browsers
  return { ...world, browsers: browser === undefined ? others : { ...others, [id]: browser } }
}

/** The world with an account somewhere in TRACES. */
export function withPlace(world: World, id: string, place: Place): World {
  return withBrowser(world, id, { isConfirmed: true, at: place })
}

/** The world with one site as it is now; the others are the same. */
export function withSite(world: World, environment: Environment, changed: Partial<Site>): World {
  const site = { ...world.sites[environment], ...changed }
  return { ...world, sites: { ...world.sites, [environment]: site } }
}

/** The world with roles of one site as they are now. */
export function withRoles(
  world: World,
  environment: Environment,
  roles: Readonly<Record<string, Role>>,
): World {
  return withSite(world, environment, { roles: { ...world.sites[environment].roles, ...roles } })
}

/** The world with an operator of one site as it is now. */
export function withOperator(world: World, environment: Environment, id: string, operator: Operator): World {
  return withSite(world, environment, {
    operators: { ...world.sites[environment].operators, [id]: operator },
  })
}

/** The world with a user of one site as they are now. */
export function withUser(world: World, environment: Environment, account: string, user: User): World {
  return withSite(world, environment, { users: { ...world.sites[environment].users, [account]: user } })
}
