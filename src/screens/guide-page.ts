import { answerOptions, type Step } from '../flow/step.ts'
import type { Journey, Part } from '../guides/journey.ts'
import { fillBlocks } from './fill.ts'
import { journeyTitle } from './journey-title.ts'
import { sourceBlocks } from './source-blocks.ts'
import { stepView } from './step-view.ts'
import { optionText, wordsOf } from './step-words.ts'
import { valuesOf } from './values.ts'
import type { View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** The topics of a journey: its parts, each once. */
export function topicsOf(
  journey: Journey,
  words: Words,
): readonly { readonly id: string; readonly title: string }[] {
  return journey.parts.map((part) => ({ id: part.id, title: words.guide(part.words).title }))
}

/** The list of topics as a page. */
export function topicsView(journey: Journey, words: Words, command: string): View {
  const rows = topicsOf(journey, words).map(({ id, title }) => ({ label: id, value: title }))
  return {
    title: journeyTitle(journey.name, words),
    blocks: [
      { kind: 'rows', rows },
      { kind: 'paragraph', runs: [words.say('guide.how', { command: `${command} guide <id>` })] },
    ],
  }
}

/** One part of the guide to read: every step that may come, with what its help says. */
export function topicView(journey: Journey, words: Words, part: Part): View {
  const steps = journey.flow.steps.filter((step) => step.id.startsWith(`${part.id}/`))
  const read = steps.flatMap((step) => readStep(journey, words, step))
  return { title: words.guide(part.words).title, blocks: [...read, ...sourceBlocks(journey, words, steps)] }
}

function readStep(journey: Journey, words: Words, step: Step): readonly ViewBlock[] {
  const values = valuesOf(journey, words, {}, step.id.split('/')[0] ?? '')
  const view = stepView(journey, words, step, {}, {})
  const options = answerOptions(step).map((option) => [optionText(words, step, option, values)])
  const list: readonly ViewBlock[] =
    options.length === 0 ? [] : [{ kind: 'list', ordered: false, items: options }]
  const help = fillBlocks(wordsOf(words, step).help, words, values)
  return [{ kind: 'heading', text: view.title }, ...view.blocks.filter(isFilled), ...list, ...help]
}

function isFilled(block: ViewBlock): boolean {
  return block.kind !== 'rows' || block.rows.length > 0
}
