import { basename, join } from 'node:path'
import { digest } from '../adapters/digest.ts'
import { readGuideFolder } from '../adapters/guide-folder.ts'
import { checkFollows } from '../guides/check-follows.ts'
import { readAllFollows } from '../guides/read-follows.ts'
import { type Files, readSources } from '../guides/read-sources.ts'
import { isStale } from '../guides/reference.ts'
import type { Sources } from '../guides/source.ts'

/** Tells which translations lag behind their source, and which facts are past their date. Only the first is a mistake. */
function check(root: string, today: string): number {
  if (Number.isNaN(Date.parse(today))) {
    console.error(`${today} is no date: write it like 2026-11-21`)
    return 1
  }
  const { lags, stale } = findings(readGuideFolder(join(root, 'guides')), today)
  for (const line of stale) console.warn(line)
  for (const line of lags) console.error(line)
  console.log(`${lags.length} sections to translate anew, ${stale.length} facts to check again`)
  if (lags.length > 0) console.log('Once a translation is right: npm run guides:follow eu/account sv')
  return lags.length === 0 ? 0 : 1
}

/**
 * What there is to tell of a folder of guides, a line for each, with file and line.
 * @param today ISO date, by which a fact may be past its own
 */
export function findings(
  folder: Files,
  today: string,
): { readonly lags: readonly string[]; readonly stale: readonly string[] } {
  const { sources } = readSources(folder)
  const { follows, problems } = readAllFollows(folder)
  const broken = problems.map(({ file, line, code, about }) => `guides/${file}:${line} ${code}: ${about}`)
  const lags = checkFollows(sources, follows, digest).map(
    ({ file, line, why, section }) => `guides/${file}:${line} ${why}: ${section}`,
  )
  return { lags: [...broken, ...lags], stale: staleFacts(sources, today) }
}

function staleFacts(sources: Sources, today: string): readonly string[] {
  return [...sources.packs.values()].flatMap((pack) =>
    Object.entries(pack.facts)
      .filter(([, fact]) => isStale(fact, today))
      .map(([id, { checkedOn, goodForDays }]) => {
        const place = `guides/${pack.factsFile}:${pack.factLine(id)}`
        return `${place} warning: ${id} was checked on ${checkedOn}, more than ${goodForDays} days ago`
      }),
  )
}

const [, program = '', root, today = new Date().toISOString()] = process.argv
if (root !== undefined && basename(program) === 'check-guides.cjs') process.exitCode = check(root, today)
