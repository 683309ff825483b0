import { type AppNames, type AppTexts, type NamelessTexts, withNames } from './app-texts.ts'
import type { Catalogue, GuideLocale, Journey } from './journey.ts'
import type { OperatorAdvices } from './operator-advice.ts'
import type { FactEntry, LabelEntry } from './reference.ts'
import type { Kept, Own, Shared } from './shared-references.ts'

// These files are generated from sources that were checked, and a test holds them current: their shape is trusted.

/** Reads locales/flows/catalogue.json. */
export function readCatalogue(text: string): Catalogue {
  return JSON.parse(text) as Catalogue
}

/** Reads what journeys have in common, locales/flows/shared.json. */
export function readShared(text: string): Shared {
  return JSON.parse(text) as Shared
}

/** Reads the structure of a journey, locales/flows/<pack>.<journey>.json. @param shared what journeys have in common */
export function readJourney(text: string, shared: Shared): Journey {
  const kept = JSON.parse(text) as Own<Journey>
  return {
    ...kept,
    flow: { ...kept.flow, steps: inPlace(kept.flow.steps, shared.steps) },
    lines: inPlace(kept.lines, shared.lines),
    facts: rows(kept.facts, shared.facts),
    labels: rows(kept.labels, shared.labels),
    sources: rows(kept.sources, shared.sources),
    documents: rows(kept.documents, shared.documents),
  }
}

function rows<T extends object>({ ids, own }: Kept, shared: T): T {
  const all: Readonly<Record<string, unknown>> = { ...shared, ...own }
  return Object.fromEntries(ids.map((id) => [id, all[id]])) as T
}

/** Rows, with those that stand for a place in the shared list taken from there. */
function inPlace<Row>(rows: readonly (Row | number)[], shared: readonly Row[]): readonly Row[] {
  return rows.map((row) => (typeof row === 'number' ? shared[row] : row) as Row)
}

/** Reads all facts, locales/flows/facts.json. */
export function readFactEntries(text: string): readonly FactEntry[] {
  return JSON.parse(text) as readonly FactEntry[]
}

/** Reads all labels, locales/flows/labels.json. */
export function readLabelEntries(text: string): readonly LabelEntry[] {
  return JSON.parse(text) as readonly LabelEntry[]
}

/** Reads what each journey looks for in the table of companies, locales/flows/operators.json. */
export function readOperatorAdvices(text: string): OperatorAdvices {
  return JSON.parse(text) as OperatorAdvices
}

/** Reads the words of a guide, locales/<language>/<language>.<pack>.<guide>.json. */
export function readGuideLocale(text: string): GuideLocale {
  return JSON.parse(text) as GuideLocale
}

/** Reads the names of the program's own words, locales/flows/names.json. */
export function readAppNames(text: string): AppNames {
  return JSON.parse(text) as AppNames
}

/** Reads the program's own words, locales/<language>/<language>.app.json. @param names the names that they have in every language */
export function readAppLocale(text: string, names: AppNames): AppTexts {
  return withNames(JSON.parse(text) as NamelessTexts, names)
}
