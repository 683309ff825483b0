import type { Environment } from '../../../src/flow/environment.ts'
import type { OperatorAdvice } from '../../../src/guides/operator-advice.ts'
import {
  type Account,
  type ActivityState,
  type Body,
  type NumberKind,
  newWorld,
  type Offer,
  type Operator,
  type Role,
  type RoleKind,
  type World,
} from '../../../src/rehearsal/model/world.ts'
import type { Person } from '../../../src/rehearsal/person.ts'
import { anna, methodsOf, withAdministrator, withMember, yesterday } from './members.ts'
import { firstAnswer, type Walk } from './walks.ts'

/** Somebody who walks so, and the world in which their answers are true. */
export interface Situation {
  readonly journey: string
  readonly person: Person
  readonly world: World
}

export const company = 'rose'

const authority = (name: string, country: string, more: Partial<Body> = {}): Body => ({
  kind: 'authority',
  name,
  country,
  competences: [],
  isNational: false,
  wantsNumber: false,
  contacts: [],
  ...more,
})
const plants = 'competence-plant-health'
const entry = 'competence-health-entry-document'

/** Who decides: two posts of one name, of which one only is right, and the national authorities. */
export const bodies: Readonly<Record<string, Body>> = {
  board: authority('Board', 'SE', {
    isNational: true,
    wantsNumber: true,
    contacts: ['contact-import', 'contact-export'],
  }),
  arlanda: authority('Arlanda', 'SE', { competences: [plants], wantsNumber: true }),
  arlandaCustoms: authority('Arlanda', 'SE', { competences: ['organic'] }),
  helsingborgOther: authority('Helsingborg', 'SE', { competences: [plants] }),
  helsingborg: authority('Helsingborg', 'SE', { competences: [plants, entry], wantsNumber: true }),
  skal: authority('Skal', 'NL', { isNational: true, contacts: ['new-skal-creates'] }),
  germany: authority('Germany', 'DE', { isNational: true, contacts: ['approver'] }),
  france: authority('France', 'FR', { isNational: true, contacts: ['approver'] }),
  customs: authority('Customs of Calais', 'FR'),
  customsOther: authority('Customs of Calais', 'FR'),
  quality: authority('Quality', 'FR', { kind: 'control-body' }),
  qualityAbroad: authority('Quality', 'FR', { kind: 'control-body' }),
}

/** What the form offers, from the packs' vocabulary: the activities that have a section; and one of somebody's own. */
export function offersOf(advices: Readonly<Record<string, OperatorAdvice>>, own: Offer): readonly Offer[] {
  const known = Object.values(advices).flatMap(({ activities }) => activities)
  const offers = known.flatMap(({ id, section, chapter }): readonly Offer[] =>
    section === undefined || chapter === undefined
      ? []
      : [{ chapter, section, activity: id, needsAuthority: id === 'load', needsPlace: true }],
  )
  return [...new Map([...offers, own].map((offer) => [offer.activity, offer])).values()]
}

/** The world in which the answers of a walk are true, and who walks. */
export function situationOf(
  journey: string,
  walk: Walk,
  environment: Environment,
  advices: Readonly<Record<string, OperatorAdvice>>,
): Situation {
  const answer = (name: string): string | undefined => firstAnswer(walk, name)
  const country = countryOf(journey, walk)
  const kind: RoleKind =
    journey === 'eu/authority' ? 'authority' : journey === 'eu/control-body' ? 'control-body' : 'operator'
  const demands = demandOf(answer('operator/identifier-type'))
  const own: Offer = {
    chapter: 'chapter-veterinary',
    section: 'stables',
    activity: 'stable',
    needsAuthority: false,
    needsPlace: false,
    ...(demands === undefined ? {} : { demands }),
  }
  const wants = wantedBy(journey)
  const person: Person = {
    account: anna,
    name: 'Anna',
    password: 'Tulpen-en-1-roos',
    phone: 'phone',
    pin: '2468',
    environment,
    kind,
    mine:
      kind === 'operator'
        ? [company, 'made']
        : kind === 'authority'
          ? ['customs']
          : ['quality', 'qualityAbroad'],
    body: {
      name: kind === 'operator' ? 'Rose' : kind === 'authority' ? 'Customs of Calais' : 'Quality',
      country,
    },
    spellings: ['Rosa', 'The Rose'],
    numbers: { national: '1', eori: 'E1', vat: 'V1' },
    city: 'Town',
    contact: '+46 36 15 50 00, anna@rose.example',
    wants,
    offer: own,
    post: 'Arlanda',
  }
  const world = newWorld({
    offers: offersOf(advices, own),
    closed: answer('operator/accepted') === 'oper-029' ? [own.section] : [],
    bodies,
    operators: registerOf(journey, walk, country, wants),
  })
  return { journey, person, world: withPerson(journey, world, person, walk) }
}

/** The activity that a journey leads to. */
export function wantedBy(journey: string): string {
  if (journey === 'sweden/agent') return 'load'
  if (journey === 'sweden/exporter') return 'eurpo'
  if (journey === 'sweden/importer') return 'eupo'
  return journey === 'netherlands/organic-importer' ? 'organic' : 'stable'
}

/** The post that shall decide on an agent. */
export function postOf(walk: Walk): string {
  return firstAnswer(walk, 'about/purpose') === 'certificates' ? 'helsingborg' : 'arlanda'
}

function countryOf(journey: string, walk: Walk): string {
  if (journey === 'netherlands/organic-importer') return 'NL'
  if (journey.startsWith('eu/')) return 'FR'
  const isAbroad =
    firstAnswer(walk, 'about/place') === 'elsewhere' || firstAnswer(walk, 'about/seat') === 'onward'
  return isAbroad ? 'DE' : 'SE'
}

function demandOf(type: string | undefined): NumberKind | undefined {
  if (type === 'number') return 'national'
  return type === 'eori' || type === 'vat' ? type : undefined
}

/** The companies: a stranger's, one of the same name elsewhere, and the person's own where their answers say so. */
function registerOf(
  journey: string,
  walk: Walk,
  country: string,
  wants: string,
): Readonly<Record<string, Operator>> {
  const made = (name: string, at: string, number: string, activities: Operator['activities']): Operator => ({
    name,
    otherNames: [],
    country: at,
    numbers: { national: number },
    activities,
  })
  const elsewhere = country === 'SE' ? 'FI' : 'SE'
  const others = {
    other: made('Other goods', country, '8', { timber: 'valid', eupo: 'valid' }),
    stranger: made('Rose', country, '7', { trade: 'valid' }),
    namesake: made('Rose', elsewhere, '9', {
      eurpo: 'valid',
      eupo: 'valid',
      load: 'valid',
      organic: 'valid',
      stable: 'valid',
    }),
  }
  const activities = activitiesOf(journey, walk, wants)
  if (activities === undefined) return others
  const found = foundFirst(walk)
  const isHidden = found === 'none'
  const own = made(isHidden ? 'Rosa' : 'Rose', country, '1', activities)
  const load = 'load' in activities ? { authority: postOf(walk) } : {}
  return { ...others, [company]: { ...own, ...load } }
}

/** What was first answered about the company's row. */
export function foundFirst(walk: Walk): string | undefined {
  return walk.find(
    ({ step }) => step.kind === 'choice' && /^found(-(importer|exporter|agent))?$/.test(step.name),
  )?.answer
}

/** What the person's company shows at first; nothing where it isn't there. */
function activitiesOf(
  journey: string,
  walk: Walk,
  wants: string,
): Readonly<Record<string, ActivityState>> | undefined {
  const access = firstAnswer(walk, 'about/access')
  if (isInAs(journey, access)) return { eupo: 'valid' }
  if (firstAnswer(walk, 'about/place') === 'elsewhere') return { eupo: 'valid' }
  if (firstAnswer(walk, 'about/users') === 'not-needed') return { eupo: 'valid' }
  return activitiesFound(foundFirst(walk), wants, walk)
}

function activitiesFound(
  found: string | undefined,
  wants: string,
  walk: Walk,
): Readonly<Record<string, ActivityState>> | undefined {
  switch (found) {
    case undefined:
      return undefined
    case 'none':
      return walk.some(({ answer }) => answer === 'found-it') ? { [wants]: 'valid' } : undefined
    case 'other':
      return {}
    case 'requested':
      return { [wants]: 'requested' }
    case 'right':
      return { [wants]: 'valid' }
    default:
      return { [found]: 'valid' }
  }
}

function withPerson(journey: string, world: World, person: Person, walk: Walk): World {
  const { account, environment } = person
  const answer = (name: string): string | undefined => firstAnswer(walk, name)
  const phones = { phone: { hasScreenLock: true, hasApp: false, isOnline: true, isLost: false } }
  if (answer('signing-in/how') !== undefined && journey === 'eu/signing-in')
    return withMember(world, person, walk)
  if (journey === 'eu/administrator') return withAdministrator(world, person, answer('administrator/what'))
  const isNew = answer('account/has-account') === 'no' || answer('account/try') === 'none'
  if (isNew) return { ...world, phones }
  const has = answer('second-factor/has')
  const own: Account = {
    person: person.name,
    password: person.password,
    wrong: 0,
    methods: methodsOf(has, person),
  }
  const site = world.sites[environment]
  const role = firstRole(journey, person, walk)
  const here = {
    ...site,
    users: role === undefined ? {} : { [account]: { lastUsed: yesterday, isSuspended: false } },
    roles: role === undefined ? {} : { before: role },
  }
  return {
    ...world,
    phones: { phone: { ...phones.phone, hasApp: has === 'app' } },
    accounts: { [account]: own },
    sites: { ...world.sites, [environment]: here },
  }
}

/** The role that somebody says they have already. */
function firstRole(journey: string, { kind }: Person, walk: Walk): Role | undefined {
  const access = firstAnswer(walk, 'about/access')
  const has = access !== undefined && access !== 'none'
  if (!has && firstAnswer(walk, 'finder/have') !== 'yes') return undefined
  const common = {
    account: anna,
    kind,
    state: 'valid',
    isAdministrator: true,
    asked: 'board',
    decided: { authority: 'board' },
  } as const
  if (kind !== 'operator') return { ...common, body: kind === 'authority' ? 'arlanda' : 'elsewhere' }
  if (isInAs(journey, access) && firstAnswer(walk, 'about/place') !== 'elsewhere')
    return { ...common, body: company, activity: 'eupo' }
  return { ...common, body: 'other', activity: access === 'plants' ? 'eupo' : 'timber' }
}

/** Whether somebody's company is the one of the journey: an agent who is an importer already has that role for another. */
function isInAs(journey: string, access: string | undefined): boolean {
  return journey !== 'sweden/agent' && (access === 'plants' || access === 'ched-pp')
}
