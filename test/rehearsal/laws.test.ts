import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { environments } from '../../src/flow/environment.ts'
import { act } from '../../src/rehearsal/model/act.ts'
import type { Action } from '../../src/rehearsal/model/action.ts'
import { type Acted, refusals } from '../../src/rehearsal/model/refusal.ts'
import type { World } from '../../src/rehearsal/model/world.ts'
import { accounts, actionOf, anyDraws, type Draw } from './any-actions.ts'
import { asksFor, comesIn, joins, later, monday, park, takesKey, worldAfter } from './park.ts'

interface Step {
  readonly before: World
  readonly action: Action
  readonly acted: Acted
  readonly after: World
  readonly now: string
}

const sequences = 5_000
/** Refusals that these sequences don't lead to; each has a scene of its own in act.test.ts. */
const neverMet = ['sms-ended']

/** What happens in one sequence, step by step. */
function stepsOf(draws: readonly Draw[], begun: World): readonly Step[] {
  const steps: Step[] = []
  let world = begun
  let now = monday
  for (const [index, draw] of draws.entries()) {
    now = later(now, draw.minutes)
    const action = actionOf(world, draw, `n${index}`, now)
    const acted = act(world, action, now)
    const after = acted.world ?? world
    steps.push({ before: world, action, acted, after, now })
    world = after
  }
  return steps
}

const actorOf = (action: Action): string | undefined => {
  if ('by' in action) return 'person' in action.by ? action.by.person : undefined
  return 'account' in action ? action.account : undefined
}
const rolesOf = (world: World) =>
  environments.flatMap((environment) =>
    Object.entries(world.sites[environment].roles).map(([id, role]) => ({
      environment,
      id,
      role,
      name: `${environment} ${id}`,
    })),
  )
const atEuLogin = /^(account|password|mail|login|app|device|eid|key|pin|phone)\./

/** A world in which all have an account and a key, and one in which two administer their companies besides. */
const members = worldAfter(
  park,
  accounts.flatMap((account) => [...joins(account), ...takesKey(account)]),
)
const [anna = '', bo = ''] = accounts
const approves = (authority: string, role: string): Action => ({
  does: 'user.approve',
  by: { authority },
  environment: 'production',
  role,
})
const administrators = worldAfter(members, [
  ...comesIn(anna),
  ...asksFor(anna, 'bloom', 'Bloom', 'a'),
  approves('north', 'a-1'),
  ...comesIn(bo),
  ...asksFor(bo, 'fern', 'Fern', 'b'),
  approves('gate', 'b-1'),
  { does: 'traces.leave', account: anna },
  ...comesIn(anna),
])
const beginnings = [park, members, administrators]

const did = new Map<string, { tried: number; done: number }>()
const refused = new Set<string>()
let most = 0
let longest = 0

describe('5,000 sequences of anything that can happen', () => {
  it('keep the laws of the site', () => {
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), anyDraws, (begun, draws) => {
        const approved = new Set(rolesOf(begun).map(({ name }) => name))
        const steps = stepsOf(draws, begun)
        for (const step of steps) {
          count(step)
          noteApproval(step, approved)
          noAccessWithoutApproval(step, approved)
          noApprovalByOneself(step)
          nothingCarriesOver(step)
          whoIsSuspendedCannotAct(step)
          noRoleVanishes(step)
          aRefusalChangesNothing(step)
        }
        const last = steps.at(-1)?.after ?? park
        most = Math.max(most, rolesOf(last).filter(({ role }) => role.state === 'valid').length)
        longest = Math.max(longest, steps.length)
      }),
      { numRuns: sequences, seed: 20261121 },
    )
  })

  it('reach what is deep: every action succeeds often, and most refusals are met', () => {
    for (const [name, { done }] of did) expect(done, name).toBeGreaterThanOrEqual(100)
    expect(did.size).toBe(41)
    if (process.env.MEASURE !== undefined)
      process.stderr.write(
        `${JSON.stringify([...did].toSorted(([one], [other]) => (one < other ? -1 : 1)))} ${most}\n`,
      )
    const unmet = Object.keys(refusals).filter((code) => !refused.has(code))
    expect(unmet).toEqual(neverMet)
    expect(most).toBeGreaterThanOrEqual(3)
  })
})

function count({ action, acted }: Step): void {
  const so = did.get(action.does) ?? { tried: 0, done: 0 }
  did.set(action.does, { tried: so.tried + 1, done: so.done + (acted.ok ? 1 : 0) })
  if (!acted.ok) refused.add(acted.refusal.code)
}

function noteApproval({ action, acted, before }: Step, approved: Set<string>): void {
  if (!acted.ok) return
  if (action.does === 'user.approve') {
    hold(before.sites[action.environment].roles[action.role]?.state === 'requested', action.role)
    approved.add(`${action.environment} ${action.role}`)
  }
  if (action.does === 'access.grant') {
    hold(
      before.letters.some((letter) => letter.from === action.account && !letter.isAnswered),
      action.id,
    )
    approved.add(`${action.environment} ${action.id}`)
  }
}

function noAccessWithoutApproval({ after, action }: Step, approved: ReadonlySet<string>): void {
  for (const { name, role } of rolesOf(after))
    if (role.state === 'valid' || role.state === 'suspended')
      hold(approved.has(name), `${name} after ${action.does}`)
}

function noApprovalByOneself({ before, after, action }: Step): void {
  const actor = actorOf(action)
  if (actor === undefined) return
  for (const { environment, id, role } of rolesOf(after)) {
    if (role.account !== actor || role.state !== 'valid') continue
    hold(before.sites[environment].roles[id]?.state === 'valid', `${action.does} by ${actor}`)
  }
}

function nothingCarriesOver({ before, after, action, acted }: Step): void {
  if (!acted.ok || action.does === 'devices.panic') return
  const changed = environments.filter((environment) => before.sites[environment] !== after.sites[environment])
  if (atEuLogin.test(action.does)) hold(changed.length === 0, action.does)
  const own =
    'environment' in action ? action.environment : before.browsers[actorOf(action) ?? '']?.at?.environment
  for (const environment of changed) hold(environment === own, action.does)
}

function whoIsSuspendedCannotAct({ before, action, acted }: Step): void {
  const actor = actorOf(action) ?? ''
  const place = before.browsers[actor]?.at
  const isAtEuLogin = atEuLogin.test(action.does) || action.does === 'devices.panic'
  if (
    place === undefined ||
    isAtEuLogin ||
    ['traces.leave', 'authority.write', 'access.grant'].includes(action.does)
  )
    return
  const where = action.does === 'traces.enter' ? action.environment : place.environment
  if (before.sites[where].users[actor]?.isSuspended !== true) return
  if ('account' in action && 'by' in action && !('person' in action.by)) return
  hold(!acted.ok, `${action.does} by ${actor}`)
}

function noRoleVanishes({ before, after, action, acted }: Step): void {
  const left = new Map(rolesOf(after).map(({ name, role }) => [name, role]))
  for (const { name, id, role } of rolesOf(before)) {
    const deleted =
      action.does === 'role.delete' && acted.ok && action.role === id && action.account === role.account
    const next = left.get(name)
    if (next === undefined) hold(deleted, `${name} after ${action.does}`)
    else
      hold(
        next.account === role.account && next.body === role.body && next.activity === role.activity,
        `${name} after ${action.does}`,
      )
  }
}

function aRefusalChangesNothing({ before, after, acted, action }: Step): void {
  if (acted.ok || acted.refusal.code === 'password-wrong') return
  hold(after === before, action.does)
}

/** Dearer ways of saying so are too slow for half a million steps. */
function hold(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(`broken: ${what}`)
}
