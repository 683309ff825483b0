import type { Instant } from '../flow/step.ts'
import { type Body, newWorld, type Offer, type Operator, type World } from './model/world.ts'
import type { Person } from './person.ts'
import type { Register } from './register.ts'

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

/** Who decides in the exercises. Each post stands there twice: only one of its rows reads what an agent needs. */
export const practiceBodies: Readonly<Record<string, Body>> = {
  jordbruksverket: authority('Jordbruksverket', 'SE', {
    isNational: true,
    wantsNumber: true,
    contacts: ['contact-import', 'contact-export'],
  }),
  'arlanda-organic': authority('Stockholm Arlanda', 'SE', { competences: ['chapter-organic'] }),
  arlanda: authority('Stockholm Arlanda', 'SE', { competences: [plants], wantsNumber: true }),
  helsingborg: authority('Helsingborg', 'SE', {
    competences: [plants, 'competence-health-entry-document'],
    wantsNumber: true,
  }),
  'helsingborg-veterinary': authority('Helsingborg', 'SE', { competences: ['chapter-veterinary'] }),
  skal: authority('Skal', 'NL', { isNational: true, contacts: ['new-skal-creates'] }),
  belgium: authority('', 'BE', { isNational: true, contacts: ['approver'] }),
}

/** What the form offers: as much as the documents show. */
const offers: readonly Offer[] = [
  {
    chapter: 'plant-health',
    section: 'section-eupo',
    activity: 'eupo',
    needsAuthority: false,
    needsPlace: true,
  },
  {
    chapter: 'chapter-other',
    section: 'section-rfl',
    activity: 'load',
    needsAuthority: true,
    needsPlace: true,
  },
]

/** TRACES with the companies of the register, less those to be left out, and somebody who has just come in. */
export function practiceWorld(
  register: Register,
  person: Person,
  without: readonly string[],
  now: Instant,
): World {
  const { account, environment, name, password } = person
  const companies = register.filter(({ id }) => !without.includes(id))
  const world = newWorld({ offers, bodies: practiceBodies, operators: operatorsOf(companies) })
  const site = world.sites[environment]
  const users = { [account]: { lastUsed: now, isSuspended: false } }
  return {
    ...world,
    accounts: { [account]: { person: name, password, wrong: 0, methods: [{ kind: 'key' }] } },
    browsers: { [account]: { isConfirmed: true, at: { environment, sees: [] } } },
    sites: { ...world.sites, [environment]: { ...site, users } },
  }
}

/** Who is responsible for the load has an authority named. */
function operatorsOf(companies: Register): Readonly<Record<string, Operator>> {
  return Object.fromEntries(
    companies.map(({ id, callsItself: _, ...operator }): [string, Operator] => {
      const national = Object.entries(practiceBodies).find(
        ([, body]) => body.isNational && body.country === operator.country,
      )
      const named = operator.country === 'SE' ? 'arlanda' : national?.[0]
      const load = 'load' in operator.activities && named !== undefined ? { authority: named } : {}
      return [id, { ...operator, ...load }]
    }),
  )
}
