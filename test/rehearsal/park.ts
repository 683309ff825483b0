import type { Environment } from '../../src/flow/environment.ts'
import { act } from '../../src/rehearsal/model/act.ts'
import type { Action } from '../../src/rehearsal/model/action.ts'
import type { Body, Operator, World } from '../../src/rehearsal/model/world.ts'
import { newWorld } from '../../src/rehearsal/model/world.ts'

/** A day on which everything begins. */
export const monday = '2026-11-16T09:00:00.000Z'
export const password = 'Tulpen-en-1-roos'
export const pin = '2468'

/** The same moment so many minutes later. */
export function later(now: string, minutes: number): string {
  return new Date(Date.parse(now) + minutes * 60_000).toISOString()
}

const authority = (name: string, country: string, more: Partial<Body>): Body => ({
  kind: 'authority',
  name,
  country,
  competences: [],
  isNational: false,
  wantsNumber: false,
  contacts: [],
  ...more,
})
const company = (
  name: string,
  country: string,
  number: string,
  activities: Operator['activities'],
): Operator => ({
  name,
  otherNames: [],
  country,
  numbers: { national: number },
  activities,
})

export const offers = [
  { chapter: 'plants', section: 'traders', activity: 'trade', needsAuthority: false, needsPlace: true },
  { chapter: 'plants', section: 'shops', activity: 'shop', needsAuthority: false, needsPlace: true },
  { chapter: 'other', section: 'carriers', activity: 'carry', needsAuthority: true, needsPlace: true },
]

/** Two countries, their authorities, a post and a control body, and three companies. */
export const park: World = {
  ...newWorld({
    offers,
    closed: ['shops'],
    bodies: {
      north: authority('North', 'NO', { isNational: true, contacts: ['mail-north'] }),
      south: authority('South', 'SO', { isNational: true, contacts: ['mail-south'] }),
      gate: authority('The gate', 'NO', { competences: ['plants'], wantsNumber: true }),
      label: authority('Label', 'NO', { kind: 'control-body' }),
    },
    operators: {
      bloom: company('Bloom', 'NO', '1', { trade: 'valid' }),
      fern: { ...company('Fern', 'NO', '2', { trade: 'valid', carry: 'new' }), authority: 'gate' },
      palm: company('Palm', 'SO', '3', { trade: 'requested' }),
    },
  }),
  phones: {
    anna: { hasScreenLock: true, hasApp: false, isOnline: true, isLost: false },
    bo: { hasScreenLock: true, hasApp: false, isOnline: false, isLost: false },
    bare: { hasScreenLock: false, hasApp: false, isOnline: true, isLost: false },
  },
}

/** The world after actions that must all succeed. @throws Error with the code of the first that doesn't */
export function worldAfter(world: World, actions: readonly Action[], now = monday): World {
  return actions.reduce((next, action) => {
    const acted = act(next, action, now)
    if (!acted.ok) throw new Error(`${action.does}: ${acted.refusal.code} ${acted.refusal.about ?? ''}`)
    return acted.world
  }, world)
}

/** The code with which an action is refused; nothing where it is done. */
export function refusal(world: World, action: Action, now = monday): string | undefined {
  const acted = act(world, action, now)
  return acted.ok ? undefined : acted.refusal.code
}

/** An account with a password. */
export const joins = (account: string): readonly Action[] => [
  { does: 'account.create', account, person: account },
  { does: 'mail.open', account },
  { does: 'password.set', account, password },
]
/** A key for it, and into TRACES. */
export const comesIn = (account: string, environment: Environment = 'production'): readonly Action[] => [
  { does: 'login.password', account, password },
  { does: 'login.confirm', account, way: 'key' },
  { does: 'traces.enter', account, environment },
]
export const takesKey = (account: string): readonly Action[] => [
  { does: 'login.password', account, password },
  { does: 'key.add', account },
]
/** From nothing to a request for a company that is there. */
export const asksFor = (account: string, row: string, name: string, id: string): readonly Action[] => [
  { does: 'role.choose', account, role: 'operator' },
  { does: 'operator.search', account, country: 'NO', names: [name] },
  { does: 'access.request', account, id, rows: [row], tab: 'same' },
]
