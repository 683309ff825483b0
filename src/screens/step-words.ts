import { type Answers, partOf, type Step } from '../flow/step.ts'
import type { Journey, StepWords } from '../guides/journey.ts'
import { valuesOf } from './values.ts'
import type { Values, Words } from './words.ts'

/** A step's title, filled in. */
export function titleOf(journey: Journey, words: Words, step: Step, relevant: Answers): string {
  return words.fill(wordsOf(words, step).title, valuesOf(journey, words, relevant, partOf(step.id)))
}

/** The text of one option, filled in. */
export function optionText(words: Words, step: Step, option: string, values: Values): string {
  return words.fill(wordsOf(words, step).options?.[option] ?? option, values)
}

/** The words of a step, with their placeholders. */
export function wordsOf(words: Words, step: Step): StepWords {
  return words.guide(step.words).steps[step.name] ?? { title: step.id }
}
