import { atoms } from './condition.ts'
import { type Answers, answerOptions, type Flow, type StepId } from './step.ts'
import { turns } from './turns.ts'

/** What is wrong with a flow, as a code. */
export type Flaw =
  | { readonly code: 'id-twice'; readonly step: StepId }
  | { readonly code: 'unknown-step'; readonly step: StepId; readonly read: StepId }
  | { readonly code: 'looks-ahead'; readonly step: StepId; readonly read: StepId }
  | { readonly code: 'reads-no-choice'; readonly step: StepId; readonly read: StepId }
  | { readonly code: 'unknown-option'; readonly step: StepId; readonly read: StepId; readonly option: string }
  | { readonly code: 'reopens-ahead'; readonly step: StepId; readonly read: StepId }
  | { readonly code: 'never-reached'; readonly step: StepId }
  | { readonly code: 'falls-off-end'; readonly answers: Answers }

/** All that keeps a flow from being one; none in a flow that may be built. */
export function checkFlow(flow: Flow): readonly Flaw[] {
  const places = new Map<StepId, number>()
  const twice = flow.steps.flatMap((step, index): readonly Flaw[] => {
    if (places.has(step.id)) return [{ code: 'id-twice', step: step.id }]
    places.set(step.id, index)
    return []
  })
  const flaws = [...twice, ...flow.steps.flatMap((_, index) => checkReads(flow, index, places))]
  if (flaws.length > 0) return flaws
  const walked = turns(flow)
  const reached = new Set(walked.turns.map((turn) => turn.step.id))
  return [
    ...flow.steps
      .filter((step) => !reached.has(step.id))
      .map((step): Flaw => ({ code: 'never-reached', step: step.id })),
    ...walked.falls.slice(0, 1).map((answers): Flaw => ({ code: 'falls-off-end', answers })),
  ]
}

function checkReads(flow: Flow, index: number, places: ReadonlyMap<StepId, number>): readonly Flaw[] {
  const step = flow.steps[index]
  if (step === undefined) return []
  const read = atoms(step.when).flatMap((atom): readonly Flaw[] => {
    const place = places.get(atom.step)
    const target = place === undefined ? undefined : flow.steps[place]
    if (place === undefined || target === undefined)
      return [{ code: 'unknown-step', step: step.id, read: atom.step }]
    if (place >= index) return [{ code: 'looks-ahead', step: step.id, read: atom.step }]
    if (target.kind !== 'choice' && target.kind !== 'choices')
      return [{ code: 'reads-no-choice', step: step.id, read: atom.step }]
    return atom.isOneOf
      .filter((option) => !answerOptions(target).includes(option))
      .map((option): Flaw => ({ code: 'unknown-option', step: step.id, read: atom.step, option }))
  })
  return [...read, ...checkReopens(flow, index, places)]
}

function checkReopens(flow: Flow, index: number, places: ReadonlyMap<StepId, number>): readonly Flaw[] {
  const step = flow.steps[index]
  if (step === undefined || (step.kind !== 'choice' && step.kind !== 'choices')) return []
  return step.options.flatMap((option): readonly Flaw[] => {
    if (option.does !== 'reopen') return []
    const place = places.get(option.step)
    if (place === undefined) return [{ code: 'unknown-step', step: step.id, read: option.step }]
    return place >= index ? [{ code: 'reopens-ahead', step: step.id, read: option.step }] : []
  })
}
