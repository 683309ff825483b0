import type { ProblemEntry } from '../guides/journey.ts'
import { pagesIndex } from '../screens/search-view.ts'
import { search } from '../search/search.ts'
import { isSmallWord } from '../search/small-words.ts'
import { wordsOfText } from '../search/words-of-text.ts'
import type { Context } from './context.ts'

/** So many are named at most. */
const mostNamed = 3
/** What scores less has hardly a word in common. */
const least = 0.5
/** So much better than the next one, and so high, is what was surely meant. */
const clearly = { times: 2, score: 3 }
/** So high is one that stands alone. */
const alone = 1.2

/** The problems that somebody's own words mean, the likeliest first. */
export interface ProblemsFound {
  /** The one that has all of the words, where no other comes near it. */
  readonly clear: ProblemEntry | undefined
  readonly near: readonly ProblemEntry[]
}

/** Looks for a problem as `guide search` looks for pages, in all languages. @param query what was typed */
export function problemsByWords({ world, words }: Context, query: string): ProblemsFound {
  const { catalogue } = world
  const others = catalogue.languages.filter((language) => language !== words.language)
  const index = pagesIndex({
    catalogue,
    journeys: catalogue.problems.map(({ name }) => world.journey(name, 'production')),
    languages: [words, ...others.map((language) => world.words(language))],
    topics: '',
    own: undefined,
  })
  const hits = search(index, query, words.language).filter(({ score }) => score >= least)
  const near = hits.flatMap(({ entry }) => catalogue.problems.filter(({ name }) => name === entry.journey))
  const [best, next] = hits
  const said = wordsOfText(query).filter(
    (word) => !catalogue.languages.some((language) => isSmallWord(word, language)),
  )
  const hasAll = said.every((word) =>
    search(index, word, words.language).some(({ entry }) => entry.journey === best?.entry.journey),
  )
  const isAlone = best !== undefined && next === undefined && best.score >= alone
  const isFar =
    best !== undefined && best.score >= Math.max(clearly.score, clearly.times * (next?.score ?? 0))
  const isClear = hasAll && (isAlone || isFar)
  return { clear: isClear ? near[0] : undefined, near: near.slice(0, mostNamed) }
}
