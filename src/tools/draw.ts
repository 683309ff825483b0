import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readGuideFolder } from '../adapters/guide-folder.ts'
import { checkFlow } from '../flow/check-flow.ts'
import { compile } from '../guides/compile.ts'
import { drawJourney, type WordsOf } from '../guides/draw-journey.ts'
import type { Journey } from '../guides/journey.ts'
import { type Files, readSources } from '../guides/read-sources.ts'

/** Draws every journey into docs/journeys/, and takes away the drawings of those that are gone. */
function draw(root: string): number {
  const { files, broken } = drawings(readGuideFolder(join(root, 'guides')))
  if (broken.length > 0) {
    for (const journey of broken) console.error(`${journey} has mistakes: npm run locales tells them`)
    console.error('nothing was written')
    return 1
  }
  const target = join(root, 'docs', 'journeys')
  mkdirSync(target, { recursive: true })
  const gone = readdirSync(target).filter((name) => name.endsWith('.md') && !files.has(name))
  for (const name of gone) rmSync(join(target, name))
  for (const [name, text] of files) writeFileSync(join(target, name), text)
  console.log(`${files.size} journeys drawn in docs/journeys/`)
  return 0
}

/** The drawings by file name, and the journeys whose flow can't be walked to an end. */
export function drawings(folder: Files): {
  readonly files: ReadonlyMap<string, string>
  readonly broken: readonly string[]
} {
  const { sources } = readSources(folder)
  const { journeys, words } = compile(sources).compiled
  const wordsOf: WordsOf = (namespace) => words[sources.languages.source]?.[namespace]
  const walkable = journeys.filter((journey) => checkFlow(journey.flow).length === 0)
  return {
    files: new Map(walkable.map((journey) => [fileOf(journey.name), page(journey, wordsOf)])),
    broken: journeys.filter((journey) => !walkable.includes(journey)).map((journey) => journey.name),
  }
}

/** The file that holds a journey's drawing ('sweden/agent' → 'sweden.agent.md'). */
function fileOf(journey: string): string {
  return `${journey.replace('/', '.')}.md`
}

function page(journey: Pick<Journey, 'name' | 'flow' | 'parts'>, words: WordsOf): string {
  const [pack = '', id = ''] = journey.name.split('/')
  const title = words(pack)?.steps[id]?.title
  return `# ${journey.name}${title === undefined ? '' : `: ${title}`}

Made from \`guides/\` by \`npm run draw\`. Never edit it.

- A diamond is a choice, a hexagon a choice of several at once, a box something to do in the browser. A box with round
  corners is something to read, a slanted one something to type, a pill an end.
- The words at an arrow are the options that lead along it. Where options, or none, stand at several arrows out of one
  step, earlier answers decide.
- Options that save and leave, open a page or open an earlier step again are not drawn.

\`\`\`mermaid
${drawJourney(journey, words)}\`\`\`
`
}

const [, program = '', root] = process.argv
if (root !== undefined && basename(program) === 'draw.cjs') process.exitCode = draw(root)
