import type { LabelEntry } from '../guides/reference.ts'
import { toldIn } from '../rehearsal/scenario/exercise-of.ts'
import type { Scenario } from '../rehearsal/scenario/read-scenario-shape.ts'
import type { Score, ScoredMistake } from '../rehearsal/scenario/score.ts'
import type { GuideShelf } from './approve-end-view.ts'
import { guideStepText } from './guide-step.ts'
import { labelValues } from './label-values.ts'
import type { View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** What a scenario is about, before it begins: in the trainer's words, with who one is. */
export function scenarioView(scenario: Scenario, words: Words): View {
  const say = (key: string, values = {}): string => words.say(`rehearse-scenario.${key}`, values)
  const paragraphs = [
    toldIn(scenario.tells, words.language),
    say('who', { name: scenario.who.person }),
    say('score-comes'),
  ]
  return {
    title: say('title', { title: toldIn(scenario.title, words.language) }),
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', runs: [text] })),
  }
}

/** The score of a scenario. What went wrong with a log-in is told here; all else was told before. */
export function scoreView(
  score: Score,
  words: Words,
  shelf: GuideShelf,
  labels: readonly LabelEntry[],
): View {
  const say = (key: string, values = {}): string => words.say(`rehearse-scenario.${key}`, values)
  const { reached, right, of, detours, mistakes } = score
  const reply: ViewBlock = {
    kind: 'clock',
    state: reached ? 'running' : 'warned',
    text: say(reached ? 'reached' : 'not-reached'),
  }
  const counts = [
    { label: say('row-right'), value: say('of', { right, of }) },
    { label: say('row-mistakes'), value: String(mistakes.length) },
    { label: say('row-detours'), value: String(detours) },
  ]
  const items = score.kind === 'login' ? mistakes.map((each) => [mistakeText(each)]) : []
  return {
    title: say('title-score'),
    blocks: [
      reply,
      { kind: 'rows', rows: counts },
      ...(items.length === 0 ? [] : [{ kind: 'list', ordered: false, items } as const]),
      { kind: 'paragraph', runs: [say('same')] },
    ],
  }

  function mistakeText({ code, journey, step }: ScoredMistake): string {
    const text =
      code === 'other-way'
        ? say('other-way')
        : words.say(`rehearse-login.told-${code}`, labelValues(labels, words.language))
    return journey === undefined || step === undefined
      ? text
      : `${text} ${guideStepText(shelf.journey(journey), step, words, shelf.command)}`
  }
}

/** The scenarios that are shipped, as a page. @param command how this program is called here */
export function scenariosView(scenarios: readonly Scenario[], words: Words, command: string): View {
  const say = (key: string, values = {}): string => words.say(`rehearse-scenario.${key}`, values)
  const kinds = ['operator', 'approve', 'login'] as const
  return {
    title: say('title-list'),
    blocks: [
      ...kinds.flatMap((kind): readonly ViewBlock[] => [
        { kind: 'heading', text: say(`kind-${kind}`) },
        {
          kind: 'rows',
          rows: scenarios
            .filter((each) => each.kind === kind)
            .map(({ name, title }) => ({ label: name, value: toldIn(title, words.language) })),
        },
      ]),
      {
        kind: 'paragraph',
        runs: [say('how', { command: `${command} rehearse --scenario ${scenarios[0]?.name ?? ''}` })],
      },
    ],
  }
}
