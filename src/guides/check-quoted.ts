import { asked } from './check-words.ts'
import { allGuides } from './packs.ts'
import type { Sources } from './source.ts'
import { placeholdersIn, textsOf } from './words.ts'

/** A fact whose values no step quotes in some languages: a figure that was typed by hand, or is told nowhere. */
export interface Unquoted {
  readonly fact: string
  readonly languages: readonly string[]
}

/** Facts with values that no step quotes by placeholder, opens or shows in a form, language by language. */
export function checkQuoted(sources: Sources): readonly Unquoted[] {
  const guides = allGuides(sources).map(({ guide }) => guide)
  const shown = new Set(
    guides.flatMap((guide) =>
      asked(guide).flatMap((step) => [
        ...(step.opens === undefined ? [] : [step.opens]),
        ...(step.kind === 'task' ? (step.form ?? []).flatMap((row) => row.fact?.split('.')[0] ?? []) : []),
      ]),
    ),
  )
  const quotedIn = new Map(
    sources.languages.published.map((language) => {
      const texts = guides.flatMap((guide) =>
        [...(guide.words[language]?.sections.values() ?? [])].flatMap((parts) =>
          [...parts.values()].flatMap(textsOf),
        ),
      )
      const quoted = texts.flatMap(placeholdersIn).filter((name) => name.startsWith('fact.'))
      return [language, new Set(quoted.map((name) => name.split('.')[1] ?? ''))]
    }),
  )
  return [...sources.packs.values()].flatMap((pack) =>
    Object.entries(pack.facts).flatMap(([fact, { values }]): readonly Unquoted[] => {
      if (Object.keys(values).length === 0 || shown.has(fact)) return []
      const languages = sources.languages.published.filter(
        (language) => quotedIn.get(language)?.has(fact) !== true,
      )
      return languages.length === 0 ? [] : [{ fact, languages }]
    }),
  )
}
