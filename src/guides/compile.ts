import { foresee } from '../flow/foresee.ts'
import { checkDeeds } from './check-deeds.ts'
import { checkFacts } from './check-facts.ts'
import { checkHandOvers, checkPacks } from './check-packs.ts'
import { checkTroubles } from './check-troubles.ts'
import { checkWords } from './check-words.ts'
import { compileJourney } from './compile-journey.ts'
import { compileOperators } from './compile-operator.ts'
import { compileFacts, compileLabels } from './compile-reference.ts'
import { emitJoined } from './emit-words.ts'
import { type Catalogue, type GuideLocale, type Journey, namespaceOf } from './journey.ts'
import type { OperatorAdvices } from './operator-advice.ts'
import { allGuides } from './packs.ts'
import type { Problem } from './problem.ts'
import type { FactEntry, LabelEntry } from './reference.ts'
import type { AppWords, Guide, Pack, Sources } from './source.ts'
import { placeholdersIn } from './words.ts'

/** What is generated from the sources. */
export interface Compiled {
  readonly catalogue: Catalogue
  readonly journeys: readonly Omit<Journey, 'revision'>[]
  /** By language, then by namespace. */
  readonly words: Readonly<Record<string, Readonly<Record<string, GuideLocale>>>>
  readonly app: Readonly<Record<string, AppWords['groups']>>
  readonly facts: readonly FactEntry[]
  readonly labels: readonly LabelEntry[]
  readonly operators: OperatorAdvices
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
      written,
      ...compileJourney(sources, pack, id, written),
    })),
  )
  const journeys = made.map((each) => each.journey)
  const { operators, problems: wrongAdvice } = compileOperators(sources, made)
  const problems = unique([
    ...sources.published
      .filter((id) => !sources.packs.has(id))
      .map((id): Problem => ({ file: 'packs.yaml', line: 1, code: 'unknown-pack', about: id })),
    ...made.flatMap((each) => each.problems),
    ...checkPacks(sources, packs),
    ...checkHandOvers(sources, made),
    ...checkTroubles(sources, made),
    ...wrongAdvice,
    ...checkWords(sources, conditionalLines(made.filter(isSound).map((each) => each.journey))),
    ...checkDeeds(sources),
    ...checkFacts(sources),
    ...checkApp(sources),
  ])
  const words: Record<string, Record<string, GuideLocale>> = {}
  const app: Record<string, AppWords['groups']> = {}
  const { source, published, draft } = sources.languages
  for (const language of [...published, ...draft]) {
    const wordsOf = (written: Guide['words']): GuideLocale | undefined =>
      emitJoined(
        written[language],
        draft.includes(language) || written[language] === undefined ? written[source] : undefined,
      )
    const namespaces: Record<string, GuideLocale> = {}
    for (const { guide } of allGuides(sources)) {
      const own = wordsOf(guide.words)
      if (own !== undefined) namespaces[namespaceOf(guide.pack, guide.id)] = own
    }
    for (const pack of sources.packs.values()) {
      const own = wordsOf(pack.words)
      if (own !== undefined) namespaces[pack.id] = own
    }
    words[language] = namespaces
    app[language] = joinGroups(
      draft.includes(language) ? (sources.app[source]?.groups ?? {}) : {},
      sources.app[language]?.groups ?? {},
    )
  }
  const facts = compileFacts(sources, packs, journeys)
  const labels = compileLabels(sources, journeys)
  return {
    compiled: { catalogue: catalogueOf(sources, packs), journeys, words, app, facts, labels, operators },
    problems,
  }
}

/** Whether a journey can be foreseen: nothing in it is wrong or unread. */
function isSound(made: {
  readonly problems: readonly Problem[]
  readonly unsure: ReadonlySet<string>
}): boolean {
  return made.problems.length === 0 && made.unsure.size === 0
}

/** Groups of words, each key from the second where it has it. */
function joinGroups(base: AppWords['groups'], own: AppWords['groups']): AppWords['groups'] {
  const groups: Record<string, Readonly<Record<string, string>>> = {}
  for (const group of new Set([...Object.keys(base), ...Object.keys(own)]))
    groups[group] = { ...base[group], ...own[group] }
  return groups
}

/** Each mistake once: a guide that is used twice has the same mistakes twice. */
function unique(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

function catalogueOf(sources: Sources, packs: readonly Pack[]): Catalogue {
  const all = packs.flatMap((pack) =>
    Object.entries(pack.journeys).map(([id, { names, entrance, problem }]) => ({
      entrance,
      problem,
      name: `${pack.id}/${id}`,
      countries: pack.countries,
      names: [id, ...names],
    })),
  )
  return {
    languages: sources.languages.published,
    drafts: sources.languages.draft,
    journeys: all
      .filter((each) => !each.entrance && each.problem === undefined)
      .map(({ entrance: _, problem: __, ...journey }) => journey),
    problems: all.flatMap(({ name, names, problem }) =>
      problem === undefined ? [] : [{ name, ...problem, names }],
    ),
    entrance: all.find((each) => each.entrance)?.name ?? '',
  }
}

/** The lines that can fall away in some journey, and so need their condition in words: namespace, space, line. */
function conditionalLines(journeys: readonly Omit<Journey, 'revision'>[]): ReadonlySet<string> {
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
  const named = source.groups.languages ?? {}
  const nameless = sources.languages.published
    .filter((language) => named[language] === undefined)
    .map((language): Problem => {
      return { file: source.file, line: 1, code: 'words-missing', about: `languages.${language}` }
    })
  const others = sources.languages.published.flatMap((language) => {
    const own = sources.app[language]
    if (own === undefined)
      return [{ file: `app/${language}.md`, line: 1, code: 'words-missing', about: 'app' } as const]
    return [...compareApp(source, own, 'words-missing'), ...compareApp(own, source, 'words-unused')]
  })
  return [...nameless, ...others]
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
