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
  account,
  administrator,
  approves,
  carry,
  creates,
  environment,
  fillsIn,
  inside,
  other,
  shop,
  trade,
} from './acts.ts'
import { asksFor, comesIn, later, monday, park, password, refusal, worldAfter } from './park.ts'

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
