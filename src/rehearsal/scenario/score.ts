import type { StepId } from '../../flow/step.ts'
import type { Approving } from '../approve/approving.ts'
import { judgeApproving } from '../approve/judge-approving.ts'
import { lessonStep } from '../approve/lesson-step.ts'
import type { OperatorExercise } from '../exercise.ts'
import type { Judged } from '../judge.ts'
import type { SignIn, Told } from '../login/sign-in.ts'

/** What should have come out of something, and what did. */
export interface ScoredResult {
  readonly id: string
  readonly should: readonly string[]
  readonly is: string
}

/** Something that went wrong. */
export interface ScoredMistake {
  readonly code: string
  /** Whom it is about, where it is about somebody. */
  readonly about?: string
  /** The step of a journey's guide that would have helped; none where no source tells it. */
  readonly journey?: string
  readonly step?: StepId
}

/** What came of a scenario. The same actions give the same score. Nothing in it says who played. */
export interface Score {
  readonly format: 'traces-guide/rehearsal-score@1'
  /** The scenario's name. */
  readonly scenario: string
  readonly kind: 'approve' | 'operator' | 'login'
  /** Whether all that should come out did. */
  readonly reached: boolean
  /** How many results are right, and of how many. */
  readonly right: number
  readonly of: number
  readonly results: readonly ScoredResult[]
  readonly mistakes: readonly ScoredMistake[]
  /** Moves that led nowhere. */
  readonly detours: number
}

/** The score of an administrator's decisions. */
export function scoreApproving(scenario: string, approving: Approving): Score {
  const decisions = judgeApproving(approving)
  const results = decisions.map(
    ({ applicant: { id, should }, standing }): ScoredResult => ({ id, should, is: standing }),
  )
  const mistakes = decisions.flatMap(({ applicant, lesson }): readonly ScoredMistake[] =>
    lesson === undefined ? [] : [{ code: lesson, about: applicant.id, ...lessonStep(lesson) }],
  )
  return scoreOf(scenario, 'approve', results, mistakes, approving.detours.length)
}

/** The score of getting access to a company. */
export function scoreOperator(scenario: string, exercise: OperatorExercise, judged: Judged): Score {
  const { goal, journey } = exercise
  const is = judged.reached ? goal.by : judged.cases.length === 0 ? 'nothing' : 'refused'
  const result = { id: 'access', should: [goal.by], is }
  const mistakes = judged.mistakes.map(({ code, step }): ScoredMistake => ({ code, journey, step }))
  return scoreOf(scenario, 'operator', [result], mistakes, judged.counts.refusals)
}

/**
 * The score of signing in.
 * @param seen every screen that was come to, in its order; the last that is in TRACES counts
 * @param should the way that was to be taken
 */
export function scoreSignIn(scenario: string, seen: readonly SignIn[], should: 'pin' | 'qr'): Score {
  const end = seen.findLast(({ scene }) => scene === 'in')
  const is = end?.by ?? 'out'
  const missed = seen.flatMap(({ told }) => (told !== undefined && told in stepOfTold ? [told] : []))
  const otherWay: readonly ScoredMistake[] =
    is === should || is === 'out' ? [] : [{ code: 'other-way', ...signingIn('how') }]
  const mistakes = [...new Set(missed)].map(
    (code): ScoredMistake => ({ code, ...signingIn(stepOfTold[code] ?? 'how') }),
  )
  const results = [{ id: 'login', should: [should], is }]
  return scoreOf(scenario, 'login', results, [...mistakes, ...otherWay], missed.length)
}

/** What leads nowhere, and the step that tells it. A code that is too old, or a clock that is off, is nobody's mistake. */
const stepOfTold: Readonly<Partial<Record<Told, 'pin' | 'qr'>>> = {
  'phone-first': 'pin',
  'continue-first': 'pin',
  'pin-first': 'pin',
  'inside-app': 'qr',
  'no-request': 'qr',
  'still-off': 'qr',
  wrong: 'qr',
}

function signingIn(step: 'how' | 'pin' | 'qr'): Pick<ScoredMistake, 'journey' | 'step'> {
  return { journey: 'eu/signing-in', step: `signing-in/${step}` }
}

function scoreOf(
  scenario: string,
  kind: Score['kind'],
  results: readonly ScoredResult[],
  mistakes: readonly ScoredMistake[],
  detours: number,
): Score {
  const right = results.filter(({ should, is }) => should.includes(is)).length
  return {
    format: 'traces-guide/rehearsal-score@1',
    scenario,
    kind,
    reached: right === results.length,
    right,
    of: results.length,
    results,
    mistakes,
    detours,
  }
}
