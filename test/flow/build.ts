import type {
  Answers,
  Choice,
  Choices,
  Condition,
  Entry,
  Flow,
  Given,
  Notice,
  Option,
  Outcome,
  Step,
  StepId,
  Task,
  Value,
} from '../../src/flow/step.ts'

/** The moment at which everything in these scenes is answered. */
export const now = '2026-11-21T09:30:00.000Z'

/** A moment a little later. */
export const later = '2026-11-21T10:00:00.000Z'

function common(id: StepId, when: Condition | undefined) {
  const name = id.slice(id.indexOf('/') + 1)
  return { id, words: 'test.visit', name, facts: [], ...(when === undefined ? {} : { when }) }
}

export function notice(id: StepId, when?: Condition): Notice {
  return { ...common(id, when), kind: 'notice' }
}

export function task(id: StepId, when?: Condition): Task {
  return { ...common(id, when), kind: 'task' }
}

/** A choice between answers; an option given in its long form may do something else. */
export function choice(id: StepId, options: readonly (string | Option)[], when?: Condition): Choice {
  return { ...common(id, when), kind: 'choice', options: options.map(option), waits: false }
}

export function choices(id: StepId, options: readonly (string | Option)[], when?: Condition): Choices {
  return { ...common(id, when), kind: 'choices', options: options.map(option) }
}

export function entry(
  id: StepId,
  {
    rule = 'text',
    optional = false,
    country = [],
  }: Partial<Pick<Entry, 'rule' | 'optional' | 'country'>> = {},
  when?: Condition,
): Entry {
  return { ...common(id, when), kind: 'entry', rule, optional, sensitive: false, country }
}

export function outcome(id: StepId, when?: Condition): Outcome {
  return { ...common(id, when), kind: 'outcome', ends: 'elsewhere' }
}

export function flow(...steps: readonly Step[]): Flow {
  return { steps }
}

/** The answer is one of these. */
export function is(step: StepId, ...isOneOf: readonly string[]): Condition {
  return { step, isOneOf }
}

/** Answers, all given at the same moment. */
export function answered(values: Readonly<Record<StepId, Value>>): Answers {
  const answers: Record<StepId, Given> = {}
  for (const [step, value] of Object.entries(values) as [StepId, Value][]) answers[step] = { value, at: now }
  return answers
}

function option(written: string | Option): Option {
  return typeof written === 'string' ? { id: written, does: 'answer' } : written
}
