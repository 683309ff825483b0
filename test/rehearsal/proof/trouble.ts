import type { DeedName } from '../../../src/flow/deed.ts'
import { type Environment, environments } from '../../../src/flow/environment.ts'
import type { OperatorAdvice } from '../../../src/guides/operator-advice.ts'
import type { Action } from '../../../src/rehearsal/model/action.ts'
import type { RefusalCode } from '../../../src/rehearsal/model/refusal.ts'
import type { Account, Place } from '../../../src/rehearsal/model/world.ts'
import { later } from '../park.ts'
import { anna } from './members.ts'
import { company, type Situation } from './situation.ts'
import { begun, lost, member, own, password, personOf, phone, pin, ready, rose } from './trouble-member.ts'
import { asking, outside, withBrowser, withOwn, withSite, withUser } from './trouble-world.ts'
import { firstAnswer, type Walk } from './walks.ts'

/** What helps in the end, besides the person: who decides lifts, approves, or puts the company right. */
export type Help = 'lift' | 'approve' | 'put-right'

/** Somebody in trouble: their world, what doesn't go, and what must go once they have done as the problem's end says. */
export interface Trouble extends Situation {
  /** What the site refuses at first, and why. */
  readonly stuck?: { readonly action: Action; readonly code: RefusalCode }
  /** Minutes that they wait, where the words say so. */
  readonly waits: number
  readonly help?: Help
  /** Whether the help comes before what the end has them do. */
  readonly isHelpFirst: boolean
  /** What they do once somebody has answered, before the help. */
  readonly answered: readonly Action[]
  /** What goes in the end. */
  readonly goes: readonly Action[]
  /** What would do harm, or is told not to be needed. */
  readonly never: readonly DeedName[]
  /** Whether their role shows in the end. */
  readonly isIn: boolean
}

const second = 'anna.eid@rose.example'

/** The trouble of a problem in which the answers of a walk are true. @param problem its name ('problems/no-mail') */
export function troubleOf(
  problem: string,
  walk: Walk,
  environment: Environment,
  advices: Readonly<Record<string, OperatorAdvice>>,
): Trouble {
  const person = personOf(firstAnswer(walk, 'whom/authority'), environment)
  const plain: Trouble = {
    journey: problem,
    person,
    world: member(person, walk, advices),
    waits: 1,
    isHelpFirst: false,
    answered: [],
    never: [],
    goes: [],
    isIn: false,
  }
  return { ...plain, ...special(problem.replace('problems/', ''), walk, plain) }
}

/** Each problem's own: what is wrong in the world, what is refused, and what goes in the end. */
function special(problem: string, walk: Walk, { person, world }: Trouble): Partial<Trouble> {
  const { environment } = person
  const answer = (name: string): string | undefined => firstAnswer(walk, name)
  const confirm: Action = { does: 'login.confirm', account: anna, way: 'pin', phone, pin }
  const enter: Action = { does: 'traces.enter', account: anna, environment }
  const logIn: Action = { does: 'login.password', account: anna, password }
  const leave: Action = { does: 'traces.leave', account: anna }
  const again = [leave, logIn, confirm, enter]
  const search: Action = {
    does: 'operator.search',
    account: anna,
    country: person.body.country,
    names: [person.body.name],
  }
  const request: Action = { does: 'access.request', account: anna, id: 'new', rows: [company], tab: 'same' }
  const isAsked = answer('whom/authority') !== undefined
  const atEuLogin = { isConfirmed: false } as const
  const state = answer('role/state')
  switch (problem) {
    case 'no-mail': {
      const link = { sentAt: begun, isOpened: false }
      const goes: readonly Action[] =
        answer('login/since') === 'short' ? [{ does: 'password.set', account: anna, password }] : []
      return { world: outside(world, { link, methods: [] }), never: ['password.reset'], goes }
    }
    case 'link-over':
      return {
        world: outside(world, { link: { sentAt: later(begun, -90), isOpened: false }, methods: [] }),
        stuck: { action: { does: 'mail.open', account: anna }, code: 'link-over' },
        goes: [{ does: 'password.set', account: anna, password }, logIn],
      }
    case 'password-forgotten':
      return {
        world: withBrowser(withOwn(world, { password: 'Narcissen-en-2-lelies' }), atEuLogin),
        stuck: { action: logIn, code: 'password-wrong' },
        goes: [{ does: 'password.set', account: anna, password }, logIn, confirm, enter],
        never: ['account.create'],
        isIn: true,
      }
    case 'blocked':
      return {
        world: withOwn(world, { wrong: 5, blockedAt: begun }),
        stuck: { action: { does: 'password.reset', account: anna }, code: 'blocked-wait' },
        waits: 16,
        goes: [
          { does: 'mail.open', account: anna },
          { does: 'password.set', account: anna, password },
          logIn,
          confirm,
          enter,
        ],
        isIn: true,
      }
    case 'two-accounts': {
      const twin: Account = { person: person.name, wrong: 0, methods: [{ kind: 'eid' }] }
      const accounts = { ...world.accounts, [second]: twin }
      const byEid: Action = { does: 'eid.sign-in', account: second, person: person.name }
      const isEid = answer('login/second') === 'eid'
      return {
        world: { ...world, accounts },
        goes: isEid ? [leave, byEid, enter] : [logIn, confirm, enter],
        isIn: true,
      }
    }
    case 'no-scan': {
      const pair: Action = { does: 'device.pair', account: anna, phone, pin, scanner: 'camera' }
      return {
        world: withBrowser(withOwn(world, { methods: [], waiting: { phone, pin } }), atEuLogin),
        ...(answer('phone/scanner') === 'camera' ? { stuck: { action: pair, code: 'wrong-scanner' } } : {}),
        goes: [confirm, enter],
        isIn: true,
      }
    }
    case 'no-request': {
      const isOnline = answer('phone/online') === 'yes'
      const phones = { ...world.phones, [phone]: { ...ready, isOnline } }
      return {
        world: withBrowser({ ...world, phones }, atEuLogin),
        ...(isOnline ? {} : { stuck: { action: confirm, code: 'phone-offline' } }),
        never: ['device.delete', 'devices.panic'],
        goes: [enter],
        isIn: true,
      }
    }
    case 'pin-forgotten':
      return {
        world: withBrowser(withOwn(world, { methods: [{ kind: 'app', phone, pin: '9999' }] }), atEuLogin),
        stuck: { action: confirm, code: 'pin-wrong' },
        goes: [confirm, enter],
        isIn: true,
      }
    case 'phone-lost':
    case 'only-method': {
      const app = { kind: 'app', phone: lost, pin } as const
      const phones = { [phone]: { ...ready, hasApp: false }, [lost]: { ...ready, isLost: true } }
      const has = withOwn(
        { ...world, phones },
        {
          methods: answer('phone/other-method') === 'yes' ? [app, { kind: 'key' }] : [app],
        },
      )
      const isAlone = answer('phone/administrator') !== undefined
      const anew: readonly Action[] = [
        { does: 'devices.panic', account: anna, password },
        logIn,
        { does: 'app.install', phone },
        { does: 'device.add', account: anna, phone, pin },
        { does: 'device.pair', account: anna, phone, pin, scanner: 'app' },
      ]
      return {
        world: withBrowser(has, atEuLogin),
        stuck: {
          action: { does: 'login.confirm', account: anna, way: 'pin', phone: lost, pin },
          code: 'phone-lost',
        },
        ...(isAlone ? { help: 'lift' } : {}),
        answered: isAsked ? anew : [],
        goes: again,
        isIn: true,
      }
    }
    case 'sms-gone': {
      const isOpen = answer('phone/account-page') === 'yes'
      return {
        world: withBrowser(withOwn(world, { methods: [{ kind: 'sms' }] }), atEuLogin),
        stuck: { action: { does: 'login.confirm', account: anna, way: 'sms' }, code: 'sms-ended' },
        goes: isOpen ? [{ does: 'login.confirm', account: anna, way: 'key' }, enter] : [],
        isIn: isOpen,
      }
    }
    case 'other-activity':
    case 'oper-029': {
      const there =
        problem === 'oper-029'
          ? {}
          : { [company]: { ...rose(person), activities: { timber: 'valid' } } as const }
      return {
        world: asking(world, environment, { operators: there, roles: {} }),
        help: 'put-right',
        goes: [search, request],
      }
    }
    case 'no-post': {
      const offer = world.sites[environment].offers.find(({ activity }) => activity === 'load')
      if (offer === undefined) throw new Error('nobody offers load')
      const filled = {
        name: 'Rose',
        country: person.body.country,
        city: 'Town',
        contact: 'anna@rose.example',
      }
      const form = {
        ...filled,
        numbers: { national: '1' },
        offer,
        activityNumber: '1',
        hasActivityAddress: true,
      } as const
      return isPosted(walk)
        ? {
            world: asking(world, environment, { operators: {}, roles: {} }, { form, found: [] }),
            answered: [{ does: 'operator.create', account: anna, id: 'made' }],
            help: 'approve',
            goes: again,
            isIn: true,
          }
        : {}
    }
    case 'no-role':
    case 'role-not-shown': {
      const isNever = state === 'never'
      const role = state === 'sent' ? { ...own(person), state: 'requested' as const } : own(person)
      return {
        world: asking(world, environment, { roles: isNever ? {} : { own: role } }),
        goes: isNever ? [{ does: 'role.choose', account: anna, role: 'operator' }] : [],
        isIn: !isNever && state !== 'sent',
      }
    }
    case 'suspended': {
      const roles = {
        ...world.sites[environment].roles,
        own: { ...own(person), state: 'suspended' as const },
      }
      return {
        world: withBrowser(
          withUser(withSite(world, environment, { roles }), environment, { isSuspended: true }),
          {
            isConfirmed: true,
          },
        ),
        stuck: { action: enter, code: 'suspended' },
        help: 'lift',
        isHelpFirst: !isAsked,
        goes: isAsked ? again : [],
        isIn: true,
      }
    }
    case 'four-months':
      return {
        world: withBrowser(withUser(world, environment, { lastUsed: '2026-07-17T09:00:00.000Z' }), {
          isConfirmed: true,
        }),
        stuck: { action: enter, code: 'asleep' },
        help: 'lift',
        goes: again,
        isIn: true,
      }
    case 'administrator-gone': {
      const roles = {
        ...world.sites[environment].roles,
        own: { ...own(person), state: 'requested' as const },
      }
      return {
        world: asking(world, environment, { roles }),
        help: 'approve',
        goes: again,
        isIn: true,
      }
    }
    case 'refused': {
      const roles = { own: { ...own(person), state: 'rejected' as const } }
      const isSent = answer('role/why') === 'wrong-row'
      return { world: asking(world, environment, { roles }), goes: isSent ? [search, request] : [] }
    }
    case 'wrong-site': {
      const isElsewhere = answer('page/seen') === 'banner'
      const other = environments.find((each) => each !== environment) ?? environment
      const at: Place = { environment: other, sees: [] }
      const isIn = answer('page/seen') !== 'other-system'
      return {
        world: withBrowser(world, isElsewhere ? { isConfirmed: true, at } : { isConfirmed: true }),
        isIn,
      }
    }
    default:
      return {}
  }
}

/** Whether the end of a walk is the search for a post. */
function isPosted(walk: Walk): boolean {
  return walk.some(({ step }) => step.name === 'find-import' || step.name === 'find-certificates')
}
