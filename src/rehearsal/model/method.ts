import type { Environment } from '../../flow/environment.ts'
import { environments } from '../../flow/environment.ts'
import type { Instant } from '../../flow/step.ts'
import type { Did } from './action.ts'
import { withAccount, withBrowser, withSite } from './change.ts'
import { type Acted, done, type RefusalCode, refuse } from './refusal.ts'
import type { Account, Method, Role, World } from './world.ts'

/** The day on which SMS ended as a method (new-sms-ended). */
const smsEnded = '2025-06-30T00:00:00.000Z'

/** Confirms a log-in by a second method. The PIN way needs a phone that is online, the QR way doesn't. */
export function confirmLogIn(world: World, action: Did<'login.confirm'>, now: Instant): Acted {
  const { account: id, way } = action
  const account = world.accounts[id]
  if (account === undefined) return refuse('account-unknown')
  if (world.browsers[id] === undefined) return refuse('not-logged-in')
  const kind = way === 'pin' || way === 'qr' ? 'app' : way
  const method = account.methods.find((each) => each.kind === kind && usesPhone(each, action.phone))
  if (method === undefined) return refuse('method-missing')
  if (method.kind === 'sms' && now >= smsEnded) return refuse('sms-ended')
  const failed = method.kind === 'app' ? failure(world, method, action) : undefined
  if (failed !== undefined) return refuse(failed)
  return done(withBrowser(world, id, { ...world.browsers[id], isConfirmed: true }))
}

/** Installs the app; it works only on a phone with a screen lock. */
export function installApp(world: World, { phone: id }: Did<'app.install'>): Acted {
  const phone = world.phones[id]
  if (phone === undefined) return refuse('phone-unknown')
  if (phone.isLost) return refuse('phone-lost')
  if (!phone.hasScreenLock) return refuse('no-screen-lock')
  return done({ ...world, phones: { ...world.phones, [id]: { ...phone, hasApp: true } } })
}

/** Adds a phone on the computer, with a PIN of four digits. */
export function addDevice(world: World, { account: id, phone, pin }: Did<'device.add'>): Acted {
  return inMyAccount(world, id, (account) => {
    if (account.methods.some((each) => usesPhone(each, phone) && each.kind === 'app'))
      return refuse('method-exists')
    if (!/^\d{4}$/.test(pin)) return refuse('pin-form')
    return done(withAccount(world, id, { ...account, waiting: { phone, pin } }))
  })
}

/** Pairs the phone that was added: by the scanner inside the app, and by its PIN. Whoever did it is confirmed. */
export function pairDevice(world: World, action: Did<'device.pair'>): Acted {
  const { account: id, pin, scanner } = action
  return inMyAccount(world, id, (account) => {
    const phone = world.phones[action.phone]
    if (phone === undefined) return refuse('phone-unknown')
    if (phone.isLost) return refuse('phone-lost')
    if (!phone.hasApp) return refuse('app-missing')
    const { waiting, ...rest } = account
    if (waiting?.phone !== action.phone) return refuse('device-not-added')
    if (scanner === 'camera') return refuse('wrong-scanner')
    if (waiting.pin !== pin) return refuse('pin-wrong')
    const method: Method = { kind: 'app', phone: action.phone, pin }
    return done(withAccount(world, id, { ...rest, methods: [...rest.methods, method] }))
  })
}

/** Deletes a registered phone; it takes a log-in by password and a method. */
export function deleteDevice(world: World, { account: id, phone }: Did<'device.delete'>): Acted {
  if (world.browsers[id]?.isConfirmed === false) return refuse('second-factor-missing')
  return inMyAccount(world, id, (account) => {
    const methods = account.methods.filter((each) => each.kind !== 'app' || each.phone !== phone)
    if (methods.length === account.methods.length) return refuse('method-missing')
    return done(withAccount(world, id, { ...account, methods }))
  })
}

/** Links an eID, or adds a key: once. */
export function addMethod(world: World, id: string, kind: 'eid' | 'key'): Acted {
  return inMyAccount(world, id, (account) => {
    if (account.methods.some((each) => each.kind === kind)) return refuse('method-exists')
    return done(withAccount(world, id, { ...account, methods: [...account.methods, { kind }] }))
  })
}

/** Signs in by an eID: with one that is linked one comes in, with one that isn't a second account is made. */
export function signInByEid(world: World, { account: id, person }: Did<'eid.sign-in'>): Acted {
  const linked = Object.entries(world.accounts).find(
    ([_, each]) => each.person === person && each.methods.some((method) => method.kind === 'eid'),
  )
  if (linked !== undefined) return done(withBrowser(world, linked[0], { isConfirmed: true }))
  if (world.accounts[id] !== undefined) return refuse('account-exists')
  const account: Account = { person, wrong: 0, methods: [{ kind: 'eid' }] }
  return done(withBrowser(withAccount(world, id, account), id, { isConfirmed: true }))
}

/** Chooses a new PIN in the app, by e-mail address and password. */
export function changePin(world: World, action: Did<'pin.change'>): Acted {
  const { account: id, phone, password, pin } = action
  const account = world.accounts[id]
  if (account === undefined) return refuse('account-unknown')
  if (world.phones[phone]?.isLost !== false) return refuse('phone-lost')
  if (account.password !== password) return refuse('password-wrong')
  if (!/^\d{4}$/.test(pin)) return refuse('pin-form')
  if (!account.methods.some((each) => each.kind === 'app' && each.phone === phone))
    return refuse('method-missing')
  const methods = account.methods.map((each) =>
    usesPhone(each, phone) && each.kind === 'app' ? { ...each, pin } : each,
  )
  return done(withAccount(world, id, { ...account, methods }))
}

/** Removes every method; afterwards every site that knows the user suspends them. */
export function panic(world: World, { account: id, password }: Did<'devices.panic'>): Acted {
  const account = world.accounts[id]
  if (account === undefined) return refuse('account-unknown')
  if (account.password !== password) return refuse('password-wrong')
  const { waiting: _, ...rest } = account
  const bare = withBrowser(withAccount(world, id, { ...rest, methods: [] }), id, undefined)
  return done(environments.reduce((next, environment) => suspendUser(next, environment, id), bare))
}

/** Loses a phone. */
export function losePhone(world: World, { phone: id }: Did<'phone.lose'>): Acted {
  const phone = world.phones[id]
  if (phone === undefined) return refuse('phone-unknown')
  return done({ ...world, phones: { ...world.phones, [id]: { ...phone, isLost: true } } })
}

/** The world with a user suspended on one site, and their valid roles with them; nothing changes for who isn't there. */
export function suspendUser(world: World, environment: Environment, account: string): World {
  return turnRoles(world, environment, account, true)
}

/** The world with the suspension of a user lifted. */
export function unsuspendUser(world: World, environment: Environment, account: string): World {
  return turnRoles(world, environment, account, false)
}

function turnRoles(world: World, environment: Environment, account: string, isSuspended: boolean): World {
  const site = world.sites[environment]
  const user = site.users[account]
  if (user === undefined) return world
  const [from, to] = isSuspended ? (['valid', 'suspended'] as const) : (['suspended', 'valid'] as const)
  const roles = Object.entries(site.roles).map(([id, role]): [string, Role] =>
    role.account === account && role.state === from ? [id, { ...role, state: to }] : [id, role],
  )
  return withSite(world, environment, {
    roles: Object.fromEntries(roles),
    users: { ...site.users, [account]: { ...user, isSuspended } },
  })
}

/** What keeps the app on a phone from confirming. */
function failure(
  world: World,
  method: Extract<Method, { kind: 'app' }>,
  { way, pin }: Did<'login.confirm'>,
): RefusalCode | undefined {
  const phone = world.phones[method.phone]
  if (phone === undefined || phone.isLost) return 'phone-lost'
  if (way === 'pin' && !phone.isOnline) return 'phone-offline'
  return way === 'pin' && pin !== method.pin ? 'pin-wrong' : undefined
}

function usesPhone(method: Method, phone: string | undefined): boolean {
  return method.kind !== 'app' || phone === undefined || method.phone === phone
}

function inMyAccount(world: World, id: string, then: (account: Account) => Acted): Acted {
  const account = world.accounts[id]
  if (account === undefined) return refuse('account-unknown')
  return world.browsers[id] === undefined ? refuse('not-logged-in') : then(account)
}
