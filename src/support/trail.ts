import { holds } from '../flow/condition.ts'
import type { Answers, Given, Instant, StepId } from '../flow/step.ts'
import { digitOf, radixOf, type Shape, type ShapeStep, valueAt } from './shape.ts'

/** Where somebody stands in a flow, and the answers that lead there. */
export interface Standing {
  /** The steps gone through, the present one last. */
  readonly path: readonly StepId[]
  readonly answers: Answers
}

/** A number in mixed radix: how much it is, and how many there are like it. */
export interface Mixed {
  readonly value: bigint
  readonly size: bigint
}

const nothing: Mixed = { value: 0n, size: 1n }

/** Tells the answers before the step at an index of the path, in the flow's order, the first as the lowest digit. */
export function tellTrail(shape: Shape, answers: Answers, index: number): Mixed {
  let told = nothing
  followTrail(shape, index, (step) => {
    const given = answers[step.id]
    if (given === undefined) return undefined
    told = append(told, digitOf(step, given.value), radixOf(step))
    return given
  })
  return told
}

/**
 * Walks a flow by what was told, up to the step at an index of the path.
 * @param at the moment that the answers are to bear
 * @returns where that leads, and what is left of the number; nothing where the flow has no such place
 */
export function readTrail(
  shape: Shape,
  index: number,
  told: bigint,
  at: Instant,
): { readonly standing: Standing; readonly rest: bigint } | undefined {
  let rest = told
  const standing = followTrail(shape, index, (step) => {
    const radix = BigInt(radixOf(step))
    // A choice that only leads elsewhere is never answered.
    if (radix === 0n) return undefined
    const value = valueAt(step, Number(rest % radix))
    rest /= radix
    return { value, at }
  })
  return standing === undefined ? undefined : { standing, rest }
}

/** A number with one digit more, above those that it has. */
export function append({ value, size }: Mixed, digit: number | bigint, radix: number | bigint): Mixed {
  return { value: value + BigInt(digit) * size, size: size * BigInt(radix) }
}

/** The way through a flow up to an index of its path; nothing where it ends before. */
function followTrail(
  shape: Shape,
  index: number,
  give: (step: ShapeStep) => Given | undefined,
): Standing | undefined {
  const path: StepId[] = []
  const answers: Record<StepId, Given> = {}
  for (const step of shape) {
    if (!holds(step.when, answers)) continue
    path.push(step.id)
    if (path.length > index) return { path, answers }
    const given = step.kind === 'outcome' ? undefined : give(step)
    if (given === undefined) return undefined
    answers[step.id] = given
  }
  return undefined
}
