import type { Environment } from '../../flow/environment.ts'
import type { Instant } from '../../flow/step.ts'

/** EU Login and the sites of TRACES, as far as the documents describe them. Nothing in it knows a clock or chance. */
export interface World {
  /** By the e-mail address with which one logs in. */
  readonly accounts: Readonly<Record<string, Account>>
  readonly phones: Readonly<Record<string, Phone>>
  /** What each account has open; one browser is enough to tell what the documents tell. */
  readonly browsers: Readonly<Record<string, Browser>>
  /** Access is asked for on each, and nothing carries over from one to another (ledger: environments). */
  readonly sites: Readonly<Record<Environment, Site>>
  readonly letters: readonly Letter[]
}

/** An EU Login account. */
export interface Account {
  /** The person whose it is, whatever the address. */
  readonly person: string
  readonly password?: string
  /** The link for setting a password that came by e-mail; it lives 90 minutes from when it was sent. */
  readonly link?: { readonly sentAt: Instant; readonly isOpened: boolean }
  /** Wrong passwords in a row. */
  readonly wrong: number
  readonly blockedAt?: Instant
  readonly methods: readonly Method[]
  /** A phone that was added on the computer and is not paired yet. */
  readonly waiting?: { readonly phone: string; readonly pin: string }
}

/** The second thing that logging in takes. */
export type Method =
  | { readonly kind: 'app'; readonly phone: string; readonly pin: string }
  | { readonly kind: 'eid' }
  | { readonly kind: 'key' }
  | { readonly kind: 'sms' }

export interface Phone {
  readonly hasScreenLock: boolean
  readonly hasApp: boolean
  readonly isOnline: boolean
  readonly isLost: boolean
}

/** A browser in which an account is logged in: by password alone, or by a second method too. */
export interface Browser {
  readonly isConfirmed: boolean
  readonly at?: Place
}

/** Where in TRACES a browser is. */
export interface Place {
  readonly environment: Environment
  /** The roles that were valid when the person came in: a newer one shows only after logging out and in. */
  readonly sees: readonly string[]
  /** The kind of organisation that access is asked for. */
  readonly asks?: RoleKind
  /** What the last search found, by id; none before a search. */
  readonly found?: readonly string[]
  /** What was typed in that search, one name after the other. */
  readonly typed?: readonly string[]
  /** The country in which it searched. */
  readonly country?: string
  readonly form?: OperatorForm
}

/** The kinds of role for which the documents show steps. */
export const roleKinds = ['operator', 'authority', 'control-body'] as const
export type RoleKind = (typeof roleKinds)[number]

/** One site of TRACES. */
export interface Site {
  readonly offers: readonly Offer[]
  /** Sections in which nobody can register themselves. */
  readonly closed: readonly string[]
  readonly operators: Readonly<Record<string, Operator>>
  /** Authorities and control bodies. */
  readonly bodies: Readonly<Record<string, Body>>
  readonly roles: Readonly<Record<string, Role>>
  readonly users: Readonly<Record<string, User>>
  /** What the site let through and nobody can mend alone. */
  readonly failures: readonly Failure[]
}

/** What the form for a new operator lets one choose, by the ids of the packs' activities and labels. */
export interface Offer {
  readonly chapter: string
  readonly section: string
  readonly activity: string
  /** Whether it is never approved without a responsible authority. */
  readonly needsAuthority: boolean
  /** Whether the form demands the activity's own number and address. */
  readonly needsPlace: boolean
  /** A number that the form demands. */
  readonly demands?: NumberKind
}

export type ActivityState = 'valid' | 'new' | 'requested' | 'suspended'

/** The numbers by which a company is known: in its country's register, at customs, for value added tax. */
export const numberKinds = ['national', 'eori', 'vat'] as const
export type NumberKind = (typeof numberKinds)[number]
export type Numbers = Readonly<Partial<Record<NumberKind, string>>>

/** A company in the register. */
export interface Operator {
  readonly name: string
  /** Under what else a search finds it: an older name, another spelling. */
  readonly otherNames: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** As the table shows it; nothing rests on it. */
  readonly address?: string
  readonly numbers: Numbers
  readonly activities: Readonly<Record<string, ActivityState>>
  /** The authority that was named as responsible for it. */
  readonly authority?: string
}

/** An authority or a control body. */
export interface Body {
  readonly kind: 'authority' | 'control-body'
  readonly name: string
  readonly country: string
  readonly competences: readonly string[]
  /** Whether it decides for its country: about operators, control bodies and other authorities. */
  readonly isNational: boolean
  /** Whether it validates nothing without the number of the country's register. */
  readonly wantsNumber: boolean
  /** The mailboxes at which it is asked: the ids of facts. */
  readonly contacts: readonly string[]
}

/** One line under 'Your Roles'. */
export interface Role {
  readonly account: string
  readonly kind: RoleKind
  /** The operator, authority or control body, by id. */
  readonly body: string
  /** Of an operator: the activity that it is for. */
  readonly activity?: string
  readonly state: 'requested' | 'valid' | 'suspended' | 'rejected'
  readonly isAdministrator: boolean
  /** The authority that the request lies before; none where only the Commission decides. */
  readonly asked?: string
  readonly decided?: Actor
}

/** A person in TRACES, apart from their roles. */
export interface User {
  readonly lastUsed: Instant
  readonly isSuspended: boolean
}

/** Who decides: a person in TRACES, an authority, or the Commission. */
export type Actor =
  | { readonly person: string }
  | { readonly authority: string }
  | { readonly commission: true }

/** An e-mail to an authority. */
export interface Letter {
  readonly from: string
  /** The mailbox: the id of the fact that names it. */
  readonly to: string
  readonly environment: Environment
  /** What it asks for: an activity of the company, or something else ('goods'). */
  readonly about: string
  readonly isAnswered: boolean
}

export type Failure = { readonly code: 'second-operator'; readonly operator: string; readonly first: string }

/** The form for a new operator, as far as it is filled in. */
export interface OperatorForm {
  readonly name?: string
  readonly country?: string
  readonly city?: string
  /** A phone number, an e-mail address, a fax number or a website. */
  readonly contact?: string
  readonly numbers: Numbers
  readonly offer?: Offer
  readonly activityNumber?: string
  readonly hasActivityAddress?: true
  readonly authority?: string
}

/** What a world begins with. */
export interface Beginning {
  readonly offers: readonly Offer[]
  readonly bodies?: Readonly<Record<string, Body>>
  readonly operators?: Readonly<Record<string, Operator>>
  readonly closed?: readonly string[]
}

/** A world in which nobody has an account: the three sites begin alike. */
export function newWorld(beginning: Beginning): World {
  const { offers, bodies = {}, operators = {}, closed = [] } = beginning
  const site: Site = { offers, closed, operators, bodies, roles: {}, users: {}, failures: [] }
  return {
    accounts: {},
    phones: {},
    browsers: {},
    sites: { production: site, acceptance: site, training: site },
    letters: [],
  }
}
