import type { Problem } from './problem.ts'
import { readActivities } from './read-activities.ts'
import { readGuide } from './read-guide.ts'
import { readDocuments, readFacts, readLabels, readLanguages, readPack, readPublished } from './read-pack.ts'
import { readAppWords, readWords } from './read-words.ts'
import type { AppWords, Guide, GuideWords, Pack, Sources } from './source.ts'

/** The texts of a folder of guides, by their path in it ('eu/account/sv.md'). */
export type Files = ReadonlyMap<string, string>

/**
 * Reads everything that lies in a folder of guides; each mistake is told, none stops the reading.
 * @param base what the folder is added to: its packs may extend those, its languages and labels join those
 */
export function readSources(
  files: Files,
  base?: Sources,
): { readonly sources: Sources; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const keep: Keep = (result) => {
    problems.push(...result.problems)
    return result
  }
  const text = (path: string): string => files.get(path) ?? (base === undefined ? '' : '{}')
  const { languages } = keep(readLanguages('languages.yaml', text('languages.yaml')))
  const { labels, unread: unreadLabel } = keep(readLabels('labels.yaml', text('labels.yaml')))
  const { documents, unread: unreadDocument } = keep(readDocuments('documents.yaml', text('documents.yaml')))
  const app: Record<string, AppWords> = {}
  const packs = new Map<string, Pack>()
  for (const path of [...files.keys()].sort()) {
    const [folder = ''] = path.split('/')
    const language = /^app\/([a-z]{2})\.md$/.exec(path)?.[1]
    if (language !== undefined) app[language] = keep(readAppWords(path, text(path))).words
    if (!packs.has(folder) && /^[^./][^/]*\/(pack\.yaml|facts\.yaml|[^/]+\/guide\.yaml)$/.test(path))
      packs.set(folder, { ...readWholePack(files, folder, keep), added: base !== undefined })
  }
  const published =
    base !== undefined && !files.has('packs.yaml')
      ? [...packs.keys()]
      : keep(readPublished('packs.yaml', text('packs.yaml'))).published
  const own: Sources = {
    languages,
    published,
    packs,
    labels,
    documents,
    unreadLabel,
    unreadDocument,
    app,
  }
  return { sources: base === undefined ? own : joinSources(base, own, languagesIn(files)), problems }
}

/** The languages in which a folder has words. */
function languagesIn(files: Files): readonly string[] {
  const found = [...files.keys()].map((path) => /^[^./][^/]*\/(?:[^/]+\/)?([a-z]{2})\.md$/.exec(path)?.[1])
  return [...new Set(found.flatMap((language) => language ?? []))].sort()
}

/**
 * Sources with others added: the added packs come first, and what bears the same name takes the other's place.
 * @param written the languages that the others have words in; one that nothing is said of is a draft
 */
function joinSources(base: Sources, own: Sources, written: readonly string[]): Sources {
  const published = [...new Set([...base.languages.published, ...own.languages.published])]
  const drafts = [...base.languages.draft, ...own.languages.draft, ...written]
  return {
    languages: {
      source: base.languages.source,
      published,
      draft: [...new Set(drafts)].filter((language) => !published.includes(language)),
    },
    published: [...new Set([...own.published, ...base.published])],
    packs: new Map([...base.packs, ...own.packs]),
    labels: { ...base.labels, ...own.labels },
    documents: { ...base.documents, ...own.documents },
    unreadLabel: own.unreadLabel,
    unreadDocument: own.unreadDocument,
    app: { ...base.app, ...own.app },
  }
}

type Keep = <T extends { readonly problems: readonly Problem[] }>(result: T) => T

function readWholePack(files: Files, id: string, keep: Keep): Omit<Pack, 'added'> {
  const file = `${id}/pack.yaml`
  const factsFile = `${id}/facts.yaml`
  const { pack } = keep(readPack(file, files.get(file) ?? ''))
  const { facts, lineOf, unread } = keep(readFacts(factsFile, files.get(factsFile) ?? '{}'))
  const activities = `${id}/activities.yaml`
  const { vocabulary } = keep(readActivities(activities, files.get(activities) ?? '{}'))
  const guides = new Map<string, Guide>()
  const words: Record<string, GuideWords> = {}
  for (const [path, text] of files) {
    const language = new RegExp(`^${id}/([a-z]{2})\\.md$`).exec(path)?.[1]
    if (language !== undefined) words[language] = keep(readWords(path, text)).words
  }
  for (const path of files.keys()) {
    const [folder, guide = '', name] = path.split('/')
    if (folder === id && name === 'guide.yaml') guides.set(guide, readWholeGuide(files, id, guide, keep))
  }
  return {
    ...pack,
    id,
    file,
    facts,
    factsFile,
    factLine: lineOf,
    unreadFact: unread,
    vocabulary,
    guides,
    words,
  }
}

function readWholeGuide(files: Files, pack: string, id: string, keep: Keep): Guide {
  const file = `${pack}/${id}/guide.yaml`
  const { guide } = keep(readGuide(file, files.get(file) ?? ''))
  const words: Record<string, GuideWords> = {}
  for (const [path, text] of files) {
    const language = new RegExp(`^${pack}/${id}/([a-z]{2})\\.md$`).exec(path)?.[1]
    if (language !== undefined) words[language] = keep(readWords(path, text)).words
  }
  const named = guide.whole ? [] : [...(files.get(file) ?? '').matchAll(/[a-z0-9-]+/g)].map(([name]) => name)
  return { pack, id, file, ...guide, named, words }
}
