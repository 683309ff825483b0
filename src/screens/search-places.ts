import { answerOptions, partOf, type Step, type StepId } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import type { Block } from '../guides/words.ts'
import type { SearchEntry, SearchLine } from '../search/search-index.ts'
import { fillBlocks, plainTexts } from './fill.ts'
import { journeyTitle } from './journey-title.ts'
import { type PagesOf, searchPage, searchWeights } from './search-page.ts'
import { optionText, titleOf, wordsOf } from './step-words.ts'
import { answerValues, siteValues } from './values.ts'
import type { Values, Words } from './words.ts'

/** A step that can be found, and where it stands. */
export interface SearchPlace extends SearchEntry {
  /** Pack and journey. */
  readonly journey: string
  /** The part that it stands in; `guide` opens it as a topic. */
  readonly topic: string
  readonly step: StepId
  /** By language: the page's title, and the step's. */
  readonly titles: Readonly<Record<string, SearchTitles>>
}

export interface SearchTitles {
  readonly page: string
  readonly title: string
}

/** Who is on one journey hardly asks about a step of another. */
const elsewhere = 0.9

/**
 * Every step of some journeys, each once, with its words in some languages.
 * @param journeys the one that goes before the others first
 * @param catalogue says which of them are problems, each of them one page, and what else people call a journey
 * @param own the journey that the person is on, where that is known
 */
export function searchPlaces(
  journeys: readonly Journey[],
  languages: readonly Words[],
  catalogue: PagesOf['catalogue'],
  own: string | undefined,
): readonly SearchPlace[] {
  const seen = new Set<string>()
  const isProblem = (journey: Journey): boolean =>
    catalogue.problems.some(({ name }) => name === journey.name)
  const shared = sharedSteps(journeys.filter(isProblem))
  return journeys.flatMap((journey) => {
    const aside = isProblem(journey)
    const steps = journey.flow.steps.filter((step) => {
      const key = `${aside ? journey.name : ''} ${nameOf(step)}`
      const known = seen.has(key)
      seen.add(key)
      return !known && !isPassedOver(step) && !(aside && shared.has(nameOf(step)))
    })
    const sites =
      steps.length === 0 ? [] : languages.map((words) => [words, siteValues(journey, words)] as const)
    const weight = aside ? 1 : nearness(journey.name, own)
    return steps.map((step): SearchPlace => {
      const { name, names, over } = searchPage({ catalogue, journeys }, journey, step, languages)
      const lines = sites.map(
        ([words, site]) =>
          [words.language, [...over(words), ...linesOf(journey, words, step, site)]] as const,
      )
      const titles = Object.fromEntries(
        languages.map((words) => [
          words.language,
          {
            page: aside ? journeyTitle(journey.name, words) : words.guide(step.words).title,
            title: titleOf(journey, words, step, {}),
          },
        ]),
      )
      const place = { journey: journey.name, topic: partOf(step.id), step: step.id, titles }
      return { page: name, names, lines: Object.fromEntries(lines), weight, ...place }
    })
  })
}

/** Steps that more problems than these have, such as whom to ask, tell nothing of any one of them. */
const mostSharing = 3

function sharedSteps(problems: readonly Journey[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { flow } of problems)
    for (const step of flow.steps) counts.set(nameOf(step), (counts.get(nameOf(step)) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > mostSharing).map(([name]) => name))
}

function nameOf(step: Step): string {
  return `${step.words}/${step.name}`
}

/** Whether nobody ever sees a step: it hands over at once. */
function isPassedOver(step: Step): boolean {
  return step.kind === 'outcome' && step.ends === 'hand-over'
}

function nearness(journey: string, own: string | undefined): number {
  return own === undefined || journey === own ? 1 : elsewhere
}

function linesOf(journey: Journey, words: Words, step: Step, site: Values): readonly SearchLine[] {
  const { title, body, help, differs, traps, fields } = wordsOf(words, step)
  const values = { ...site, answer: answerValues(journey, words, {}, partOf(step.id)) }
  const guide = words.guide(step.words)
  const line = journey.lines.find(({ steps }) => steps.includes(step.id))
  const listed = line === undefined ? undefined : guide.lines[line.name]
  const blocks = (texts: readonly Block[] | undefined, weight: number): readonly SearchLine[] =>
    plainTexts(fillBlocks(texts, words, values)).map((text) => ({ text, weight, tells: true }))
  return [
    { text: words.fill(title, values), weight: searchWeights.title, tells: false },
    ...blocks(body, searchWeights.text),
    ...answerOptions(step).map((option) => told(optionText(words, step, option, values))),
    ...Object.values(fields ?? {}).map((text) => told(words.fill(text, values))),
    ...blocks(differs, searchWeights.more),
    ...blocks(help, searchWeights.more),
    ...blocks(traps, searchWeights.more),
    ...filled(listed?.title, words, values),
    ...blocks(listed?.text, searchWeights.more),
  ]
}

function told(text: string): SearchLine {
  return { text, weight: searchWeights.text, tells: true }
}

function filled(text: string | undefined, words: Words, values: Values): readonly SearchLine[] {
  return text === undefined
    ? []
    : [{ text: words.fill(text, values), weight: searchWeights.more, tells: true }]
}
