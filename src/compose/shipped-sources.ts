import type { LocaleFiles } from '../adapters/locale-files.ts'
import { namespaceOf } from '../guides/journey.ts'
import { readSources } from '../guides/read-sources.ts'
import { readTexts } from '../guides/read-texts.ts'
import { recallWords } from '../guides/recall-words.ts'
import type { Guide, GuideWords, Pack, Sources } from '../guides/source.ts'

/**
 * The sources of the shipped guides: their steps, facts and labels from guides.json, their words from the locales.
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
    words: inEach((language) => recallWords(`${pack.id}/${language}.md`, locales.guide(language, pack.id))),
    guides: new Map([...pack.guides].map(([id, guide]) => [id, { ...guide, words: guideWords(guide) }])),
  })
  return {
    ...sources,
    packs: new Map([...sources.packs].map(([id, pack]) => [id, withWords(pack)])),
    app: inEach((language) => ({
      file: `app/${language}.md`,
      groups: locales.app(language),
      lineOf: () => 1,
    })),
  }
}
