import { type Condition, isStepId, type StepId } from '../flow/step.ts'
import type { WrittenCondition } from './written-step.ts'

/** What a condition needs to know of the journey: in which part it stands, and which choices are given in each part. */
export interface Surroundings {
  readonly part: string
  readonly given: (part: string) => Readonly<Record<string, string>>
  /** Whether a step was left away because the given choices rule it out; an atom about it is false. */
  readonly leftAway: (step: StepId) => boolean
}

const always: Condition = { allOf: [] }
const never: Condition = { anyOf: [] }

/** Makes a condition of what the author wrote; atoms about given choices are decided here and fall away. */
export function compileCondition(
  written: WrittenCondition | undefined,
  around: Surroundings,
): Condition | undefined {
  if (written === undefined) return undefined
  const parts = Object.entries(written).map(([key, value]): Condition => {
    if (key === 'any')
      return anyOf(conditionsIn(value).map((each) => compileCondition(each, around) ?? always))
    if (key === 'not') return negated(compileCondition(conditionsIn(value)[0], around) ?? always)
    return compileAtom(fullName(key, around.part), optionsIn(value), around)
  })
  const condition = allOf(parts)
  return isAlways(condition) ? undefined : condition
}

/** A step's full name; a bare one is the part's own. */
export function fullName(name: string, part: string): StepId {
  return isStepId(name) ? name : `${part}/${name}`
}

/** Whether a condition can never hold, whatever is answered. */
export function isNever(condition: Condition | undefined): boolean {
  return condition !== undefined && 'anyOf' in condition && condition.anyOf.length === 0
}

/** Whether a condition holds or doesn't, whatever is answered. */
export function isDecided(condition: Condition | undefined): boolean {
  return condition === undefined || isNever(condition)
}

/** Both conditions in one. */
export function both(first: Condition | undefined, second: Condition | undefined): Condition | undefined {
  const condition = allOf([first ?? always, second ?? always])
  return isAlways(condition) ? undefined : condition
}

function compileAtom(step: StepId, isOneOf: readonly string[], around: Surroundings): Condition {
  const [part = '', name = ''] = step.split('/')
  const given = around.given(part)[name]
  if (given === undefined) return around.leftAway(step) ? never : { step, isOneOf }
  return isOneOf.includes(given) ? always : never
}

function allOf(parts: readonly Condition[]): Condition {
  if (parts.some(isNever)) return never
  const left = parts
    .filter((part) => !isAlways(part))
    .flatMap((part) => ('allOf' in part ? part.allOf : [part]))
  const [only] = left
  return left.length === 1 && only !== undefined ? only : { allOf: left }
}

function anyOf(parts: readonly Condition[]): Condition {
  if (parts.some(isAlways)) return always
  const left = parts.filter((part) => !isNever(part))
  const [only] = left
  return left.length === 1 && only !== undefined ? only : { anyOf: left }
}

function negated(condition: Condition): Condition {
  if (isAlways(condition)) return never
  return isNever(condition) ? always : { not: condition }
}

function isAlways(condition: Condition): boolean {
  return 'allOf' in condition && condition.allOf.length === 0
}

type Written = WrittenCondition[string]

function conditionsIn(value: Written): readonly WrittenCondition[] {
  const list: readonly (string | WrittenCondition)[] = Array.isArray(value) ? value : [value]
  return list.filter((each) => typeof each !== 'string')
}

function optionsIn(value: Written): readonly string[] {
  const list: readonly (string | WrittenCondition)[] = Array.isArray(value) ? value : [value]
  return list.filter((each) => typeof each === 'string')
}
