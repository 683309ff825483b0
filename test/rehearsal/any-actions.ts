import fc from 'fast-check'
import { type Environment, environments } from '../../src/flow/environment.ts'
import type { Action, ActionName } from '../../src/rehearsal/model/action.ts'
import { minutesFrom } from '../../src/rehearsal/model/time.ts'
import { type Actor, roleKinds, type World } from '../../src/rehearsal/model/world.ts'
import { offers, password, pin } from './park.ts'

export const accounts = ['anna@park', 'bo@park', 'cy@park', 'di@park'] as const
const phones = ['anna', 'bo', 'bare'] as const
const companies = ['Bloom', 'Fern', 'Palm', 'Rose', 'Moss'] as const
const bodies = ['north', 'south', 'gate', 'label'] as const
const activities = ['trade', 'shop', 'carry'] as const

/** One step of a sequence before it is known what is possible: numbers that pick, and the minutes that go by. */
export interface Draw {
  readonly who: number
  readonly what: number
  readonly which: readonly number[]
  readonly isSensible: boolean
  readonly minutes: number
}

const anyDraw: fc.Arbitrary<Draw> = fc.record({
  who: fc.nat(3),
  what: fc.nat(10_000),
  which: fc.array(fc.nat(10_000), { minLength: 6, maxLength: 6 }),
  isSensible: fc.oneof(
    { weight: 4, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  minutes: fc.oneof(
    { weight: 180, arbitrary: fc.integer({ min: 0, max: 8 }) },
    { weight: 12, arbitrary: fc.integer({ min: 60, max: 200 }) },
    { weight: 6, arbitrary: fc.integer({ min: 1_000, max: 30_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 150_000, max: 200_000 }) },
  ),
})

/** Any sequence of steps. */
export const anyDraws = fc.array(anyDraw, { minLength: 40, maxLength: 120, size: 'max' })

/** The action that a draw means in a world: four of five times one that may lead on there, else any at all. */
export function actionOf(world: World, draw: Draw, id: string, now: string): Action {
  const account = of(accounts, draw.who)
  if (!draw.isSensible) return anyAction(world, draw, account, id)
  const next = sensible(world, draw, account, id, now)
  return next[draw.what % next.length] ?? anyAction(world, draw, account, id)
}

/** What would be done next by somebody who wants to get on, or one time in three what others do for them. */
function sensible(
  world: World,
  { which, what }: Draw,
  account: string,
  id: string,
  now: string,
): readonly Action[] {
  const forThem = what % 3 === 0 ? others(world, which, id) : []
  if (forThem.length > 0) return forThem
  const own = world.accounts[account]
  if (own === undefined) return [{ does: 'account.create', account, person: account }]
  if (own.blockedAt !== undefined || (own.password === undefined && own.methods.length === 0)) {
    if (own.link === undefined || minutesFrom(own.link.sentAt, now) >= 90)
      return [{ does: 'password.reset', account }]
    return own.link.isOpened
      ? [{ does: 'password.set', account, password }]
      : [{ does: 'mail.open', account }]
  }
  const browser = world.browsers[account]
  // Who has typed it wrong types it wrong again, most of the time.
  if (own.wrong > 0 && (which[3] ?? 0) % 5 > 0)
    return [{ does: 'login.password', account, password: 'wrong' }]
  if (browser === undefined) return [{ does: 'login.password', account, password }]
  const phone = of(phones, (which[1] ?? 0) % 2)
  if (own.waiting !== undefined)
    return [
      world.phones[own.waiting.phone]?.hasApp === true
        ? { does: 'device.pair', account, phone: own.waiting.phone, pin, scanner: 'app' }
        : { does: 'app.install', phone: own.waiting.phone },
    ]
  if (own.methods.length === 0)
    return [
      { does: 'key.add', account },
      { does: 'eid.link', account },
      { does: 'device.add', account, phone, pin },
      { does: 'device.add', account, phone, pin },
    ]
  const app = own.methods.find((method) => method.kind === 'app')
  if (!browser.isConfirmed)
    return own.methods.map((method) =>
      method.kind === 'app'
        ? {
            does: 'login.confirm',
            account,
            way: of(['pin', 'qr'] as const, which[1]),
            phone: method.phone,
            pin,
          }
        : { does: 'login.confirm', account, way: method.kind },
    )
  if (app !== undefined && (which[2] ?? 0) % 10 === 0)
    return [
      { does: 'device.delete', account, phone: app.phone },
      { does: 'pin.change', account, phone: app.phone, password, pin },
    ]
  const place = browser.at
  if (place === undefined) return [{ does: 'traces.enter', account, environment: environmentOf(which) }]
  return inside(world, which, account, id)
}

/** What somebody does who is in TRACES. */
function inside(world: World, which: readonly number[], account: string, id: string): readonly Action[] {
  const place = world.browsers[account]?.at
  if (place === undefined) return []
  const site = world.sites[place.environment]
  const role = roleKinds[(which[1] ?? 0) % 7 > 2 ? 0 : (which[1] ?? 0) % 3] ?? 'operator'
  if (place.asks === undefined)
    return place.sees.length > 0
      ? [
          { does: 'profile.request', account, role },
          { does: 'traces.leave', account },
        ]
      : [
          { does: 'role.choose', account, role },
          { does: 'role.choose', account, role },
          { does: 'traces.leave', account },
        ]
  const offer = of(offers, which[2])
  const name = of(companies, which[3])
  const country = Object.values(site.operators).find((each) => each.name === name)?.country ?? 'NO'
  const { form } = place
  if (form !== undefined && (which[4] ?? 0) % 4 > 0) {
    if (form.city === undefined)
      return [{ does: 'operator.describe', account, name, country, city: 'Town', contact: '+46' }]
    if (form.offer === undefined) return [{ does: 'operator.classify', account, ...offer }]
    if (form.activityNumber === undefined) return [{ does: 'operator.place', account, number: '1' }]
    return [{ does: 'operator.create', account, id: of([id, id, id, 'bloom'], which[5]) }]
  }
  if (form !== undefined)
    return [
      { does: 'operator.describe', account, name, country, city: 'Town', contact: '+46' },
      { does: 'operator.identify', account, kind: 'national', number: `${(which[4] ?? 0) % 6}` },
      { does: 'operator.classify', account, ...offer },
      { does: 'operator.place', account, number: '1' },
      { does: 'operator.assign', account, authority: 'gate', competences: ['plants'] },
      { does: 'operator.create', account, id },
    ]
  if (place.found === undefined || place.found.length === 0)
    return place.asks === 'operator'
      ? [
          { does: 'operator.search', account, country, names: [name] },
          { does: 'operator.start', account },
        ]
      : [bodySearch(place.asks, account, which)]
  return [
    {
      does: 'access.request',
      account,
      id,
      rows: place.found,
      tab: of(['same', 'same', 'new'] as const, which[4]),
    },
    ...(place.asks === 'operator' ? [{ does: 'operator.start', account } as const] : []),
  ]
}

function bodySearch(kind: 'authority' | 'control-body', account: string, which: readonly number[]): Action {
  const [name, country] = of(
    [
      ['North', 'NO'],
      ['South', 'SO'],
      ['The gate', 'NO'],
    ] as const,
    which[5],
  )
  return kind === 'authority'
    ? { does: 'body.search', account, kind, country, name }
    : { does: 'body.search', account, kind, country: 'NO', name: 'Label' }
}

/** What lies before others: requests, companies that were created, letters, users that are suspended. */
function others(world: World, which: readonly number[], id: string): readonly Action[] {
  const environment = environmentOf(which)
  const site = world.sites[environment]
  const roles = Object.entries(site.roles)
  const [roleId, role] = roles[(which[1] ?? 0) % Math.max(1, roles.length)] ?? ['', undefined]
  const created = Object.entries(site.operators).find(([_, each]) =>
    Object.values(each.activities).includes('requested'),
  )
  const suspended = Object.entries(site.users).find(([_, user]) => user.isSuspended)
  const letter = world.letters.find((each) => !each.isAnswered && each.environment === environment)
  const by = deciderOf(world, environment, roleId, which[2] ?? 0)
  const account = of(accounts, which[3])
  const to = of(['mail-north', 'mail-south'] as const, which[4])
  return [
    ...(role?.state === 'requested'
      ? [
          { does: 'user.approve', by, environment, role: roleId } as const,
          { does: 'user.approve', by, environment, role: roleId } as const,
          { does: 'user.reject', by, environment, role: roleId } as const,
          { does: 'user.make-admin', by, environment, role: roleId } as const,
        ]
      : []),
    ...(role?.state === 'valid' ? onValid(world, environment, roleId, by, which) : []),
    ...(created === undefined
      ? []
      : [
          {
            does: 'operator.validate',
            by: { authority: created[1].authority ?? (created[1].country === 'NO' ? 'north' : 'south') },
            environment,
            operator: created[0],
          } as const,
        ]),
    ...(suspended === undefined
      ? []
      : [
          { does: 'user.unsuspend', by: { authority: 'north' }, environment, account: suspended[0] } as const,
        ]),
    ...(letter === undefined
      ? [{ does: 'authority.write', account, environment, to, about: 'trade' } as const]
      : [
          {
            does: 'access.grant',
            by: { authority: letter.to === 'mail-north' ? 'north' : 'south' },
            environment,
            id,
            account: letter.from,
            operator: letter.to === 'mail-north' ? 'bloom' : 'palm',
            activity: letter.about,
          } as const,
        ]),
  ]
}

function onValid(
  world: World,
  environment: Environment,
  role: string,
  by: Actor,
  which: readonly number[],
): readonly Action[] {
  const { account = '', body = '' } = world.sites[environment].roles[role] ?? {}
  const activity = of(activities, which[5])
  const all: readonly Action[] = [
    { does: 'user.make-admin', by, environment, role },
    { does: 'user.make-admin', by, environment, role },
    { does: 'operator.add-activity', by: { authority: 'north' }, environment, operator: body, activity },
    { does: 'user.suspend', by, environment, account },
    { does: 'devices.panic', account, password },
    { does: 'role.delete', account, role },
  ]
  return [of(all, which[4])]
}

/** Who may decide on a role, most of the time: the authority asked, or an administrator of the body. */
function deciderOf(world: World, environment: Environment, id: string, pick: number): Actor {
  const site = world.sites[environment]
  const role = site.roles[id]
  const administrator = Object.values(site.roles).find(
    (each) => each.body === role?.body && each.isAdministrator && each.state === 'valid',
  )
  if (administrator !== undefined && pick % 2 === 0) return { person: administrator.account }
  return role?.asked === undefined ? { commission: true } : { authority: role.asked }
}

/** Any action with any names. */
function anyAction(world: World, { what, which }: Draw, account: string, id: string): Action {
  const environment = of(environments, which[0])
  const phone = of([...phones, 'nobody'], which[1])
  const roles = Object.keys(world.sites[environment].roles)
  const role = roles.length === 0 ? 'nobody' : of(roles, which[2])
  const operators = Object.keys(world.sites[environment].operators)
  const operator = of(operators, which[3])
  const by = of<Actor>(
    [{ person: of(accounts, which[4]) }, { authority: of(bodies, which[4]) }, { commission: true }],
    which[5],
  )
  const activity = of(activities, which[4])
  const typed = of([password, 'wrong', 'short'], which[5])
  const kind = of(roleKinds, which[2])
  const country = of(['NO', 'SO'], which[4])
  const name = of(companies, which[3])
  const all: { readonly [Name in ActionName]: Extract<Action, { does: Name }> } = {
    'account.create': { does: 'account.create', account, person: of(accounts, which[1]) },
    'password.reset': { does: 'password.reset', account },
    'mail.open': { does: 'mail.open', account },
    'password.set': { does: 'password.set', account, password: typed },
    'login.password': { does: 'login.password', account, password: typed },
    'login.confirm': {
      does: 'login.confirm',
      account,
      way: of(['pin', 'qr', 'eid', 'key', 'sms'], which[2]),
      phone,
      pin: of([pin, '1357'], which[3]),
    },
    'app.install': { does: 'app.install', phone },
    'device.add': { does: 'device.add', account, phone, pin: of([pin, '12'], which[2]) },
    'device.pair': {
      does: 'device.pair',
      account,
      phone,
      pin: of([pin, '1357'], which[3]),
      scanner: of(['app', 'camera'], which[2]),
    },
    'device.delete': { does: 'device.delete', account, phone },
    'eid.link': { does: 'eid.link', account },
    'eid.sign-in': { does: 'eid.sign-in', account, person: of(accounts, which[1]) },
    'key.add': { does: 'key.add', account },
    'pin.change': { does: 'pin.change', account, phone, password: typed, pin },
    'devices.panic': { does: 'devices.panic', account, password: typed },
    'phone.lose': { does: 'phone.lose', phone },
    'traces.enter': { does: 'traces.enter', account, environment },
    'traces.leave': { does: 'traces.leave', account },
    'role.choose': { does: 'role.choose', account, role: kind },
    'profile.request': { does: 'profile.request', account, role: kind },
    'role.delete': { does: 'role.delete', account, role },
    'operator.search': { does: 'operator.search', account, country, names: [name] },
    'body.search': {
      does: 'body.search',
      account,
      kind: of(['authority', 'control-body'], which[2]),
      country,
      name: 'North',
    },
    'access.request': {
      does: 'access.request',
      account,
      id,
      rows: of([[operator], []], which[5]),
      tab: of(['same', 'new'], which[2]),
    },
    'operator.start': { does: 'operator.start', account },
    'operator.describe': { does: 'operator.describe', account, name, country, city: 'Town', contact: '' },
    'operator.identify': { does: 'operator.identify', account, kind: 'national', number: '1' },
    'operator.classify': { does: 'operator.classify', account, ...of(offers, which[2]), activity },
    'operator.place': { does: 'operator.place', account, number: '1' },
    'operator.assign': {
      does: 'operator.assign',
      account,
      authority: of(bodies, which[2]),
      competences: ['plants'],
    },
    'operator.create': { does: 'operator.create', account, id },
    'authority.write': { does: 'authority.write', account, environment, to: 'mail-north', about: activity },
    'user.approve': { does: 'user.approve', by, environment, role },
    'user.reject': { does: 'user.reject', by, environment, role },
    'user.make-admin': { does: 'user.make-admin', by, environment, role },
    'user.suspend': { does: 'user.suspend', by, environment, account },
    'user.unsuspend': { does: 'user.unsuspend', by, environment, account },
    'operator.validate': { does: 'operator.validate', by, environment, operator },
    'operator.enter': {
      does: 'operator.enter',
      by,
      environment,
      id,
      operator: {
        name,
        otherNames: [],
        country,
        numbers: { national: `${(which[1] ?? 0) % 6}` },
        activities: { [activity]: 'valid' },
      },
    },
    'operator.add-activity': { does: 'operator.add-activity', by, environment, operator, activity },
    'access.grant': { does: 'access.grant', by, environment, id, account, operator, activity },
  }
  return of(Object.values(all), what)
}

/** Production most of the time: what is deep takes many steps on one site. */
function environmentOf(which: readonly number[]): Environment {
  return of(environments, (which[0] ?? 0) % 10 < 8 ? 0 : (which[0] ?? 0))
}

function of<T>(list: readonly T[], index: number | undefined): T {
  const found = list[(index ?? 0) % list.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}
