import { type SearchTerm, searchTerms, termKinds } from '../operator/names/search-terms.ts'
import { safe } from './safe.ts'
import type { View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** What to search for before a company is created. */
export interface SearchTermsDocument {
  readonly format: 'traces-guide/search-terms@1'
  readonly language: string
  readonly name: string
  readonly terms: readonly SearchTerm[]
}

/** The terms for a name, as a document. @param former a name that it had before; may be empty */
export function searchTermsDocument(words: Words, name: string, former: string): SearchTermsDocument {
  const terms = searchTerms(name, former).map(({ term, why }) => ({ term: safe(term), why }))
  return {
    format: 'traces-guide/search-terms@1',
    language: words.language,
    name: terms[0]?.term ?? '',
    terms,
  }
}

/** The same as a page. @param former whether a former name was given */
export function searchTermsView(document: SearchTermsDocument, words: Words, former: boolean): View {
  const paragraph = (text: string): ViewBlock => ({ kind: 'paragraph', runs: [text] })
  const rows = document.terms.map(({ term, why }) => ({
    label: term,
    value: words.say(`search-terms.why-${why}`),
  }))
  const option = `--former <${words.say('help.value-words')}>`
  return {
    title: words.say('search-terms.title', { name: document.name }),
    blocks: [
      paragraph(words.say('search-terms.how')),
      { kind: 'rows', rows },
      ...(former ? [] : [paragraph(words.say('search-terms.former', { option }))]),
    ],
  }
}

/** So many terms are ticked off on a screen, and one more for a former name. */
const mostTicks = 7

/** One thing to search for, as it is told; and as it is kept: the same in every language. */
export interface SearchTick {
  readonly kept: string
  readonly text: string
}

/** What is ticked off before a company is created: the terms of its name, or where that isn't known, their kinds in words. */
export function searchTicks(words: Words, name: string): readonly SearchTick[] {
  const any = (kind: string): SearchTick => ({
    kept: `any-${kind}`,
    text: words.say(`search-terms.any-${kind}`),
  })
  const found = searchTerms(name)
  const kinds = termKinds.filter((kind) => kind !== 'part' && kind !== 'former')
  const ticks =
    found.length === 0
      ? kinds.map(any)
      : found.slice(0, mostTicks).map(({ term, why }) => ({
          kept: term,
          text: `${safe(term)} - ${words.say(`search-terms.why-${why}`)}`,
        }))
  return [...ticks, any('former')]
}
