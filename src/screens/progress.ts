import { type Foreseen, foresee, type Span, span } from '../flow/foresee.ts'
import { locate } from '../flow/locate.ts'
import { type Answers, partOf } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import type { Words } from './words.ts'

/** Where in the journey a person stands, counted on their own path. */
export interface Progress {
  readonly part: string
  /** Counted from 1. */
  readonly partNumber: number
  readonly parts: Span
  readonly stepNumber: number
  readonly steps: Span
}

/** Counts parts and steps; while the number can still change it is a range. */
export function progressOf(journey: Journey, answers: Answers): Progress {
  const { path, step, relevant } = locate(journey.flow, answers)
  const part = partOf(step.id)
  const foreseen = foresee(journey.flow, answers)
  const own = foreseen.filter((each) => partOf(each.step.id) === part)
  const behind = new Set(path.map(partOf))
  return {
    part,
    partNumber: behind.size,
    parts: partSpan(foreseen, behind),
    stepNumber: path.filter((id) => partOf(id) === part).length,
    steps: span(own, relevant),
  }
}

function partSpan(foreseen: readonly Foreseen[], behind: ReadonlySet<string>): Span {
  const counted = foreseen.filter((each) => each.step.kind !== 'outcome')
  const certain = counted.filter((each) => each.likelihood === 'certain').map((each) => partOf(each.step.id))
  const possible = counted
    .filter((each) => each.likelihood !== 'excluded')
    .map((each) => partOf(each.step.id))
  return { least: new Set([...behind, ...certain]).size, most: new Set([...behind, ...possible]).size }
}

/**
 * The progress in words, for the top line ('Part 1 of 5–8 · About you (1/6)').
 * @param spoken whether it is told instead ('Part 1 of 5 to 8, step 1 of at most 6: About you')
 */
export function progressText(journey: Journey, answers: Answers, words: Words, spoken = false): string {
  const progress = progressOf(journey, answers)
  const namespace = journey.parts.find((each) => each.id === progress.part)?.words ?? ''
  const { partNumber: part, parts, stepNumber: step, steps } = progress
  return words.say(spoken ? 'accessible.progress' : 'progress.line', {
    part,
    parts: rangeText(parts, part, words, spoken),
    title: words.guide(namespace).title,
    step,
    // Between brackets there is no room for 'at most'.
    steps: spoken || step < steps.least ? rangeText(steps, step, words, spoken) : String(steps.most),
  })
}

/** How many there can be: a range, or only the most where a range would begin with the number on which the person is. */
function rangeText({ least, most }: Span, number: number, words: Words, spoken: boolean): string {
  if (least >= most) return String(most)
  if (least <= number) return words.say('progress.most', { most })
  return spoken ? words.say('accessible.range', { least, most }) : `${least}–${most}`
}
