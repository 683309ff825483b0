import { describe, expect, it } from 'vitest'
import { act } from '../../src/rehearsal/model/act.ts'
import type { Action } from '../../src/rehearsal/model/action.ts'
import type { World } from '../../src/rehearsal/model/world.ts'
import { account, administrator, created, creates, environment, member } from './acts.ts'
import { comesIn, joins, later, monday, park, password, pin, refusal, takesKey, worldAfter } from './park.ts'

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
