import { stem } from './stem.ts'
import { wordsOfText } from './words-of-text.ts'

/** A line of a step: its text, and how much a word counts in it. */
export interface SearchLine {
  readonly text: string
  readonly weight: number
  /** Whether it can stand for the step where it is found; a title is shown anyway. */
  readonly tells: boolean
}

/** What can be found: a step, with its lines by language. */
export interface SearchEntry {
  /** The page that it stands on; of each page the best entry is found. */
  readonly page: string
  readonly lines: Readonly<Record<string, readonly SearchLine[]>>
  /** What the page is called, in any language: who types just that is led there. */
  readonly names: readonly string[]
  /** How readily it is found: 1, or more where people in trouble should see it first. */
  readonly weight: number
}

/** The words of one language: where each stands, by its stem, and which forms it has. */
export interface LanguageIndex {
  readonly language: string
  /** Stem → entry → how often, by weight. */
  readonly places: Pick<ReadonlyMap<string, ReadonlyMap<number, number>>, 'get' | 'has' | 'keys'>
  /** Every form that is written somewhere → its stem. */
  readonly forms: ReadonlyMap<string, string>
  readonly lengths: readonly number[]
  readonly meanLength: number
}

export interface SearchIndex<Entry extends SearchEntry> {
  readonly entries: readonly Entry[]
  readonly languages: readonly LanguageIndex[]
  /** A name, as its words are compared → the pages that are called so. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>
}

/** Makes an index of what can be found, a language at a time. */
export function searchIndex<Entry extends SearchEntry>(
  entries: readonly Entry[],
  languages: readonly string[],
): SearchIndex<Entry> {
  const named = new Map<string, Set<string>>()
  for (const { names, page } of entries)
    for (const name of names) {
      const key = nameKey(name)
      named.set(key, (named.get(key) ?? new Set()).add(page))
    }
  return { entries, languages: languages.map((language) => indexIn(entries, language)), named }
}

/** A name as it is compared with a question. */
export function nameKey(name: string): string {
  return wordsOfText(name).join(' ')
}

/** Reads each text once, however many steps have it. */
function reader(): (text: string) => readonly string[] {
  const read = new Map<string, readonly string[]>()
  return (text) => {
    const words = read.get(text) ?? wordsOfText(text)
    read.set(text, words)
    return words
  }
}

function indexIn(entries: readonly SearchEntry[], language: string): LanguageIndex {
  const places = new Map<string, Map<number, number>>()
  const forms = new Map<string, string>()
  const wordsIn = reader()
  const lengths = entries.map((entry, at) => {
    let length = 0
    for (const { text, weight } of entry.lines[language] ?? [])
      for (const form of wordsIn(text)) {
        const known = forms.get(form) ?? stem(form, language)
        forms.set(form, known)
        const found = places.get(known) ?? new Map<number, number>()
        places.set(known, found.set(at, (found.get(at) ?? 0) + weight))
        length += 1
      }
    return length
  })
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  return { language, places, forms, lengths, meanLength: Math.max(1, meanLength) }
}
