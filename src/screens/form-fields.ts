import { type Answers, type FormRow, type Need, partOf, type Step } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { plainLabel, showLabel } from './label.ts'
import { wordsOf } from './step-words.ts'
import { answerText, givenText, valuesOf } from './values.ts'
import type { Words } from './words.ts'

/** A field of a form on the site, with what belongs there. */
export interface FormField {
  readonly label: string
  /** What to type or to choose, ready to be copied; empty where the person gave nothing, or nothing belongs there. */
  readonly value: string
  /** The same for a screen: labels in quotes, and where nothing is given, what belongs there in brackets. */
  readonly shown: string
  readonly need: Need
  /** What else to mind at this field; empty where there is nothing. */
  readonly note: string
}

/** The fields of a step's form in their order; none where it has no form. */
export function formFields(
  journey: Journey,
  words: Words,
  step: Step,
  relevant: Answers,
): readonly FormField[] {
  if (step.kind !== 'task' || step.form === undefined) return []
  const values = valuesOf(journey, words, relevant, partOf(step.id))
  const fields = wordsOf(words, step).fields ?? {}
  return step.form.map((row) => {
    const label = journey.labels[row.label]
    const note = row.note === undefined ? '' : words.fill(fields[row.note] ?? '', values)
    return {
      label: label === undefined ? row.label : plainLabel(label, words.language),
      ...shownIn(journey, words, row, relevant, (key) => words.fill(fields[key] ?? '', values)),
      need: row.need,
      note,
    }
  })
}

function shownIn(
  journey: Journey,
  words: Words,
  { show }: FormRow,
  relevant: Answers,
  wordsFor: (key: string) => string,
): Pick<FormField, 'value' | 'shown'> {
  switch (show.from) {
    case 'nothing':
      return { value: '', shown: '' }
    case 'answer': {
      const steps = show.also === undefined ? [show.step] : [show.step, show.also]
      const given = steps.filter((id) => givenText(relevant, id) !== undefined)
      const value = given.map((id) => answerText(journey, words, relevant, id)).join(' ')
      return { value, shown: value === '' ? `(${answerText(journey, words, relevant, show.step)})` : value }
    }
    case 'label': {
      const label = journey.labels[show.label]
      return label === undefined
        ? { value: show.label, shown: show.label }
        : { value: plainLabel(label, words.language), shown: showLabel(label, words.language) }
    }
    case 'fact': {
      const value = String(journey.facts[show.fact]?.[show.value] ?? '')
      return { value, shown: value }
    }
    case 'words': {
      const value = wordsFor(show.key)
      return { value, shown: value }
    }
  }
}
