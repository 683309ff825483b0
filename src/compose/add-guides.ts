import { digest } from '../adapters/digest.ts'
import { readGuideFolder } from '../adapters/guide-folder.ts'
import { type LocaleFiles, localesFrom } from '../adapters/locale-files.ts'
import { compile } from '../guides/compile.ts'
import { emitFiles } from '../guides/emit-files.ts'
import type { Problem } from '../guides/problem.ts'
import { readSources } from '../guides/read-sources.ts'
import type { Sources } from '../guides/source.ts'
import { shippedSources } from './shipped-sources.ts'

/**
 * The shipped guides with a folder of packs added, checked as the shipped ones are.
 * @param shipped the text of locales/guides.json
 * @param words the locales that ship with it
 * @returns the locales, or all mistakes in the folder at once; 'no-pack' where nothing in it adds anything
 */
export function addGuides(
  folder: string,
  shipped: string,
  words: LocaleFiles,
): { readonly locales: LocaleFiles } | { readonly problems: readonly Problem[] } | 'no-pack' {
  const files = readGuideFolder(folder)
  const base = shippedSources(shipped, words)
  if (![...files.keys()].some((path) => adds(path, base))) return 'no-pack'
  const added = readSources(files, base)
  const { compiled, problems } = compile(added.sources)
  const all = [...added.problems, ...problems]
  if (all.length > 0) return { problems: all.sort(byPlace) }
  const made = emitFiles(compiled, digest)
  const own = localesFrom((path) => {
    const text = made.get(path)
    if (text === undefined) throw new Error(`there is no ${path}`)
    return text
  })
  // Support codes and practice rest on what ships: packs of one's own have no numbers, and bring no companies.
  return { locales: { ...own, revisions: words.revisions, register: words.register } }
}

/** Whether a file can add anything: to a pack of one's own, to the words of a shipped one, or to what all packs share. */
function adds(path: string, { packs }: Sources): boolean {
  const [folder = '', ...rest] = path.split('/')
  if (rest.length === 0)
    return ['documents.yaml', 'labels.yaml', 'languages.yaml', 'packs.yaml'].includes(path)
  if (path.endsWith('.md')) return folder === 'app' || packs.has(folder)
  return /^[^./][^/]*\/(pack\.yaml|facts\.yaml|[^/]+\/guide\.yaml)$/.test(path)
}

function byPlace(one: Problem, other: Problem): number {
  return one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1
}
