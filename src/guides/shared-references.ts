import type { Step } from '../flow/step.ts'
import type { Journey, Line } from './journey.ts'

/** What journeys quote: facts' values, labels, where facts are taken from, and documents. */
export type References = Pick<Journey, 'facts' | 'labels' | 'sources' | 'documents'>

/** What several journeys have in common: what they quote, and the steps and lines that are the same in them. */
export interface Shared extends References {
  readonly steps: readonly Step[]
  readonly lines: readonly Line[]
}

type Table = Readonly<Record<string, unknown>>

/** The rows of a table that a journey uses, by their ids; those that differ from the shared ones stand there whole. */
export interface Kept {
  readonly ids: readonly string[]
  readonly own?: Table
}

/** What a journey has of its own: references by their ids, and steps and lines that others have too by their places in the shared lists. */
export type Own<J extends Journey> = Omit<J, keyof Shared | 'flow'> &
  Readonly<Record<keyof References, Kept>> & {
    readonly flow: { readonly steps: readonly (Step | number)[] }
    readonly lines: readonly (Line | number)[]
  }

/** Journeys without what they have in common, which stands once: most of it is the same in all of them. */
export function shareReferences<J extends Journey>(
  journeys: readonly J[],
): { readonly shared: Shared; readonly journeys: readonly Own<J>[] } {
  const shared = { facts: {}, labels: {}, sources: {}, documents: {} }
  const steps = inCommon(journeys.map(({ flow }) => flow.steps))
  const lines = inCommon(journeys.map((journey) => journey.lines))
  return {
    shared: { ...shared, steps: steps.shared, lines: lines.shared },
    journeys: journeys.map((journey, index) => ({
      ...journey,
      flow: { ...journey.flow, steps: steps.lists[index] ?? [] },
      lines: lines.lists[index] ?? [],
      facts: keep(journey.facts, shared.facts),
      labels: keep(journey.labels, shared.labels),
      sources: keep(journey.sources, shared.sources),
      documents: keep(journey.documents, shared.documents),
    })),
  }
}

/** Puts the rows that are new into the shared table; what is left is which of them a journey uses, in its order. */
function keep(table: Table, shared: Record<string, unknown>): Kept {
  const own: Record<string, unknown> = {}
  for (const [id, row] of Object.entries(table)) {
    shared[id] ??= row
    if (JSON.stringify(shared[id]) !== JSON.stringify(row)) own[id] = row
  }
  const ids = Object.keys(table)
  return Object.keys(own).length === 0 ? { ids } : { ids, own }
}

/** The rows that stand in more than one list, each once, and the lists with their places instead. */
function inCommon<Row>(lists: readonly (readonly Row[])[]): {
  readonly shared: readonly Row[]
  readonly lists: readonly (readonly (Row | number)[])[]
} {
  const seen = new Map<string, number>()
  const texts = lists.map((list) => list.map((row) => ({ row, text: JSON.stringify(row) })))
  for (const { text } of texts.flat()) seen.set(text, (seen.get(text) ?? 0) + 1)
  const places = new Map<string, number>()
  const shared: Row[] = []
  for (const { row, text } of texts.flat())
    if ((seen.get(text) ?? 0) > 1 && !places.has(text)) places.set(text, shared.push(row) - 1)
  return { shared, lists: texts.map((list) => list.map(({ row, text }) => places.get(text) ?? row)) }
}
