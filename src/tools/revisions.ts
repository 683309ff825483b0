import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { digest } from '../adapters/digest.ts'
import { readGuideFolder } from '../adapters/guide-folder.ts'
import { compile } from '../guides/compile.ts'
import { readSources } from '../guides/read-sources.ts'
import { readRevisions } from '../support/read-revisions.ts'
import { appendRelease, type Released, type Revisions } from '../support/revisions.ts'
import { shapeOf } from '../support/shape.ts'

const none: Revisions = { journeys: [], problems: [], languages: [], shapes: {}, releases: [] }

/** Appends to guides/revisions.json what the guides' flows are now. What stands there never changes: codes rest on it. */
function writeRevisions(root: string): void {
  const path = join(root, 'guides', 'revisions.json')
  const before = existsSync(path) ? readRevisions(readFileSync(path, 'utf8')) : none
  const after = appendRelease(before, flowsOf(join(root, 'guides')), digest)
  writeFileSync(path, revisionsText(after))
  const added = after.releases.length - before.releases.length
  console.log(added === 0 ? 'No flow has changed' : `Revision ${after.releases.length - 1} appended`)
}

/** The flows of a folder of guides, as they are now. */
export function flowsOf(folder: string): Released {
  const { compiled } = compile(readSources(readGuideFolder(folder)).sources)
  const { catalogue } = compiled
  const flows = compiled.journeys.filter(({ name }) => name !== catalogue.entrance)
  const journeys = catalogue.journeys.map(({ name }) => name)
  return {
    journeys,
    problems: flows.map(({ name }) => name).filter((name) => !journeys.includes(name)),
    languages: catalogue.languages,
    shapes: Object.fromEntries(flows.map(({ name, flow }) => [name, shapeOf(flow)])),
  }
}

/**
 * The revisions as they are written: a line for each step and each release, so that a change shows what is new. The shapes of one flow
 * stand together: they are much alike, and what stands near is packed as one.
 */
export function revisionsText({ journeys, problems, languages, shapes, releases }: Revisions): string {
  const names = [...journeys, ...problems].flatMap((flow) =>
    releases.flatMap((release) => release[flow] ?? []),
  )
  const lines = (each: readonly unknown[]): string =>
    each.map((one) => `  ${JSON.stringify(one)}`).join(',\n')
  const parts = [
    ...Object.entries({ journeys, problems, languages, releases }).map(
      ([name, values]) => `"${name}": [${values.length === 0 ? '' : `\n${lines(values)}\n`}]`,
    ),
    `"shapes": {\n${[...new Set(names)]
      .map((name) => `"${name}": [\n${lines(shapes[name] ?? [])}\n]`)
      .join(',\n')}\n}`,
  ]
  return `{\n${parts.join(',\n')}\n}\n`
}

const [, program = '', root] = process.argv
if (root !== undefined && basename(program) === 'revisions.cjs') writeRevisions(root)
