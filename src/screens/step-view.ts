import { clocksOf, type Time } from '../flow/clock.ts'
import type { Answers, Step } from '../flow/step.ts'
import { partOf, runsAside } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { checkRows } from './answer-rows.ts'
import { banner } from './banner.ts'
import { clockBlocks, roomBlocks } from './clock-view.ts'
import { drawnForm } from './drawn-form.ts'
import { fillBlocks } from './fill.ts'
import { formFields } from './form-fields.ts'
import { progressText } from './progress.ts'
import { sourceBlocks } from './source-blocks.ts'
import { titleOf, wordsOf } from './step-words.ts'
import { valuesOf } from './values.ts'
import type { View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/**
 * What a step says: its title and text, and for a form which of the person's data goes into which field.
 * @param how whether the form is drawn as it lies on the site, or told field by field; whether all is told in lines; and what time
 * it is, without which no clock is told
 */
export function stepView(
  journey: Journey,
  words: Words,
  step: Step,
  relevant: Answers,
  answers: Answers,
  {
    drawn = false,
    spoken = false,
    time,
  }: { readonly drawn?: boolean; readonly spoken?: boolean; readonly time?: Time | undefined } = {},
): View {
  const written = wordsOf(words, step)
  const values = valuesOf(journey, words, relevant, partOf(step.id))
  const rows = formFields(journey, words, step, relevant)
    .map(({ label, shown, note }) => ({ label, value: shown === '' ? note : shown }))
    .filter(({ value }) => value !== '')
  const form: readonly ViewBlock[] =
    rows.length === 0
      ? []
      : [drawn ? { ...drawnForm(journey, words, step, relevant), title: '' } : { kind: 'rows', rows }]
  const shown: readonly ViewBlock[] =
    step.kind === 'notice' && step.shows !== undefined
      ? [{ kind: 'rows', rows: checkRows(journey, words, relevant, step.shows, partOf(step.id)) }]
      : []
  const body = fillBlocks(written.body, words, values)
  const example: readonly ViewBlock[] =
    written.example === undefined ? [] : [{ kind: 'paragraph', runs: [words.fill(written.example, values)] }]
  const progress = (): string => progressText(journey, answers, words, spoken)
  const aside = runsAside(journey.flow)
    ? words.say('problems.aside')
    : step.kind === 'outcome'
      ? undefined
      : progress()
  const clocks =
    time === undefined
      ? []
      : clockBlocks(
          journey,
          words,
          relevant,
          clocksOf(journey.flow, step.clocks ?? [], relevant, time),
          time.zone,
        )
  return {
    ...(aside === undefined ? {} : { aside }),
    title: words.fill(written.title, values),
    blocks: [
      ...banner(journey, words),
      ...roomBlocks(journey, words, step, relevant, time),
      ...body,
      ...example,
      ...form,
      ...shown,
      ...clocks,
    ],
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

/**
 * What to do when the screen in the browser looks different.
 * @param who whom to ask on the company and the role; where the journey names none, it is the national authority
 */
export function differsView(
  journey: Journey,
  words: Words,
  step: Step,
  relevant: Answers,
  who = words.say('differs.authority'),
): View {
  const values = valuesOf(journey, words, relevant, partOf(step.id))
  const own = fillBlocks(wordsOf(words, step).differs, words, values)
  const general = ['one', 'two', 'three'].map(
    (key): ViewBlock => ({ kind: 'paragraph', runs: [words.say(`differs.${key}`, { who })] }),
  )
  return { title: words.say('differs.title'), blocks: [...own, ...general] }
}
