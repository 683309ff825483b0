import type { Journey } from './journey.ts'

/** What journeys quote: facts' values, labels, where facts are taken from, and documents. */
export type References = Pick<Journey, 'facts' | 'labels' | 'sources' | 'documents'>

type Table = Readonly<Record<string, unknown>>

/** The rows of a table that a journey uses, by their ids; those that differ from the shared ones stand there whole. */
export interface Kept {
  readonly ids: readonly string[]
  readonly own?: Table
}

/** Journeys without what they quote in common, which stands once: most of it is the same in all of them. */
export function shareReferences<J extends References>(
  journeys: readonly J[],
): {
  readonly shared: Readonly<Record<keyof References, Table>>
  readonly journeys: readonly (Omit<J, keyof References> & Readonly<Record<keyof References, Kept>>)[]
} {
  const shared = { facts: {}, labels: {}, sources: {}, documents: {} }
  return {
    shared,
    journeys: journeys.map((journey) => ({
      ...journey,
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
