import { join } from 'node:path'
import { readGuideFolder } from '../adapters/guide-folder.ts'
import { checkQuoted } from '../guides/check-quoted.ts'
import { compile } from '../guides/compile.ts'
import { readSources } from '../guides/read-sources.ts'
import { isStale } from '../guides/reference.ts'

/** Prints each fact with the steps that tell it; a fact whose values nobody quotes is a mistake, a stale one a warning. */
function facts(root: string, today: string): number {
  const { sources } = readSources(readGuideFolder(join(root, 'guides')))
  const { compiled } = compile(sources)
  const languages = sources.languages.published.join(', ')
  for (const fact of compiled.facts)
    console.log(`${fact.id} [${fact.status}] → ${fact.steps.join(', ')} (${languages})`)
  const stale = compiled.facts.filter((fact) => isStale(fact, today))
  for (const fact of stale)
    console.warn(
      `warning: ${fact.id} was checked on ${fact.checkedOn}, more than ${fact.goodForDays} days ago`,
    )
  const unquoted = checkQuoted(sources)
  for (const each of unquoted)
    console.error(`${each.fact}: no step quotes its values in ${each.languages.join(', ')}`)
  const superseded = compiled.facts.filter((fact) => fact.status === 'superseded').length
  console.log(
    `${compiled.facts.length} facts, ${superseded} superseded, ${stale.length} stale, ${unquoted.length} unquoted`,
  )
  return unquoted.length === 0 ? 0 : 1
}

const root = process.argv[2]
if (root !== undefined) process.exitCode = facts(root, new Date().toISOString())
