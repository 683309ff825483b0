// `npm run bench`: holds every bar of speed, prints the table, and ends with 1 where a bar is missed.
//   --only <row,row>   only these rows, by their ids or how they begin
//   --write            writes the table to docs/performance.md too (all rows, not with --only)
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { commandRows } from './commands.mjs'
import { flowRows } from './flows.mjs'
import { peers, root } from './program.mjs'
import { promptRows } from './prompts.mjs'
import { sizeRows } from './sizes.mjs'
import { storeRows } from './stores.mjs'
import { page, table } from './table.mjs'

const rounds = 31
/** A row that was missed is measured once more, with so many rounds; the table says so. */
const roundsAgain = 61
/** What noise may add to a bar. */
const slack = 1.15

const args = process.argv.slice(2)
const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '').split(',') : undefined
const writes = args.includes('--write')
if (writes && only) throw new Error('--write needs all rows: leave out --only')

/** The rows that are asked for, made group by group: making some takes a while. */
async function rows() {
  const groups = [
    { ids: 'version help checklist session search create-vite javascripting', make: commandRows },
    { ids: 'prompt key', make: promptRows },
    { ids: 'saving packs sessions-checklist sessions-where', make: storeRows },
    { ids: 'guards linear turns', make: flowRows },
    { ids: 'memory download', make: sizeRows },
  ]
  const isAsked = (id) =>
    only === undefined || only.some((each) => id.startsWith(each) || each.startsWith(id))
  const made = []
  for (const { ids, make } of groups) if (ids.split(' ').some(isAsked)) made.push(...(await make()))
  return only === undefined ? made : made.filter(({ id }) => only.some((each) => id.startsWith(each)))
}

async function measured(row) {
  const first = await taken(row, rounds)
  if (!first.missed || row.exact) return first
  return { ...(await taken(row, roundsAgain)), again: first.value }
}

async function taken(row, count) {
  const found = await row.measure(count)
  const { value, note } = typeof found === 'number' ? { value: found } : found
  const most = row.bar === undefined ? Number.POSITIVE_INFINITY : row.bar * (row.exact ? 1 : slack)
  return { ...row, value, note, rounds: count, missed: !(value <= most) }
}

const startedAt = performance.now()
const results = []
for (const row of await rows()) {
  const result = await measured(row)
  results.push(result)
  process.stderr.write(`${result.missed ? 'MISSED ' : ''}${result.id} ${result.value.toFixed(2)}\n`)
}
if (results.length === 0) throw new Error(`There is no row like ${only}`)
const minutes = (performance.now() - startedAt) / 60_000
const setting = {
  node: process.versions.node,
  cores: cpus().length,
  date: new Date().toISOString().slice(0, 10),
  minutes,
  slack,
  peers,
  rounds,
  roundsAgain,
}
console.log(table(results, setting))
if (writes) writeFileSync(join(root, 'docs', 'performance.md'), page(results, setting))
const missed = results.filter((each) => each.missed).map(({ id }) => id)
if (missed.length > 0) {
  console.log(`\nMissed: ${missed.join(', ')}`)
  process.exitCode = 1
}
