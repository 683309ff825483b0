import { moveNames } from '../approve/approving.ts'
import type { Register } from '../register.ts'
import type { mailboxes, Scenario, ScenarioOf } from './read-scenario-shape.ts'
import type { ScenarioFlawCode } from './scenario-flaw.ts'

/** A mistake that a shape doesn't show, and where it is. */
export interface CheckedFlaw {
  readonly path: readonly (string | number)[]
  readonly code: ScenarioFlawCode
  readonly known?: string
}

/** What doesn't fit together in a scenario. @param register the made-up companies that it uses */
export function checkScenario(scenario: Scenario, register: Register): readonly CheckedFlaw[] {
  const untold = (['title', 'tells'] as const).filter((field) => isUntold(scenario[field]))
  const flaws = untold.map((field): CheckedFlaw => ({ path: [field], code: 'empty' }))
  switch (scenario.kind) {
    case 'approve':
      return [...flaws, ...inApprove(scenario)]
    case 'operator':
      return [...flaws, ...inOperator(scenario, register)]
    case 'login':
      return scenario.clock !== 0 && scenario.outcome.by === 'pin'
        ? [...flaws, { path: ['outcome', 'by'], code: 'clock-by-qr' }]
        : flaws
  }
}

function isUntold(told: Scenario['title']): boolean {
  return typeof told !== 'string' && Object.values(told).every((text) => text === undefined)
}

function inApprove({ who, register, outcome }: ScenarioOf<'approve'>): readonly CheckedFlaw[] {
  const { companies, authority, people } = register
  const isCompany = authority === undefined
  if (isCompany === (companies === undefined)) return [{ path: ['register'], code: 'no-body' }]
  const bodies = new Set([...(companies ?? []).map(({ id }) => id), ...(isCompany ? [] : [authority.id])])
  const inPeople = people.flatMap((person, index): readonly CheckedFlaw[] => {
    const path = ['register', 'people', index] as const
    const isSelf = person.email === who.email
    const company = companies?.find(({ id }) => id === person.at)
    return [
      ...(bodies.has(person.at)
        ? []
        : [{ path: [...path, 'at'], code: 'body-unknown', known: [...bodies].join(', ') } as const]),
      ...(isCompany && person.for === undefined ? [{ path, code: 'activity-missing' } as const] : []),
      ...(!isCompany && person.for !== undefined
        ? [{ path: [...path, 'for'], code: 'activity-needless' } as const]
        : []),
      ...(company !== undefined && person.for !== undefined && company.activities[person.for] === undefined
        ? [
            {
              path: [...path, 'for'],
              code: 'not-known',
              known: Object.keys(company.activities).join(', '),
            } as const,
          ]
        : []),
      ...(isSelf === (person.known === 'self')
        ? []
        : [{ path: [...path, 'known'], code: 'own-address' } as const]),
      ...(!Object.hasOwn(outcome, person.id) ? [{ path, code: 'outcome-missing' } as const] : []),
    ]
  })
  const strangers = Object.keys(outcome).filter((id) => people.every((person) => person.id !== id))
  return [
    ...twice(companies ?? [], ['register', 'companies'], ['constructor']),
    ...twice(people, ['register', 'people'], [...moveNames, 'constructor']),
    ...inPeople,
    ...strangers.map((id): CheckedFlaw => ({ path: ['outcome', id], code: 'person-unknown' })),
  ]
}

/** What is picked in the search: no company can be called so. */
const searchMoves = ['type', 'country', 'more-rows', 'request', 'create', 'other'] as const

function inOperator(
  { who, register: { companies }, outcome }: ScenarioOf<'operator'>,
  register: Register,
): readonly CheckedFlaw[] {
  const taken = [...register.map(({ id }) => id), ...searchMoves, 'constructor']
  const own = companies.find(({ id }) => id === who.company) ?? register.find(({ id }) => id === who.company)
  const named: readonly CheckedFlaw[] = twice(companies, ['register', 'companies'], taken)
  const place = ['who', 'company'] as const
  if (own === undefined)
    return [...named, { path: place, code: 'body-unknown', known: companies.map(({ id }) => id).join(', ') }]
  const state = own.activities[who.for]
  const fits = {
    request: state === 'valid' || state === 'new',
    wait: state === 'requested',
    letter: (state !== 'valid' && state !== 'new') || (outcome.by === 'letter' && !outcome.listed),
    create: true,
  }[outcome.by]
  return [
    ...named,
    ...(/, \S/.test(own.address ?? '') ? [] : [{ path: place, code: 'address-missing' } as const]),
    ...(fits ? [] : [{ path: ['outcome', 'by'], code: 'state-differs', known: who.for } as const]),
    ...inWay(who.for, own, outcome),
  ]
}

/** What the drawn site lets one create, and whom it lets one write to. */
function inWay(
  wanted: ScenarioOf<'operator'>['who']['for'],
  { country, numbers }: Pick<Register[number], 'country'> & { readonly numbers: object },
  outcome: ScenarioOf<'operator'>['outcome'],
): readonly CheckedFlaw[] {
  const only = (known: readonly string[]): readonly CheckedFlaw[] =>
    known.includes(wanted) ? [] : [{ path: ['who', 'for'], code: 'not-known', known: known.join(', ') }]
  switch (outcome.by) {
    case 'request':
    case 'wait':
      return []
    case 'create': {
      const needs = wanted === 'load'
      const path = ['outcome', 'authorities']
      return [
        ...only(['eupo', 'load']),
        ...('national' in numbers && 'eori' in numbers
          ? []
          : [{ path: ['who', 'company'], code: 'numbers-missing' } as const]),
        ...(needs === (outcome.authorities !== undefined)
          ? []
          : [{ path, code: needs ? 'field-missing' : 'field-unknown' } as const]),
      ]
    }
    case 'letter': {
      const known = mailboxesOf[country] ?? []
      const strange = outcome.to.findIndex((to) => !known.includes(to))
      return [
        ...only(['eupo', 'eurpo', 'load', 'organic']),
        ...(strange < 0
          ? []
          : [{ path: ['outcome', 'to', strange], code: 'not-known', known: known.join(', ') } as const]),
      ]
    }
  }
}

const mailboxesOf: Readonly<Record<string, readonly (typeof mailboxes)[number][]>> = {
  SE: ['contact-import', 'contact-export'],
  NL: ['new-skal-creates'],
  BE: ['approver'],
}

/** Ids that stand twice in a list, or are taken. */
function twice(
  list: readonly { readonly id: string }[],
  path: readonly string[],
  taken: readonly string[],
): readonly CheckedFlaw[] {
  return list.flatMap(({ id }, index): readonly CheckedFlaw[] => {
    const isFirst = list.findIndex((each) => each.id === id) === index
    return isFirst && !taken.includes(id) ? [] : [{ path: [...path, index, 'id'], code: 'name-taken' }]
  })
}
