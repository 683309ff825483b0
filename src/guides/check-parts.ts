import type { Step, StepId } from '../flow/step.ts'
import { compileCondition, fullName, isDecided, type Surroundings } from './compile-condition.ts'
import { longForm } from './compile-step.ts'
import type { Problem } from './problem.ts'
import type { Guide, Instance, Pack } from './source.ts'
import type { WrittenStep } from './written-step.ts'

/** A guide where a journey puts it. */
export interface Placed {
  readonly instance: Instance
  readonly guide: Guide
}

/** Whether a step's id stands twice in its own guide, which is told there. */
export function standsTwice(step: StepId, placed: readonly Placed[]): boolean {
  const [part, name] = step.split('/')
  const guides = placed.filter(({ instance }) => instance.as === part)
  return (
    guides.length === 1 && guides.some(({ guide }) => guide.steps.filter(({ id }) => id === name).length > 1)
  )
}

/** The choices that a journey must give, and doesn't. */
export function lacking({ instance, guide }: Placed): readonly string[] {
  return guide.steps
    .filter((step) => step.kind === 'choice' && step.given === 'always' && !(step.id in instance.given))
    .map((step) => step.id)
}

/** Choices that a journey must give and doesn't, and given answers that the guide doesn't know. */
export function checkGiven({ instance, guide }: Placed, pack: Pack, id: string): readonly Problem[] {
  const problem = (code: Problem['code'], about: string): Problem => ({
    file: pack.file,
    line: pack.lineOf(id),
    code,
    about: `${pack.id}/${id}: ${instance.as}: ${about}`,
  })
  const missing = lacking({ instance, guide }).map((step) => problem('not-given', step))
  const unknown = Object.entries(instance.given).flatMap(([name, value]) => {
    const step = guide.steps.find((each) => each.id === name)
    if (step === undefined && guide.named.includes(name)) return []
    const known = step?.kind === 'choice' && step.options.map((option) => longForm(option).id).includes(value)
    return known ? [] : [problem('given-unknown', `${name}: ${value}`)]
  })
  return [...missing, ...unknown]
}

/** Rows of forms that show what nobody answers, names to search for that nobody gives, entries asked in the stead of none. */
export function checkRows(
  { guide }: Placed,
  around: Surroundings,
  steps: readonly Step[],
  mayBe: (step: StepId) => boolean,
): readonly Problem[] {
  const known = (name: StepId): boolean =>
    around.leftAway(name) || mayBe(name) || steps.some((each) => each.id === name && each.kind === 'entry')
  return guide.steps.flatMap((step): readonly Problem[] =>
    namedEntries(step)
      .filter((show) => !known(fullName(show, around.part)))
      .map((show) => ({
        file: guide.file,
        line: guide.lineOf(step.id),
        code: 'unknown-step',
        about: `${step.id}: ${show}`,
      })),
  )
}

function namedEntries(step: WrittenStep): readonly string[] {
  if (step.kind === 'entry') return step.replaces === undefined ? [] : [step.replaces]
  if (step.kind !== 'task') return []
  return [...(step.form ?? []).flatMap(({ show, also }) => [show, also]), step.tries].flatMap(
    (name) => name ?? [],
  )
}

/** Options whose condition isn't decided by what is given. */
export function checkOptions(placed: Placed, around: (part: string) => Surroundings): readonly Problem[] {
  const { guide, instance } = placed
  if (lacking(placed).length > 0) return []
  return guide.steps.flatMap((step): readonly Problem[] =>
    (step.kind === 'choice' || step.kind === 'choices' ? step.options.map(longForm) : [])
      .filter((option) => !isDecided(compileCondition(option.when, around(instance.as))))
      .map((option) => ({
        file: guide.file,
        line: guide.lineOf(step.id),
        code: 'option-condition-not-given',
        about: `${step.id}: ${option.id}`,
      })),
  )
}
