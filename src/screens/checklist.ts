import { type Foreseen, foresee } from '../flow/foresee.ts'
import { locate } from '../flow/locate.ts'
import { type Answers, type Instant, type Step, type StepId, stillWaits } from '../flow/step.ts'
import type { Journey, Line } from '../guides/journey.ts'
import { banner } from './banner.ts'
import { shortDate } from './date.ts'
import { fillBlocks, plainTexts } from './fill.ts'
import { journeyTitle } from './journey-title.ts'
import { valuesOf } from './values.ts'
import type { ItemBlock, Status, View, ViewBlock } from './view.ts'
import type { Values, Words } from './words.ts'

/** One item of a checklist, in the shape of its JSON document. */
export interface Item {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly condition: string
  readonly state: Status
  /** When it was done, as an ISO moment. */
  readonly doneAt?: Instant
  readonly links: readonly string[]
  readonly warnings: readonly string[]
  readonly facts: readonly string[]
}

export interface Checklist {
  readonly format: 'traces-guide/checklist@1'
  readonly journey: string
  readonly environment: string
  readonly language: string
  readonly items: readonly Item[]
}

/**
 * The whole way of a journey, line by line in the flow's order. Answers take the place of the newcomer's assumed ones; lines
 * that the answers rule out are left away.
 */
export function makeChecklist(
  journey: Journey,
  words: Words,
  answers: Answers,
  environment: string,
): Checklist {
  const position = locate(journey.flow, answers)
  const values = valuesOf(journey, words, position.relevant, '')
  const isPutOff = ({ kind, id }: Step): boolean =>
    kind === 'task' && position.relevant[id]?.value === 'skipped'
  const putOff = journey.flow.steps.filter(isPutOff).map(({ id }) => id)
  const assumed = byStep(
    foresee(journey.flow, answers, journey.assume).map((each) =>
      stillWaits(each.step, position.relevant[each.step.id]?.value) || isPutOff(each.step)
        ? { ...each, answered: false }
        : each,
    ),
  )
  const real = byStep(foresee(journey.flow, answers))
  const lines = journey.lines.filter((line) =>
    line.steps.some((id) => real.get(id)?.likelihood !== 'excluded'),
  )
  const wait = firstOpenWait(journey, assumed)
  const marked = lines.map((line) => ({ line, state: stateOf(line, assumed, wait, journey) }))
  const waiting = journey.flow.steps.find((step) => stillWaits(step, position.relevant[step.id]?.value))
  const current = waiting?.line ?? position.step.line
  const next =
    marked.find(({ line, state }) => line.id === current && state !== 'done') ??
    (position.at === 'step'
      ? marked.find(({ line, state }) => state === 'todo' && !putOff.some((id) => line.steps.includes(id)))
      : undefined)
  const items = marked.map(({ line, state }) =>
    makeItem(journey, line, line === next?.line ? 'next' : state, words, values, position.relevant),
  )
  return {
    format: 'traces-guide/checklist@1',
    journey: journey.name,
    environment,
    language: words.language,
    items,
  }
}

type ByStep = ReadonlyMap<StepId, Foreseen>

function byStep(foreseen: readonly Foreseen[]): ByStep {
  return new Map(foreseen.map((each) => [each.step.id, each]))
}

function stateOf(line: Line, assumed: ByStep, wait: number, journey: Journey): Status {
  const certain = line.steps.filter((id) => assumed.get(id)?.likelihood === 'certain')
  if (certain.length === 0) return 'possible'
  if (certain.every((id) => assumed.get(id)?.answered)) return 'done'
  const first = journey.flow.steps.findIndex((step) => step.id === certain[0])
  return first >= wait ? 'blocked' : 'todo'
}

/** The place in the flow of the first wait on the way that is not over. */
function firstOpenWait(journey: Journey, assumed: ByStep): number {
  const open = (step: Step): boolean =>
    step.kind === 'choice' &&
    step.waits &&
    assumed.get(step.id)?.likelihood === 'certain' &&
    assumed.get(step.id)?.answered === false
  const place = journey.flow.steps.findIndex(open)
  return place < 0 ? journey.flow.steps.length : place
}

function makeItem(
  journey: Journey,
  line: Line,
  state: Status,
  words: Words,
  values: Values,
  relevant: Answers,
): Item {
  const written = words.guide(line.words).lines[line.name]
  const steps = journey.flow.steps.filter((step) => line.steps.includes(step.id))
  const text = plainTexts(fillBlocks(written?.text, words, values)).join('\n')
  const moments = steps.flatMap((step) => relevant[step.id]?.at ?? []).sort()
  const doneAt = moments.at(-1)
  return {
    id: line.id,
    title: words.fill(written?.title ?? '', values),
    text,
    condition: state === 'possible' ? words.fill(written?.if ?? '', values) : '',
    state,
    ...(state === 'done' && doneAt !== undefined ? { doneAt } : {}),
    links: linksOf(journey, steps, text),
    warnings: written?.warning === undefined ? [] : [words.fill(written.warning, values)],
    facts: [...new Set(steps.flatMap((step) => step.facts))],
  }
}

/** The addresses that belong to a line: those its steps open, and those its text names. */
function linksOf(journey: Journey, steps: readonly Step[], text: string): readonly string[] {
  const opened = steps.flatMap((step) => {
    const url = step.opens === undefined ? undefined : journey.facts[step.opens]?.url
    return typeof url === 'string' ? [url] : []
  })
  return [...new Set([...opened, ...(text.match(/https:\/\/\S*[^\s.,;:)]/g) ?? [])])]
}

/** A checklist as it is printed. */
export function checklistView(checklist: Checklist, journey: Journey, words: Words): View {
  const numbered = checklist.items.filter((item) => item.state !== 'possible')
  const done = numbered.filter((item) => item.state === 'done').length
  const blocks = checklist.items.map((item): ItemBlock => {
    const own = item.state === 'possible' ? {} : { number: numbered.indexOf(item) + 1 }
    const missing = item.links.filter((link) => !item.text.includes(link))
    return {
      kind: 'item',
      state: item.state,
      ...own,
      title:
        item.condition === ''
          ? item.title
          : words.say('checklist.conditional', { condition: item.condition, title: item.title }),
      status: statusText(item, words),
      notes: [...(item.text === '' ? [] : item.text.split('\n')), ...missing],
      warnings: item.warnings,
    }
  })
  const title = words.say('checklist.title', { who: journeyTitle(journey.name, words) })
  const aside = words.say('checklist.count', { done, all: numbered.length })
  const explained: readonly ViewBlock[] =
    numbered.length === checklist.items.length
      ? []
      : [{ kind: 'paragraph', runs: [words.say('checklist.explained')] }]
  return { title, aside, blocks: [...banner(journey, words), ...blocks, ...explained] }
}

function statusText(item: Item, words: Words): string {
  if (item.state === 'possible') return ''
  if (item.doneAt !== undefined) return words.say('status.done-at', { day: shortDate(item.doneAt, words) })
  return words.say(`status.${item.state}`)
}
