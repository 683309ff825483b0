import { locate } from '../flow/locate.ts'
import { type Answers, answerOptions, type Flow, partOf, type Step, type StepId } from '../flow/step.ts'
import { turns } from '../flow/turns.ts'
import type { GuideLocale, Journey, Part } from './journey.ts'

/** One way from a step to another that comes right after it for somebody. */
export interface Edge {
  readonly from: StepId
  readonly to: StepId
  /** The options that lead there; none where every answer does. */
  readonly options: readonly string[]
}

/** The words of a namespace, where there are any. */
export type WordsOf = (namespace: string) => GuideLocale | undefined

/** A journey as a Mermaid flowchart: each step with its id and title, by parts, and the ways between them. */
export function drawJourney({ flow, parts }: Pick<Journey, 'flow' | 'parts'>, words: WordsOf): string {
  const lines = [
    'flowchart TD',
    ...parts.flatMap((part) => drawPart(part, flow, words)),
    ...edgesOf(flow).map(drawEdge),
  ]
  return `${lines.join('\n')}\n`
}

/** Every way that some answers lead, in the flow's order. @throws Error where the flow falls off its end */
export function edgesOf(flow: Flow): readonly Edge[] {
  const ways = new Map<StepId, Map<StepId, Set<string>>>()
  for (const { step, answers } of turns(flow).turns)
    for (const picks of answersTo(step)) {
      const to = locate(flow, withAnswer(answers, step, picks)).step.id
      const from = ways.get(step.id) ?? new Map<StepId, Set<string>>()
      ways.set(step.id, from.set(to, (from.get(to) ?? new Set<string>()).add(picks.join())))
    }
  return flow.steps.flatMap((step) =>
    flow.steps.flatMap((next): readonly Edge[] => {
      const led = ways.get(step.id)?.get(next.id)
      return led === undefined ? [] : [{ from: step.id, to: next.id, options: named(step, led) }]
    }),
  )
}

/** An answer to any kind of step: the options that it picks. */
type Picks = readonly string[]

/** What may be answered, as far as a condition can tell it apart: only picks are ever read. */
function answersTo(step: Step): readonly Picks[] {
  switch (step.kind) {
    case 'notice':
    case 'task':
    case 'entry':
      return [['done']]
    case 'choice':
      return answerOptions(step).map((option) => [option])
    case 'choices':
      return answerOptions(step).reduce<readonly Picks[]>(
        (sets, option) => sets.concat(sets.map((set) => set.concat(option))),
        [[]],
      )
    case 'outcome':
      return []
  }
}

function withAnswer(answers: Answers, step: Step, picks: Picks): Answers {
  const value = step.kind === 'choices' ? picks : picks.join()
  return { ...answers, [step.id]: { value, at: '2026-01-01T00:00:00.000Z' } }
}

/** The answers that lead along a way, by name; several picks at once only where no pick of theirs does it alone. */
function named(step: Step, led: ReadonlySet<string>): readonly string[] {
  const all = answersTo(step)
  const leading = all.filter((picks) => led.has(picks.join()))
  if (leading.length === all.length) return []
  const enough = (few: Picks, many: Picks): boolean =>
    few.length > 0 && few.length < many.length && few.every((option) => many.includes(option))
  return leading
    .filter((picks) => !leading.some((other) => enough(other, picks)))
    .map((picks) => (picks.length === 0 ? '(none)' : picks.join(' + ')))
}

function drawPart(part: Part, flow: Flow, words: WordsOf): readonly string[] {
  const title = words(part.words)?.title ?? ''
  return [
    `  subgraph part_${wordOf(part.id)}["${shown([part.id, title])}"]`,
    ...flow.steps
      .filter((step) => partOf(step.id) === part.id)
      .map((step) => `    ${drawStep(step, words(step.words)?.steps[step.name]?.title ?? '')}`),
    '  end',
  ]
}

function drawStep(step: Step, title: string): string {
  const [open, close] = shapeOf(step)
  return `${nodeOf(step.id)}${open}"${shown([step.id, title])}"${close}`
}

function shapeOf({ kind }: Step): readonly [string, string] {
  switch (kind) {
    case 'notice':
      return ['(', ')']
    case 'task':
      return ['[', ']']
    case 'choice':
      return ['{', '}']
    case 'choices':
      return ['{{', '}}']
    case 'entry':
      return ['[/', '/]']
    case 'outcome':
      return ['([', '])']
  }
}

function drawEdge({ from, to, options }: Edge): string {
  const label = options.length === 0 ? '' : `|"${shown([options.join(', ')])}"|`
  return `  ${nodeOf(from)} -->${label} ${nodeOf(to)}`
}

/** A step's name in Mermaid, where 'end' and hyphens have a meaning of their own. */
function nodeOf(id: StepId): string {
  return wordOf(id.replace('/', '__'))
}

function wordOf(id: string): string {
  return id.replaceAll('-', '_')
}

/** Texts one below the other: placeholders by their name, signs that Mermaid would read as its own as their code. */
function shown(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map((text) => coded(plain(text)))
    .join('<br/>')
}

function plain(text: string): string {
  return text.replace(/\{\{([^{}]*)\}\}/g, (_, inner: string) => `[${inner.trim()}]`)
}

const codes: Readonly<Record<string, string>> = { '"': '#quot;', '<': '#lt;', '>': '#gt;', '#': '#35;' }

function coded(text: string): string {
  return text.replace(/["<>#]/g, (sign) => codes[sign] ?? '')
}
