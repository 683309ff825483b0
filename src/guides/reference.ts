import type { FactValue, Label } from './source.ts'

/** A label, and the steps of all journeys that name it. */
export type LabelEntry = Label & { readonly id: string; readonly usedIn: readonly string[] }

/** Where a fact is taken from: the document and its section. */
export interface Origin {
  readonly document: string
  /** Left out where the document names none. */
  readonly publisher?: string
  readonly title: string
  readonly dated: string
  readonly section: string
}

/** A fact with all that is known of it, and the steps that tell it. */
export interface FactEntry {
  readonly id: string
  readonly pack: string
  readonly says: string
  readonly values: Readonly<Record<string, FactValue>>
  readonly status: 'current' | 'superseded' | 'conflict' | 'unverified'
  readonly replacedBy?: string
  readonly note?: string
  /** ISO date. */
  readonly checkedOn: string
  readonly goodForDays: number
  readonly source: readonly Origin[]
  readonly steps: readonly string[]
}

/** Whether a fact is past its date. @param today ISO date or moment */
export function isStale(
  fact: { readonly checkedOn: string; readonly goodForDays: number },
  today: string,
): boolean {
  const day = 24 * 60 * 60 * 1000
  return Date.parse(today.slice(0, 10)) - Date.parse(fact.checkedOn) > fact.goodForDays * day
}

/** A text as it is compared: case, diacritics and quotes don't matter. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/["'“”‘’«»]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim()
}

/** What a label says in a language of the site; nothing where no source shows that. */
export function labelIn(label: Label, language: string): string | undefined {
  const { en, sv, nl, others } = label
  const known: Readonly<Record<string, string | undefined>> = { ...others, en, sv, nl }
  return known[language]
}

/** The labels that say what a person sees, in any language, old or new: the same first, then those that contain it. */
export function findLabels(labels: readonly LabelEntry[], seen: string): readonly LabelEntry[] {
  const wanted = foldText(seen)
  const names = (label: LabelEntry): readonly string[] =>
    [label.en, label.sv, label.nl, label.id, ...Object.values(label.others ?? {}), ...(label.aliases ?? [])]
      .flatMap((name) => name ?? [])
      .map(foldText)
  const same = labels.filter((label) => names(label).includes(wanted))
  const within = labels.filter(
    (label) => !same.includes(label) && names(label).some((name) => name.includes(wanted)),
  )
  return wanted === '' ? [] : [...same, ...within]
}
