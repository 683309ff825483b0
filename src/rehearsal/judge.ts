import type { Instant, StepId } from '../flow/step.ts'
import type { OperatorExercise, Played, Turn } from './exercise.ts'
import { helpingStep, type MistakeCode } from './helping-step.ts'
import type { Did } from './model/action.ts'
import type { ActivityState, Operator, World } from './model/world.ts'
import { type Case, casesOf } from './rulings.ts'

/** Something that went wrong. */
export interface Mistake {
  readonly code: MistakeCode
  /** The step of the journey's guide that would have helped. */
  readonly step: StepId
}

/** How often. */
export interface Counts {
  readonly actions: number
  readonly searches: number
  /** Actions that the site didn't do. */
  readonly refusals: number
  /** Requests, creations and letters that no authority says yes to, or whose yes doesn't help. */
  readonly wrongRequests: number
  /** Companies that were there already, and requests that were sent already. */
  readonly duplicates: number
}

/** What came of an exercise. */
export interface Judged {
  /** Whether the person gets what they need, the way it should be. */
  readonly reached: boolean
  /** Each kind once, in the order in which they were made. */
  readonly mistakes: readonly Mistake[]
  readonly counts: Counts
  /** What lies before the authorities. */
  readonly cases: readonly Case[]
}

/** Judges what somebody did in an exercise. Pure. @param now when the authorities look at it */
export function judge(exercise: OperatorExercise, played: Played, now: Instant): Judged {
  const cases = casesOf(exercise, played.world, now)
  const codes = [
    ...played.turns.flatMap((turn, index) =>
      mistakesIn(exercise, played, turn, played.turns.slice(0, index)),
    ),
    ...(isMissing(exercise, cases) ? (['nothing-sent'] as const) : []),
  ]
  return {
    reached: isReached(exercise, cases),
    mistakes: [...new Set(codes)].map((code) => ({ code, step: helpingStep(exercise.journey, code) })),
    counts: countsOf(played.turns, cases),
    cases,
  }
}

function isMissing({ goal }: OperatorExercise, cases: readonly Case[]): boolean {
  return goal.by !== 'wait' && cases.length === 0
}

/** Whether somebody says yes to what was needed, and nothing is there twice. */
function isReached({ goal }: OperatorExercise, cases: readonly Case[]): boolean {
  const isRight = ({ ruling }: Case): boolean => ruling.makes === 'approve' && ruling.because === undefined
  const isTwice = cases.some(({ ruling }) => ruling.because === 'second-operator')
  switch (goal.by) {
    case 'wait':
      return cases.length === 0
    case 'letter':
      return !isTwice && cases.some((each) => each.kind === 'letter' && isRight(each))
    case 'request':
    case 'create':
      return !isTwice && cases.some((each) => each.kind === 'request' && isRight(each))
  }
}

function countsOf(turns: readonly Turn[], cases: readonly Case[]): Counts {
  const refused = turns.flatMap(({ refusal }) => refusal?.code ?? [])
  const twice = refused.filter((code) => code === 'already-requested' || code === 'duplicate-from-new-tab')
  const seconds = cases.filter(({ ruling }) => ruling.because === 'second-operator')
  return {
    actions: turns.length,
    searches: turns.filter(({ action }) => action.does === 'operator.search').length,
    refusals: refused.length,
    wrongRequests: wrongIn(cases),
    duplicates: twice.length + seconds.length,
  }
}

/** A request asks for each activity of a company: it is right where one of them is. */
function wrongIn(cases: readonly Case[]): number {
  const byBody = new Map<string, boolean>()
  for (const [index, each] of cases.entries()) {
    const key = each.kind === 'request' ? each.operator : `letter ${index}`
    const isRight = each.ruling.makes === 'approve' && each.ruling.because === undefined
    byBody.set(key, isRight || byBody.get(key) === true)
  }
  return [...byBody.values()].filter((isRight) => !isRight).length
}

function mistakesIn(
  exercise: OperatorExercise,
  played: Played,
  { action, refusal }: Turn,
  before: readonly Turn[],
): readonly MistakeCode[] {
  const { person } = exercise
  if (refusal !== undefined) {
    if (action.does !== 'access.request') return []
    if (refusal.code === 'duplicate-from-new-tab') return ['new-tab']
    return refusal.code === 'already-requested' ? ['asked-twice'] : []
  }
  switch (action.does) {
    case 'role.choose':
      return action.role === person.kind ? [] : ['wrong-role']
    case 'operator.search':
      return action.country === person.body.country ? [] : ['other-country']
    case 'access.request':
      return inRequest(exercise, action)
    case 'operator.create':
      return inCreation(exercise, played.world, action.id, before)
    case 'authority.write':
      return inLetter(exercise, action)
    default:
      return []
  }
}

function inRequest(
  { person, world }: OperatorExercise,
  { rows, tab }: Did<'access.request'>,
): readonly MistakeCode[] {
  const { operators } = world.sites[person.environment]
  const codes = rows.flatMap((row): readonly MistakeCode[] => {
    if (!person.mine.includes(row)) return ['other-company']
    return flawIn(operators[row]?.activities[person.wants])
  })
  return [...(tab === 'new' ? (['new-tab'] as const) : []), ...codes]
}

/** What a request for an activity in this state overlooks. */
function flawIn(state: ActivityState | undefined): readonly MistakeCode[] {
  switch (state) {
    case 'valid':
    case 'new':
      return []
    case 'requested':
      return ['is-waiting']
    case 'suspended':
    case undefined:
      return ['not-the-activity']
  }
}

function inCreation(
  { person, goal }: OperatorExercise,
  world: World,
  id: string,
  before: readonly Turn[],
): readonly MistakeCode[] {
  const { operators, failures, bodies } = world.sites[person.environment]
  const operator = operators[id]
  if (operator === undefined) return []
  if (failures.some((failure) => failure.operator === id)) return ['created-twice']
  if (goal.by !== 'create') return ['created-needlessly']
  const typed = new Set(
    before
      .flatMap(({ action }) => (action.does === 'operator.search' ? action.names : []))
      .map((name) => name.trim().toLowerCase()),
  )
  const rights = goal.authorities
  const right = rights?.map((each) => bodies[each]?.name)
  const named = operator.authority
  return [
    ...(typed.size < 2 ? (['searched-once'] as const) : []),
    ...(person.wants in operator.activities ? [] : (['wrong-activity'] as const)),
    ...inDetails(person, operator),
    ...(rights === undefined || named !== undefined ? [] : (['no-authority'] as const)),
    ...(rights === undefined || named === undefined || rights.includes(named)
      ? []
      : right?.includes(bodies[named]?.name) === true
        ? (['wrong-competence'] as const)
        : (['other-post'] as const)),
  ]
}

function inDetails(
  { body, numbers }: OperatorExercise['person'],
  operator: Operator,
): readonly MistakeCode[] {
  const isDescribed = operator.name === body.name && operator.country === body.country
  const given = Object.entries(operator.numbers)
  const isOther = given.some(([kind, number]) =>
    Object.entries(numbers).every(([own, each]) => own !== kind || each !== number),
  )
  return [
    ...(isDescribed ? [] : (['wrong-details'] as const)),
    ...(isOther ? (['wrong-number'] as const) : []),
    ...(given.length === 0 ? (['no-number'] as const) : []),
  ]
}

function inLetter(
  { person, goal }: OperatorExercise,
  { to, about }: Did<'authority.write'>,
): readonly MistakeCode[] {
  if (goal.by !== 'letter') return ['letter-needless']
  if (!goal.to.includes(to)) return ['other-mailbox']
  return about === person.wants ? [] : ['other-subject']
}
