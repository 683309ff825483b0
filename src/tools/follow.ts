import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { digest } from '../adapters/digest.ts'
import { readGuideFolder } from '../adapters/guide-folder.ts'
import { follow, nameOf, translationsOf } from '../guides/check-follows.ts'
import { allGuides } from '../guides/packs.ts'
import { type Follows, readAllFollows } from '../guides/read-follows.ts'
import { type Files, readSources } from '../guides/read-sources.ts'

/** Which translations are marked: of one guide or of all, in one language or in all. */
interface Wanted {
  readonly guide?: string | undefined
  readonly language?: string | undefined
}

/** Marks translations as made from the source as it is now. */
function mark(root: string, args: readonly string[], all: boolean): number {
  const [first, second] = args
  if (!all && (first === undefined || second === undefined)) {
    console.error('Name a guide and a language: npm run guides:follow eu/account sv')
    console.error('Or mark all at once: npm run guides:follow -- --all')
    return 1
  }
  const wanted = all ? { language: first } : { guide: first, language: second }
  const files = marked(readGuideFolder(join(root, 'guides')), wanted)
  for (const [path, text] of files) writeFileSync(join(root, 'guides', path), text)
  if (files.size === 0) console.error(`There is no translation of ${[...args].join(' into ') || 'any guide'}`)
  else console.log(`${files.size} guides marked; npm run check:guides tells what is left`)
  return files.size === 0 ? 1 : 0
}

/** The follows.yaml of each guide that is marked, by its path; none where no such translation is there. */
export function marked(folder: Files, wanted: Wanted): ReadonlyMap<string, string> {
  const { sources } = readSources(folder)
  const { follows } = readAllFollows(folder)
  const files = new Map<string, string>()
  for (const { guide } of allGuides(sources)) {
    const languages = translationsOf(guide, sources).filter((each) => each === (wanted.language ?? each))
    if (languages.length === 0 || nameOf(guide) !== (wanted.guide ?? nameOf(guide))) continue
    const after = languages.reduce<Follows>(
      (before, language) => follow(sources, guide, language, before, digest),
      follows.get(nameOf(guide)) ?? {},
    )
    files.set(`${nameOf(guide)}/follows.yaml`, yamlOf(after))
  }
  return files
}

/** Written letter by letter: a digest like 12345678 or 1e234567 is text only in quotes. */
function yamlOf(follows: Follows): string {
  const lines = Object.entries(follows).flatMap(([section, marks]) => {
    const each = Object.entries(marks)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([language, digest]) => `${language}: '${digest}'`)
    return each.length === 0 ? [] : [`${section}: { ${each.join(', ')} }`]
  })
  const head = '# Written by npm run guides:follow: the source text that each translation was made from.'
  return `${[head, ...(lines.length === 0 ? ['{}'] : lines)].join('\n')}\n`
}

// Called as `npm run guides:follow --all`, npm keeps the word for itself and tells it this way.
const isAll = process.env.npm_config_all === 'true'
const [, program = '', root, ...args] = process.argv
if (root !== undefined && basename(program) === 'follow.cjs')
  process.exitCode = mark(
    root,
    args.filter((arg) => arg !== '--all'),
    isAll || args.includes('--all'),
  )
