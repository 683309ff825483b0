import { type ArgumentForm, argumentsOf, type Deed } from '../../../src/flow/deed.ts'
import type { Flow, Step } from '../../../src/flow/step.ts'
import { asWritten, type DeedsOf, type Verdict } from './play.ts'
import type { Walk } from './walks.ts'

/** A guide with one mistake in it. */
export interface Mutant {
  readonly kind: 'left-out' | 'swapped' | 'replaced' | 'value'
  readonly name: string
  /** The steps that it changes; a walk without all of them is as before. */
  readonly steps: readonly string[]
  readonly deedsOf: DeedsOf
}

/**
 * Each task left out, each two neighbours swapped, each `does` replaced by every other, each value by every other.
 * @param others steps of other flows whose `does` are tried too, where the flow has few of its own
 */
export function mutantsOf(
  flow: Flow,
  walks: readonly Walk[],
  values: Values,
  others: readonly Step[],
): readonly Mutant[] {
  const tasks = flow.steps.filter((step) => asWritten(step).length > 0)
  return [
    ...tasks.map(leftOut),
    ...swaps(walks),
    ...tasks.flatMap((task) => replaced(task, [...tasks, ...others])),
    ...tasks.flatMap((task) => valued(task, values)),
  ]
}

/** What each argument is anywhere in the guides, by its name. */
export type Values = Readonly<Record<string, readonly string[]>>

/** The values of all arguments in these flows, and all those that a deed's form names. */
export function valuesIn(flows: readonly Flow[], more: Values): Values {
  const values: Record<string, Set<string>> = {}
  const put = (name: string, list: readonly string[]): void => {
    for (const each of list) values[name] = (values[name] ?? new Set()).add(each)
  }
  for (const step of flows.flatMap(({ steps }) => steps))
    for (const deed of asWritten(step)) {
      for (const [name, value] of Object.entries(deed.with)) put(name, [value])
      for (const [name, form] of Object.entries(argumentsOf(deed.does))) put(name, wordsOf(form))
    }
  for (const [name, list] of Object.entries(more)) put(name, list)
  return Object.fromEntries(Object.entries(values).map(([name, set]) => [name, [...set]]))
}

/** A walk, and how it is played. */
export interface Played {
  readonly walk: Walk
  readonly play: (deedsOf: DeedsOf) => Verdict
}

/** At which step a mutant is found out, and why; nothing where every walk is as before. */
export function findOut(mutant: Mutant, played: readonly Played[]): Verdict {
  for (const { walk, play } of played) {
    if (!mutant.steps.every((id) => walk.some(({ step }) => step.id === id))) continue
    const verdict = play(mutant.deedsOf)
    if (verdict !== undefined) return verdict
  }
  return undefined
}

function leftOut({ id }: Step): Mutant {
  return {
    kind: 'left-out',
    name: id,
    steps: [id],
    deedsOf: (step) => (step.id === id ? [] : asWritten(step)),
  }
}

function swaps(walks: readonly Walk[]): readonly Mutant[] {
  const pairs = new Map<string, readonly [Step, Step]>()
  for (const walk of walks) {
    const tasks = walk.map(({ step }) => step).filter((step) => asWritten(step).length > 0)
    tasks.forEach((step, index) => {
      const next = tasks[index + 1]
      if (next !== undefined && next.id !== step.id) pairs.set(`${step.id} ${next.id}`, [step, next])
    })
  }
  return [...pairs].map(
    ([name, [one, other]]): Mutant => ({
      kind: 'swapped',
      name,
      steps: [one.id, other.id],
      deedsOf: (step) => asWritten(step.id === one.id ? other : step.id === other.id ? one : step),
    }),
  )
}

function replaced(task: Step, tasks: readonly Step[]): readonly Mutant[] {
  const own = JSON.stringify(asWritten(task))
  const others = new Map(tasks.map((each) => [JSON.stringify(asWritten(each)), asWritten(each)]))
  others.delete(own)
  return [...others].map(
    ([text, deeds]): Mutant => ({
      kind: 'replaced',
      name: `${task.id} by ${text}`,
      steps: [task.id],
      deedsOf: (step) => (step.id === task.id ? deeds : asWritten(step)),
    }),
  )
}

function valued(task: Step, values: Values): readonly Mutant[] {
  return asWritten(task).flatMap((deed, index) =>
    Object.entries(deed.with).flatMap(([name, value]) => {
      const form = argumentsOf(deed.does)[name]
      const known = form !== undefined && 'oneOf' in form ? form.oneOf : (values[name] ?? [])
      return known
        .filter((each) => each !== value)
        .map((other): Mutant => {
          const changed: Deed = { ...deed, with: { ...deed.with, [name]: other } }
          return {
            kind: 'value',
            name: `${task.id} ${name}: ${value} by ${other}`,
            steps: [task.id],
            deedsOf: (step) => (step.id === task.id ? asWritten(step).with(index, changed) : asWritten(step)),
          }
        })
    }),
  )
}

function wordsOf(form: ArgumentForm): readonly string[] {
  return 'oneOf' in form ? form.oneOf : (form.or ?? [])
}
