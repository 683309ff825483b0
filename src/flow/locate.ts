import { holds } from './condition.ts'
import {
  type Answers,
  type Flow,
  type Given,
  isAnswerOption,
  type Outcome,
  type Step,
  type StepId,
} from './step.ts'

/** Where the answers lead: the next open step, or how it ended. */
export type Position = {
  /** The steps that were gone through, this one included, in their order. */
  readonly path: readonly StepId[]
  /** The answers on that path; all others are kept, and steer nothing. */
  readonly relevant: Answers
} & ({ readonly at: 'step'; readonly step: Step } | { readonly at: 'outcome'; readonly step: Outcome })

/**
 * Where a person stands. It is computed from the answers each time and never stored.
 * @throws Error where a flow falls off its end; checkFlow keeps such a flow from being built
 */
export function locate(flow: Flow, answers: Answers): Position {
  const path: StepId[] = []
  // Without a prototype it is a table from the start; V8 takes thirty times as long to add a thousand keys to a plain object.
  const relevant: Record<StepId, Given> = Object.create(null)
  for (const step of flow.steps) {
    if (!holds(step.when, relevant)) continue
    path.push(step.id)
    if (step.kind === 'outcome') return { at: 'outcome', step, path, relevant }
    const given = answerOf(step, answers)
    if (given === undefined) return { at: 'step', step, path, relevant }
    relevant[step.id] = given
  }
  throw new Error('the flow fell off its end')
}

/** The answer to a step that is reached; nothing where there is none, or it doesn't fit any more. */
export function answerOf(step: Step, answers: Answers): Given | undefined {
  const given = answers[step.id]
  return given !== undefined && mayStand(step, given) ? given : undefined
}

/** Whether a stored answer still fits its step: a newer guide may have dropped the option. */
export function mayStand(step: Step, { value }: Given): boolean {
  switch (step.kind) {
    case 'notice':
      return value === 'done'
    case 'task':
      return value === 'done' || (value === 'skipped' && step.later === true)
    case 'choice':
      return typeof value === 'string' && isAnswerOption(step, value)
    case 'choices':
      return typeof value !== 'string' && value.every((each) => isAnswerOption(step, each))
    case 'entry':
      return typeof value === 'string' && value !== '' && (value !== 'skipped' || step.optional)
    case 'outcome':
      return false
  }
}
