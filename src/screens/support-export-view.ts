import type { Environment } from '../flow/environment.ts'
import { partOf, type Step } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import type { Export, ExportState, ExportWay } from '../support/export-form.ts'
import { journeyTitle } from './journey-title.ts'
import { safe } from './safe.ts'
import { optionText, titleOf } from './step-words.ts'
import { valuesOf } from './values.ts'
import type { View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** An export as a page for a ticket; its ids stand beside the words, so that nobody needs the same language. */
export function exportView(
  exported: Export,
  words: Words,
  journeyOf: (name: string, environment: Environment) => Journey,
): View {
  const { code, problem, environment, included, withheld } = exported
  const journey = journeyOf(exported.journey, environment)
  const row = (key: string, value: string) => ({ label: words.say(`support.${key}`), value: safe(value) })
  const along = Object.entries(included).map(([field, value]) => ({ label: safe(field), value: safe(value) }))
  const aside = problem === null ? undefined : journeyOf(problem.flow, environment)
  return {
    title: words.say('support.export-title'),
    blocks: [
      {
        kind: 'rows',
        rows: [
          ...(code === null ? [] : [row('code', code)]),
          row('journey', `${journeyTitle(exported.journey, words)} [${exported.journey}]`),
          row('pack', `${exported.pack}, ${exported.revision}`),
          row('program', exported.version),
          row('site', words.say(`environments.${environment}`)),
          row('language', exported.language),
          row('age', words.say(`ages.${exported.age}`)),
          ...(problem === null
            ? []
            : [row('problem', `${journeyTitle(problem.flow, words)} [${problem.flow}]`)]),
        ],
      },
      ...(problem === null || aside === undefined
        ? []
        : [
            { kind: 'heading', text: words.say('support.problem') } as const,
            wayBlock(problem, aside, words),
          ]),
      { kind: 'heading', text: words.say('support.steps') },
      wayBlock(exported, journey, words),
      ...(along.length === 0
        ? []
        : [
            { kind: 'heading', text: words.say('support.along') } as const,
            { kind: 'rows', rows: along } as const,
          ]),
      ...(withheld.length === 0
        ? []
        : [
            {
              kind: 'paragraph',
              runs: [words.say('support.stayed', { names: withheld.map((name) => safe(name)).join(', ') })],
            } as const,
          ]),
    ],
  }
}

/** The steps of a way with what was chosen; nothing that was typed. */
function wayBlock({ steps, choices }: ExportWay, journey: Journey, words: Words): ViewBlock {
  const rows = steps.flatMap(({ id, state }) => {
    const step = journey.flow.steps.find((each) => each.id === id)
    if (step === undefined) return []
    const values = valuesOf(journey, words, {}, partOf(id))
    const chosen = choices.find((choice) => choice.id === id)?.value
    const options = chosen === undefined ? [] : typeof chosen === 'string' ? [chosen] : chosen
    const answer = options
      .map((option) => `${optionText(words, step, option, values)} [${option}]`)
      .join(', ')
    return [
      {
        label: `${titleOf(journey, words, step, {})} [${id}]`,
        value: chosen === undefined ? words.say(stateKey(step, state)) : answer,
      },
    ]
  })
  return { kind: 'rows', rows }
}

/** What was typed is told of as that: it was typed. */
function stateKey({ kind }: Step, state: ExportState): string {
  return kind === 'entry' && state === 'done' ? 'support.withheld' : `support.state-${state}`
}

/** What an export holds and what it leaves out, before it is given away. */
export function previewView(exported: Export, words: Words): View {
  const { included, withheld, steps, problem } = exported
  const goes = [
    words.say('support.goes-where'),
    words.say('support.goes-steps', { count: steps.length + (problem?.steps.length ?? 0) }),
    ...Object.entries(included).map(([field, value]) =>
      words.say('support.goes-field', { field: safe(field), value: safe(value) }),
    ),
  ]
  return {
    title: words.say('support.goes'),
    blocks: [
      { kind: 'list', ordered: false, items: goes.map((text) => [text]) },
      ...(withheld.length === 0
        ? []
        : [
            { kind: 'paragraph', runs: [words.say('support.stays')] } as const,
            { kind: 'list', ordered: false, items: withheld.map((field) => [safe(field)]) } as const,
            { kind: 'paragraph', runs: [words.say('support.include-how')] } as const,
          ]),
    ],
  }
}
