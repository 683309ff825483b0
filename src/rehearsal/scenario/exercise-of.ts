import type { Instant } from '../../flow/step.ts'
import type { Applicant, ApproveExercise } from '../approve/exercise.ts'
import type { OperatorExercise, OperatorGoal } from '../exercise.ts'
import { atMethods, type SignIn, withWrongClock } from '../login/sign-in.ts'
import { operatorExerciseFor } from '../operator-exercises.ts'
import { practiceBodies } from '../practice-world.ts'
import type { Company, Register } from '../register.ts'
import type { Scenario, ScenarioOf, WrittenCompany } from './read-scenario-shape.ts'

/** A text of a scenario in a language; where it has none, in English, else in the first that it has. */
export function toldIn(told: Scenario['title'], language: string): string {
  if (typeof told === 'string') return told
  const own = language === 'sv' ? told.sv : language === 'nl' ? told.nl : told.en
  return own ?? told.en ?? told.sv ?? told.nl ?? ''
}

/** The administrator's work of a scenario. */
export function approveExerciseOf(scenario: ScenarioOf<'approve'>, language: string): ApproveExercise {
  const { who, register, outcome } = scenario
  const { companies = [], authority, people } = register
  const bodies = authority === undefined ? companies : [{ ...authority, activities: {} }]
  return {
    kind: authority === undefined ? 'operator' : 'authority',
    administrator: { name: who.person, email: who.email },
    bodies: Object.fromEntries(bodies.map(({ id, name, activities }) => [id, { name, activities }])),
    people: people.map((person): Applicant => {
      const should = outcome[person.id] ?? []
      const { id, name, email, at, state, known, administrator } = person
      return {
        id,
        name,
        email,
        body: at,
        state,
        known,
        isAdministrator: administrator,
        should: typeof should === 'string' ? [should] : should,
        ...(person.for === undefined ? {} : { activity: person.for }),
        ...(person.note === undefined ? {} : { note: toldIn(person.note, language) }),
      }
    }),
  }
}

/** The search for a company of a scenario. @param madeUp the made-up companies, for scenarios that use them */
export function operatorExerciseOf(
  scenario: ScenarioOf<'operator'>,
  madeUp: () => Register,
  now: Instant,
): OperatorExercise {
  const { name, who, register, outcome } = scenario
  const companies = [...(register['made-up'] ? madeUp() : []), ...register.companies.map(companyOf)]
  const own = companies.find(({ id }) => id === who.company)
  if (own === undefined) throw new Error(`no company ${who.company}`)
  const plot = { journey: who.role, wants: who.for, goal: goalOf(outcome, own.id) }
  const exercise = operatorExerciseFor(plot, own, companies, now)
  const [post] = (outcome.by === 'create' ? outcome.authorities : undefined) ?? []
  const named = post === undefined ? undefined : practiceBodies[post]?.name
  return {
    ...exercise,
    id: name,
    person: { ...exercise.person, name: who.person, post: named ?? exercise.person.post },
  }
}

/** Where somebody who signs in begins in a scenario. */
export function signInOf({ clock }: ScenarioOf<'login'>): SignIn {
  return clock === 0 ? atMethods : withWrongClock(clock * 60)
}

function goalOf(outcome: ScenarioOf<'operator'>['outcome'], operator: string): OperatorGoal {
  switch (outcome.by) {
    case 'request':
    case 'wait':
      return { by: outcome.by, operator }
    case 'create':
      return outcome.authorities === undefined
        ? { by: 'create' }
        : { by: 'create', authorities: outcome.authorities }
    case 'letter':
      return { by: 'letter', to: outcome.to, ...(outcome.listed ? { operator } : {}) }
  }
}

function companyOf({ id, name, called, country, activities, ...written }: WrittenCompany): Company {
  const { national, eori, vat } = written.numbers
  return {
    id,
    name,
    otherNames: written['other-names'],
    country,
    address: written.address ?? '',
    activities,
    numbers: {
      ...(national === undefined ? {} : { national }),
      ...(eori === undefined ? {} : { eori }),
      ...(vat === undefined ? {} : { vat }),
    },
    ...(called === undefined ? {} : { callsItself: called }),
  }
}
