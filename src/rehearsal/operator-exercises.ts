import type { Instant } from '../flow/step.ts'
import type { OperatorExercise, OperatorGoal } from './exercise.ts'
import type { Person } from './person.ts'
import { practiceWorld } from './practice-world.ts'
import type { Company, Register } from './register.ts'

/** The exercises, the shortest first; the last is another one each time. */
export const operatorExerciseIds = [
  'there',
  'spelled',
  'new',
  'agent',
  'exporter',
  'organic',
  'random',
] as const
export type OperatorExerciseId = (typeof operatorExerciseIds)[number]

interface Plot {
  readonly journey: string
  /** The company in the register; it is not there yet where it is to be created. */
  readonly company: string
  readonly wants: string
  readonly goal: OperatorGoal
}

const plots: Readonly<Record<Exclude<OperatorExerciseId, 'random'>, Plot>> = {
  there: {
    journey: 'sweden/importer',
    company: 'kvelmyra',
    wants: 'eupo',
    goal: { by: 'request', operator: 'kvelmyra' },
  },
  spelled: {
    journey: 'sweden/importer',
    company: 'ojtasa',
    wants: 'eupo',
    goal: { by: 'letter', operator: 'ojtasa', to: ['contact-import'] },
  },
  new: { journey: 'sweden/importer', company: 'haskvika', wants: 'eupo', goal: { by: 'create' } },
  agent: {
    journey: 'sweden/agent',
    company: 'trondflo',
    wants: 'load',
    goal: { by: 'create', authorities: ['arlanda'] },
  },
  exporter: {
    journey: 'sweden/exporter',
    company: 'skromale',
    wants: 'eurpo',
    goal: { by: 'letter', operator: 'skromale', to: ['contact-export'] },
  },
  organic: {
    journey: 'netherlands/organic-importer',
    company: 'zwampveen',
    wants: 'organic',
    goal: { by: 'request', operator: 'zwampveen' },
  },
}

/**
 * One of the shipped exercises. Pure.
 * @param chance any whole number: which company a random one is about
 */
export function operatorExercise(
  id: OperatorExerciseId,
  register: Register,
  now: Instant,
  chance: number,
): OperatorExercise {
  const plot = id === 'random' ? randomPlot(register, chance) : plots[id]
  const company = register.find((each) => each.id === plot.company)
  if (company === undefined) throw new Error(`no company ${plot.company}`)
  return { id, ...operatorExerciseFor(plot, company, register, now) }
}

/** An exercise about a company of the register. */
export function operatorExerciseFor(
  { journey, wants, goal }: Pick<Plot, 'journey' | 'wants' | 'goal'>,
  company: Company,
  register: Register,
  now: Instant,
): Omit<OperatorExercise, 'id'> {
  const isThere = 'operator' in goal && goal.operator !== undefined
  const person = personOf(company, wants, isThere)
  const world = practiceWorld(register, person, isThere ? [] : [company.id], now)
  return { kind: 'operator', journey, goal, person, world }
}

function personOf(company: Company, wants: string, isThere: boolean): Person {
  const { id, name, callsItself = name, country, address, numbers, otherNames } = company
  return {
    account: 'practice@example.eu',
    name: 'Anna Vrenn',
    password: '',
    phone: '',
    pin: '',
    environment: 'production',
    kind: 'operator',
    mine: isThere ? [id] : [],
    body: { name: callsItself, country },
    spellings: otherNames,
    numbers,
    city: address.slice(address.indexOf(', ') + 2),
    contact: '+46 36 15 50 00, practice@example.eu',
    wants,
    post: 'Stockholm Arlanda',
  }
}

/** What becomes of any company: what stands there decides. In one of five it isn't there. */
function randomPlot(register: Register, chance: number): Plot {
  const company = register[chance % register.length]
  if (company === undefined) throw new Error('the register is empty')
  const rest = Math.floor(chance / register.length)
  const isNew = Math.floor(rest / 2) % 5 === 0
  const { journey, wants, to } = roleFor(company, rest % 2 === 0, isNew)
  const state = company.activities[wants]
  const operator = company.id
  if (isNew) {
    // Skal enters companies itself: who isn't there asks.
    const goal: OperatorGoal =
      wants === 'organic'
        ? { by: 'letter', to }
        : { by: 'create', ...(wants === 'load' ? { authorities: ['arlanda'] } : {}) }
    return { journey, company: operator, wants, goal }
  }
  if (state === 'valid' || state === 'new')
    return { journey, company: operator, wants, goal: { by: 'request', operator } }
  if (state === 'requested') return { journey, company: operator, wants, goal: { by: 'wait', operator } }
  return { journey, company: operator, wants, goal: { by: 'letter', operator, to } }
}

function roleFor(
  { country, activities }: Company,
  isImporter: boolean,
  isNew: boolean,
): { readonly journey: string; readonly wants: string; readonly to: readonly string[] } {
  if (country === 'NL')
    return { journey: 'netherlands/organic-importer', wants: 'organic', to: ['new-skal-creates'] }
  if (country === 'BE') return { journey: 'eu/operator', wants: 'eupo', to: ['approver'] }
  if (!isImporter) return { journey: 'sweden/agent', wants: 'load', to: ['contact-import'] }
  // Either will do for an importer; a new company gets the second.
  const has = (activity: string): boolean => activity in activities
  const wants = !isNew && has('eurpo') && !has('eupo') ? 'eurpo' : 'eupo'
  return { journey: 'sweden/importer', wants, to: ['contact-import'] }
}
