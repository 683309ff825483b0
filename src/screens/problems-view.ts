import { locate } from '../flow/locate.ts'
import { type Answers, answerOptions } from '../flow/step.ts'
import type { Journey, ProblemEntry } from '../guides/journey.ts'
import { fillBlocks } from './fill.ts'
import { journeyTitle } from './journey-title.ts'
import { sourceBlocks } from './source-blocks.ts'
import { optionText, titleOf, wordsOf } from './step-words.ts'
import { siteValues } from './values.ts'
import type { View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** A problem in the list of all. */
export interface ProblemItem {
  /** What `problem` takes. */
  readonly id: string
  readonly title: string
  readonly group: string
  readonly steps: readonly string[]
}

/** All problems, and those that were asked for, to be read. */
export interface ProblemDocument {
  readonly format: 'traces-guide/problem@1'
  readonly language: string
  readonly problems: readonly ProblemItem[]
  readonly pages: readonly ({ readonly id: string } & View)[]
}

/** The groups that have a problem, each once, in the order of the problems. */
export function groupsOf(problems: readonly ProblemEntry[]): readonly ProblemEntry['group'][] {
  return [...new Set(problems.map(({ group }) => group))]
}

/** The problems as a document. @param journeys the problems to be read */
export function problemDocument(
  words: Words,
  problems: readonly ProblemEntry[],
  journeys: readonly Journey[],
): ProblemDocument {
  return {
    format: 'traces-guide/problem@1',
    language: words.language,
    problems: problems.map(({ name, group, steps }) => ({
      id: idOf(name),
      title: journeyTitle(name, words),
      group,
      steps,
    })),
    pages: journeys.map((journey) => ({ id: idOf(journey.name), ...problemView(journey, words) })),
  }
}

/** The list of problems as a page, by what one sees. @param command how this program is called here */
export function problemsView(problems: readonly ProblemEntry[], words: Words, command: string): View {
  const groups = groupsOf(problems).flatMap((group): readonly ViewBlock[] => [
    { kind: 'heading', text: words.say(`problems.group-${group}`) },
    {
      kind: 'rows',
      rows: problems
        .filter((problem) => problem.group === group)
        .map(({ name }) => ({ label: idOf(name), value: journeyTitle(name, words) })),
    },
  ])
  const how = words.say('problems.how', { command: `${command} problem <id>` })
  return {
    title: words.say('problems.title'),
    blocks: [...groups, { kind: 'paragraph', runs: [how] }],
  }
}

/** The whole of a problem to be read: each question, and below it what each answer leads to. */
export function problemView(journey: Journey, words: Words): View {
  return {
    title: journeyTitle(journey.name, words),
    blocks: [...readOn(journey, words, {}, [], []), ...sourceBlocks(journey, words, journey.flow.steps)],
  }
}

/** What follows after some answers. @param chain those answers in words; @param heading what stands above it */
function readOn(
  journey: Journey,
  words: Words,
  answers: Answers,
  chain: readonly string[],
  heading: readonly ViewBlock[],
): readonly ViewBlock[] {
  const { step, relevant } = locate(journey.flow, answers)
  const values = siteValues(journey, words)
  const text = (part: 'body' | 'help'): readonly ViewBlock[] =>
    fillBlocks(wordsOf(words, step)[part], words, values)
  const title = titleOf(journey, words, step, relevant)
  const answered = (value: string): Answers => ({
    ...answers,
    [step.id]: { value, at: '2026-01-01T00:00:00.000Z' },
  })
  const own: readonly ViewBlock[] = [
    ...heading,
    { kind: 'paragraph', runs: [{ strong: title }] },
    ...text('body'),
    ...text('help'),
  ]
  if (step.kind === 'outcome') return own
  if (step.kind !== 'choice') return [...own, ...readOn(journey, words, answered('done'), chain, [])]
  const branches = answerOptions(step).flatMap((option) => {
    const next = [...chain, optionText(words, step, option, values)]
    const text = words.say('problems.if', { answers: next.join(' › ') })
    return readOn(journey, words, answered(option), next, [{ kind: 'heading', text }])
  })
  return [...own, ...branches]
}

function idOf(name: string): string {
  return name.slice(name.indexOf('/') + 1)
}
