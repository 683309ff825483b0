import * as v from 'valibot'
import type { Problem } from './problem.ts'
import type { Files } from './read-sources.ts'
import { readYaml } from './read-yaml.ts'

/** From which source text each translation of a guide was made: section, language, the text's digest. */
export type Follows = Readonly<Record<string, Readonly<Record<string, string>>>>

const mark = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/, 'a digest has eight hexadecimal digits, in quotes'))
const schema = v.record(v.string(), v.record(v.string(), mark))

/** Reads a follows.yaml. */
export function readFollows(
  file: string,
  text: string,
): { readonly follows: Follows; readonly problems: readonly Problem[] } {
  const yaml = readYaml(file, text, schema)
  return { follows: yaml.value ?? {}, problems: yaml.problems }
}

/** Reads every follows.yaml in a folder of guides, by its guide ('eu/account'). */
export function readAllFollows(files: Files): {
  readonly follows: ReadonlyMap<string, Follows>
  readonly problems: readonly Problem[]
} {
  const read = [...files]
    .filter(([path]) => /^[^/]+\/[^/]+\/follows\.yaml$/.test(path))
    .map(([path, text]) => ({ guide: path.replace('/follows.yaml', ''), ...readFollows(path, text) }))
  return {
    follows: new Map(read.map(({ guide, follows }) => [guide, follows])),
    problems: read.flatMap(({ problems }) => problems),
  }
}
