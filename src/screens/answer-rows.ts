import type { Environment } from '../flow/environment.ts'
import { locate } from '../flow/locate.ts'
import { type Answers, partOf, type Step, type StepId } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { safe } from './safe.ts'
import { optionText, titleOf } from './step-words.ts'
import { shownEntry, valuesOf } from './values.ts'
import type { Row, View } from './view.ts'
import type { Words } from './words.ts'

/** What has been answered, question by question; of one part, or of the whole journey. */
export function answerRows(journey: Journey, words: Words, relevant: Answers, part?: string): readonly Row[] {
  const steps = answeredSteps(journey, relevant)
  return rowsOf(
    journey,
    words,
    relevant,
    part === undefined ? steps : steps.filter(({ id }) => partOf(id) === part),
  )
}

/** What a notice lists to be checked: all answers of its part, or those that the part's forms show, wherever they were asked. */
export function checkRows(
  journey: Journey,
  words: Words,
  relevant: Answers,
  shows: 'answers' | 'form',
  part: string,
): readonly Row[] {
  if (shows === 'answers') return answerRows(journey, words, relevant, part)
  const inForms = new Set(
    journey.flow.steps
      .filter((step) => step.kind === 'task' && partOf(step.id) === part)
      .flatMap((step) => (step.kind === 'task' ? (step.form ?? []) : []))
      .flatMap(({ show }) =>
        show.from === 'answer' ? [show.step, ...(show.also === undefined ? [] : [show.also])] : [],
      ),
  )
  return rowsOf(
    journey,
    words,
    relevant,
    answeredSteps(journey, relevant).filter(({ id }) => inForms.has(id)),
  )
}

function rowsOf(journey: Journey, words: Words, relevant: Answers, steps: readonly Step[]): readonly Row[] {
  return steps.map((step) => ({
    label: titleOf(journey, words, step, relevant),
    value: answerShown(journey, words, relevant, step),
  }))
}

/** The questions on the path that have an answer, and what was put off: what a person may want to change. */
export function answeredSteps(journey: Journey, relevant: Answers): readonly Step[] {
  return journey.flow.steps.filter(
    (step) =>
      relevant[step.id] !== undefined &&
      step.kind !== 'notice' &&
      (step.kind !== 'task' || relevant[step.id]?.value === 'skipped'),
  )
}

/** An answer in the words in which it was offered. */
export function answerShown(journey: Journey, words: Words, relevant: Answers, step: Step): string {
  const value = relevant[step.id]?.value ?? ''
  const values = valuesOf(journey, words, relevant, partOf(step.id))
  if (step.kind === 'task') return words.say('buttons.later')
  if (step.kind === 'entry')
    return typeof value === 'string' && value !== 'skipped'
      ? safe(shownEntry(step, value, words.language))
      : words.say('answers.skipped')
  const chosen = typeof value === 'string' ? [value] : value
  return chosen.map((option) => optionText(words, step, option, values)).join(', ')
}

/** One answer as JSON shows it. */
export interface AnswerItem {
  readonly id: StepId
  readonly question: string
  readonly value: string | readonly string[]
  readonly answer: string
  readonly at: string
}

/** What is said where no progress is saved: no answers, of no journey. */
export interface NoAnswersDocument {
  readonly format: 'traces-guide/answers@1'
  readonly language: string
  readonly saved: false
  readonly items: readonly []
}

export interface AnswersDocument {
  readonly format: 'traces-guide/answers@1'
  readonly saved: true
  readonly journey: string
  readonly environment: Environment
  readonly language: string
  readonly items: readonly AnswerItem[]
}

/** Where nothing is saved, a document too: whoever reads it needs no second way to be told. */
export function noAnswersDocument(words: Words): NoAnswersDocument {
  return { format: 'traces-guide/answers@1', language: words.language, saved: false, items: [] }
}

/** All answers on the path, as a document. */
export function answersDocument(journey: Journey, words: Words, answers: Answers): AnswersDocument {
  const { relevant } = locate(journey.flow, answers)
  const items = answeredSteps(journey, relevant).flatMap((step): readonly AnswerItem[] => {
    const given = relevant[step.id]
    if (given === undefined) return []
    const question = titleOf(journey, words, step, relevant)
    return [
      {
        id: step.id,
        question,
        value: given.value,
        answer: answerShown(journey, words, relevant, step),
        at: given.at,
      },
    ]
  })
  return {
    format: 'traces-guide/answers@1',
    saved: true,
    journey: journey.name,
    environment: journey.environment,
    language: words.language,
    items,
  }
}

/** The same as a page; each answer with the name by which it is changed. @param command the line that changes one */
export function answersView(document: AnswersDocument, words: Words, command: string): View {
  const rows = document.items.map((item) => ({ label: item.question, value: `${item.answer}  [${item.id}]` }))
  const none = words.say('answers.none')
  return {
    title: words.say('answers.title'),
    blocks: [
      rows.length === 0 ? { kind: 'paragraph', runs: [none] } : { kind: 'rows', rows },
      { kind: 'paragraph', runs: [words.say('answers.how', { command })] },
    ],
  }
}
