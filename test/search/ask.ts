import { inEnvironment } from '../../src/guides/in-environment.ts'
import { pagesIndex, type SearchItem, searchDocument } from '../../src/screens/search-view.ts'
import { locales, wordsIn } from '../wizard/desk.ts'

const catalogue = locales.catalogue()
const names = [...catalogue.journeys, ...catalogue.problems].map(({ name }) => name)
const journeys = [...names, catalogue.entrance].map((name) =>
  inEnvironment(locales.journey(name), 'production'),
)
const languages = catalogue.languages.map(wordsIn)
const topics = catalogue.journeys[0]?.name ?? ''
export const searched = { catalogue, journeys, languages, topics, own: undefined }
export const index = pagesIndex(searched)

/** The pages that somebody without progress is shown for a question, best first: a problem, or pack.guide. */
export function ask(question: string, language: string): readonly string[] {
  return searchDocument(searched, index, wordsIn(language), question).items.map(pageOf)
}

function pageOf({ journey, step }: SearchItem): string {
  if (catalogue.problems.some(({ name }) => name === journey)) return journey
  return locales.journey(journey).flow.steps.find(({ id }) => id === step)?.words ?? ''
}
