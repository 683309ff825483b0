import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { digest } from '../adapters/digest.ts'
import { readGuideFolder } from '../adapters/guide-folder.ts'
import { compactJson } from '../guides/compact-json.ts'
import { compile } from '../guides/compile.ts'
import { emitFiles } from '../guides/emit-files.ts'
import type { Problem } from '../guides/problem.ts'
import { readSources } from '../guides/read-sources.ts'

/** Builds locales/ from guides/. Mistakes are told with file and line, and then nothing is written. */
function buildLocales(root: string): number {
  const { files, problems } = locales(join(root, 'guides'))
  if (problems.length > 0) {
    for (const problem of problems)
      console.error(`guides/${problem.file}:${problem.line} ${problem.code}: ${problem.about}`)
    console.error(`${problems.length} mistakes; nothing was written`)
    return 1
  }
  const target = join(root, 'locales')
  if (existsSync(target)) rmSync(target, { recursive: true })
  for (const [path, text] of files) {
    mkdirSync(dirname(join(target, path)), { recursive: true })
    writeFileSync(join(target, path), text)
  }
  console.log(`${files.size} files written to locales/`)
  return 0
}

/** The generated files of a folder of guides, and what is wrong with it. */
export function locales(folder: string): {
  readonly files: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
} {
  const texts = readGuideFolder(folder)
  const { sources, problems } = readSources(texts)
  const { compiled, problems: more } = compile(sources)
  // Words, facts and labels ship as locales already; what a translation follows concerns its authors alone.
  const kept = [...texts].filter(([path]) => !/\.md$|(^|\/)(follows|facts|labels)\.yaml$/.test(path))
  const bare = kept.map(([path, text]) => [path, withoutComments(text)] as const)
  const shipped = `${compactJson(Object.fromEntries(bare.sort()), 1)}\n`
  const revisions = readFileSync(join(folder, 'revisions.json'), 'utf8')
  const files = new Map(emitFiles(compiled, digest))
    .set('guides.json', shipped)
    .set('flows/revisions.json', revisions)
    .set('flows/register.json', readFileSync(join(folder, 'register.json'), 'utf8'))
  return { files, problems: [...problems, ...more] }
}

/** YAML without the lines that only its authors read. */
function withoutComments(yaml: string): string {
  const lines = yaml.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
  return `${lines.join('\n')}\n`
}

const root = process.argv[2]
if (root !== undefined && process.argv[1]?.includes('build-locales')) process.exitCode = buildLocales(root)
