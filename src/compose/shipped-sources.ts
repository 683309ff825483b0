import type { LocaleFiles } from '../adapters/locale-files.ts'
import { namespaceOf } from '../guides/journey.ts'
import { readSources } from '../guides/read-sources.ts'
import { readTexts } from '../guides/read-texts.ts'
import { recallWords } from '../guides/recall-words.ts'
import type { Fact, Guide, GuideWords, Label, Pack, Sources } from '../guides/source.ts'

/**
 * The sources of the shipped guides: their steps and journeys from guides.json, the rest from the other locales.
 * @param shipped the text of locales/guides.json
 */
export function shippedSources(shipped: string, locales: LocaleFiles): Sources {
  const { sources } = readSources(readTexts(shipped))
  const { published } = sources.languages
  const inEach = <T>(make: (language: string) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(published.map((language) => [language, make(language)]))
  const guideWords = (guide: Guide): Readonly<Record<string, GuideWords>> =>
    inEach((language) => {
      const locale = locales.guide(language, namespaceOf(guide.pack, guide.id))
      return recallWords(`${guide.pack}/${guide.id}/${language}.md`, locale, guide)
    })
  const withWords = (pack: Pack): Pack => ({
    ...pack,
    facts: factsOf(pack.id, locales),
    words: inEach((language) => recallWords(`${pack.id}/${language}.md`, locales.guide(language, pack.id))),
    guides: new Map([...pack.guides].map(([id, guide]) => [id, { ...guide, words: guideWords(guide) }])),
  })
  return {
    ...sources,
    labels: labelsOf(locales),
    packs: new Map([...sources.packs].map(([id, pack]) => [id, withWords(pack)])),
    app: inEach((language) => ({
      file: `app/${language}.md`,
      groups: locales.app(language),
      lineOf: () => 1,
    })),
  }
}

function factsOf(pack: string, locales: LocaleFiles): Readonly<Record<string, Fact>> {
  const own = locales.facts().filter((fact) => fact.pack === pack)
  return Object.fromEntries(
    own.map(({ id, pack: _, steps: __, source, ...fact }) => [
      id,
      { ...fact, source: source.map(({ document, section }) => ({ document, section })) },
    ]),
  )
}

function labelsOf(locales: LocaleFiles): Readonly<Record<string, Label>> {
  return Object.fromEntries(locales.labels().map(({ id, usedIn: _, ...label }) => [id, label]))
}
