import type { Method, Role, World } from '../../../src/rehearsal/model/world.ts'
import type { Person } from '../../../src/rehearsal/person.ts'
import { firstAnswer, type Walk } from './walks.ts'

export const anna = 'anna@rose.example'
export const colleague = 'bo@rose.example'
export const yesterday = '2026-11-15T09:00:00.000Z'

/** A world with somebody who has access and signs in as they say; or whose way is lost, or who has no role. */
export function withMember(world: World, person: Person, walk: Walk): World {
  const how = firstAnswer(walk, 'signing-in/how')
  const result = firstAnswer(walk, 'signed-in/result')
  const isApp = how === 'pin' || how === 'qr'
  const isLost = result === 'fails'
  const kept = isLost && !isApp && how !== 'sms' ? [] : methodsOf(isApp ? 'app' : how, person)
  const phone = { hasScreenLock: true, hasApp: isApp, isOnline: how !== 'qr', isLost: isLost && isApp }
  return withUsers({ ...world, phones: { phone } }, person, kept, {
    roles: result === 'no-role' ? {} : { before: member(anna, true) },
    suspended: isLost && how === 'sms' ? anna : undefined,
  })
}

/** A world with an administrator, or somebody who isn't, and a colleague who has asked, has access or is suspended. */
export function withAdministrator(world: World, person: Person, what: string | undefined): World {
  const bo = member(colleague, false)
  const theirs: Readonly<Record<string, Role>> =
    what === 'asked'
      ? { colleague: { ...bo, state: 'requested' } }
      : what === 'second'
        ? { colleague: bo }
        : what === 'suspended'
          ? { colleague: { ...bo, state: 'suspended' } }
          : {}
  return withUsers(world, person, [{ kind: 'key' }], {
    roles: { before: member(anna, what !== 'not-me'), ...theirs },
    suspended: what === 'suspended' ? colleague : undefined,
  })
}

/** A world with an account, and with users of one site and their roles. */
export function withUsers(
  world: World,
  { account, name, password, environment }: Person,
  methods: readonly Method[],
  {
    roles,
    suspended,
  }: { readonly roles: Readonly<Record<string, Role>>; readonly suspended: string | undefined },
): World {
  const users = Object.values(roles).map((role) => [
    role.account,
    { lastUsed: yesterday, isSuspended: role.account === suspended },
  ])
  const here = { ...world.sites[environment], roles, users: Object.fromEntries(users) }
  return {
    ...world,
    accounts: { [account]: { person: name, password, wrong: 0, methods } },
    sites: { ...world.sites, [environment]: here },
  }
}

/** Somebody's access to a company that stays out of it. */
export function member(account: string, isAdministrator: boolean): Role {
  return {
    account,
    kind: 'operator',
    body: 'other',
    activity: 'timber',
    state: 'valid',
    isAdministrator,
    asked: 'france',
    decided: { authority: 'france' },
  }
}

/** What an account has, by an answer about it. */
export function methodsOf(has: string | undefined, { phone, pin }: Person): readonly Method[] {
  switch (has) {
    case 'app':
      return [{ kind: 'app', phone, pin }]
    case 'eid':
    case 'key':
    case 'sms':
      return [{ kind: has }]
    default:
      return []
  }
}
