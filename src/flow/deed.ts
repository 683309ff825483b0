/** Something that a step has the person do, as its author wrote it: a name, and what is chosen or typed there. */
export interface Deed {
  readonly does: DeedName
  readonly with: Readonly<Record<string, string>>
}

/** What an argument of a deed may be: one of these words, or the id of a label, an activity or a fact. */
export type ArgumentForm =
  | { readonly oneOf: readonly string[] }
  | { readonly idOf: 'label' | 'activity' | 'fact'; readonly or?: readonly string[] }

/** The company's own, which the author can't know: the person does. */
const own = ['own'] as const
const kinds = { oneOf: ['operator', 'authority', 'control-body'] } as const
const sites = { oneOf: ['sweden', 'netherlands', 'own'] } as const

/** What a step may have a person do, each with its arguments; all of them must be given. */
export const deeds = {
  'account.create': {},
  'mail.open': {},
  'password.set': {},
  'password.reset': {},
  'login.password': {},
  'login.confirm': {},
  'login.by': { way: { oneOf: ['pin', 'qr', 'eid', 'key'] } },
  'app.install': {},
  'device.add': {},
  'device.pair': {},
  'device.delete': {},
  'devices.panic': {},
  'pin.change': {},
  'eid.link': {},
  'key.add': {},
  'reserve.add': {},
  'traces.enter': {},
  'traces.leave': {},
  'role.choose': { role: kinds },
  'profile.request': { role: { oneOf: [...kinds.oneOf, 'same'] } },
  'operator.search': { country: sites, names: { oneOf: ['first', 'every'] } },
  'body.search': { kind: { oneOf: ['authority', 'control-body'] } },
  'access.request': { rows: { oneOf: ['one', 'all'] } },
  'operator.start': {},
  'operator.describe': { country: sites },
  'operator.identify': { number: { oneOf: ['national', 'eori', 'vat'] } },
  'operator.classify': {
    chapter: { idOf: 'label', or: own },
    section: { idOf: 'label', or: own },
    activity: { idOf: 'activity', or: own },
  },
  'operator.place': {},
  'operator.assign': { post: { oneOf: ['chosen', 'helsingborg'] }, competence: { idOf: 'label' } },
  'operator.create': {},
  'authority.write': {
    to: { idOf: 'fact' },
    about: { idOf: 'activity', or: ['own', 'consignment', 'trouble'] },
  },
  'user.approve': {},
  'user.make-admin': {},
  'user.unsuspend': {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, ArgumentForm>>>>
export type DeedName = keyof typeof deeds

/** Tells the name of a deed from other text. */
export function isDeedName(text: string): text is DeedName {
  return text in deeds
}

/** The arguments of a deed, by name. */
export function argumentsOf(name: DeedName): Readonly<Record<string, ArgumentForm>> {
  return deeds[name]
}

/** What a journey gives whoever comes to an outcome: a role, for these activities, decided by one of these. */
export interface Promised {
  readonly role: 'operator' | 'authority' | 'control-body'
  /** The activities of the company, one of which the role is for; none where the role is for no company. */
  readonly activity: readonly string[]
  /** Who decides: the facts that name an authority, 'post', 'national', 'commission' or 'administrator'. */
  readonly asked: readonly string[]
  readonly state: 'valid' | 'requested'
}
