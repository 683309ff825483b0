import type { Answers, Condition, StepId } from './step.ts'

/** Yes, no, or not to be said yet. */
export type Truth = 'true' | 'false' | 'unknown'

/** Whether a condition holds for the relevant answers; no condition always holds. */
export function holds(condition: Condition | undefined, relevant: Answers): boolean {
  if (condition === undefined) return true
  if ('allOf' in condition) return condition.allOf.every((part) => holds(part, relevant))
  if ('anyOf' in condition) return condition.anyOf.some((part) => holds(part, relevant))
  if ('not' in condition) return !holds(condition.not, relevant)
  const given = relevant[condition.step]
  return given !== undefined && accepts(condition.isOneOf, given.value)
}

type Judge = (step: StepId, isOneOf: readonly string[]) => Truth

/**
 * The same in three values.
 * @param judge tells for an atom whether it is true, false or unknown as yet
 */
export function weigh(condition: Condition | undefined, judge: Judge): Truth {
  if (condition === undefined) return 'true'
  if ('allOf' in condition) return weighParts(condition.allOf, 'false', judge)
  if ('anyOf' in condition) return weighParts(condition.anyOf, 'true', judge)
  if ('not' in condition) return not(weigh(condition.not, judge))
  return judge(condition.step, condition.isOneOf)
}

/** What several parts come to. @param decisive the truth of which one part is enough: no further is looked */
function weighParts(parts: readonly Condition[], decisive: 'true' | 'false', judge: Judge): Truth {
  let sofar: Truth = decisive === 'true' ? 'false' : 'true'
  for (const part of parts) {
    const truth = weigh(part, judge)
    if (truth === decisive) return truth
    if (truth === 'unknown') sofar = truth
  }
  return sofar
}

/** Both must hold: false wins, then unknown. */
export function both(one: Truth, other: Truth): Truth {
  if (one === 'false' || other === 'false') return 'false'
  return one === 'true' ? other : one
}

/** The opposite; what is unknown stays unknown. */
export function not(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown'
  return truth === 'true' ? 'false' : 'true'
}

/** The steps that a condition reads. */
export function stepsRead(condition: Condition | undefined): readonly StepId[] {
  return atoms(condition).map((atom) => atom.step)
}

/** Every atom of a condition, whatever stands around it. */
export function atoms(
  condition: Condition | undefined,
): readonly { step: StepId; isOneOf: readonly string[] }[] {
  if (condition === undefined) return []
  if ('allOf' in condition) return condition.allOf.flatMap((part) => atoms(part))
  if ('anyOf' in condition) return condition.anyOf.flatMap((part) => atoms(part))
  if ('not' in condition) return atoms(condition.not)
  return [condition]
}

/** Whether an answer is one of those named; of several, one is enough. */
export function accepts(isOneOf: readonly string[], value: string | readonly string[]): boolean {
  return typeof value === 'string' ? isOneOf.includes(value) : value.some((each) => isOneOf.includes(each))
}
