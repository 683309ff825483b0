import { pagesText, readPagesIndex } from '../screens/read-pages-index.ts'
import { pagesIndex, type SearchDocument, searchDocument } from '../screens/search-view.ts'
import type { Context } from './context.ts'
import type { CommonOptions } from './options.ts'
import { plainTopics, topics } from './topic-journey.ts'

/** What answers some words; of the pages that ship, their words are read from what an earlier search kept. */
export function searchPages(
  { world, words }: Context,
  options: CommonOptions,
  query: string,
): SearchDocument {
  const { catalogue, keptTexts } = world
  const { name, environment, own } = topics({ world, words }, options)
  const searched = { catalogue, topics: plainTopics({ world, words }, options) }
  const languages = [...new Set([...catalogue.languages, words.language])]
  const kept = `pages-${[name, own ?? 'nobody', environment].join('-').replaceAll('/', '.')}`
  const text = keptTexts.read(kept)
  if (text !== undefined) {
    try {
      const index = readPagesIndex(text, languages)
      return searchDocument(searched, index, words, query)
    } catch {
      // It is odd: made anew.
    }
  }
  const known = [...catalogue.journeys, ...catalogue.problems, { name: catalogue.entrance }]
  const pages = {
    catalogue,
    journeys: known.map((each) => world.journey(each.name, environment)),
    languages: languages.map((each) => (each === words.language ? words : world.words(each))),
    topics: name,
    own,
  }
  const index = pagesIndex(pages)
  keptTexts.keep(kept, () => pagesText(index))
  return searchDocument(searched, index, words, query)
}
