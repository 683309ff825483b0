import type { Environment } from '../flow/environment.ts'
import { answerOptions, type Step } from '../flow/step.ts'
import type { Journey, Part } from '../guides/journey.ts'
import { fillBlocks } from './fill.ts'
import { journeyTitle } from './journey-title.ts'
import { searchTicks } from './search-terms-view.ts'
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

/** Pages of a guide that were asked for, and the list of its topics. */
export interface GuideDocument {
  readonly format: 'traces-guide/guide@1'
  readonly journey: string
  readonly environment: Environment
  readonly language: string
  readonly topics: ReturnType<typeof topicsOf>
  readonly pages: readonly ({ readonly id: string } & View)[]
}

/** Pages of a guide as a document. */
export function guideDocument(journey: Journey, words: Words, pages: GuideDocument['pages']): GuideDocument {
  return {
    format: 'traces-guide/guide@1',
    journey: journey.name,
    environment: journey.environment,
    language: words.language,
    topics: topicsOf(journey, words),
    pages,
  }
}

/** The list of topics as a page. @param command the line that opens one */
export function topicsView(journey: Journey, words: Words, command: string): View {
  const rows = topicsOf(journey, words).map(({ id, title }) => ({ label: id, value: title }))
  return {
    title: journeyTitle(journey.name, words),
    blocks: [
      { kind: 'rows', rows },
      { kind: 'paragraph', runs: [words.say('guide.how', { command })] },
    ],
  }
}

/**
 * One part of the guide to read: every step that may come, with what its help says.
 * @param isTold which of its steps are told; without it, all of them
 */
export function topicView(
  journey: Journey,
  words: Words,
  part: Part,
  isTold: (step: Step) => boolean = () => true,
): View {
  const steps = journey.flow.steps.filter((step) => step.id.startsWith(`${part.id}/`) && isTold(step))
  const read = steps.flatMap((step) => readStep(journey, words, step))
  return { title: words.guide(part.words).title, blocks: [...read, ...sourceBlocks(journey, words, steps)] }
}

function readStep(journey: Journey, words: Words, step: Step): readonly ViewBlock[] {
  const values = valuesOf(journey, words, {}, step.id.split('/')[0] ?? '')
  const view = stepView(journey, words, step, {}, {})
  const options = answerOptions(step).map((option) => [optionText(words, step, option, values)])
  const searched =
    step.kind === 'task' && step.tries !== undefined ? searchTicks(words, '').map(({ text }) => [text]) : []
  const items = [...options, ...searched]
  const list: readonly ViewBlock[] = items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }]
  const help = fillBlocks(wordsOf(words, step).help, words, values)
  return [{ kind: 'heading', text: view.title }, ...view.blocks.filter(isFilled), ...list, ...help]
}

function isFilled(block: ViewBlock): boolean {
  return block.kind !== 'rows' || block.rows.length > 0
}
