import { accepts, type atoms, both, not, type Truth, weigh } from './condition.ts'
import { answerOf } from './locate.ts'
import {
  type Answers,
  answerOptions,
  type Condition,
  type Flow,
  type Given,
  type Step,
  type StepId,
} from './step.ts'

/** What can be said of a step before one is there. */
export interface Foreseen {
  readonly step: Step
  readonly likelihood: 'certain' | 'possible' | 'excluded'
  readonly answered: boolean
}

/**
 * What lies on the way, step for step in the flow's order. Three-valued logic: what it says is certain or excluded is so,
 * whatever is answered later.
 * @param assumed options to reckon with for choices that are not answered (a newcomer's, for a checklist without a session)
 */
export function foresee(
  flow: Flow,
  answers: Answers,
  assumed: Readonly<Record<StepId, string>> = {},
): readonly Foreseen[] {
  // Looking a name up takes V8 four times as long in a large object as in a Map.
  const relevant = new Map<StepId, Given>()
  const supposed = new Map(Object.entries(assumed))
  const excluded = new Set<StepId>()
  // Each guard is weighed once. As long as all was answered, nothing is unknown, and this is what locate walks.
  let walks = true
  let goesOn: Truth = 'true'
  const judge = (id: StepId, isOneOf: readonly string[]): Truth => {
    const given = relevant.get(id)
    if (given !== undefined) return accepts(isOneOf, given.value) ? 'true' : 'false'
    if (excluded.has(id)) return 'false'
    const option = supposed.get(id)
    if (option === undefined) return 'unknown'
    return isOneOf.includes(option) ? 'true' : 'false'
  }
  return flow.steps.map((step) => {
    const truth = both(goesOn, weigh(step.when, judge))
    if (truth === 'false') excluded.add(step.id)
    const given = walks && truth === 'true' ? answerOf(step, answers) : undefined
    if (given !== undefined) relevant.set(step.id, given)
    else if (truth === 'true') walks = false
    if (step.kind === 'outcome') goesOn = both(goesOn, not(truth))
    return { step, likelihood: likelihoodOf(truth), answered: given !== undefined }
  })
}

function likelihoodOf(truth: Truth): Foreseen['likelihood'] {
  if (truth === 'unknown') return 'possible'
  return truth === 'true' ? 'certain' : 'excluded'
}

/** How many steps there are at least and at most. */
export interface Span {
  readonly least: number
  readonly most: number
}

/**
 * Bounds for the number of steps, outcomes not counted. They are never wrong and narrow with each answer: the alternatives of
 * one choice count as the longest of them.
 */
export function span(foreseen: readonly Foreseen[], answers: Answers): Span {
  const choices = new Map(foreseen.map(({ step }) => [step.id, step]))
  const alternatives = new Map<StepId, (readonly string[])[]>()
  let least = 0
  let free = 0
  for (const { step, likelihood } of foreseen) {
    if (step.kind === 'outcome' || likelihood === 'excluded') continue
    if (likelihood === 'certain') least += 1
    else {
      const open = demanded(step.when).find((atom) => answers[atom.step] === undefined)
      if (open === undefined) free += 1
      else alternatives.set(open.step, [...(alternatives.get(open.step) ?? []), open.isOneOf])
    }
  }
  const longest = [...alternatives].map(([id, demands]) => {
    const step = choices.get(id)
    if (step === undefined || step.kind !== 'choice') return demands.length
    return Math.max(
      0,
      ...answerOptions(step).map((option) => demands.filter((demand) => demand.includes(option)).length),
    )
  })
  return { least, most: longest.reduce((sum, length) => sum + length, least + free) }
}

/** The atoms that must all hold for a condition to hold. */
function demanded(condition: Condition | undefined): ReturnType<typeof atoms> {
  if (condition === undefined || 'anyOf' in condition || 'not' in condition) return []
  return 'allOf' in condition ? condition.allOf.flatMap((part) => demanded(part)) : [condition]
}
