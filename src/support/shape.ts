import {
  type Answers,
  answerOptions,
  type Condition,
  type Flow,
  type Step,
  type StepId,
} from '../flow/step.ts'

/** What of a step decides where a person stands: no words, no facts, no forms. */
export interface ShapeStep {
  readonly id: StepId
  readonly kind: Step['kind']
  readonly when?: Condition
  /** The options of a choice that are answers, in their order. */
  readonly options?: readonly string[]
  /** An entry that may be skipped, or a task that may be put off. */
  readonly optional?: true
}

/** What of a flow a code rests on. */
export type Shape = readonly ShapeStep[]

/** The shape of a flow. */
export function shapeOf(flow: Flow): Shape {
  return flow.steps.map((step) => ({
    id: step.id,
    kind: step.kind,
    ...(step.when === undefined ? {} : { when: step.when }),
    ...(step.kind === 'choice' || step.kind === 'choices' ? { options: answerOptions(step) } : {}),
    ...((step.kind === 'entry' && step.optional) || (step.kind === 'task' && step.later)
      ? { optional: true }
      : {}),
  }))
}

/** Whether two shapes are the same: a code made of one opens with the other. */
export function sameShape(one: Shape | undefined, other: Shape): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** How many answers a step can have that a code tells apart. */
export function radixOf({ kind, options = [], optional }: ShapeStep): number {
  switch (kind) {
    case 'choice':
      return options.length
    case 'choices':
      return 2 ** options.length
    case 'entry':
    case 'task':
      return optional === true ? 2 : 1
    case 'notice':
    case 'outcome':
      return 1
  }
}

/** The place of an answer among those that a step can have. */
export function digitOf(step: ShapeStep, value: Answers[StepId]['value']): number {
  const options = step.options ?? []
  switch (step.kind) {
    case 'choice':
      return typeof value === 'string' ? options.indexOf(value) : -1
    case 'choices':
      return options.reduce((sum, option, index) => sum + (has(value, option) ? 2 ** index : 0), 0)
    case 'entry':
    case 'task':
      return step.optional === true && value === 'skipped' ? 1 : 0
    case 'notice':
    case 'outcome':
      return 0
  }
}

function has(value: Answers[StepId]['value'], option: string): boolean {
  return typeof value !== 'string' && value.includes(option)
}

/** The answer at a place; what was typed is withheld. */
export function valueAt(step: ShapeStep, digit: number): Answers[StepId]['value'] {
  const options = step.options ?? []
  switch (step.kind) {
    case 'choice':
      return options[digit] ?? ''
    case 'choices':
      return options.filter((_, index) => Math.floor(digit / 2 ** index) % 2 === 1)
    case 'entry':
      return digit === 1 ? 'skipped' : 'withheld'
    case 'task':
      return digit === 1 ? 'skipped' : 'done'
    case 'notice':
    case 'outcome':
      return 'done'
  }
}
