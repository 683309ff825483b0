import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environments } from '../../src/flow/environment.ts'
import { act } from '../../src/rehearsal/model/act.ts'
import type { Action } from '../../src/rehearsal/model/action.ts'
import { refusals } from '../../src/rehearsal/model/refusal.ts'
import { isAsleep, monthsLater } from '../../src/rehearsal/model/time.ts'
import type { World } from '../../src/rehearsal/model/world.ts'
import { locales } from '../wizard/desk.ts'
import {
  asksFor,
  comesIn,
  joins,
  later,
  monday,
  offers,
  park,
  password,
  pin,
  refusal,
  takesKey,
  worldAfter,
} from './park.ts'

const account = 'anna@park'
const other = 'bo@park'
const environment = 'production'
const created = worldAfter(park, [{ does: 'account.create', account, person: 'Anna' }])
const member = worldAfter(
  park,
  [account, other].flatMap((each) => [...joins(each), ...takesKey(each)]),
)
const inside = worldAfter(member, [...comesIn(account), ...comesIn(other)])
const approves = (role: string, by: Extract<Action, { does: 'user.approve' }>['by']): Action => ({
  does: 'user.approve',
  by,
  environment,
  role,
})
const administrator = worldAfter(inside, [
  ...asksFor(account, 'bloom', 'Bloom', 'a'),
  approves('a-1', { authority: 'north' }),
  { does: 'traces.leave', account },
  ...comesIn(account),
])
const [trade, shop, carry] = offers
const fillsIn = (offer = trade, number = '5'): readonly Action[] => [
  { does: 'role.choose', account, role: 'operator' },
  { does: 'operator.search', account, country: 'NO', names: ['Rose'] },
  { does: 'operator.start', account },
  { does: 'operator.describe', account, name: 'Rose', country: 'NO', city: 'Town', contact: '+46' },
  { does: 'operator.identify', account, kind: 'national', number },
  { does: 'operator.classify', account, chapter: '', section: '', activity: '', ...offer },
  { does: 'operator.place', account, number },
]
const creates: Action = { does: 'operator.create', account, id: 'rose' }

describe('the link for the password', () => {
  it.each([
    [89, undefined],
    [90, 'link-over'],
    [91, 'link-over'],
  ])('after %i minutes: %s', (minutes, code) => {
    expect(refusal(created, { does: 'mail.open', account }, later(monday, minutes))).toBe(code)
  })

  it('comes anew, and then the older one has served', () => {
    const anew = worldAfter(created, [{ does: 'password.reset', account }], later(monday, 95))
    expect(refusal(anew, { does: 'mail.open', account }, later(monday, 100))).toBeUndefined()
  })

  it('sets no weak password', () => {
    const opened = worldAfter(created, [{ does: 'mail.open', account }])
    expect(refusal(opened, { does: 'password.set', account, password: 'tulpen' })).toBe('password-weak')
  })
})

describe('the fifth wrong password in a row', () => {
  const wrong: Action = { does: 'login.password', account, password: 'wrong' }
  const tried = (times: number): World =>
    Array.from({ length: times }).reduce<World>((world) => act(world, wrong, monday).world ?? world, member)
  const right: Action = { does: 'login.password', account, password }

  it('blocks, the fourth does not', () => {
    expect([refusal(tried(4), right), refusal(tried(5), right)]).toEqual([undefined, 'blocked'])
  })

  it('a right one between begins the count anew', () => {
    const between = worldAfter(tried(4), [right])
    const again = act(between, wrong, monday).world ?? between
    expect(refusal(again, right)).toBeUndefined()
  })

  it('is mended by a new password, a quarter of an hour later', () => {
    const reset: Action = { does: 'password.reset', account }
    expect(refusal(tried(5), reset, later(monday, 14))).toBe('blocked-wait')
    const mended = worldAfter(
      tried(5),
      [reset, { does: 'mail.open', account }, { does: 'password.set', account, password }],
      later(monday, 15),
    )
    expect(refusal(mended, right)).toBeUndefined()
  })
})

describe('the second method', () => {
  const logged = worldAfter(park, [...joins(account), { does: 'login.password', account, password }])
  const added = worldAfter(logged, [
    { does: 'app.install', phone: 'bo' },
    { does: 'device.add', account, phone: 'bo', pin },
  ])
  const pairs = (scanner: 'app' | 'camera'): Action => ({
    does: 'device.pair',
    account,
    phone: 'bo',
    pin,
    scanner,
  })
  const confirms = (way: 'pin' | 'qr'): Action => ({ does: 'login.confirm', account, way, phone: 'bo', pin })

  it('is demanded by TRACES', () => {
    expect(refusal(logged, { does: 'traces.enter', account, environment })).toBe('second-factor-missing')
  })

  it('is paired from inside the app only', () => {
    expect([refusal(added, pairs('camera')), refusal(added, pairs('app'))]).toEqual([
      'wrong-scanner',
      undefined,
    ])
  })

  it('by QR code needs no internet on the phone, by PIN it does', () => {
    const paired = worldAfter(added, [pairs('app')])
    expect([refusal(paired, confirms('pin')), refusal(paired, confirms('qr'))]).toEqual([
      'phone-offline',
      undefined,
    ])
  })

  it('needs a phone with a screen lock', () => {
    expect(refusal(logged, { does: 'app.install', phone: 'bare' })).toBe('no-screen-lock')
  })

  it('is no SMS any more', () => {
    const sms = {
      ...logged,
      accounts: { [account]: { person: 'Anna', wrong: 0, password, methods: [{ kind: 'sms' as const }] } },
    }
    expect(refusal(sms, { does: 'login.confirm', account, way: 'sms' })).toBe('sms-ended')
  })

  it('an eID that is not linked makes a second account', () => {
    const second = worldAfter(member, [{ does: 'eid.sign-in', account: 'anna@home', person: account }])
    expect(Object.values(second.accounts).filter(({ person }) => person === account)).toHaveLength(2)
  })

  it('all deleted in panic: TRACES suspends, and an administrator or the authority lifts it', () => {
    const panicked = worldAfter(administrator, [{ does: 'devices.panic', account, password }])
    const back = worldAfter(panicked, [...takesKey(account)])
    const enters = [...comesIn(account)].at(-1) ?? creates
    const confirmed = worldAfter(back, [{ does: 'login.confirm', account, way: 'key' }])
    expect(refusal(confirmed, enters)).toBe('suspended')
    const lifts = (by: Extract<Action, { does: 'user.unsuspend' }>['by']): Action => ({
      does: 'user.unsuspend',
      by,
      environment,
      account,
    })
    expect(refusal(confirmed, lifts({ authority: 'south' }))).toBe('not-responsible')
    const lifted = worldAfter(confirmed, [lifts({ authority: 'north' }), enters])
    expect(lifted.browsers[account]?.at?.sees).toEqual(['a-1'])
  })
})

describe('a request', () => {
  const asked = worldAfter(inside, asksFor(account, 'bloom', 'Bloom', 'a'))
  const again = (tab: 'same' | 'new'): Action => ({
    does: 'access.request',
    account,
    id: 'b',
    rows: ['bloom'],
    tab,
  })

  it('is sent once', () => {
    expect([refusal(asked, again('same')), refusal(asked, again('new'))]).toEqual([
      'already-requested',
      'duplicate-from-new-tab',
    ])
  })

  it('is decided by nobody but the authority or an administrator', () => {
    expect(refusal(asked, approves('a-1', { person: account }))).toBe('no-role')
    expect(refusal(asked, approves('a-1', { authority: 'south' }))).toBe('not-responsible')
    expect(refusal(asked, approves('a-1', { person: other }))).toBe('no-role')
    expect(refusal(asked, approves('a-1', { authority: 'north' }))).toBeUndefined()
  })

  it('of an administrator is not theirs to decide', () => {
    const more = worldAfter(administrator, [
      {
        does: 'operator.add-activity',
        by: { authority: 'north' },
        environment,
        operator: 'bloom',
        activity: 'shop',
      },
      { does: 'profile.request', account, role: 'operator' },
      ...asksFor(account, 'bloom', 'Bloom', 'b').slice(1),
    ])
    expect(refusal(more, approves('b-1', { person: account }))).toBe('not-by-oneself')
  })

  it('approved makes the first an administrator, who approves the next; it shows after logging out and in', () => {
    const second = worldAfter(administrator, [
      ...asksFor(other, 'bloom', 'Bloom', 'b'),
      approves('b-1', { person: account }),
    ])
    expect(second.sites.production.roles['b-1']).toMatchObject({ state: 'valid', isAdministrator: false })
    expect(second.browsers[other]?.at?.sees).toEqual([])
    const back = worldAfter(second, [{ does: 'traces.leave', account: other }, ...comesIn(other)])
    expect(back.browsers[other]?.at?.sees).toEqual(['b-1'])
  })

  it('is for one kind of role only', () => {
    expect(refusal(administrator, { does: 'profile.request', account, role: 'authority' })).toBe(
      'one-role-kind',
    )
  })

  it('carries over to no other site', () => {
    for (const each of environments.filter((site) => site !== environment))
      expect(administrator.sites[each]).toBe(park.sites[each])
  })
})

describe('a search', () => {
  const chosen = worldAfter(inside, [{ does: 'role.choose', account, role: 'operator' }])
  it.each([
    ['Bloom', 'NO', ['bloom']],
    ['loo', 'NO', ['bloom']],
    ['FERN ', 'NO', ['fern']],
    ['', 'NO', ['bloom', 'fern']],
    ['Blööm', 'NO', []],
    ['Palm', 'NO', []],
    ['Palm', 'SO', ['palm']],
    ['old leaf', 'SO', ['palm']],
  ])('for %j in %s finds %j', (name, country, found) => {
    const { production } = chosen.sites
    const operators = Object.fromEntries(
      Object.entries(production.operators).map(([id, each]) => [
        id,
        id === 'palm' ? { ...each, otherNames: ['Old Leaf'] } : each,
      ]),
    )
    const sites = { ...chosen.sites, production: { ...production, operators } }
    const world = worldAfter({ ...chosen, sites }, [
      { does: 'operator.search', account, country, names: [name] },
    ])
    expect(world.browsers[account]?.at?.found).toEqual(found)
  })
})

describe('a new company', () => {
  it('is begun after a search only', () => {
    const chosen = worldAfter(inside, [{ does: 'role.choose', account, role: 'operator' }])
    expect(refusal(chosen, { does: 'operator.start', account })).toBe('search-first')
  })

  it.each(
    fillsIn()
      .slice(3)
      .filter(({ does }) => does !== 'operator.identify')
      .map(({ does }) => [does] as const),
  )('is not created without %s', (left) => {
    const world = fillsIn()
      .filter(({ does }) => does !== left)
      .reduce<World>((next, action) => act(next, action, monday).world ?? next, inside)
    expect(refusal(world, creates)).toBe('field-missing')
  })

  it('has one activity only', () => {
    const filled = worldAfter(inside, fillsIn())
    const more: Action = {
      does: 'operator.classify',
      account,
      chapter: '',
      section: '',
      activity: '',
      ...carry,
    }
    expect(refusal(filled, more)).toBe('one-activity-only')
  })

  it('in a section that is closed meets OPER-029', () => {
    expect(refusal(worldAfter(inside, fillsIn(shop)), creates)).toBe('oper-029')
  })

  it('that carries loads is sent without an authority, and never approved', () => {
    const sent = worldAfter(inside, [...fillsIn(carry), creates])
    expect(
      refusal(sent, { does: 'operator.validate', by: { authority: 'north' }, environment, operator: 'rose' }),
    ).toBe('responsible-authority-missing')
    expect(refusal(sent, approves('rose-1', { authority: 'north' }))).toBe('responsible-authority-missing')
  })

  it('takes an authority whose competence fits', () => {
    const filled = worldAfter(inside, fillsIn(carry))
    const names = (authority: string): Action => ({
      does: 'operator.assign',
      account,
      authority,
      competences: ['plants'],
    })
    expect([refusal(filled, names('north')), refusal(filled, names('gate'))]).toEqual([
      'competence-missing',
      undefined,
    ])
  })

  it('of a number that is there already goes through, and is a failure', () => {
    const twice = worldAfter(inside, [...fillsIn(trade, '1'), creates])
    expect(twice.sites.production.failures).toEqual([
      { code: 'second-operator', operator: 'rose', first: 'bloom' },
    ])
    expect(worldAfter(inside, [...fillsIn(), creates]).sites.production.failures).toEqual([])
  })
})

describe('four months', () => {
  it.each([
    ['2026-11-16T09:00:00.000Z', '2027-03-16T09:00:00.000Z'],
    ['2026-10-31T09:00:00.000Z', '2027-02-28T09:00:00.000Z'],
    ['2027-10-31T09:00:00.000Z', '2028-02-29T09:00:00.000Z'],
  ])('from %s end on %s', (from, to) => {
    expect(monthsLater(from, 4)).toBe(to)
    expect([isAsleep(from, later(to, -1)), isAsleep(from, to)]).toEqual([false, true])
  })

  it('without use shut out, until somebody lifts it', () => {
    const long = later(monday, 130 * 24 * 60)
    const out = worldAfter(administrator, [{ does: 'traces.leave', account }])
    const back = worldAfter(
      out,
      [
        { does: 'login.password', account, password },
        { does: 'login.confirm', account, way: 'key' },
      ],
      long,
    )
    const enters: Action = { does: 'traces.enter', account, environment }
    expect(refusal(back, enters, long)).toBe('asleep')
    const awake = worldAfter(
      back,
      [{ does: 'user.unsuspend', by: { authority: 'north' }, environment, account }],
      long,
    )
    expect(refusal(awake, enters, long)).toBeUndefined()
  })
})

describe('what the model stands on', () => {
  const source = readFileSync(resolve(import.meta.dirname, '../../src/rehearsal/model/action.ts'), 'utf8')
  const facts = new Map(locales.facts().map((fact) => [fact.id, fact]))
  const root = resolve(import.meta.dirname, '../..')

  it('each action names facts that are there', () => {
    const named = [...source.matchAll(/\/\*\* .*?\*\//g)]
      .map(([text]) => text)
      .filter((text) => /\([a-z0-9-]+(, [a-z0-9-]+)*[);]/.test(text))
    expect(named.length).toBeGreaterThanOrEqual(41)
    const unknown = named
      .flatMap((text) => /\(([a-z0-9-]+(?:, [a-z0-9-]+)*)[;)]/.exec(text)?.[1]?.split(', ') ?? [])
      .filter((id) => !facts.has(id))
    expect(unknown).toEqual([])
  })

  it('each refusal has its fact, its label where the site shows one, and its line in the documentation', () => {
    const labels = new Set(locales.labels().map(({ id }) => id))
    const page = readFileSync(join(root, 'docs/rehearsal-model.md'), 'utf8')
    const told = Object.entries(refusals).filter(
      ([code, refused]) =>
        !facts.has(refused.fact) ||
        ('label' in refused && !labels.has(refused.label)) ||
        !page.includes(`\`${code}\``),
    )
    expect(told).toEqual([])
  })
})
