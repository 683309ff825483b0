import { foldName } from '../guides/find-journey.ts'
import type { Catalogue, Journey } from '../guides/journey.ts'
import { search } from '../search/search.ts'
import { type SearchIndex, searchIndex } from '../search/search-index.ts'
import { type SearchPlace, searchPlaces } from './search-places.ts'
import type { View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** A page that answers, and the step on it that does so best. */
export interface SearchItem {
  /** Pack and journey ('sweden/agent'). */
  readonly journey: string
  /** The part of the journey, as `guide` takes it. */
  readonly topic: string
  readonly step: string
  /** The page's title, and the step's. */
  readonly page: string
  readonly title: string
  /** The line that has most of the words, and the language in which they were found. */
  readonly text: string
  readonly language: string
  /** What opens it, without the program's name. */
  readonly command: string
}

/** What was found for some words. */
export interface SearchDocument {
  readonly format: 'traces-guide/search@1'
  readonly language: string
  readonly query: string
  readonly items: readonly SearchItem[]
}

/** What is searched, and for whom. */
export interface Searched {
  readonly catalogue: Catalogue
  readonly journeys: readonly Journey[]
  /** All languages that are searched. */
  readonly languages: readonly Words[]
  /** The journey whose topics `guide` takes without a role. */
  readonly topics: string
  /** The journey that the person is on, where that is known. */
  readonly own: string | undefined
}

/** So many pages are shown at most. */
const mostItems = 5

/** The words of all pages, by language. */
export function pagesIndex(searched: Searched): SearchIndex<SearchPlace> {
  const { languages, catalogue, own } = searched
  return searchIndex(
    searchPlaces(byNearness(searched), languages, catalogue, own),
    languages.map(({ language }) => language),
  )
}

/**
 * What answers some words, best first, as a document.
 * @param index the words of the pages that are searched
 * @param query shown again, so safe already
 */
export function searchDocument(
  searched: Pick<Searched, 'catalogue' | 'topics'>,
  index: SearchIndex<SearchPlace>,
  words: Words,
  query: string,
): SearchDocument {
  const items: SearchItem[] = []
  for (const hit of search(index, query, words.language)) {
    const { page, title } = hit.entry.titles[words.language] ?? { page: '', title: '' }
    // Two packs may have a page of the same name with the same step: the better one is enough.
    if (items.some((item) => item.page === page && item.title === title)) continue
    const { journey, topic, step } = hit.entry
    const command = commandFor(searched, hit.entry)
    items.push({ journey, topic, step, page, title, text: hit.line, language: hit.language, command })
    if (items.length === mostItems) break
  }
  return { format: 'traces-guide/search@1', language: words.language, query, items }
}

/** The same as a page. @param command how the program is called here */
export function searchView(document: SearchDocument, words: Words, command: string): View {
  const blocks = document.items.flatMap(({ page, title, text, command: opens }): readonly ViewBlock[] => [
    { kind: 'heading', text: page === title ? title : `${page}: ${title}` },
    { kind: 'paragraph', runs: [text] },
    { kind: 'paragraph', runs: [{ code: `${command} ${opens}` }] },
  ])
  return {
    title: words.say('search.title', { query: document.query }),
    blocks: blocks.length === 0 ? nothingFound(document.query, words, command) : blocks,
  }
}

function nothingFound(query: string, words: Words, command: string): readonly ViewBlock[] {
  return [
    { kind: 'paragraph', runs: [words.say('search.none', { query })] },
    { kind: 'paragraph', runs: [`${words.say('search.none-problems')} `, { code: `${command} problem` }] },
    { kind: 'paragraph', runs: [`${words.say('search.none-topics')} `, { code: `${command} guide --list` }] },
  ]
}

/** The person's own journey first: of a step that several have, the first is found. */
function byNearness({ journeys, topics }: Searched): readonly Journey[] {
  return [
    ...journeys.filter(({ name }) => name === topics),
    ...journeys.filter(({ name }) => name !== topics),
  ]
}

function commandFor(
  { catalogue, topics }: Pick<Searched, 'catalogue' | 'topics'>,
  { journey, topic }: SearchPlace,
): string {
  if (journey === catalogue.entrance) return 'start'
  const [, id = ''] = journey.split('/')
  if (isProblem(catalogue, journey)) return `problem ${id}`
  if (journey === topics) return `guide ${topic}`
  const alone = catalogue.journeys.filter(({ names }) =>
    names.some((name) => foldName(name) === foldName(id)),
  )
  return `guide ${topic} --role ${alone.length === 1 ? id : journey}`
}

function isProblem({ problems }: Catalogue, journey: string): boolean {
  return problems.some(({ name }) => name === journey)
}
