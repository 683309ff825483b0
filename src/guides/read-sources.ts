import type { Problem } from './problem.ts'
import { readGuide } from './read-guide.ts'
import { readDocuments, readFacts, readLabels, readLanguages, readPack, readPublished } from './read-pack.ts'
import { readAppWords, readWords } from './read-words.ts'
import type { AppWords, Guide, GuideWords, Pack, Sources } from './source.ts'

/** The texts of a folder of guides, by their path in it ('eu/account/sv.md'). */
export type Files = ReadonlyMap<string, string>

/** Reads everything that lies in a folder of guides; each mistake is told, none stops the reading. */
export function readSources(files: Files): {
  readonly sources: Sources
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const keep = <T extends { readonly problems: readonly Problem[] }>(result: T): T => {
    problems.push(...result.problems)
    return result
  }
  const text = (path: string): string => files.get(path) ?? ''
  const { languages } = keep(readLanguages('languages.yaml', text('languages.yaml')))
  const { published } = keep(readPublished('packs.yaml', text('packs.yaml')))
  const { labels } = keep(readLabels('labels.yaml', text('labels.yaml')))
  const { documents } = keep(readDocuments('documents.yaml', text('documents.yaml')))
  const app: Record<string, AppWords> = {}
  const packs = new Map<string, Pack>()
  for (const path of [...files.keys()].sort()) {
    const [folder = '', name = ''] = path.split('/')
    const language = /^app\/([a-z]{2})\.md$/.exec(path)?.[1]
    if (language !== undefined) app[language] = keep(readAppWords(path, text(path))).words
    if (name === 'pack.yaml') packs.set(folder, readWholePack(files, folder, keep))
  }
  return { sources: { languages, published, packs, labels, documents, app }, problems }
}

type Keep = <T extends { readonly problems: readonly Problem[] }>(result: T) => T

function readWholePack(files: Files, id: string, keep: Keep): Pack {
  const file = `${id}/pack.yaml`
  const factsFile = `${id}/facts.yaml`
  const { pack } = keep(readPack(file, files.get(file) ?? ''))
  const { facts, lineOf } = keep(readFacts(factsFile, files.get(factsFile) ?? '{}'))
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
  return { ...pack, id, file, facts, factsFile, factLine: lineOf, guides, words }
}

function readWholeGuide(files: Files, pack: string, id: string, keep: Keep): Guide {
  const file = `${pack}/${id}/guide.yaml`
  const { guide } = keep(readGuide(file, files.get(file) ?? ''))
  const words: Record<string, GuideWords> = {}
  for (const [path, text] of files) {
    const language = new RegExp(`^${pack}/${id}/([a-z]{2})\\.md$`).exec(path)?.[1]
    if (language !== undefined) words[language] = keep(readWords(path, text)).words
  }
  return { pack, id, file, steps: guide.steps, lineOf: guide.lineOf, words }
}
