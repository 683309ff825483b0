import type { Answers, FormRow, Step, StepId } from '../flow/step.ts'
import { partOf } from '../flow/step.ts'
import type { Journey, StepWords } from '../guides/journey.ts'
import { answerRows } from './answer-rows.ts'
import { banner } from './banner.ts'
import { fillBlocks } from './fill.ts'
import { plainLabel, showLabel } from './label.ts'
import { progressText } from './progress.ts'
import { sourceBlocks } from './source-blocks.ts'
import { titleOf, wordsOf } from './step-words.ts'
import { answerText, valuesOf } from './values.ts'
import type { Row, View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** What a step says: its title and text, and for a form which of the person's data goes into which field. */
export function stepView(
  journey: Journey,
  words: Words,
  step: Step,
  relevant: Answers,
  answers: Answers,
): View {
  const written = wordsOf(words, step)
  const values = valuesOf(journey, words, relevant, partOf(step.id))
  const form: readonly ViewBlock[] =
    step.kind === 'task' && step.form !== undefined
      ? [{ kind: 'rows', rows: step.form.map((row) => formRow(journey, words, row, written, relevant)) }]
      : []
  const shown: readonly ViewBlock[] =
    step.kind === 'notice' && step.shows === 'answers'
      ? [{ kind: 'rows', rows: answerRows(journey, words, relevant, partOf(step.id)) }]
      : []
  const body = fillBlocks(written.body, words, values)
  const example: readonly ViewBlock[] =
    written.example === undefined ? [] : [{ kind: 'paragraph', runs: [words.fill(written.example, values)] }]
  return {
    ...(step.kind === 'outcome' ? {} : { aside: progressText(journey, answers, words) }),
    title: words.fill(written.title, values),
    blocks: [...banner(journey, words), ...body, ...example, ...form, ...shown],
  }
}

/** Why a step asks, what else is good to know, and where it is taken from; or that there is no more to say. */
export function helpView(journey: Journey, words: Words, step: Step, relevant: Answers): View {
  const written = wordsOf(words, step)
  const help = fillBlocks(written.help, words, valuesOf(journey, words, relevant, partOf(step.id)))
  const blocks = [...help, ...sourceBlocks(journey, words, [step])]
  return blocks.length === 0
    ? {
        title: words.say('screens.no-help'),
        blocks: [{ kind: 'paragraph', runs: [words.say('screens.ask-helpdesk')] }],
      }
    : { title: words.say('screens.help', { title: titleOf(journey, words, step, relevant) }), blocks }
}

/** What to do when the screen in the browser looks different. */
export function differsView(journey: Journey, words: Words, step: Step, relevant: Answers): View {
  const values = valuesOf(journey, words, relevant, partOf(step.id))
  const own = fillBlocks(wordsOf(words, step).differs, words, values)
  const general = ['one', 'two', 'three'].map(
    (key): ViewBlock => ({ kind: 'paragraph', runs: [words.say(`differs.${key}`)] }),
  )
  return { title: words.say('differs.title'), blocks: [...own, ...general] }
}

function formRow(journey: Journey, words: Words, row: FormRow, written: StepWords, relevant: Answers): Row {
  const label = labelOf(journey, row.label)
  return {
    label: label === undefined ? row.label : plainLabel(label, words.language),
    value: rowValue(journey, words, row, written, relevant),
  }
}

function rowValue(
  journey: Journey,
  words: Words,
  row: FormRow,
  written: StepWords,
  relevant: Answers,
): string {
  switch (row.show.from) {
    case 'answer':
      return shownAnswer(journey, words, row.show.step, relevant)
    case 'label': {
      const label = labelOf(journey, row.show.label)
      return label === undefined ? row.show.label : showLabel(label, words.language)
    }
    case 'fact':
      return String(journey.facts[row.show.fact]?.[row.show.value] ?? '')
    case 'words':
      return written.fields?.[row.show.key] ?? ''
  }
}

/** What a person wrote; in brackets what belongs there, where they wrote nothing. */
function shownAnswer(journey: Journey, words: Words, id: StepId, relevant: Answers): string {
  const text = answerText(journey, words, relevant, id)
  const value = relevant[id]?.value
  return value === undefined || value === 'skipped' || value === 'withheld' ? `(${text})` : text
}

function labelOf(journey: Journey, id: string): Journey['labels'][string] | undefined {
  return journey.labels[id]
}
