import { foresee } from '../flow/foresee.ts'
import { type Answers, partOf, type Step, type StepId } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { banner } from './banner.ts'
import { drawnForm } from './drawn-form.ts'
import { fillBlocks, plainTexts } from './fill.ts'
import { formFields } from './form-fields.ts'
import { journeyTitle } from './journey-title.ts'
import { titleOf, wordsOf } from './step-words.ts'
import { valuesOf } from './values.ts'
import type { View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** One field of the form for a new company. */
export interface SheetField {
  readonly label: string
  /** What to type or to choose; empty where the person gave nothing. */
  readonly value: string
  /** Whether the form itself demands it. */
  readonly required: boolean
  readonly mayStayEmpty: boolean
  readonly note: string
}

export interface SheetSection {
  readonly title: string
  readonly fields: readonly SheetField[]
  /** What goes wrong here. */
  readonly traps: readonly string[]
}

/** What TRACES asks for a new company, in the order of its form. */
export interface OperatorSheet {
  readonly format: 'traces-guide/operator-sheet@1'
  readonly journey: string
  readonly environment: string
  readonly language: string
  readonly sections: readonly SheetSection[]
}

/** Whether anybody on a journey creates a company, or is told who does. */
export function hasSheet(journey: Journey): boolean {
  return journey.flow.steps.some((step) => step.sheet === true)
}

/** The sheet as a document. It has no sections where the answers say that nothing is to be created. */
export function operatorSheet(journey: Journey, words: Words, answers: Answers): OperatorSheet {
  const { steps, relevant } = sheetSteps(journey, answers)
  const sections = steps.map((step) => ({
    title: titleOf(journey, words, step, relevant),
    fields: formFields(journey, words, step, relevant).map(({ label, value, need, note }) => ({
      label,
      value,
      required: need === 'required',
      mayStayEmpty: need === 'optional',
      note,
    })),
    traps: trapsOf(journey, words, step, relevant),
  }))
  const { name, environment } = journey
  return {
    format: 'traces-guide/operator-sheet@1',
    journey: name,
    environment,
    language: words.language,
    sections,
  }
}

/** The same as a page: each part of the form drawn, or as a list where there is no room, with its traps below. */
export function operatorSheetView(journey: Journey, words: Words, answers: Answers): View {
  const { steps, relevant } = sheetSteps(journey, answers)
  const paragraph = (key: string): ViewBlock => ({ kind: 'paragraph', runs: [words.say(`sheet.${key}`)] })
  const items = (texts: readonly string[]): readonly ViewBlock[] =>
    texts.length === 0 ? [] : [{ kind: 'list', ordered: false, items: texts.map((text) => [text]) }]
  let number = 0
  const sections = steps.flatMap((step): readonly ViewBlock[] => {
    const form = drawnForm(journey, words, step, relevant, number)
    number += form.fields.filter((field) => field.number !== undefined).length
    const head: ViewBlock = form.fields.length === 0 ? { kind: 'heading', text: form.title } : form
    return [head, ...items(trapsOf(journey, words, step, relevant))]
  })
  return {
    title: words.say('sheet.title'),
    aside: journeyTitle(journey.name, words),
    blocks: [
      ...banner(journey, words),
      ...(number > 0 ? [paragraph('how')] : []),
      ...(sections.length === 0 ? [paragraph('nothing')] : sections),
    ],
  }
}

function trapsOf(journey: Journey, words: Words, step: Step, relevant: Answers): readonly string[] {
  const values = valuesOf(journey, words, relevant, partOf(step.id))
  return plainTexts(fillBlocks(wordsOf(words, step).traps, words, values))
}

/** The steps of the sheet on the way that the answers, and a newcomer's for what is not answered yet, make certain. */
function sheetSteps(
  journey: Journey,
  answers: Answers,
): { readonly steps: readonly Step[]; readonly relevant: Answers } {
  // What was chosen counts also where the way to it is open again.
  const chosen: Record<StepId, string> = { ...journey.assume }
  for (const step of journey.flow.steps) {
    const value = step.kind === 'choice' ? answers[step.id]?.value : undefined
    if (typeof value === 'string') chosen[step.id] = value
  }
  const foreseen = foresee(journey.flow, answers, chosen)
  const relevant: Record<StepId, Answers[StepId]> = {}
  for (const { step, likelihood } of foreseen) {
    const given = answers[step.id]
    if (given !== undefined && likelihood !== 'excluded') relevant[step.id] = given
  }
  const steps = foreseen
    .filter(({ step, likelihood }) => step.sheet === true && likelihood === 'certain')
    .map(({ step }) => step)
  return { steps, relevant }
}
