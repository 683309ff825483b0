import type { Step } from '../flow/step.ts'
import type { Catalogue, Journey, ProblemEntry } from '../guides/journey.ts'
import type { SearchLine } from '../search/search-index.ts'
import { plainTexts } from './fill.ts'
import type { Words } from './words.ts'

/** How much a word counts, by where it stands. */
export const searchWeights = { title: 3, page: 1.5, text: 1, more: 0.7 } as const

/** A page that can be found: a problem, or a chapter of a journey. */
export interface SearchPage {
  readonly name: string
  /** What it is called, in all languages: who types just that is led there. */
  readonly names: readonly string[]
  /** What stands over each of its steps. */
  readonly over: (words: Words) => readonly SearchLine[]
}

/** What tells which step stands on which page. */
export interface PagesOf {
  readonly catalogue: Pick<Catalogue, 'journeys' | 'problems'>
  /** All that is searched. */
  readonly journeys: readonly Journey[]
}

/** The page of a step. A problem is one page; in a journey each chapter is one, whichever journeys have it. */
export function searchPage(
  { catalogue, journeys }: PagesOf,
  journey: Journey,
  step: Step,
  languages: readonly Words[],
): SearchPage {
  const problem = catalogue.problems.find(({ name }) => name === journey.name)
  if (problem !== undefined) return problemPage(problem, step, languages)
  const called = catalogue.journeys.find(({ name }) => isSameName(name, step))?.names ?? []
  // A journey that begins with its chapter is that chapter; a business is more than its page on companies.
  const isWhole = journeys.some(
    ({ name, flow }) => isSameName(name, step) && flow.steps[0]?.words === step.words,
  )
  const titleIn = (words: Words): string => words.guide(step.words).title
  return {
    name: step.words,
    names: [...languages.map(titleIn), ...(isWhole ? called : [])],
    over: (words) => untold([titleIn(words), ...called], searchWeights.page),
  }
}

function isSameName(journey: string, step: Step): boolean {
  return journey.replace('/', '.') === step.words
}

function problemPage({ name, names }: ProblemEntry, step: Step, languages: readonly Words[]): SearchPage {
  const [pack = '', id = ''] = name.split('/')
  const own = (words: Words) => words.guide(pack).steps[id]
  return {
    name,
    names: [...languages.flatMap((words) => own(words)?.title ?? []), ...names],
    over: (words) => [
      ...untold(
        [own(words)?.title ?? '', ...plainTexts(own(words)?.body ?? []), ...names],
        searchWeights.title,
      ),
      ...untold([words.guide(step.words).title], searchWeights.page),
    ],
  }
}

function untold(texts: readonly string[], weight: number): readonly SearchLine[] {
  return texts.map((text) => ({ text, weight, tells: false }))
}
