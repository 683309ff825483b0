import type { Environment } from '../../../src/flow/environment.ts'
import type { OperatorAdvice } from '../../../src/guides/operator-advice.ts'
import {
  type Account,
  newWorld,
  type Role,
  type User,
  type World,
} from '../../../src/rehearsal/model/world.ts'
import type { Person } from '../../../src/rehearsal/person.ts'
import { later } from '../park.ts'
import { anna, colleague } from './members.ts'
import { bodies, company, offersOf } from './situation.ts'
import { firstAnswer, type Walk } from './walks.ts'

export const begun = '2026-11-17T09:00:00.000Z'
export const lost = 'old-phone'
export const phone = 'phone'
export const pin = '2468'
export const password = 'Tulpen-en-1-roos'
export const ready = { hasScreenLock: true, hasApp: true, isOnline: true, isLost: false }

/** Who it is, by the authority that they say decides. */
export function personOf(authority: string | undefined, environment: Environment): Person {
  const isSwedish = authority === 'contact-import' || authority === 'contact-export'
  const country = isSwedish ? 'SE' : authority === 'new-skal-creates' ? 'NL' : 'FR'
  return {
    account: anna,
    name: 'Anna',
    password,
    phone,
    pin,
    environment,
    kind: 'operator',
    mine: [company, 'made'],
    body: { name: 'Rose', country },
    spellings: [],
    numbers: { national: '1' },
    city: 'Town',
    contact: 'anna@rose.example',
    wants: isSwedish ? 'eupo' : authority === 'new-skal-creates' ? 'organic' : 'stable',
    post: 'Arlanda',
  }
}

/** A world in which the person has access, and a colleague administers the company where they say so. */
export function member(person: Person, walk: Walk, advices: Readonly<Record<string, OperatorAdvice>>): World {
  const { environment } = person
  const stable = {
    chapter: 'chapter-veterinary',
    section: 'stables',
    activity: 'stable',
    needsAuthority: false,
    needsPlace: false,
  }
  const world = newWorld({
    offers: offersOf(advices, stable),
    bodies,
    operators: { [company]: rose(person) },
  })
  const hasOther = ['role/administrator', 'phone/administrator'].some(
    (name) => firstAnswer(walk, name) === 'there',
  )
  const isHelped = hasOther || firstAnswer(walk, 'role/another') === 'yes'
  const user: User = { lastUsed: later(begun, -1_440), isSuspended: false }
  const bo: Readonly<Record<string, Role>> = isHelped
    ? { bo: { ...own(person), account: colleague, isAdministrator: true } }
    : {}
  const sites = {
    ...world.sites,
    [environment]: {
      ...world.sites[environment],
      roles: { own: own(person), ...bo },
      users: { [anna]: user, ...(isHelped ? { [colleague]: user } : {}) },
    },
  }
  const account: Account = { person: person.name, password, wrong: 0, methods: [{ kind: 'app', phone, pin }] }
  return {
    ...world,
    sites,
    accounts: { [anna]: account },
    phones: { [phone]: ready },
    browsers: isHelped ? { [colleague]: { isConfirmed: true, at: { environment, sees: ['bo'] } } } : {},
  }
}

export function rose({ body, wants }: Person): World['sites']['production']['operators'][string] {
  return { ...body, otherNames: [], numbers: { national: '1' }, activities: { [wants]: 'valid' } }
}

export function own({ body: { country }, wants }: Person): Role {
  const asked = country === 'SE' ? 'board' : country === 'NL' ? 'skal' : 'france'
  return {
    account: anna,
    kind: 'operator',
    body: company,
    activity: wants,
    state: 'valid',
    isAdministrator: false,
    asked,
    decided: { authority: asked },
  }
}
