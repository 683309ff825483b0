import fc from 'fast-check'
import { locate } from '../../src/flow/locate.ts'
import {
  type Answers,
  answerOptions,
  type Condition,
  type Flow,
  type Option,
  type Step,
  type StepId,
  type Value,
} from '../../src/flow/step.ts'
import { choice, choices, entry, notice, now, outcome, task } from './build.ts'

/** A condition before it is known which choices stand before it: `at` and `bits` pick a choice and its options. */
type Sketch =
  | { readonly at: number; readonly bits: number }
  | { readonly allOf: readonly Sketch[] }
  | { readonly anyOf: readonly Sketch[] }
  | { readonly not: Sketch }

interface StepSketch {
  readonly kind: Step['kind']
  readonly options: number
  readonly extra: 'none' | 'action' | 'reopen'
  readonly optional: boolean
  readonly when: Sketch | null
}

const sketch: fc.Arbitrary<Sketch> = fc.letrec<{ any: Sketch }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    { weight: 4, arbitrary: fc.record({ at: fc.nat(11), bits: fc.integer({ min: 1, max: 7 }) }) },
    { weight: 1, arbitrary: fc.record({ allOf: fc.array(tie('any'), { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ anyOf: fc.array(tie('any'), { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ not: tie('any') }) },
  ),
})).any

const stepSketch: fc.Arbitrary<StepSketch> = fc.record({
  kind: fc.constantFrom<Step['kind'][]>(
    'choice',
    'choice',
    'choice',
    'choices',
    'task',
    'task',
    'notice',
    'entry',
    'outcome',
  ),
  options: fc.integer({ min: 1, max: 3 }),
  extra: fc.constantFrom<StepSketch['extra'][]>('none', 'none', 'action', 'reopen'),
  optional: fc.boolean(),
  when: fc.option(sketch),
})

/** Any flow of at most so many steps: conditions look back at choices, the last step is an outcome without a guard. */
export function anyFlow(most: number): fc.Arbitrary<Flow> {
  return fc.array(stepSketch, { minLength: most >> 1, maxLength: most - 1, size: 'max' }).map((sketches) => {
    const steps: Step[] = []
    for (const [index, each] of sketches.entries()) steps.push(draw(each, `a/s${index}`, steps))
    return { steps: [...steps, outcome('a/end')] }
  })
}

/** Any flow, and any answers: one missing, perhaps more, some that do not fit any more, on the path and off it. */
export function anyFlowWithAnswers(most: number): fc.Arbitrary<{ flow: Flow; answers: Answers }> {
  return anyFlow(most).chain((flow) =>
    fc
      .tuple(
        fc.nat(flow.steps.length - 1),
        fc.tuple(...flow.steps.map((step) => fc.option(anyAnswer(step), { freq: 12 }))),
      )
      .map(([gap, values]) => ({ flow, answers: together(flow, values.with(gap, null)) })),
  )
}

/** Any answers, fitting or not, to steps that are not among those named. */
export function anyAnswersBut(flow: Flow, but: readonly StepId[]): fc.Arbitrary<Answers> {
  return fc
    .tuple(
      ...flow.steps.map((step) => (but.includes(step.id) ? fc.constant(null) : fc.option(anyAnswer(step)))),
    )
    .map((values) => together(flow, values))
}

/** Every answer that tells a step's ways on apart. */
export function everyAnswer(step: Step): readonly Value[] {
  switch (step.kind) {
    case 'notice':
    case 'task':
      return ['done']
    case 'choice':
      return answerOptions(step)
    case 'choices':
      return subsets(answerOptions(step))
    case 'entry':
      return ['Anna']
    case 'outcome':
      return []
  }
}

/** All ways to the end from where the answers lead, each as the answers and the path at its outcome. */
export function completions(
  flow: Flow,
  answers: Answers,
): readonly { readonly path: readonly StepId[]; readonly answers: Answers }[] {
  const { at, step, path, relevant } = locate(flow, answers)
  if (at === 'outcome') return [{ path, answers: relevant }]
  return everyAnswer(step).flatMap((value) =>
    completions(flow, { ...relevant, [step.id]: { value, at: now } }),
  )
}

function subsets(options: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = options
  if (first === undefined) return [[]]
  const without = subsets(rest)
  return without.concat(without.map((set) => [first].concat(set)))
}

function anyAnswer(step: Step): fc.Arbitrary<Value> {
  const fitting = everyAnswer(step)
  return fc.oneof(
    { weight: 19, arbitrary: fc.constantFrom(...(fitting.length > 0 ? fitting : ['done'])) },
    { weight: 1, arbitrary: fc.constantFrom<Value[]>('gone', 'done', 'skipped', 'o0', ['o0'], ['gone'], []) },
  )
}

function together(flow: Flow, values: readonly (Value | null)[]): Answers {
  return Object.fromEntries(
    flow.steps.flatMap((step, index) => {
      const value = values[index]
      return value === undefined || value === null ? [] : [[step.id, { value, at: now }] as const]
    }),
  )
}

function draw(from: StepSketch, id: StepId, before: readonly Step[]): Step {
  const asked = before.filter((step) => step.kind === 'choice' || step.kind === 'choices')
  const when = from.when === null || asked.length === 0 ? undefined : condition(from.when, asked)
  switch (from.kind) {
    case 'notice':
      return notice(id, when)
    case 'task':
      return task(id, when)
    case 'choice':
      return choice(id, options(from, before), when)
    case 'choices':
      return choices(id, options(from, before), when)
    case 'entry':
      return entry(id, { optional: from.optional }, when)
    case 'outcome':
      return when === undefined ? notice(id) : outcome(id, when)
  }
}

function options(from: StepSketch, before: readonly Step[]): readonly Option[] {
  const answers = ['o0', 'o1', 'o2'].slice(0, from.options).map((id): Option => ({ id, does: 'answer' }))
  const [first] = before
  if (from.extra === 'action') return [...answers, { id: 'leave', does: 'action', action: 'leave' }]
  if (from.extra === 'none' || first === undefined) return answers
  return [{ id: 'again', does: 'reopen', step: first.id }, ...answers]
}

function condition(from: Sketch, asked: readonly Step[]): Condition {
  if ('allOf' in from) return { allOf: from.allOf.map((part) => condition(part, asked)) }
  if ('anyOf' in from) return { anyOf: from.anyOf.map((part) => condition(part, asked)) }
  if ('not' in from) return { not: condition(from.not, asked) }
  const target = asked[from.at % asked.length]
  if (target === undefined) return { allOf: [] }
  const named = answerOptions(target).filter((_, index) => (from.bits >> index) % 2 === 1)
  return { step: target.id, isOneOf: named.length > 0 ? named : answerOptions(target).slice(0, 1) }
}
