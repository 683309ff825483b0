import { foresee } from '../flow/foresee.ts'
import { checkFacts } from './check-facts.ts'
import { checkHandOvers, checkPacks } from './check-packs.ts'
import { checkWords } from './check-words.ts'
import { compileJourney } from './compile-journey.ts'
import { emitWords } from './emit-words.ts'
import { type Catalogue, type GuideLocale, type Journey, namespaceOf } from './journey.ts'
import { allGuides } from './packs.ts'
import type { Problem } from './problem.ts'
import type { AppWords, Pack, Sources } from './source.ts'
import { placeholdersIn } from './words.ts'

/** What is generated from the sources. */
export interface Compiled {
  readonly catalogue: Catalogue
  readonly journeys: readonly Omit<Journey, 'revision'>[]
  /** By language, then by namespace. */
  readonly words: Readonly<Record<string, Readonly<Record<string, GuideLocale>>>>
  readonly app: Readonly<Record<string, AppWords['groups']>>
}

/** Makes journeys and words of the sources, and tells all that is wrong with them. */
export function compile(sources: Sources): {
  readonly compiled: Compiled
  readonly problems: readonly Problem[]
} {
  const packs = sources.published.flatMap((id): readonly Pack[] => {
    const pack = sources.packs.get(id)
    return pack === undefined ? [] : [pack]
  })
  const made = packs.flatMap((pack) =>
    Object.entries(pack.journeys).map(([id, written]) => ({
      pack,
      id,
      ...compileJourney(sources, pack, id, written),
    })),
  )
  const journeys = made.map((each) => each.journey)
  const problems = unique([
    ...sources.published
      .filter((id) => !sources.packs.has(id))
      .map((id): Problem => ({ file: 'packs.yaml', line: 1, code: 'unknown-pack', about: id })),
    ...made.flatMap((each) => each.problems),
    ...checkPacks(sources, packs),
    ...checkHandOvers(made),
    ...checkWords(sources, conditionalLines(journeys, made.flatMap((each) => each.problems).length > 0)),
    ...checkFacts(sources),
    ...checkApp(sources),
  ])
  const words: Record<string, Record<string, GuideLocale>> = {}
  for (const language of sources.languages.published) {
    const namespaces: Record<string, GuideLocale> = {}
    for (const { guide } of allGuides(sources)) {
      const own = guide.words[language]
      if (own !== undefined) namespaces[namespaceOf(guide.pack, guide.id)] = emitWords(own)
    }
    for (const pack of sources.packs.values()) {
      const own = pack.words[language]
      if (own !== undefined) namespaces[pack.id] = emitWords(own)
    }
    words[language] = namespaces
  }
  const app: Record<string, AppWords['groups']> = {}
  for (const [language, own] of Object.entries(sources.app)) app[language] = own.groups
  return { compiled: { catalogue: catalogueOf(sources, packs), journeys, words, app }, problems }
}

/** Each mistake once: a guide that is used twice has the same mistakes twice. */
function unique(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

function catalogueOf(sources: Sources, packs: readonly Pack[]): Catalogue {
  const all = packs.flatMap((pack) =>
    Object.entries(pack.journeys).map(([id, { names, entrance }]) => ({
      entrance,
      name: `${pack.id}/${id}`,
      countries: pack.countries,
      names: [id, ...names],
    })),
  )
  return {
    languages: sources.languages.published,
    journeys: all.filter((each) => !each.entrance).map(({ entrance: _, ...journey }) => journey),
    entrance: all.find((each) => each.entrance)?.name ?? '',
  }
}

/** The lines that can fall away in some journey, and so need their condition in words: namespace, space, line. */
function conditionalLines(
  journeys: readonly Omit<Journey, 'revision'>[],
  broken: boolean,
): ReadonlySet<string> {
  if (broken) return new Set()
  return new Set(
    journeys.flatMap((journey) => {
      const certain = new Set(
        foresee(journey.flow, {})
          .filter((each) => each.step.when === undefined)
          .map((each) => each.step.line),
      )
      return journey.lines.filter((line) => !certain.has(line.id)).map((line) => `${line.words} ${line.name}`)
    }),
  )
}

function checkApp(sources: Sources): readonly Problem[] {
  const source = sources.app[sources.languages.source]
  if (source === undefined)
    return [{ file: `app/${sources.languages.source}.md`, line: 1, code: 'words-missing', about: 'app' }]
  return sources.languages.published.flatMap((language) => {
    const own = sources.app[language]
    if (own === undefined)
      return [{ file: `app/${language}.md`, line: 1, code: 'words-missing', about: 'app' } as const]
    return [...compareApp(source, own, 'words-missing'), ...compareApp(own, source, 'words-unused')]
  })
}

function compareApp(
  from: AppWords,
  to: AppWords,
  code: 'words-missing' | 'words-unused',
): readonly Problem[] {
  const place = code === 'words-missing' ? to : from
  return Object.entries(from.groups).flatMap(([group, texts]) =>
    Object.entries(texts).flatMap(([key, text]): readonly Problem[] => {
      const other = to.groups[group]?.[key]
      const at = { file: place.file, line: Math.max(1, place.lineOf(group, key)) }
      if (other === undefined) return [{ ...at, code, about: `${group}.${key}` }]
      const same = [...placeholdersIn(text)].sort().join() === [...placeholdersIn(other)].sort().join()
      return same ? [] : [{ ...at, code: 'placeholders-differ', about: `${group}.${key}` }]
    }),
  )
}
